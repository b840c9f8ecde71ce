package ec.congope.saberes.portal.sign;

import ec.congope.saberes.content.Viewer;
import ec.congope.saberes.content.person.AccountMail.Kind;
import ec.congope.saberes.content.person.AccountMails;
import ec.congope.saberes.content.person.People;
import ec.congope.saberes.content.person.Person;
import ec.congope.saberes.content.privacy.Consents;
import ec.congope.saberes.content.subscription.EmailAddress;
import ec.congope.saberes.portal.layout.Origins;
import ec.congope.saberes.portal.layout.Redirect;
import ec.congope.saberes.portal.layout.Throttle;
import ec.congope.saberes.portal.layout.Words;
import jakarta.servlet.http.HttpServletRequest;
import java.util.LinkedHashMap;
import java.util.Map;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/**
 * Asking for an account, or for a new password. The answer is the same whether the address is known
 * or not (E1): whoever has an account reads the rest in its mail.
 */
@Controller
class JoinController {

  /** Version of the words that are agreed to: change it when {@code sign.consent} changes. */
  static final String CONSENT = "2026-11";

  private final People people;
  private final AccountMails mails;
  private final AccountPost post;
  private final Origins origins;
  private final Throttle throttle;
  private final Consents consents;
  private final Words words;

  JoinController(
      People people,
      AccountMails mails,
      AccountPost post,
      Origins origins,
      Throttle throttle,
      Consents consents,
      Words words) {
    this.people = people;
    this.mails = mails;
    this.post = post;
    this.origins = origins;
    this.throttle = throttle;
    this.consents = consents;
    this.words = words;
  }

  @GetMapping("/recuperar")
  ModelAndView forgotten(
      @RequestParam(required = false) @org.jspecify.annotations.Nullable String enviado) {
    return page("sign/forgotten", Map.of(), "", "", false).addObject("sent", enviado != null);
  }

  @PostMapping("/recuperar")
  Object forgotten(@RequestParam(defaultValue = "") String correo, HttpServletRequest request) {
    origins.require(request);
    throttle.count(request);
    var address = EmailAddress.find(correo);
    if (!post.ready() || address.isEmpty()) {
      return page("sign/forgotten", Map.of("correo", "sign.email.wrong"), "", correo, false)
          .addObject("sent", false);
    }
    people
        .find(address.get().value())
        .filter(person -> person.state() == Person.State.ACTIVE)
        .ifPresent(person -> mails.add(Kind.RESET, person.id(), person.email()));
    post.wake();
    return Redirect.to("/recuperar?enviado");
  }

  @GetMapping("/registro")
  ModelAndView register(
      @RequestParam(required = false) @org.jspecify.annotations.Nullable String enviado) {
    return page("sign/register", Map.of(), "", "", false).addObject("sent", enviado != null);
  }

  @PostMapping("/registro")
  Object register(
      @RequestParam(defaultValue = "") String nombre,
      @RequestParam(defaultValue = "") String correo,
      @RequestParam(defaultValue = "false") boolean acepto,
      @RequestParam(defaultValue = "") String web,
      Viewer viewer,
      HttpServletRequest request) {
    origins.require(request);
    throttle.count(request);
    var faults = new LinkedHashMap<String, String>();
    Choosing.nameFault(nombre).ifPresent(fault -> faults.put("nombre", fault));
    var address = EmailAddress.find(correo);
    if (address.isEmpty()) {
      faults.put("correo", "sign.email.wrong");
    }
    if (!acepto) {
      faults.put("acepto", "sign.consent.missing");
    }
    if (!faults.isEmpty()) {
      return page("sign/register", faults, nombre, correo, acepto).addObject("sent", false);
    }
    if (web.isEmpty()) {
      consents.keep(Consents.Purpose.ACCOUNT, CONSENT, words.of("sign.consent"));
      address.ifPresent(email -> people.register(viewer, email.value(), nombre, CONSENT));
    }
    return Redirect.to("/registro?enviado");
  }

  private ModelAndView page(
      String view, Map<String, String> faults, String name, String email, boolean consent) {
    var page = new ModelAndView(view);
    page.setStatus(faults.isEmpty() ? HttpStatus.OK : HttpStatus.UNPROCESSABLE_CONTENT);
    page.addObject("faults", faults);
    page.addObject("name", name);
    page.addObject("email", email);
    page.addObject("consent", consent);
    page.addObject("ready", post.ready());
    return page;
  }
}
