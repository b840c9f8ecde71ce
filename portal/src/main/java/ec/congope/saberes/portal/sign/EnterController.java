package ec.congope.saberes.portal.sign;

import ec.congope.saberes.content.NotAllowed;
import ec.congope.saberes.content.Viewer;
import ec.congope.saberes.portal.layout.Back;
import ec.congope.saberes.portal.layout.Origins;
import ec.congope.saberes.portal.layout.Redirect;
import ec.congope.saberes.portal.security.OpenId;
import ec.congope.saberes.portal.security.PasskeySetUp;
import ec.congope.saberes.portal.security.SecondStepRule;
import ec.congope.saberes.portal.security.SignIn;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** Signing in. */
@Controller
@ConditionalOnWebApplication
class EnterController {

  /** What the address may say about how one came here. */
  private static final List<String> NOTICES = List.of("salida", "clave", "confirmado", "borrada");

  /** What the address may say about why one did not come in. */
  private static final Map<String, String> FAULTS =
      Map.of(
          "llave", "sign.passkeys.refused",
          "externo", "sign.outside.failed",
          "sin-cuenta", "sign.outside.unknown");

  /** Pages that are not come back to: one would be signed out, or asked again. */
  private static final String NOWHERE = "/(entrar|salir)([/?].*)?";

  private final SignIn signIn;
  private final Origins origins;
  private final SecondStepRule rule;
  private final PasskeySetUp passkeys;
  private final OpenId openId;
  private final Optional<DemonstrationAccounts> demonstration;

  EnterController(
      SignIn signIn,
      Origins origins,
      SecondStepRule rule,
      PasskeySetUp passkeys,
      OpenId openId,
      Optional<DemonstrationAccounts> demonstration) {
    this.signIn = signIn;
    this.origins = origins;
    this.rule = rule;
    this.passkeys = passkeys;
    this.openId = openId;
    this.demonstration = demonstration;
  }

  @GetMapping("/entrar")
  Object form(
      @RequestParam(defaultValue = "/") String volver,
      @RequestParam MultiValueMap<String, String> parameters,
      Viewer viewer) {
    if (viewer.person().isPresent()) {
      return to(volver);
    }
    String notice =
        NOTICES.stream().filter(parameters::containsKey).findFirst().map(this::key).orElse("");
    String fault =
        FAULTS.keySet().stream()
            .filter(parameters::containsKey)
            .findFirst()
            .map(FAULTS::get)
            .orElse("");
    return page(HttpStatus.OK, volver, "", notice, fault);
  }

  private String key(String notice) {
    return "sign.enter.notice." + notice;
  }

  @PostMapping("/entrar")
  Object enter(
      @RequestParam(defaultValue = "") String correo,
      @RequestParam(defaultValue = "") String clave,
      @RequestParam(defaultValue = "/") String volver,
      HttpServletRequest request) {
    origins.require(request);
    return switch (signIn.enter(correo, clave, request)) {
      case REFUSED ->
          page(
              HttpStatus.UNPROCESSABLE_CONTENT,
              volver,
              correo.substring(0, Math.min(254, correo.length())),
              "",
              "sign.enter.wrong");
      case ASKED -> Redirect.to(StepController.asking(own(volver)));
      case TO_ENROL -> Redirect.to(StepController.PAGE);
      case ENTERED -> to(volver);
    };
  }

  /** Where a form is sent whose session is over, or that comes from elsewhere. */
  @RequestMapping("/entrar/caducada")
  ModelAndView expired() {
    return page(HttpStatus.FORBIDDEN, "/", "", "", "sign.enter.expired");
  }

  /** Where somebody is sent who may not do what it tried. */
  @RequestMapping("/entrar/sin-permiso")
  ModelAndView forbidden() {
    throw new NotAllowed("a page of others");
  }

  private ModelAndView page(
      HttpStatus status, String back, String email, String notice, String fault) {
    var page = new ModelAndView("sign/enter");
    page.setStatus(status);
    page.addObject("back", own(back));
    page.addObject("email", email);
    page.addObject("notice", notice);
    page.addObject("fault", fault);
    page.addObject("accounts", demonstration.map(DemonstrationAccounts::list).orElse(List.of()));
    page.addObject("required", rule.isRequired());
    page.addObject("passkeys", passkeys.isPossible());
    page.addObject("host", passkeys.host());
    page.addObject("outside", openId.name().orElse(""));
    page.addObject("password", DemonstrationAccounts.PASSWORD);
    return page;
  }

  static ResponseEntity<Void> to(String back) {
    return Redirect.to(own(back));
  }

  static String own(String back) {
    String own = Back.own(back);
    return own.matches(NOWHERE) ? "/" : own;
  }
}
