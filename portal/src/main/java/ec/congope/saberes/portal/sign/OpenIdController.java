package ec.congope.saberes.portal.sign;

import ec.congope.saberes.content.NotFound;
import ec.congope.saberes.content.PersonId;
import ec.congope.saberes.content.Viewer;
import ec.congope.saberes.content.person.OutsideAccounts;
import ec.congope.saberes.portal.layout.Redirect;
import ec.congope.saberes.portal.security.OpenId;
import jakarta.servlet.http.HttpServletRequest;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Signing in with an account elsewhere, where the portal takes any. */
@Controller
@ConditionalOnWebApplication
class OpenIdController {

  private final OpenId openId;
  private final OutsideAccounts accounts;

  OpenIdController(OpenId openId, OutsideAccounts accounts) {
    this.openId = openId;
    this.accounts = accounts;
  }

  private void require() {
    if (openId.name().isEmpty()) {
      throw new NotFound("sign-in", "elsewhere");
    }
  }

  /** A link and no form: the policy of the pages lets forms go nowhere else. */
  @GetMapping("/entrar/externo")
  ResponseEntity<Void> begin(
      @RequestParam(defaultValue = "/") String volver, HttpServletRequest request) {
    require();
    return openId
        .begin(EnterController.own(volver), request)
        .map(place -> Redirect.to(place.toString()))
        .orElseGet(() -> again("externo", volver));
  }

  @GetMapping("/entrar/externo/vuelta")
  ResponseEntity<Void> back(
      @RequestParam MultiValueMap<String, String> said, HttpServletRequest request) {
    require();
    var arrival = openId.finish(said, request);
    return switch (arrival.outcome()) {
      case FAILED -> again("externo", arrival.back());
      case UNKNOWN -> again("sin-cuenta", arrival.back());
      case ASKED -> Redirect.to(StepController.asking(arrival.back()));
      case TO_ENROL -> Redirect.to(StepController.PAGE);
      case ENTERED -> EnterController.to(arrival.back());
    };
  }

  private static ResponseEntity<Void> again(String why, String back) {
    return Redirect.to(
        "/entrar?"
            + why
            + "&volver="
            + URLEncoder.encode(EnterController.own(back), StandardCharsets.UTF_8));
  }

  @PostMapping("/cuenta/externas/quitar")
  ResponseEntity<Void> end(Viewer viewer) {
    PersonId person = viewer.person().orElseThrow(() -> new NotFound("account", "of the token"));
    accounts.end(viewer, person);
    return Redirect.to("/cuenta?hecho=externa");
  }
}
