package ec.congope.saberes.portal.sign;

import ec.congope.saberes.content.Viewer;
import ec.congope.saberes.content.person.AccountMail.Kind;
import ec.congope.saberes.content.person.Passkeys;
import ec.congope.saberes.content.person.People;
import ec.congope.saberes.content.person.Person;
import ec.congope.saberes.portal.layout.Redirect;
import ec.congope.saberes.portal.security.PasskeySetUp;
import ec.congope.saberes.portal.security.Passwords;
import ec.congope.saberes.portal.security.SecondStepRule;
import jakarta.servlet.http.HttpServletRequest;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/**
 * Somebody makes passkeys, and removes them. Either asks for the password again (ASVS 7.5.1), and
 * either is told by mail.
 */
@Controller
@ConditionalOnWebApplication
class PasskeyController {

  static final String PAGE = "/cuenta/llaves";

  private static final Set<String> DONE = Set.of("creada", "quitada");
  private static final String WRONG_PASSWORD = "sign.password.actual";

  private final People people;
  private final Passkeys passkeys;
  private final PasskeySetUp setUp;
  private final SecondStepRule rule;
  private final Passwords passwords;
  private final StepLetters letters;
  private final PasskeyRows rows;

  PasskeyController(
      People people,
      Passkeys passkeys,
      PasskeySetUp setUp,
      SecondStepRule rule,
      Passwords passwords,
      StepLetters letters,
      PasskeyRows rows) {
    this.people = people;
    this.passkeys = passkeys;
    this.setUp = setUp;
    this.rule = rule;
    this.passwords = passwords;
    this.letters = letters;
    this.rows = rows;
  }

  @GetMapping(PAGE)
  ModelAndView show(
      @RequestParam(defaultValue = "") String hecho, Viewer viewer, HttpServletRequest request) {
    var page = page(people.self(viewer), "", Map.of());
    setUp
        .waiting(people.self(viewer), request)
        .ifPresent(asked -> page.addObject("waiting", asked));
    return page.addObject("done", DONE.contains(hecho) ? "sign.passkeys.done." + hecho : "");
  }

  private ModelAndView page(Person person, String name, Map<String, String> faults) {
    var page = new ModelAndView("sign/passkeys");
    page.setStatus(faults.isEmpty() ? HttpStatus.OK : HttpStatus.UNPROCESSABLE_CONTENT);
    page.addObject("person", person);
    page.addObject("name", name);
    page.addObject("faults", faults);
    page.addObject("done", "");
    page.addObject("passkeys", rows.of(person.id()));
    page.addObject("possible", setUp.isPossible());
    page.addObject("host", setUp.host());
    page.addObject("waiting", null);
    return page;
  }

  @PostMapping(PAGE + "/empezar")
  Object begin(
      @RequestParam(defaultValue = "") String nombre,
      @RequestParam(defaultValue = "") String actual,
      Viewer viewer,
      HttpServletRequest request) {
    Person person = people.self(viewer);
    var faults = new LinkedHashMap<String, String>();
    if (Choosing.nameFault(nombre).isPresent()) {
      faults.put("nombre", "sign.passkeys.name.wrong");
    } else if (passkeys.list(person.id()).size() >= Passkeys.MOST) {
      faults.put("nombre", "sign.passkeys.many");
    }
    if (!passwords.is(person.id(), actual)) {
      faults.put("actual", WRONG_PASSWORD);
    }
    if (!faults.isEmpty()) {
      return page(person, nombre, faults);
    }
    setUp.begin(nombre, request);
    return Redirect.to(PAGE + "#crear");
  }

  @PostMapping(PAGE)
  Object finish(
      @RequestParam(defaultValue = "") String respuesta,
      Viewer viewer,
      HttpServletRequest request) {
    Person person = people.self(viewer);
    if (!setUp.finish(viewer, person, respuesta, request)) {
      return page(person, "", Map.of("nombre", "sign.passkeys.unfit"));
    }
    letters.tell(Kind.PASSKEY_ON, person);
    return Redirect.to(PAGE + "?hecho=creada");
  }

  @PostMapping(PAGE + "/quitar")
  Object end(
      @RequestParam(defaultValue = "0") long llave,
      @RequestParam(defaultValue = "") String confirma,
      Viewer viewer) {
    Person person = people.self(viewer);
    if (!passwords.is(person.id(), confirma)) {
      return page(person, "", Map.of("confirma", WRONG_PASSWORD));
    }
    boolean last = passkeys.list(person.id()).size() == 1;
    if (last && rule.requires(person) && !person.secondStep()) {
      return page(person, "", Map.of("confirma", "sign.passkeys.required"));
    }
    if (passkeys.end(viewer, person.id(), llave)) {
      letters.tell(Kind.PASSKEY_OFF, person);
    }
    return Redirect.to(PAGE + "?hecho=quitada");
  }
}
