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
import java.util.Objects;
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

  /** More than fit two screens: then there is a box to search in. */
  private static final int LONG = 30;

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
      @PathVariable String scheme,
      @RequestParam(defaultValue = "") String version,
      @RequestParam(defaultValue = "") String buscar,
      @RequestParam(defaultValue = "") String hecho,
      Viewer viewer) {
    return page(outline(Addresses.scheme(scheme), version, viewer), buscar.strip(), Faults.NONE)
        .addObject("done", DONE.contains(hecho) ? "vocabulary.done." + hecho : null);
  }

  private Outline outline(Scheme scheme, String version, Viewer viewer) {
    return version.isEmpty()
        ? editing.outline(scheme, viewer)
        : editing.outline(scheme, version, viewer);
  }

  private ModelAndView page(Outline outline, String sought, Faults faults) {
    var scheme = outline.scheme();
    var found = Sought.in(outline, sought);
    var page = new ModelAndView("vocabulary/scheme");
    page.addObject("name", words.of("vocabulary.scheme." + scheme.code()));
    page.addObject("about", words.of("vocabulary.about." + scheme.code()));
    page.addObject("url", Addresses.of(scheme));
    page.addObject("grows", outline.grows());
    page.addObject("add", outline.sorts().isEmpty() ? null : Addresses.adding(outline));
    page.addObject("count", words.of("vocabulary.concepts", outline.lines().size()));
    page.addObject("long", outline.lines().size() > LONG);
    page.addObject("sought", sought);
    page.addObject("found", words.of("vocabulary.found", found.number(), sought));
    page.addObject("rows", rows(outline, found, null));
    page.addObject("version", outline.inForce() ? "" : outline.version());
    page.addObject("edition", edition(outline));
    page.addObject("versions", scheme == Scheme.FRAMEWORK ? VersionsController.PATH : null);
    page.addObject("formers", outline.formers().stream().map(SchemesController::former).toList());
    page.addObject("steps", steps.of(outline));
    page.addObject("faults", faults);
    page.addObject("done", null);
    return page;
  }

  /** Of which version it is, where that is not the one in force; or null. */
  private @Nullable String edition(Outline outline) {
    return outline.inForce()
        ? null
        : vocabularies
            .plan(outline.version())
            .map(plan -> words.of("vocabulary.versions.of", plan.title()))
            .orElse(null);
  }

  private List<Row> rows(Outline outline, Sought found, @Nullable Concept parent) {
    String above = parent == null ? null : parent.code();
    return outline.lines().stream()
        .filter(line -> Objects.equals(line.concept().broader(), above))
        .filter(line -> found.shows(line.concept()))
        .map(line -> row(outline, found, line))
        .toList();
  }

  private Row row(Outline outline, Sought found, Outline.Line line) {
    var concept = line.concept();
    return new Row(
        concept.label(),
        outline.hasCodes() && !concept.kind().equals("approach") ? concept.shownCode() : "",
        outline.grows() ? words.of("vocabulary.sort." + concept.kind()) : "",
        Addresses.of(concept.scheme(), concept.code()),
        words.of("vocabulary.tagged", line.items()),
        line.sorts().isEmpty() ? null : Addresses.adding(concept.scheme(), concept.code()),
        rows(outline, found, concept));
  }

  private static Former former(Outline.Former former) {
    var successor = former.successor();
    return new Former(
        former.concept().label(),
        successor.label(),
        Addresses.of(successor.scheme(), successor.code()));
  }

  @PostMapping(Addresses.UNDO)
  Object undo(
      @PathVariable String scheme,
      @PathVariable long id,
      @RequestParam(defaultValue = "") String version,
      Viewer viewer) {
    var of = Addresses.scheme(scheme);
    try {
      var step = editing.undo(id, viewer);
      var outline = editing.outline(step.scheme(), step.version(), viewer);
      return Redirect.to(Addresses.of(outline, "deshacer"));
    } catch (Invalid invalid) {
      var page = page(outline(of, version, viewer), "", Faults.of(invalid, words));
      page.setStatus(HttpStatus.UNPROCESSABLE_CONTENT);
      return page;
    }
  }
}
