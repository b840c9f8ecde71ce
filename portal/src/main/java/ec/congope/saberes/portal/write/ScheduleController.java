package ec.congope.saberes.portal.write;

import ec.congope.saberes.content.Invalid;
import ec.congope.saberes.content.Viewer;
import ec.congope.saberes.content.review.ManuscriptId;
import ec.congope.saberes.content.review.Schedule;
import ec.congope.saberes.portal.layout.Redirect;
import java.time.Instant;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Has an approved manuscript published at a moment, or not. */
@Controller
class ScheduleController {

  private final Schedule schedule;

  ScheduleController(Schedule schedule) {
    this.schedule = schedule;
  }

  /** What is no moment to come is said where the moment is typed. */
  @PostMapping("/publicar/{id}/programar")
  ResponseEntity<Void> set(
      @PathVariable String id, @RequestParam(defaultValue = "") String cuando, Viewer viewer) {
    try {
      schedule.set(ManuscriptId.parse(id), Planned.read(cuando).orElse(Instant.EPOCH), viewer);
      return Redirect.to("/publicar/" + id + "/revisar");
    } catch (Invalid wrong) {
      return Redirect.to("/publicar/" + id + "/revisar?cuando=mal#cuando");
    }
  }

  @PostMapping("/publicar/{id}/programar/anular")
  ResponseEntity<Void> cancel(@PathVariable String id, Viewer viewer) {
    schedule.cancel(ManuscriptId.parse(id), viewer);
    return Redirect.to("/publicar/" + id + "/revisar");
  }
}
