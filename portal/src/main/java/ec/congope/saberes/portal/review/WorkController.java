package ec.congope.saberes.portal.review;

import ec.congope.saberes.content.NotAllowed;
import ec.congope.saberes.content.Viewer;
import ec.congope.saberes.content.review.Claims;
import ec.congope.saberes.content.review.ManuscriptId;
import ec.congope.saberes.content.review.Permissions;
import ec.congope.saberes.portal.layout.Redirect;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The manuscripts that wait for somebody's decision, and who has which at hand. */
@Controller
class WorkController {

  private final WorkPages pages;
  private final Claims claims;

  WorkController(WorkPages pages, Claims claims) {
    this.pages = pages;
    this.claims = claims;
  }

  /**
   * The list.
   *
   * @param quien {@code yo} or {@code nadie}: who has it at hand
   * @param tomada whether somebody else was faster
   */
  @GetMapping(Wanted.PATH)
  String list(
      @RequestParam(defaultValue = "") String estado,
      @RequestParam(defaultValue = "") String tipo,
      @RequestParam(defaultValue = "") String organizacion,
      @RequestParam(defaultValue = "") String quien,
      @RequestParam(defaultValue = "1") String pagina,
      @RequestParam(defaultValue = "") String tomada,
      Viewer viewer,
      Model model) {
    if (!Permissions.decides(viewer)) {
      throw new NotAllowed("review");
    }
    int page = pagina.matches("[1-9]\\d{0,5}") ? Integer.parseInt(pagina) : 1;
    pages.fill(model, new Wanted(estado, tipo, organizacion, quien), page, viewer);
    model.addAttribute("taken", !tomada.isEmpty());
    return "review/work";
  }

  @PostMapping(Wanted.PATH + "/{id}/tomar")
  ResponseEntity<Void> claim(@PathVariable String id, Viewer viewer) {
    boolean mine = claims.claim(ManuscriptId.parse(id), viewer);
    return Redirect.to(mine ? "/publicar/" + id + "/revisar" : Wanted.PATH + "?tomada=si");
  }

  @PostMapping(Wanted.PATH + "/{id}/soltar")
  ResponseEntity<Void> release(@PathVariable String id, Viewer viewer) {
    claims.release(ManuscriptId.parse(id), viewer);
    return Redirect.to(Wanted.PATH);
  }
}
