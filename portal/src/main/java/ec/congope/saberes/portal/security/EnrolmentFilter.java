package ec.congope.saberes.portal.security;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Leads whoever has to have a second step and has none to where it gets one, before anything else
 * that needs an account. Without its duties it may read what everybody may.
 */
final class EnrolmentFilter extends OncePerRequestFilter {

  /** Where one gets a second step. */
  static final String PAGE = "/cuenta/segundo-paso";

  /** Where one gets a passkey, which is one too. */
  static final String PASSKEYS = "/cuenta/llaves";

  private static final List<String> CLOSED = List.of("/admin", "/cuenta", "/publicar");

  @Override
  protected void doFilterInternal(
      HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws ServletException, IOException {
    var holder = SecurityContextHolder.getContext().getAuthentication();
    String path = request.getServletPath();
    boolean led =
        holder != null
            && holder.getPrincipal() instanceof SignedIn signed
            && !signed.wholly()
            && CLOSED.stream().anyMatch(path::startsWith)
            && !path.startsWith(PAGE)
            && !path.startsWith(PASSKEYS);
    if (led) {
      response.setStatus(HttpStatus.SEE_OTHER.value());
      response.setHeader(HttpHeaders.LOCATION, PAGE);
    } else {
      chain.doFilter(request, response);
    }
  }
}
