package ec.congope.saberes.portal.security;

import ec.congope.saberes.content.person.SignRecord;
import ec.congope.saberes.portal.layout.Words;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.security.authentication.LockedException;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AbstractHttpConfigurer;
import org.springframework.security.config.annotation.web.configurers.FormLoginConfigurer;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.access.AccessDeniedHandler;
import org.springframework.security.web.access.AccessDeniedHandlerImpl;
import org.springframework.security.web.access.intercept.AuthorizationFilter;
import org.springframework.security.web.authentication.logout.LogoutHandler;
import org.springframework.security.web.csrf.CsrfException;
import org.springframework.security.web.firewall.HttpFirewall;
import org.springframework.security.web.header.writers.StaticHeadersWriter;
import org.springframework.security.web.servlet.util.matcher.PathPatternRequestMatcher;
import org.springframework.security.web.util.matcher.NegatedRequestMatcher;
import org.springframework.security.web.util.matcher.OrRequestMatcher;
import org.springframework.security.web.util.matcher.RequestMatcher;
import org.springframework.web.servlet.HandlerExceptionResolver;

/**
 * Three chains: {@code /admin}, for administrators, who sign in as people or with the token; those
 * requests under {@code /api} that write, that ask about imports, or that bring a token, without
 * any session; and all other pages. Whoever has not signed in gets no cookie and no session there.
 */
@Configuration(proxyBeanMethods = false)
@ConditionalOnWebApplication
class SecurityConfiguration {

  private static final String SIGN_IN = "/admin/entrar";
  private static final String EXPIRED = "/admin/caducada";

  private static final String ENTER = "/entrar";
  private static final String LEAVE = "/salir";

  /** Where a form of the pages is sent whose session is over. */
  private static final String OVER = "/entrar/caducada";

  private static final String FORBIDDEN = "/entrar/sin-permiso";

  /**
   * Forms that people send before they have a session, and one-click links of mails: each of their
   * controllers looks at where the form comes from ({@code layout.Origins}).
   */
  private static final RequestMatcher WITHOUT_SESSION =
      new OrRequestMatcher(
          path(ENTER),
          path("/entrar/llave/**"),
          path("/registro"),
          path("/recuperar/**"),
          path("/invitacion/**"),
          path("/inicio/**"),
          path("/correo/**"),
          path("/avisos/**"),
          path("/vigencia/**"));

  private static final RequestMatcher NEEDS_SESSION =
      new OrRequestMatcher(path("/cuenta/**"), path("/publicar/**"), path(LEAVE));

  private static final RequestMatcher API = path("/api/**");
  private static final RequestMatcher IMPORTS = path("/api/v1/imports/**");

  private static RequestMatcher path(String pattern) {
    return PathPatternRequestMatcher.withDefaults().matcher(pattern);
  }

  @Bean
  HttpFirewall gate() {
    return new Gate();
  }

  @Bean
  Problems problems(@Qualifier("handlerExceptionResolver") HandlerExceptionResolver resolver) {
    return new Problems(resolver);
  }

  @Bean
  @Order(1)
  SecurityFilterChain desk(
      HttpSecurity http,
      Administrator administrator,
      PersonSessions sessions,
      SignRecord told,
      Words words) {
    return http.securityMatcher("/admin", "/admin/**")
        .authenticationProvider(administrator)
        .authorizeHttpRequests(requests ->
            requests
                .requestMatchers(SIGN_IN, EXPIRED)
                .permitAll()
                .anyRequest()
                .hasRole(Administrator.ROLE))
        .formLogin(SecurityConfiguration::signIn)
        .logout(out ->
            out.logoutUrl("/admin/salir")
                .addLogoutHandler(leaving(told))
                .logoutSuccessUrl(SIGN_IN + "?salida"))
        .requestCache(AbstractHttpConfigurer::disable)
        .securityContext(context -> context.securityContextRepository(sessions))
        .csrf(forms -> forms.csrfTokenRepository(new SessionTokens()))
        .addFilterBefore(new AccountFilter(words), AuthorizationFilter.class)
        .addFilterBefore(new EnrolmentFilter(), AuthorizationFilter.class)
        .exceptionHandling(refused ->
            refused
                .authenticationEntryPoint(SecurityConfiguration::askToSignIn)
                .accessDeniedHandler(refusal(EXPIRED)))
        .headers(headers ->
            headers.addHeaderWriter(new StaticHeadersWriter("X-Robots-Tag", "noindex, nofollow")))
        .build();
  }

  private static LogoutHandler leaving(SignRecord told) {
    return (request, response, holder) -> {
      if (holder != null) {
        told.left(ViewerArguments.viewer(holder).from(Network.of(request)));
      }
    };
  }

