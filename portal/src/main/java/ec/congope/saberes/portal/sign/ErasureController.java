package ec.congope.saberes.portal.sign;

import ec.congope.saberes.content.NotFound;
import ec.congope.saberes.content.PersonId;
import ec.congope.saberes.content.Viewer;
import ec.congope.saberes.content.person.People;
import ec.congope.saberes.content.privacy.Erasure;
import ec.congope.saberes.portal.layout.Redirect;
import ec.congope.saberes.portal.security.Sessions;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/**
 * An administrator forgets somebody who asked for it without signing in, or who asked for an
 * account and is not to have one.
 */
@Controller
@ConditionalOnWebApplication
class ErasureController {

  private static final Logger LOG = LoggerFactory.getLogger(ErasureController.class);

  private final People people;
  private final Erasure erasure;
  private final Sessions sessions;

  ErasureController(People people, Erasure erasure, Sessions sessions) {
    this.people = people;
    this.erasure = erasure;
    this.sessions = sessions;
  }

  @PostMapping("/admin/personas/{id}/borrar")
  Object erase(
      @PathVariable long id, @RequestParam(defaultValue = "false") boolean acepto, Viewer viewer) {
    if (id <= 0) {
      throw new NotFound("person", id);
    }
    var person = people.find(new PersonId(id)).orElseThrow(() -> new NotFound("person", id)).id();
    String page = "/admin/personas/" + id + "?hecho=";
    if (!acepto) {
      return Redirect.to(page + "sin-marcar");
    }
    if (!erasure.erase(viewer, person)) {
      return Redirect.to(page + "ultima");
    }
    sessions.end(person);
    LOG.info("Security: person {} is forgotten", id);
    return Redirect.to("/admin/personas?hecho=borrada");
  }
}
