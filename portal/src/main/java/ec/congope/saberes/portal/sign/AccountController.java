package ec.congope.saberes.portal.sign;

import ec.congope.saberes.content.NotFound;
import ec.congope.saberes.content.Viewer;
import ec.congope.saberes.content.organisation.Organisations;
import ec.congope.saberes.content.person.People;
import ec.congope.saberes.content.person.Person;
import ec.congope.saberes.portal.layout.Words;
import java.util.List;
import java.util.Locale;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

/** Somebody's own account. */
@Controller
class AccountController {

  /** What the person does, in words. */
  record Line(String duty, String organisation) {}

  private final People people;
  private final Organisations organisations;
  private final Words words;

  AccountController(People people, Organisations organisations, Words words) {
    this.people = people;
    this.organisations = organisations;
    this.words = words;
  }

  @GetMapping("/cuenta")
  String account(Viewer viewer, Model model) {
    Person person =
        viewer
            .person()
            .flatMap(people::find)
            .orElseThrow(() -> new NotFound("account", "of the token"));
    model.addAttribute("person", person);
    model.addAttribute("duties", duties(person));
    return "sign/account";
  }

  private List<Line> duties(Person person) {
    return person.memberships().stream()
        .map(m ->
            new Line(
                words.of("layout.duty." + m.duty().name().toLowerCase(Locale.ROOT)),
                organisations.get(m.organisation()).name()))
        .toList();
  }
}
