package ec.congope.saberes.portal.sign;

import ec.congope.saberes.content.Viewer;
import ec.congope.saberes.content.person.AccountMail.Kind;
import ec.congope.saberes.content.person.People;
import ec.congope.saberes.content.person.Person;
import ec.congope.saberes.content.person.SecondSteps;
import ec.congope.saberes.portal.layout.Redirect;
import ec.congope.saberes.portal.layout.Words;
import ec.congope.saberes.portal.security.Passwords;
import ec.congope.saberes.portal.security.SecondStepRule;
import ec.congope.saberes.portal.security.Sessions;
import ec.congope.saberes.portal.security.Step;
import jakarta.servlet.http.HttpServletRequest;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/**
 * Somebody sets up its second step, and looks after it. Whatever changes it asks for the password
 * again (ASVS 7.5.1).
 */
@Controller
@ConditionalOnWebApplication
class SecondStepController {

  private static final String PAGE = StepController.PAGE;
  private static final Set<String> DONE = Set.of("apagado");
  private static final int LONGEST_CODE = 20;
  private static final String WRONG_PASSWORD = "sign.password.actual";

  private final People people;
  private final SecondSteps steps;
  private final SecondStepRule rule;
  private final Step step;
  private final Passwords passwords;
  private final Sessions sessions;
  private final StepLetters letters;
  private final Words words;

  SecondStepController(
      People people,
      SecondSteps steps,
      SecondStepRule rule,
      Step step,
      Passwords passwords,
      Sessions sessions,
      StepLetters letters,
      Words words) {
    this.people = people;
    this.steps = steps;
    this.rule = rule;
    this.step = step;
    this.passwords = passwords;
    this.sessions = sessions;
    this.letters = letters;
    this.words = words;
  }

  @GetMapping(PAGE)
  ModelAndView show(@RequestParam(defaultValue = "") String hecho, Viewer viewer) {
    return page(people.self(viewer), Map.of())
        .addObject("done", DONE.contains(hecho) ? "sign.step.done." + hecho : "");
  }

  private ModelAndView page(Person person, Map<String, String> faults) {
    var page = new ModelAndView("sign/second-step");
    page.setStatus(faults.isEmpty() ? HttpStatus.OK : HttpStatus.UNPROCESSABLE_CONTENT);
    page.addObject("person", person);
    page.addObject("faults", faults);
    page.addObject("done", "");
    page.addObject("on", person.secondStep());
    page.addObject("left", steps.codesLeft(person.id()));
    page.addObject("required", rule.requires(person) && !person.passkey());
    page.addObject("codes", List.of());
    var secret = person.secondStep() ? "" : steps.waiting(person.id()).orElse("");
    page.addObject("secret", secret.replaceAll("(.{4})(?=.)", "$1 "));
    page.addObject("qr", secret.isEmpty() ? null : Qr.of(address(person, secret)));
    return page;
  }

  /** What the programs of telephones read (Key Uri Format). */
  private String address(Person person, String secret) {
    String portal = encoded(words.of("layout.name"));
    return "otpauth://totp/"
        + portal
        + ":"
        + encoded(person.email())
        + "?secret="
        + secret
        + "&issuer="
        + portal;
  }

  private static String encoded(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8).replace("+", "%20");
  }

  @PostMapping(PAGE + "/empezar")
  Object begin(@RequestParam(defaultValue = "") String actual, Viewer viewer) {
    Person person = people.self(viewer);
    if (!passwords.is(person.id(), actual)) {
      return page(person, Map.of("actual", WRONG_PASSWORD));
    }
    steps.begin(person.id());
    return Redirect.to(PAGE);
  }

  /** The answer itself shows the recovery codes: they are nowhere a second time. */
  @PostMapping(PAGE + "/confirmar")
  Object confirm(
      @RequestParam(defaultValue = "") String codigo, Viewer viewer, HttpServletRequest request) {
    Person person = people.self(viewer);
    var codes =
        codigo.length() > LONGEST_CODE
            ? Optional.<List<String>>empty()
            : steps.confirm(person.id(), codigo, viewer);
    if (codes.isEmpty()) {
      return page(person, Map.of("codigo", "sign.step.wrong"));
    }
    sessions.endOthers(person.id(), request); // while the store knows this one by its id
    step.begun(request);
    letters.tell(Kind.STEP_ON, person);
    return page(people.self(viewer), Map.of()).addObject("codes", codes.get());
  }

  @PostMapping(PAGE + "/codigos")
  Object renew(@RequestParam(defaultValue = "") String actual, Viewer viewer) {
    Person person = people.self(viewer);
    if (!person.secondStep() || !passwords.is(person.id(), actual)) {
      return page(person, Map.of("actual", WRONG_PASSWORD));
    }
    var codes = steps.renewCodes(person.id(), viewer);
    return page(person, Map.of()).addObject("codes", codes);
  }

  @PostMapping(PAGE + "/apagar")
  Object end(@RequestParam(defaultValue = "") String confirma, Viewer viewer) {
    Person person = people.self(viewer);
    if (!passwords.is(person.id(), confirma)) {
      return page(person, Map.of("confirma", WRONG_PASSWORD));
    }
    if (rule.requires(person) && !person.passkey()) {
      return page(person, Map.of("confirma", "sign.step.required"));
    }
    if (steps.end(person.id(), viewer)) {
      letters.tell(Kind.STEP_OFF, person);
    }
    return Redirect.to(PAGE + "?hecho=apagado");
  }
}
