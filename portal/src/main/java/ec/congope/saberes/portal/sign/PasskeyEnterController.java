package ec.congope.saberes.portal.sign;

import ec.congope.saberes.portal.layout.Origins;
import ec.congope.saberes.portal.layout.Redirect;
import ec.congope.saberes.portal.security.PasskeySignIn;
import jakarta.servlet.http.HttpServletRequest;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.http.CacheControl;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Signing in with a passkey. */
@Controller
@ConditionalOnWebApplication
class PasskeyEnterController {

  private final PasskeySignIn signIn;
  private final Origins origins;

  PasskeyEnterController(PasskeySignIn signIn, Origins origins) {
    this.signIn = signIn;
    this.origins = origins;
  }

  /** What the script asks the device for. */
  @PostMapping("/entrar/llave/opciones")
  ResponseEntity<String> ask(HttpServletRequest request) {
    origins.require(request);
    return ResponseEntity.ok()
        .contentType(MediaType.APPLICATION_JSON)
        .cacheControl(CacheControl.noStore())
        .body(signIn.ask(request));
  }

  @PostMapping("/entrar/llave")
  Object enter(
      @RequestParam(defaultValue = "") String respuesta,
      @RequestParam(defaultValue = "/") String volver,
      HttpServletRequest request) {
    origins.require(request);
    return signIn.enter(respuesta, request)
        ? EnterController.to(volver)
        : Redirect.to(
            "/entrar?llave&volver="
                + URLEncoder.encode(EnterController.own(volver), StandardCharsets.UTF_8));
  }
}
