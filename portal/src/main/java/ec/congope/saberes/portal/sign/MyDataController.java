package ec.congope.saberes.portal.sign;

import ec.congope.saberes.content.Viewer;
import ec.congope.saberes.content.person.People;
import ec.congope.saberes.content.person.Person;
import ec.congope.saberes.content.privacy.Erasure;
import ec.congope.saberes.content.privacy.PersonalData;
import ec.congope.saberes.portal.layout.Redirect;
import ec.congope.saberes.portal.security.Passwords;
import ec.congope.saberes.portal.security.Sessions;
import jakarta.servlet.http.HttpServletRequest;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import tools.jackson.databind.json.JsonMapper;

/** Somebody reads what is known of it, takes it along, and has it forgotten. */
@Controller
@ConditionalOnWebApplication
class MyDataController {

  static final String PAGE = "/cuenta/mis-datos";

  private static final Logger LOG = LoggerFactory.getLogger(MyDataController.class);

  private final People people;
  private final PersonalData data;
  private final Erasure erasure;
  private final Passwords passwords;
  private final Sessions sessions;
  private final DataParts parts;

  MyDataController(
      People people,
      PersonalData data,
      Erasure erasure,
      Passwords passwords,
      Sessions sessions,
      DataParts parts) {
    this.people = people;
    this.data = data;
    this.erasure = erasure;
    this.passwords = passwords;
    this.sessions = sessions;
    this.parts = parts;
  }

  @GetMapping(PAGE)
  ModelAndView show(Viewer viewer) {
    return page(people.self(viewer), Map.of());
  }

  private ModelAndView page(Person person, Map<String, String> faults) {
    var page = new ModelAndView("sign/my-data");
    page.setStatus(faults.isEmpty() ? HttpStatus.OK : HttpStatus.UNPROCESSABLE_CONTENT);
    page.addObject("person", person);
    page.addObject("faults", faults);
    page.addObject("parts", parts.of(data.of(person.id())));
    return page;
  }

  /** The same and all of it, for programs (LOPDP, art. 17). */
  @GetMapping(PAGE + ".json")
  ResponseEntity<String> take(Viewer viewer) {
    var all = new LinkedHashMap<String, List<Map<String, Object>>>();
    data.of(people.self(viewer).id()).forEach(part -> all.put(part.key(), part.rows()));
    return ResponseEntity.ok()
        .contentType(MediaType.APPLICATION_JSON)
        .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"mis-datos.json\"")
        .header(HttpHeaders.CACHE_CONTROL, "no-store")
        .body(JsonMapper.shared().writerWithDefaultPrettyPrinter().writeValueAsString(all));
  }

  /** The password is asked for again: nothing brings the account back. */
  @PostMapping(PAGE + "/borrar")
  Object erase(
      @RequestParam(defaultValue = "") String confirma,
      @RequestParam(defaultValue = "false") boolean acepto,
      Viewer viewer,
      HttpServletRequest request) {
    Person person = people.self(viewer);
    var faults = new LinkedHashMap<String, String>();
    if (!passwords.is(person.id(), confirma)) {
      faults.put("confirma", "sign.password.actual");
    }
    if (!acepto) {
      faults.put("acepto", "sign.erase.missing");
    }
    if (faults.isEmpty() && !erasure.erase(viewer, person.id())) {
      faults.put("acepto", "sign.erase.last");
    }
    if (!faults.isEmpty()) {
      return page(person, faults);
    }
    sessions.end(person.id());
    request.getSession().invalidate();
    LOG.info("Security: person {} is forgotten, as it asked", person.id());
    return Redirect.to("/entrar?borrada");
  }
}
