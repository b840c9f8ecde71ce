package ec.congope.saberes.portal.sign;

import ec.congope.saberes.content.Membership.Duty;
import ec.congope.saberes.content.Membership.Kind;
import ec.congope.saberes.content.PersonId;
import ec.congope.saberes.content.organisation.Organisation;
import ec.congope.saberes.content.organisation.Organisations;
import ec.congope.saberes.content.person.People;
import ec.congope.saberes.content.person.Person;
import ec.congope.saberes.portal.layout.Words;
import ec.congope.saberes.portal.security.Passwords;
import java.util.List;
import java.util.Locale;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/**
 * One account for each duty, with a password that everybody reads on the page to sign in: there to
 * be tried, in the demonstration and nowhere else.
 */
@Component
@ConditionalOnWebApplication
@ConditionalOnProperty(name = "saberes.demo", havingValue = "true")
@Order(0) // before the library, which takes longer
class DemonstrationAccounts implements ApplicationRunner {

  /** The password of all of them. */
  static final String PASSWORD = "minga-de-saberes";

  /** An account as the page lists it. */
  record Line(String email, String duty, String organisation) {}

  private record Plan(String email, String name, String organisation, Duty duty) {}

  private static final String PARTNER = "socio-demostracion";

  private static final List<Plan> PLANS =
      List.of(
          new Plan("tecnica@azuay.demo", "Rosa Guamán", "gap-azuay", Duty.CONTRIBUTOR),
          new Plan("coordinador@azuay.demo", "Luis Ortega", "gap-azuay", Duty.COORDINATOR),
          new Plan("lector@loja.demo", "Marco Jaramillo", "gap-loja", Duty.READER),
          new Plan("enlace@congope.demo", "Inés Chávez", Organisations.CONGOPE, Duty.LIAISON),
          new Plan("editora@congope.demo", "Elena Paredes", Organisations.CONGOPE, Duty.EDITOR),
          new Plan("publica@congope.demo", "Pablo Ruiz", Organisations.CONGOPE, Duty.PUBLISHER),
          new Plan("admin@congope.demo", "Ana Mora", Organisations.CONGOPE, Duty.ADMINISTRATOR),
          new Plan("socia@universidad.demo", "Sara León", PARTNER, Duty.CONTRIBUTOR));

  private final People people;
  private final Organisations organisations;
  private final Passwords passwords;
  private final Words words;

  DemonstrationAccounts(
      People people, Organisations organisations, Passwords passwords, Words words) {
    this.people = people;
    this.organisations = organisations;
    this.passwords = passwords;
    this.words = words;
  }

  @Override
  public void run(ApplicationArguments arguments) {
    for (Plan plan : PLANS) {
      if (people.find(plan.email()).isEmpty()) {
        PersonId person = people.add(plan.email(), plan.name(), Person.State.ACTIVE);
        people.give(person, organisation(plan.organisation()).id(), plan.duty(), null);
        passwords.choose(person, PASSWORD);
      }
    }
  }

  private Organisation organisation(String code) {
    return organisations
        .find(code)
        .orElseGet(
            () -> organisations.add(code, words.of("sign.demo.partner"), Kind.PARTNER, null));
  }

  /** The accounts, with what each may do. */
  List<Line> list() {
    return PLANS.stream()
        .map(plan ->
            new Line(
                plan.email(),
                words.of("layout.duty." + plan.duty().name().toLowerCase(Locale.ROOT)),
                organisation(plan.organisation()).name()))
        .toList();
  }
}
