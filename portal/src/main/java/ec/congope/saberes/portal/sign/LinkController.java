package ec.congope.saberes.portal.sign;

import ec.congope.saberes.content.PersonId;
import ec.congope.saberes.content.Viewer;
import ec.congope.saberes.content.person.Link.Purpose;
import ec.congope.saberes.content.person.Links;
import ec.congope.saberes.content.person.People;
import ec.congope.saberes.portal.layout.Origins;
import ec.congope.saberes.portal.layout.Redirect;
import ec.congope.saberes.portal.security.Passwords;
import ec.congope.saberes.portal.security.Sessions;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Map;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/**
 * Where the links of mails lead. To look at one changes nothing, whoever looks: mail programs do so
 * before their reader does.
 */
@Controller
@ConditionalOnWebApplication
class LinkController {

  private static final Logger LOG = LoggerFactory.getLogger(LinkController.class);

  private final Links links;
  private final People people;
  private final Passwords passwords;
  private final Sessions sessions;
  private final Origins origins;

  LinkController(
      Links links, People people, Passwords passwords, Sessions sessions, Origins origins) {
    this.links = links;
    this.people = people;
    this.passwords = passwords;
    this.sessions = sessions;
    this.origins = origins;
  }

  private static Choosing resetting(String token) {
    return new Choosing("sign.reset.", "/recuperar/" + token, false, false);
  }

  private static Choosing inviting(String token) {
    return new Choosing("sign.invitation.", "/invitacion/" + token, true, false);
  }

  @GetMapping("/recuperar/{token}")
  ModelAndView reset(@PathVariable String token) {
    return links.find(token, Purpose.RESET).isPresent()
        ? resetting(token).page(Choosing.Typed.NOTHING, Map.of())
        : gone();
  }

  @PostMapping("/recuperar/{token}")
  Object reset(
      @PathVariable String token,
      @RequestParam(defaultValue = "") String clave,
      @RequestParam(defaultValue = "") String otra,
      Viewer viewer,
      HttpServletRequest request) {
    origins.require(request);
    var typed = new Choosing.Typed("", "", clave, otra);
    if (links.find(token, Purpose.RESET).isEmpty()) {
      return gone();
    }
    var faults = resetting(token).faults(typed, passwords);
    if (!faults.isEmpty()) {
      return resetting(token).page(typed, faults);
    }
    var used = links.use(viewer, token, Purpose.RESET);
    if (used.isEmpty()) {
      return gone();
    }
    PersonId person = used.get().requiredPerson();
    passwords.choose(viewer, person, clave);
    sessions.end(person);
    LOG.info("Security: person {} has a new password, by link", person);
    return Redirect.to("/entrar?clave");
  }

  @GetMapping("/invitacion/{token}")
  ModelAndView invitation(@PathVariable String token) {
    return links
        .find(token, Purpose.INVITATION)
        .flatMap(link -> people.find(link.requiredPerson()))
        .map(
            person -> inviting(token).page(new Choosing.Typed(person.name(), "", "", ""), Map.of()))
        .orElseGet(LinkController::gone);
  }

  @PostMapping("/invitacion/{token}")
  Object invitation(
      @PathVariable String token,
      @RequestParam(defaultValue = "") String nombre,
      @RequestParam(defaultValue = "") String clave,
      @RequestParam(defaultValue = "") String otra,
      Viewer viewer,
      HttpServletRequest request) {
    origins.require(request);
    var typed = new Choosing.Typed(nombre, "", clave, otra);
    if (links.find(token, Purpose.INVITATION).isEmpty()) {
      return gone();
    }
    var faults = inviting(token).faults(typed, passwords);
    if (!faults.isEmpty()) {
      return inviting(token).page(typed, faults);
    }
    var used = links.use(viewer, token, Purpose.INVITATION);
    if (used.isEmpty()) {
      return gone();
    }
    PersonId person = used.get().requiredPerson();
    passwords.choose(viewer, person, clave);
    people.rename(viewer, person, nombre);
    people.accept(viewer, person);
    LOG.info("Security: person {} took up an invitation", person);
    return Redirect.to("/entrar?clave");
  }

  @GetMapping("/correo/{token}")
  ModelAndView email(@PathVariable String token) {
    return links
        .find(token, Purpose.EMAIL)
        .map(link ->
            new ModelAndView("sign/email")
                .addObject("address", link.bound())
                .addObject("action", "/correo/" + token))
        .orElseGet(LinkController::gone);
  }

  @PostMapping("/correo/{token}")
  Object confirmEmail(@PathVariable String token, Viewer viewer, HttpServletRequest request) {
    origins.require(request);
    var used = links.use(viewer, token, Purpose.EMAIL);
    if (used.isEmpty()
        || !people.move(viewer, used.get().requiredPerson(), used.get().requiredAddress())) {
      return gone();
    }
    sessions.end(used.get().requiredPerson());
    LOG.info("Security: person {} has another address", used.get().requiredPerson());
    return Redirect.to("/entrar?confirmado");
  }

  /** Over, used, or never there: nobody can tell which. */
  static ModelAndView gone() {
    var page = new ModelAndView("sign/gone");
    page.setStatus(HttpStatus.NOT_FOUND);
    return page;
  }
}
