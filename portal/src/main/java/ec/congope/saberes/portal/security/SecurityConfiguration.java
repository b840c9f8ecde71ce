package ec.congope.saberes.portal.security;

import jakarta.servlet.http.HttpServletRequest;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.boot.web.server.WebServerFactoryCustomizer;
import org.springframework.boot.web.server.servlet.ConfigurableServletWebServerFactory;
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
import org.springframework.security.web.access.AccessDeniedHandlerImpl;
import org.springframework.security.web.access.intercept.AuthorizationFilter;
import org.springframework.security.web.firewall.HttpFirewall;
import org.springframework.security.web.header.writers.StaticHeadersWriter;
import org.springframework.security.web.servlet.util.matcher.PathPatternRequestMatcher;
import org.springframework.security.web.util.matcher.RequestMatcher;
import org.springframework.web.servlet.HandlerExceptionResolver;

/**
 * Two chains: {@code /admin} with a form, a session and CSRF tokens; and those requests under
 * {@code /api} that write, that ask about imports, or that bring a token, without any session.
 * Everything else passes by: no cookie, no session, no work.
 */
@Configuration(proxyBeanMethods = false)
@ConditionalOnWebApplication
class SecurityConfiguration {

  private static final String SIGN_IN = "/admin/entrar";
  private static final String EXPIRED = "/admin/caducada";

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

  /** The cookie of the session never travels in the clear where the portal is served by https. */
  @Bean
  WebServerFactoryCustomizer<ConfigurableServletWebServerFactory> sessionCookie(
      @Value("${saberes.base:http://localhost:8080}") String base) {
    return factory -> {
      if (base.startsWith("https:")) {
        factory.getSettings().getSession().getCookie().setSecure(true);
      }
    };
  }

  @Bean
  @Order(1)
  SecurityFilterChain desk(HttpSecurity http, Administrator administrator) {
    var expired = new AccessDeniedHandlerImpl();
    expired.setErrorPage(EXPIRED);
    return http.securityMatcher("/admin", "/admin/**")
        .authenticationProvider(administrator)
        .authorizeHttpRequests(requests ->
            requests
                .requestMatchers(SIGN_IN, EXPIRED)
                .permitAll()
                .anyRequest()
                .hasRole(Administrator.ROLE))
        .formLogin(SecurityConfiguration::signIn)
        .logout(out -> out.logoutUrl("/admin/salir").logoutSuccessUrl(SIGN_IN + "?salida"))
        .requestCache(AbstractHttpConfigurer::disable)
        .exceptionHandling(refused ->
            refused
                .authenticationEntryPoint(
                    (request, response, why) -> response.sendRedirect(SIGN_IN))
                .accessDeniedHandler(expired))
        .headers(headers ->
            headers.addHeaderWriter(new StaticHeadersWriter("X-Robots-Tag", "noindex, nofollow")))
        .build();
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
  SecurityFilterChain machines(HttpSecurity http, Administrator administrator, Problems problems) {
    return http.securityMatcher(SecurityConfiguration::concernsMachines)
        .csrf(AbstractHttpConfigurer::disable)
        .logout(AbstractHttpConfigurer::disable)
        .requestCache(AbstractHttpConfigurer::disable)
        .sessionManagement(
            session -> session.sessionCreationPolicy(SessionCreationPolicy.STATELESS))
        .addFilterBefore(new BearerFilter(administrator, problems), AuthorizationFilter.class)
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
