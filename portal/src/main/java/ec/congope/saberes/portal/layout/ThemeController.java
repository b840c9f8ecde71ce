package ec.congope.saberes.portal.layout;

import java.time.Duration;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseCookie;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Remembers light or dark in a cookie, so that the next page comes right from the server. */
@Controller
class ThemeController {

  @GetMapping("/tema")
  ResponseEntity<Void> choose(
      @RequestParam String valor, @RequestParam(defaultValue = "/") String volver) {
    var answer = ResponseEntity.status(303).header(HttpHeaders.LOCATION, own(volver));
    if (valor.matches("light|dark")) {
      var cookie =
          ResponseCookie.from("tema", valor)
              .path("/")
              .maxAge(Duration.ofDays(365))
              .sameSite("Lax")
              .httpOnly(true);
      answer.header(HttpHeaders.SET_COOKIE, cookie.build().toString());
    }
    return answer.build();
  }

  /** Only ever a page of this portal. */
  private static String own(String path) {
    boolean own =
        path.matches("/[^/\\\\].*|/") && path.chars().noneMatch(c -> c < ' ' || c == '\\');
    return own ? path : "/";
  }
}
