package ec.congope.saberes.portal.write;

import ec.congope.saberes.content.Viewer;
import ec.congope.saberes.content.review.ManuscriptId;
import ec.congope.saberes.content.review.Manuscripts;
import ec.congope.saberes.portal.layout.Redirect;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;

/** What becomes of a manuscript outside its review: another form, a newer one, or none. */
@Controller
class FateController {

  private final Manuscripts manuscripts;

  FateController(Manuscripts manuscripts) {
    this.manuscripts = manuscripts;
  }

  @PostMapping("/publicar/{id}/promover")
  ResponseEntity<Void> promote(@PathVariable String id, Viewer viewer) {
    manuscripts.promote(ManuscriptId.parse(id), "buena-practica", viewer);
    return Redirect.to("/publicar/" + id);
  }

  @PostMapping("/publicar/{id}/actualizar")
  ResponseEntity<Void> upgrade(@PathVariable String id, Viewer viewer) {
    manuscripts.upgrade(ManuscriptId.parse(id), viewer);
    return Redirect.to("/publicar/" + id + "/revisar");
  }

  @PostMapping("/publicar/{id}/retirar")
  ResponseEntity<Void> withdraw(@PathVariable String id, Viewer viewer) {
    manuscripts.withdraw(ManuscriptId.parse(id), viewer);
    return Redirect.to("/publicar");
  }
}
