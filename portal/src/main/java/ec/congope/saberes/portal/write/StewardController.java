package ec.congope.saberes.portal.write;

import ec.congope.saberes.content.Invalid;
import ec.congope.saberes.content.Viewer;
import ec.congope.saberes.content.item.Item;
import ec.congope.saberes.content.review.Stewardship;
import ec.congope.saberes.portal.layout.Redirect;
import ec.congope.saberes.portal.layout.Words;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** Taking away what readers see, and giving it another address: a question first, then the act. */
@Controller
class StewardController {

  private static final String RETIRE = "/publicar/fichas/{slug}/retirar";
  private static final String RENAME = "/publicar/fichas/{slug}/direccion";

  /**
   * The question.
   *
   * @param value what was typed
   * @param fault what is wrong with it, or null
   */
  record View(String slug, String title, int revision, String value, @Nullable String fault) {}

  private final Stewardship stewardship;
  private final Words words;

  StewardController(Stewardship stewardship, Words words) {
    this.stewardship = stewardship;
    this.words = words;
  }

  @GetMapping(RETIRE)
  String askToRetire(@PathVariable String slug, Viewer viewer, Model model) {
    model.addAttribute("page", view(stewardship.get(slug, viewer), "", null));
    return "write/retire";
  }

  @PostMapping(RETIRE)
  Object retire(
      @PathVariable String slug,
      @RequestParam(defaultValue = "0") int revision,
      @RequestParam(defaultValue = "") String motivo,
      Viewer viewer) {
    try {
      stewardship.retire(slug, revision, motivo, viewer);
      return Redirect.to("/fichas/" + slug);
    } catch (Invalid wrong) {
      return again("write/retire", slug, motivo, wrong, viewer);
    }
  }

  @GetMapping(RENAME)
  String askToRename(@PathVariable String slug, Viewer viewer, Model model) {
    var item = stewardship.get(slug, viewer);
    model.addAttribute("page", view(item, item.slug(), null));
    return "write/rename";
  }

  @PostMapping(RENAME)
  Object rename(
      @PathVariable String slug, @RequestParam(defaultValue = "") String direccion, Viewer viewer) {
    try {
      return Redirect.to("/fichas/" + stewardship.rename(slug, direccion, viewer).slug());
    } catch (Invalid wrong) {
      return again("write/rename", slug, direccion, wrong, viewer);
    }
  }

  /** The question again, with what was typed. */
  private ModelAndView again(
      String template, String slug, String value, Invalid wrong, Viewer viewer) {
    var first = wrong.violations().getFirst();
    String fault = words.of(first.code(), first.arguments().toArray());
    var page = new ModelAndView(template);
    page.setStatus(HttpStatus.UNPROCESSABLE_CONTENT);
    page.addObject("page", view(stewardship.get(slug, viewer), value, fault));
    return page;
  }

  private static View view(Item item, String value, @Nullable String fault) {
    return new View(item.slug(), item.draft().title(), item.revision(), value, fault);
  }
}
