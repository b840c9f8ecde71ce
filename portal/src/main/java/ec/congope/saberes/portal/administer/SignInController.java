package ec.congope.saberes.portal.administer;

import java.util.List;
import java.util.Optional;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;

/** The form to sign in with; what is sent is looked at by {@code portal.security}. */
@Controller
class SignInController {

  /** What the address may say about how one came here. */
  private static final List<String> NOTICES = List.of("error", "espera", "salida");

  /** A notice above the form. */
  record Notice(String message, boolean good, String icon) {
    static Notice of(String reason) {
      boolean good = reason.equals("salida");
      return new Notice(
          "administer.signin." + reason, good, good ? "i-circle-check" : "i-circle-alert");
    }
  }

  @GetMapping("/admin/entrar")
  String form(@RequestParam MultiValueMap<String, String> parameters, Model model) {
    Optional<String> notice = NOTICES.stream().filter(parameters::containsKey).findFirst();
    notice.ifPresent(reason -> model.addAttribute("notice", Notice.of(reason)));
    return "administer/sign-in";
  }

  /** Where a form is sent whose session is over, or that comes from elsewhere. */
  @RequestMapping("/admin/caducada")
  @ResponseStatus(HttpStatus.FORBIDDEN)
  String expired(Model model) {
    model.addAttribute("notice", Notice.of("caducada"));
    return "administer/sign-in";
  }
}
