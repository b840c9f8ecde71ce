package ec.congope.saberes.portal.sign;

import ec.congope.saberes.content.NotFound;
import ec.congope.saberes.content.PersonId;
import ec.congope.saberes.content.Viewer;
import ec.congope.saberes.content.person.AccountMail.Kind;
import ec.congope.saberes.content.person.Passkeys;
import ec.congope.saberes.content.person.People;
import ec.congope.saberes.content.person.SecondSteps;
import ec.congope.saberes.portal.layout.Redirect;
import ec.congope.saberes.portal.security.Sessions;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;

/**
 * An administrator takes the second step, and the passkeys, from somebody who has lost its
 * telephone and its recovery codes. The person is told by mail, its sessions end, and it sets up
 * another one.
 */
@Controller
@ConditionalOnWebApplication
class StepResetController {

  private final People people;
  private final SecondSteps steps;
  private final Passkeys passkeys;
  private final Sessions sessions;
  private final StepLetters letters;

  StepResetController(
      People people, SecondSteps steps, Passkeys passkeys, Sessions sessions, StepLetters letters) {
    this.people = people;
    this.steps = steps;
    this.passkeys = passkeys;
    this.sessions = sessions;
    this.letters = letters;
  }

  @PostMapping("/admin/personas/{id}/segundo-paso/quitar")
  Object reset(@PathVariable long id, Viewer viewer) {
    if (id <= 0) {
      throw new NotFound("person", id);
    }
    var person = people.find(new PersonId(id)).orElseThrow(() -> new NotFound("person", id));
    boolean code = steps.end(person.id(), viewer);
    boolean keys = passkeys.end(viewer, person.id());
    if (code || keys) {
      sessions.end(person.id());
      letters.tell(Kind.STEP_OFF, person);
    }
    return Redirect.to("/admin/personas/" + id + "?hecho=paso");
  }
}
