package ec.congope.saberes.portal.security;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Locale;
import org.springframework.http.HttpHeaders;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.core.context.SecurityContextImpl;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Takes the token from the header {@code Authorization: Bearer}, and from nowhere else: one in an
 * address would stand in logs.
 */
final class BearerFilter extends OncePerRequestFilter {

  private static final String SCHEME = "bearer ";

  private final Bearers bearers;
  private final Problems problems;

  BearerFilter(Bearers bearers, Problems problems) {
    this.bearers = bearers;
    this.problems = problems;
  }

  @Override
  protected void doFilterInternal(
      HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws ServletException, IOException {
    String header = request.getHeader(HttpHeaders.AUTHORIZATION);
    if (header != null) {
      boolean bearer = header.toLowerCase(Locale.ROOT).startsWith(SCHEME);
      try {
        String offered = bearer ? header.substring(SCHEME.length()) : "";
        var holder = bearers.authenticate(offered, request.getRemoteAddr());
        SecurityContextHolder.setContext(new SecurityContextImpl(holder));
      } catch (AuthenticationException refused) {
        problems.commence(request, response, refused);
        return;
      }
    }
    chain.doFilter(request, response);
  }
}