  /** Who asked for a page comes back to it. */
  private static void askToSignIn(
      HttpServletRequest request, HttpServletResponse response, AuthenticationException why)
      throws IOException {
    String query = request.getQueryString();
    String asked = request.getRequestURI() + (query == null ? "" : "?" + query);
    response.sendRedirect(
        request.getMethod().equals(HttpMethod.GET.name())
            ? ENTER + "?volver=" + URLEncoder.encode(asked, StandardCharsets.UTF_8)
            : ENTER);
  }

  /** A form whose session is over is told so; what somebody may not do is another matter. */
  private static AccessDeniedHandler refusal(String page) {
    var expired = new AccessDeniedHandlerImpl();
    expired.setErrorPage(page);
    var forbidden = new AccessDeniedHandlerImpl();
    forbidden.setErrorPage(FORBIDDEN);
    return (request, response, denied) ->
        (denied instanceof CsrfException ? expired : forbidden).handle(request, response, denied);
  }

  /** All pages. Those that ask who one is look at the viewer; here is only who must be somebody. */
  @Bean
  @Order(3)
  SecurityFilterChain pages(
      HttpSecurity http, PersonSessions sessions, SignRecord told, Words words) {
    return http.securityMatcher(new NegatedRequestMatcher(path("/assets/**")))
        .headers(AbstractHttpConfigurer::disable)
        .requestCache(AbstractHttpConfigurer::disable)
        .securityContext(context -> context.securityContextRepository(sessions))
        .csrf(forms ->
            forms
                .csrfTokenRepository(new SessionTokens())
                .requireCsrfProtectionMatcher(SecurityConfiguration::needsToken))
        .logout(out ->
            out.logoutUrl(LEAVE)
                .addLogoutHandler(leaving(told))
                .logoutSuccessUrl(ENTER + "?salida")
                .deleteCookies(SessionConfiguration.COOKIE))
        .addFilterBefore(new AccountFilter(words), AuthorizationFilter.class)
        .addFilterBefore(new EnrolmentFilter(), AuthorizationFilter.class)
        .authorizeHttpRequests(requests ->
            requests
                .requestMatchers("/cuenta", "/cuenta/**", "/publicar", "/publicar/**")
                .authenticated()
                .anyRequest()
                .permitAll())
        .exceptionHandling(refused ->
            refused
                .authenticationEntryPoint(SecurityConfiguration::askToSignIn)
                .accessDeniedHandler(refusal(OVER)))
        .build();
  }

  /** Where there is neither a session nor a page that needs one, a form has nothing to abuse. */
  private static boolean needsToken(HttpServletRequest request) {
    return !reads(request)
        && !WITHOUT_SESSION.matches(request)
        && (NEEDS_SESSION.matches(request) || request.getSession(false) != null);
  }

  private static void signIn(FormLoginConfigurer<HttpSecurity> form) {
    form.loginPage(SIGN_IN)
        .usernameParameter("usuario")
        .passwordParameter("clave")
        .defaultSuccessUrl("/admin", true)
        .failureHandler(
            (request, response, refused) -> response.sendRedirect(SIGN_IN + "?" + reason(refused)));
  }

  private static String reason(AuthenticationException refused) {
    return refused instanceof LockedException ? "espera" : "error";
  }

  @Bean
  @Order(2)
  SecurityFilterChain machines(HttpSecurity http, Bearers bearers, Problems problems) {
    return http.securityMatcher(SecurityConfiguration::concernsMachines)
        .csrf(AbstractHttpConfigurer::disable)
        .logout(AbstractHttpConfigurer::disable)
        .requestCache(AbstractHttpConfigurer::disable)
        .sessionManagement(
            session -> session.sessionCreationPolicy(SessionCreationPolicy.STATELESS))
        .addFilterBefore(new BearerFilter(bearers, problems), AuthorizationFilter.class)
        .authorizeHttpRequests(requests ->
            requests
                .requestMatchers(IMPORTS)
                .hasRole(Administrator.ROLE)
                .requestMatchers(SecurityConfiguration::reads)
                .permitAll()
                .anyRequest()
                .hasRole(Administrator.ROLE))
        .exceptionHandling(
            refused -> refused.authenticationEntryPoint(problems).accessDeniedHandler(problems))
        .build();
  }

  private static boolean concernsMachines(HttpServletRequest request) {
    return API.matches(request)
        && (!reads(request)
            || request.getHeader(HttpHeaders.AUTHORIZATION) != null
            || IMPORTS.matches(request));
  }

  private static boolean reads(HttpServletRequest request) {
    String method = request.getMethod();
    return method.equals(HttpMethod.GET.name())
        || method.equals(HttpMethod.HEAD.name())
        || method.equals(HttpMethod.OPTIONS.name());
  }
}
