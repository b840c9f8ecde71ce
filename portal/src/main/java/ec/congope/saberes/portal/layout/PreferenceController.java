package ec.congope.saberes.portal.layout;

import java.time.Duration;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseCookie;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/**
 * Remembers in cookies how somebody likes the pages: light or dark, so that the next page comes
 * right from the server, and without key shortcuts.
 */
@Controller
class PreferenceController {

  static final String THEME = "tema";
  static final String KEYS = "teclas";

  @GetMapping("/tema")
  ResponseEntity<Void> theme(
      @RequestParam String valor, @RequestParam(defaultValue = "/") String volver) {
    return valor.matches("light|dark")
        ? back(volver, THEME, valor, Duration.ofDays(365))
        : back(volver);
  }

  @GetMapping("/teclas")
  ResponseEntity<Void> keys(
      @RequestParam String valor, @RequestParam(defaultValue = "/") String volver) {
    return valor.equals("no")
        ? back(volver, KEYS, valor, Duration.ofDays(365))
        : back(volver, KEYS, "", Duration.ZERO);
  }

  private static ResponseEntity<Void> back(
      String path, String cookie, String value, Duration duration) {
    var kept =
        ResponseCookie.from(cookie, value)
            .path("/")
            .maxAge(duration)
            .sameSite("Lax")
            .httpOnly(true)
            .build();
    return ResponseEntity.status(303)
        .header(HttpHeaders.LOCATION, Back.own(path))
        .header(HttpHeaders.SET_COOKIE, kept.toString())
        .build();
  }

  private static ResponseEntity<Void> back(String path) {
    return ResponseEntity.status(303).header(HttpHeaders.LOCATION, Back.own(path)).build();
  }
}
