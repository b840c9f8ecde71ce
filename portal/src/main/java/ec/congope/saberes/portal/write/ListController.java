package ec.congope.saberes.portal.write;

import ec.congope.saberes.content.ItemId;
import ec.congope.saberes.content.NotAllowed;
import ec.congope.saberes.content.Viewer;
import ec.congope.saberes.content.item.Items;
import ec.congope.saberes.content.review.ManuscriptList;
import ec.congope.saberes.content.review.ManuscriptList.Extent;
import ec.congope.saberes.content.review.Manuscripts;
import ec.congope.saberes.content.review.Permissions;
import ec.congope.saberes.content.review.Reopening;
import ec.congope.saberes.portal.layout.Redirect;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** What one is writing, and where something new begins. */
@Controller
class ListController {

  private static final int SIZE = 30;

  private final ManuscriptList list;
  private final Manuscripts manuscripts;
  private final Reopening reopening;
  private final Items items;
  private final Beginning beginning;
  private final ManuscriptLines manuscriptLines;

  ListController(
      ManuscriptList list,
      Manuscripts manuscripts,
      Reopening reopening,
      Items items,
      Beginning beginning,
      ManuscriptLines manuscriptLines) {
    this.list = list;
    this.manuscripts = manuscripts;
    this.reopening = reopening;
    this.items = items;
    this.beginning = beginning;
    this.manuscriptLines = manuscriptLines;
  }

  @GetMapping("/publicar")
  String list(
      @RequestParam(defaultValue = "") String todo,
      @RequestParam(defaultValue = "1") String pagina,
      Viewer viewer,
      Model model) {
    if (!Permissions.mayWrite(viewer) && Permissions.decides(viewer)) {
      return "redirect:/publicar/revision";
    }
    requireWriter(viewer);
    model.addAttribute("decides", Permissions.decides(viewer));
    var extent = todo.equals("si") ? Extent.ALL : Extent.OPEN;
    int total = list.count(viewer, extent);
    int last = Math.max(1, (total + SIZE - 1) / SIZE);
    int page = Math.min(last, pagina.matches("[1-9]\\d{0,5}") ? Integer.parseInt(pagina) : 1);
    String address = "/publicar?" + (extent == Extent.ALL ? "todo=si&" : "") + "pagina=";
    model.addAttribute(
        "lines", manuscriptLines.of(list.list(viewer, extent, (page - 1) * SIZE, SIZE)));
    model.addAttribute("total", total);
    model.addAttribute("everything", extent == Extent.ALL);
    model.addAttribute("number", page);
    model.addAttribute("last", last);
    model.addAttribute("previous", page > 1 ? address + (page - 1) : null);
    model.addAttribute("next", page < last ? address + (page + 1) : null);
    model.addAttribute("offers", manuscriptLines.offers());
    model.addAttribute("organisations", beginning.organisations(viewer));
    return "write/list";
  }

  @PostMapping("/publicar")
  ResponseEntity<Void> begin(
      @RequestParam(defaultValue = "experiencia") String tipo,
      @RequestParam(defaultValue = "") String organizacion,
      Viewer viewer) {
    requireWriter(viewer);
    var organisation = beginning.chosen(organizacion, viewer);
    var begun =
        manuscripts.begin(tipo, organisation.id(), beginning.known(tipo, organisation), viewer);
    return Redirect.to("/publicar/" + begun.id());
  }

  /** Opens what readers see, to change it. */
  @PostMapping("/publicar/abrir")
  ResponseEntity<Void> open(@RequestParam String ficha, Viewer viewer) {
    requireWriter(viewer);
    ItemId id = items.get(ficha, viewer).id();
    return Redirect.to("/publicar/" + reopening.open(id, viewer).id());
  }

  private static void requireWriter(Viewer viewer) {
    if (!Permissions.mayWrite(viewer)) {
      throw new NotAllowed("write");
    }
  }
}
