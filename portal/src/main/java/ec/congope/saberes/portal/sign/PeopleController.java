package ec.congope.saberes.portal.sign;

import ec.congope.saberes.content.Membership;
import ec.congope.saberes.content.Membership.Duty;
import ec.congope.saberes.content.NotFound;
import ec.congope.saberes.content.OrganisationId;
import ec.congope.saberes.content.PersonId;
import ec.congope.saberes.content.Viewer;
import ec.congope.saberes.content.organisation.Organisation;
import ec.congope.saberes.content.organisation.Organisations;
import ec.congope.saberes.content.person.AccountMail.Kind;
import ec.congope.saberes.content.person.AccountMails;
import ec.congope.saberes.content.person.Links;
import ec.congope.saberes.content.person.People;
import ec.congope.saberes.content.person.Person;
import ec.congope.saberes.content.subscription.EmailAddress;
import ec.congope.saberes.portal.layout.Redirect;
import ec.congope.saberes.portal.layout.Words;
import ec.congope.saberes.portal.security.Sessions;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
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

/** Who has an account and does what, for administrators; the chain of the desk lets in no other. */
@Controller
@ConditionalOnWebApplication
class PeopleController {

  private static final Logger LOG = LoggerFactory.getLogger(PeopleController.class);
  private static final String PATH = "/admin/personas";
  private static final int MOST = 100;
  private static final Set<String> DONE =
      Set.of(
          "invitada",
          "dada",
          "quitada",
          "apagada",
          "encendida",
          "ultima",
          "paso",
          "sin-marcar",
          "borrada");

  /** Something to choose. */
  record Option(String value, String label) {}

  /** A person as a row. */
  record Row(long id, String name, String email, String state, String duties) {}

  /** A duty that may be taken. */
  record Held(long organisation, String duty, String label) {}

  private final People people;
  private final Organisations organisations;
  private final AccountMails mails;
  private final AccountPost post;
  private final Links links;
  private final Sessions sessions;
  private final Words words;

  PeopleController(
      People people,
      Organisations organisations,
      AccountMails mails,
      AccountPost post,
      Links links,
      Sessions sessions,
      Words words) {
    this.people = people;
    this.organisations = organisations;
    this.mails = mails;
    this.post = post;
    this.links = links;
    this.sessions = sessions;
    this.words = words;
  }

  @GetMapping(PATH)
  ModelAndView list(
      @RequestParam(defaultValue = "") String buscar,
      @RequestParam(defaultValue = "") String hecho) {
    return list(buscar, "", "", Map.of()).addObject("done", done(hecho));
  }

  private ModelAndView list(String part, String name, String email, Map<String, String> faults) {
    var page = new ModelAndView("sign/people");
    page.setStatus(faults.isEmpty() ? HttpStatus.OK : HttpStatus.UNPROCESSABLE_CONTENT);
    page.addObject("part", part);
    page.addObject("done", "");
    page.addObject("name", name);
    page.addObject("email", email);
    page.addObject("faults", faults);
    page.addObject("ready", post.ready());
    var known = organisations.byId();
    page.addObject(
        "people", people.search(part, MOST).stream().map(found -> row(found, known)).toList());
    return page;
  }

  private static String done(String what) {
    return DONE.contains(what) ? "sign.people.done." + what : "";
  }

  private Row row(Person person, Map<OrganisationId, Organisation> known) {
    return new Row(
        person.id().value(),
        person.name(),
        person.email(),
        state(person),
        String.join(", ", held(person, known).stream().map(Held::label).toList()));
  }

  private String state(Person person) {
    return words.of("sign.state." + person.state().name().toLowerCase(Locale.ROOT));
  }

  private List<Held> held(Person person, Map<OrganisationId, Organisation> known) {
    return person.memberships().stream()
        .filter(m -> organisation(m, known).successor() == null)
        .map(m ->
            new Held(
                m.organisation().value(),
                m.duty().name(),
                words.of("sign.people.for", duty(m.duty()), organisation(m, known).name())))
        .toList();
  }

  private static Organisation organisation(
      Membership membership, Map<OrganisationId, Organisation> known) {
    return Objects.requireNonNull(known.get(membership.organisation()));
  }

  private String duty(Duty duty) {
    return words.of("layout.duty." + duty.name().toLowerCase(Locale.ROOT));
  }

