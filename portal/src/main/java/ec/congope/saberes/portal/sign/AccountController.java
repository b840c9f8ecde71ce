package ec.congope.saberes.portal.sign;

import ec.congope.saberes.content.PersonId;
import ec.congope.saberes.content.Viewer;
import ec.congope.saberes.content.person.AccountMail.Kind;
import ec.congope.saberes.content.person.AccountMails;
import ec.congope.saberes.content.person.People;
import ec.congope.saberes.content.person.Person;
import ec.congope.saberes.content.person.PersonalTokens;
import ec.congope.saberes.content.person.SignRecord;
import ec.congope.saberes.content.subscription.EmailAddress;
import ec.congope.saberes.portal.layout.Redirect;
import ec.congope.saberes.portal.security.Passwords;
import ec.congope.saberes.portal.security.Sessions;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
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

/** Somebody looks after its own account. */
@Controller
@ConditionalOnWebApplication
class AccountController {

  private static final Logger LOG = LoggerFactory.getLogger(AccountController.class);
  private static final Set<String> DONE =
      Set.of("nombre", "clave", "correo", "sesiones", "token-quitado", "externa");
  private static final Set<Integer> DAYS = Set.of(30, 90, 365);
  private static final String HOME = "/cuenta?hecho=";

  private final People people;
  private final Passwords passwords;
  private final Sessions sessions;
  private final PersonalTokens tokens;
  private final AccountMails mails;
  private final SignRecord told;
  private final AccountPost post;
  private final AccountPages pages;

  AccountController(
      People people,
      Passwords passwords,
      Sessions sessions,
      PersonalTokens tokens,
      AccountMails mails,
      SignRecord told,
      AccountPost post,
      AccountPages pages) {
    this.people = people;
    this.passwords = passwords;
    this.sessions = sessions;
    this.tokens = tokens;
    this.mails = mails;
    this.told = told;
    this.post = post;
    this.pages = pages;
  }

  @GetMapping("/cuenta")
  ModelAndView account(
      @RequestParam(defaultValue = "") String hecho, Viewer viewer, HttpServletRequest request) {
    var page = pages.of(people.self(viewer), request, Map.of());
    return DONE.contains(hecho) ? page.addObject("done", "sign.account.done." + hecho) : page;
  }

  private Object faulty(Person person, HttpServletRequest request, Map<String, String> faults) {
    var page = pages.of(person, request, faults);
    page.setStatus(HttpStatus.UNPROCESSABLE_CONTENT);
    return page;
  }

  @PostMapping("/cuenta/nombre")
  Object rename(
      @RequestParam(defaultValue = "") String nombre, Viewer viewer, HttpServletRequest request) {
    var fault = Choosing.nameFault(nombre);
    if (fault.isPresent()) {
      return faulty(people.self(viewer), request, Map.of("nombre", fault.get()));
    }
    people.rename(viewer, people.self(viewer).id(), nombre);
    return Redirect.to(HOME + "nombre");
  }

  @PostMapping("/cuenta/clave")
  Object changePassword(
      @RequestParam(defaultValue = "") String actual,
      @RequestParam(defaultValue = "") String clave,
      @RequestParam(defaultValue = "") String otra,
      Viewer viewer,
      HttpServletRequest request) {
    PersonId person = people.self(viewer).id();
    var faults = new LinkedHashMap<String, String>();
    if (!passwords.is(person, actual)) {
      faults.put("actual", "sign.password.actual");
    }
    passwords.fault(clave).ifPresent(fault -> faults.put("clave", fault));
    if (!clave.equals(otra)) {
      faults.put("otra", "sign.password.differs");
    }
    if (!faults.isEmpty()) {
      return faulty(people.self(viewer), request, faults);
    }
    passwords.choose(viewer, person, clave);
    sessions.endOthers(person, request);
    LOG.info("Security: person {} has a new password", person);
    return Redirect.to(HOME + "clave");
  }

  /** The password is asked for again: an address is the key to the account. */
  @PostMapping("/cuenta/correo")
  Object move(
      @RequestParam(defaultValue = "") String correo,
      @RequestParam(defaultValue = "") String confirma,
      Viewer viewer,
      HttpServletRequest request) {
    Person person = people.self(viewer);
    var faults = new LinkedHashMap<String, String>();
    var address = EmailAddress.find(correo);
    if (address.isEmpty()) {
      faults.put("correo", "sign.email.wrong");
    }
    if (!passwords.is(person.id(), confirma)) {
      faults.put("confirma", "sign.password.actual");
    }
    if (!faults.isEmpty()) {
      return faulty(person, request, faults);
    }
    mails.add(Kind.EMAIL, person.id(), address.orElseThrow().value());
    mails.add(Kind.MOVED, person.id(), person.email());
    post.wake();
    return Redirect.to(HOME + "correo");
  }

  @PostMapping("/cuenta/sesiones/cerrar")
  Object endOthers(Viewer viewer, HttpServletRequest request) {
    PersonId person = people.self(viewer).id();
    sessions.endOthers(person, request);
    told.ended(viewer, person);
    return Redirect.to(HOME + "sesiones");
  }

  /** The answer itself shows the token: it is in no address, and nowhere a second time. */
  @PostMapping("/cuenta/tokens")
  Object makeToken(
      @RequestParam(defaultValue = "") String para,
      @RequestParam(defaultValue = "90") int dias,
      Viewer viewer,
      HttpServletRequest request) {
    Person person = people.self(viewer);
    var fault = Choosing.nameFault(para);
    if (fault.isPresent()) {
      return faulty(person, request, Map.of("para", "sign.tokens.name.wrong"));
    }
    var life = Duration.ofDays(DAYS.contains(dias) ? dias : 30);
    var made = tokens.make(viewer, person.id(), para, life);
    if (made.isEmpty()) {
      return faulty(person, request, Map.of("para", "sign.tokens.many"));
    }
    LOG.info("Security: person {} made a token", person.id());
    return pages.of(person, request, Map.of()).addObject("token", made.get());
  }

  @PostMapping("/cuenta/tokens/{id}/quitar")
  Object endToken(@PathVariable long id, Viewer viewer) {
    tokens.end(viewer, people.self(viewer).id(), id);
    return Redirect.to(HOME + "token-quitado");
  }
}
