package ec.congope.saberes.portal.sign;

import ec.congope.saberes.content.Membership.Duty;
import ec.congope.saberes.content.Viewer;
import ec.congope.saberes.content.organisation.Organisations;
import ec.congope.saberes.content.person.Link.Purpose;
import ec.congope.saberes.content.person.Links;
import ec.congope.saberes.content.person.People;
import ec.congope.saberes.content.person.Person;
import ec.congope.saberes.portal.layout.Origins;
import ec.congope.saberes.portal.layout.Redirect;
import ec.congope.saberes.portal.security.Passwords;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Map;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** The first administrator comes to be here; once there is one, there is no such page (B5). */
@Controller
@ConditionalOnWebApplication
class SetupController {

  private static final Logger LOG = LoggerFactory.getLogger(SetupController.class);

  private final Links links;
  private final People people;
  private final Organisations organisations;
  private final Passwords passwords;
  private final Origins origins;

  SetupController(
      Links links,
      People people,
      Organisations organisations,
      Passwords passwords,
      Origins origins) {
    this.links = links;
    this.people = people;
    this.organisations = organisations;
    this.passwords = passwords;
    this.origins = origins;
  }

  private static Choosing choosing(String token) {
    return new Choosing("sign.setup.", "/inicio/" + token, true, true);
  }

  private boolean isOpen(String token) {
    return people.administrators() == 0 && links.find(token, Purpose.SETUP).isPresent();
  }

  @GetMapping("/inicio/{token}")
  ModelAndView form(@PathVariable String token) {
    return isOpen(token)
        ? choosing(token).page(Choosing.Typed.NOTHING, Map.of())
        : LinkController.gone();
  }

  @PostMapping("/inicio/{token}")
  Object make(
      @PathVariable String token,
      @RequestParam(defaultValue = "") String nombre,
      @RequestParam(defaultValue = "") String correo,
      @RequestParam(defaultValue = "") String clave,
      @RequestParam(defaultValue = "") String otra,
      Viewer viewer,
      HttpServletRequest request) {
    origins.require(request);
    var typed = new Choosing.Typed(nombre, correo, clave, otra);
    if (!isOpen(token)) {
      return LinkController.gone();
    }
    var faults = choosing(token).faults(typed, passwords);
    if (!faults.isEmpty()) {
      return choosing(token).page(typed, faults);
    }
    if (links.use(viewer, token, Purpose.SETUP).isEmpty()) {
      return LinkController.gone();
    }
    var person =
        people
            .find(correo)
            .map(Person::id)
            .orElseGet(() -> people.add(viewer, correo, nombre, Person.State.ACTIVE));
    passwords.choose(viewer, person, clave);
    people.change(viewer, person, Person.State.ACTIVE);
    var congope = organisations.find(Organisations.CONGOPE).orElseThrow();
    people.give(viewer, person, congope.id(), Duty.ADMINISTRATOR);
    LOG.info("Security: person {} is the first administrator", person);
    return Redirect.to("/entrar?clave");
  }
}
