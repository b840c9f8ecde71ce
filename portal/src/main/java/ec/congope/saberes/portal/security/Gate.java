package ec.congope.saberes.portal.security;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import org.springframework.security.web.firewall.FirewalledRequest;
import org.springframework.security.web.firewall.StrictHttpFirewall;

/**
 * Refuses addresses that could be read in two ways, such as {@code //}, {@code ;} and {@code %2e},
 * where something is protected. Pages for everybody pass as they are.
 */
final class Gate extends StrictHttpFirewall {

  private static final List<String> GUARDED =
      List.of(
          "/admin",
          "/api",
          "/cuenta",
          "/publicar",
          "/entrar",
          "/salir",
          "/registro",
          "/recuperar",
          "/invitacion",
          "/inicio");

  Gate() {
    setAllowedHeaderNames(name -> true); // the server has checked them
    setAllowedHeaderValues(value -> true);
    setAllowedParameterNames(name -> true);
    setAllowedParameterValues(value -> true);
  }

  @Override
  public FirewalledRequest getFirewalledRequest(HttpServletRequest request) {
    if (isGuarded(request.getServletPath()) || isGuarded(request.getRequestURI())) {
      return super.getFirewalledRequest(request);
    }
    return new FirewalledRequest(request) {
      @Override
      public void reset() {}
    };
  }

  static boolean isGuarded(String path) {
    return GUARDED.stream().anyMatch(path::startsWith);
  }

  /** Whether the request is for the pages of administration. */
  static boolean isDesk(HttpServletRequest request) {
    return request.getServletPath().startsWith("/admin");
  }
}