  @PostMapping(PATH)
  Object invite(
      @RequestParam(defaultValue = "") String nombre,
      @RequestParam(defaultValue = "") String correo,
      Viewer viewer) {
    var faults = new LinkedHashMap<String, String>();
    Choosing.nameFault(nombre).ifPresent(fault -> faults.put("nombre", fault));
    var address = EmailAddress.find(correo);
    if (address.isEmpty()) {
      faults.put("correo", "sign.email.wrong");
    } else if (people.find(address.get().value()).isPresent()) {
      faults.put("correo", "sign.people.known");
    }
    if (!faults.isEmpty()) {
      return list("", nombre, correo, faults);
    }
    String email = address.orElseThrow().value();
    PersonId person = people.add(viewer, email, nombre, Person.State.INVITED);
    return Redirect.to(PATH + "/" + person + "?hecho=invitada");
  }

  @GetMapping(PATH + "/{id}")
  ModelAndView person(@PathVariable long id, @RequestParam(defaultValue = "") String hecho) {
    Person person = get(id);
    var proposed = organisations.ofEmail(person.email());
    var page = new ModelAndView("sign/person");
    page.addObject("person", person);
    page.addObject("state", state(person));
    page.addObject("held", held(person, organisations.byId()));
    page.addObject("proposed", proposed.map(Organisation::name).orElse(""));
    page.addObject("chosen", proposed.map(o -> Long.toString(o.id().value())).orElse(""));
    page.addObject("ready", post.ready());
    page.addObject("done", done(hecho));
    page.addObject(
        "organisations",
        organisations.list().stream()
            .map(o -> new Option(Long.toString(o.id().value()), o.name()))
            .toList());
    page.addObject(
        "duties", Arrays.stream(Duty.values()).map(d -> new Option(d.name(), duty(d))).toList());
    return page;
  }

  private Person get(long id) {
    if (id <= 0) {
      throw new NotFound("person", id);
    }
    return people.find(new PersonId(id)).orElseThrow(() -> new NotFound("person", id));
  }

  /** Confirms who asked for an account, or writes to the invited once more. */
  @PostMapping(PATH + "/{id}/invitar")
  Object confirm(@PathVariable long id, Viewer viewer) {
    Person person = get(id);
    if (person.state() == Person.State.PROPOSED || person.state() == Person.State.INVITED) {
      people.change(viewer, person.id(), Person.State.INVITED);
      mails.add(Kind.INVITATION, person.id(), person.email());
      post.wake();
    }
    return done(id, "invitada");
  }

  @PostMapping(PATH + "/{id}/dar")
  Object give(
      @PathVariable long id,
      @RequestParam long organizacion,
      @RequestParam Duty tarea,
      Viewer viewer) {
    Person person = get(id);
    var organisation = organisations.get(new OrganisationId(organizacion));
    people.give(viewer, person.id(), organisation.id(), tarea);
    LOG.info("Security: person {} is given {} for {}", id, tarea, organisation.code());
    return done(id, "dada");
  }

  @PostMapping(PATH + "/{id}/quitar")
  Object take(
      @PathVariable long id,
      @RequestParam long organizacion,
      @RequestParam Duty tarea,
      Viewer viewer) {
    boolean taken = people.take(viewer, get(id).id(), new OrganisationId(organizacion), tarea);
    LOG.info("Security: {} is taken from person {}: {}", tarea, id, taken);
    return done(id, taken ? "quitada" : "ultima");
  }

  @PostMapping(PATH + "/{id}/apagar")
  Object disable(@PathVariable long id, Viewer viewer) {
    PersonId person = get(id).id();
    if (!people.disable(viewer, person)) {
      return done(id, "ultima");
    }
    links.end(person);
    sessions.end(person);
    LOG.info("Security: person {} is disabled", id);
    return done(id, "apagada");
  }

  @PostMapping(PATH + "/{id}/encender")
  Object enable(@PathVariable long id, Viewer viewer) {
    Person person = get(id);
    if (person.state() == Person.State.DISABLED) {
      people.change(viewer, person.id(), Person.State.ACTIVE);
    }
    return done(id, "encendida");
  }

  private static Object done(long id, String what) {
    return Redirect.to(PATH + "/" + id + "?hecho=" + what);
  }
}
