package ec.congope.saberes.portal.find.alert;

import ec.congope.saberes.content.privacy.Consents;
import ec.congope.saberes.content.subscription.Subscriptions;
import ec.congope.saberes.portal.find.Addresses;
import ec.congope.saberes.portal.find.Criteria;
import ec.congope.saberes.portal.find.Descriptions;
import ec.congope.saberes.portal.layout.Errands;
import ec.congope.saberes.portal.layout.Origins;
import ec.congope.saberes.portal.layout.Post;
import ec.congope.saberes.portal.layout.Redirect;
import ec.congope.saberes.portal.layout.Throttle;
import ec.congope.saberes.portal.layout.Words;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Optional;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** Saving a search by e-mail address: the form, and what becomes of it. */
@Controller
class AskController {

  /** Version of the words that are agreed to: change it when {@code alert.form.consent} changes. */
  static final String CONSENT = "2026-11";

  private static final List<String> DONE = List.of("preguntado", "parado", "borrado");

  private final Subscriptions subscriptions;
  private final Addresses addresses;
  private final Descriptions descriptions;
  private final Origins origins;
  private final Throttle throttle;
  private final Consents consents;
  private final Words words;
  private final Post post;
  private final Errands errands;

  AskController(
      Subscriptions subscriptions,
      Addresses addresses,
      Descriptions descriptions,
      Origins origins,
      Throttle throttle,
      Consents consents,
      Words words,
      Post post,
      Errands errands) {
    this.subscriptions = subscriptions;
    this.addresses = addresses;
    this.descriptions = descriptions;
    this.origins = origins;
    this.throttle = throttle;
    this.consents = consents;
    this.words = words;
    this.post = post;
    this.errands = errands;
  }

  /** What alerts are; after something was done, that it was. */
  @GetMapping("/avisos")
  String about(@RequestParam(defaultValue = "") String hecho, Model model) {
    model.addAttribute("done", DONE.contains(hecho) ? "alert.done." + hecho : null);
    model.addAttribute("ready", post.ready());
    return "alert/about";
  }

  @GetMapping("/avisos/nuevo")
  ModelAndView form(@RequestParam MultiValueMap<String, String> parameters) {
    var criteria = addresses.read(parameters).criteria();
    return page(criteria, new Asked("", "", "semanal", false, ""), List.of());
  }

  /** The answer is the same whether the address is known, new, or asked too often. */
  @PostMapping("/avisos")
  Object ask(
      @RequestParam(defaultValue = "") String busqueda,
      @RequestParam(defaultValue = "") String correo,
      @RequestParam(defaultValue = "") String frecuencia,
      @RequestParam(defaultValue = "false") boolean acepto,
      @RequestParam(defaultValue = "") String web,
      HttpServletRequest request) {
    origins.require(request);
    throttle.count(request);
    var asked = new Asked(busqueda, correo, frecuencia, acepto, web);
    var criteria = addresses.parse(asked.busqueda());
    String question = addresses.question(criteria);
    var faults = asked.faults(question);
    if (!post.ready() || !faults.isEmpty()) {
      return page(criteria, asked, faults);
    }
    if (asked.web().isEmpty()) {
      consents.keep(Consents.Purpose.ALERT, CONSENT, words.of("alert.form.consent"));
      asked
          .address()
          .ifPresent(address -> subscriptions.ask(address, question, asked.frequency(), CONSENT));
      errands.wake();
    }
    return Redirect.to("/avisos?hecho=preguntado");
  }

  private ModelAndView page(Criteria criteria, Asked asked, List<Asked.Fault> faults) {
    String question = addresses.question(criteria);
    String after = question.isEmpty() ? "" : "?" + question;
    var page = new ModelAndView("alert/new");
    page.setStatus(faults.isEmpty() ? HttpStatus.OK : HttpStatus.UNPROCESSABLE_CONTENT);
    page.addObject("ready", post.ready());
    page.addObject("name", descriptions.of(criteria));
    page.addObject("search", "/buscar" + after);
    page.addObject("atom", "/buscar.atom" + after);
    page.addObject("rss", "/buscar.rss" + after);
    page.addObject("question", question);
    page.addObject("asked", asked);
    page.addObject("faults", faults);
    page.addObject("emailFault", message(faults, "correo").orElse(null));
    page.addObject("consentFault", message(faults, "acepto").orElse(null));
    return page;
  }

  private static Optional<String> message(List<Asked.Fault> faults, String field) {
    return faults.stream()
        .filter(fault -> fault.field().equals(field))
        .map(Asked.Fault::message)
        .findFirst();
  }
}
