package ec.congope.saberes.portal.vocabulary;

import ec.congope.saberes.content.Invalid;
import ec.congope.saberes.content.Viewer;
import ec.congope.saberes.content.vocabulary.Concept;
import ec.congope.saberes.content.vocabulary.Editing;
import ec.congope.saberes.content.vocabulary.Outline;
import ec.congope.saberes.content.vocabulary.Scheme;
import ec.congope.saberes.content.vocabulary.Vocabularies;
import ec.congope.saberes.portal.layout.Faults;
import ec.congope.saberes.portal.layout.Redirect;
import ec.congope.saberes.portal.layout.Words;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** All vocabularies, and each as a tree with its last steps, which can be taken back. */
@Controller
class SchemesController {

  private static final Set<String> DONE =
      Set.of("agregar", "nombrar", "fusionar", "retirar", "mover", "ordenar", "deshacer");

  /** A vocabulary in the list of all. */
  record Choice(String name, String url, String about, String concepts) {}

  /**
   * A concept in the tree.
   *
   * @param code where people know it, else empty
   * @param sort in words; empty where all are of one sort
   * @param add where something is added below it, or null
   */
  record Row(
      String label,
      String code,
      String sort,
      String url,
      String items,
      @Nullable String add,
      List<Row> below) {}

  /** A concept that is no longer used. */
  record Former(String label, String successor, String url) {}

  private final Editing editing;
  private final Vocabularies vocabularies;
  private final ChangeSteps steps;
  private final Words words;

  SchemesController(Editing editing, Vocabularies vocabularies, ChangeSteps steps, Words words) {
    this.editing = editing;
    this.vocabularies = vocabularies;
    this.steps = steps;
    this.words = words;
  }

  @GetMapping(Addresses.ALL)
  ModelAndView all() {
    vocabularies.refresh();
    return new ModelAndView("vocabulary/all")
        .addObject("schemes", Arrays.stream(Scheme.values()).map(this::choice).toList());
  }

  private Choice choice(Scheme scheme) {
    return new Choice(
        words.of("vocabulary.scheme." + scheme.code()),
        Addresses.of(scheme),
        words.of("vocabulary.about." + scheme.code()),
        words.of("vocabulary.concepts", vocabularies.list(scheme).size()));
  }

  @GetMapping(Addresses.SCHEME)
  ModelAndView scheme(
      @PathVariable String scheme, @RequestParam(defaultValue = "") String hecho, Viewer viewer) {
    return page(Addresses.scheme(scheme), Faults.NONE, viewer)
        .addObject("done", DONE.contains(hecho) ? "vocabulary.done." + hecho : null);
  }

  private ModelAndView page(Scheme scheme, Faults faults, Viewer viewer) {
    var outline = editing.outline(scheme, viewer);
    var page = new ModelAndView("vocabulary/scheme");
    page.addObject("name", words.of("vocabulary.scheme." + scheme.code()));
    page.addObject("about", words.of("vocabulary.about." + scheme.code()));
    page.addObject("url", Addresses.of(scheme));
    page.addObject("grows", outline.grows());
    page.addObject("add", outline.sorts().isEmpty() ? null : Addresses.adding(scheme, ""));
    page.addObject("count", words.of("vocabulary.concepts", outline.lines().size()));
    page.addObject("rows", rows(outline, null));
    page.addObject("versions", scheme == Scheme.FRAMEWORK ? VersionsController.PATH : null);
    page.addObject("formers", outline.formers().stream().map(SchemesController::former).toList());
    page.addObject("steps", steps.of(outline));
    page.addObject("faults", faults);
    page.addObject("done", null);
    return page;
  }

  private List<Row> rows(Outline outline, @Nullable Concept parent) {
    String above = parent == null ? null : parent.code();
    return outline.lines().stream()
        .filter(line -> java.util.Objects.equals(line.concept().broader(), above))
        .map(line -> row(outline, line))
        .toList();
  }

  private Row row(Outline outline, Outline.Line line) {
    var concept = line.concept();
    return new Row(
        concept.label(),
        outline.hasCodes() && !concept.kind().equals("approach") ? concept.shownCode() : "",
        outline.grows() ? words.of("vocabulary.sort." + concept.kind()) : "",
        Addresses.of(concept.scheme(), concept.code()),
        words.of("vocabulary.tagged", line.items()),
        line.sorts().isEmpty() ? null : Addresses.adding(concept.scheme(), concept.code()),
        rows(outline, concept));
  }

  private static Former former(Outline.Former former) {
    var successor = former.successor();
    return new Former(
        former.concept().label(),
        successor.label(),
        Addresses.of(successor.scheme(), successor.code()));
  }

  @PostMapping(Addresses.UNDO)
  Object undo(@PathVariable String scheme, @PathVariable long id, Viewer viewer) {
    var of = Addresses.scheme(scheme);
    try {
      var step = editing.undo(id, viewer);
      return Redirect.to(Addresses.of(step.scheme()) + "?hecho=deshacer#aviso");
    } catch (Invalid invalid) {
      var page = page(of, Faults.of(invalid, words), viewer);
      page.setStatus(HttpStatus.UNPROCESSABLE_CONTENT);
      return page;
    }
  }
}
