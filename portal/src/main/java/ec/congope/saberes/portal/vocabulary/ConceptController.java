package ec.congope.saberes.portal.vocabulary;

import ec.congope.saberes.content.NotFound;
import ec.congope.saberes.content.Viewer;
import ec.congope.saberes.content.vocabulary.Concept;
import ec.congope.saberes.content.vocabulary.Editing;
import ec.congope.saberes.content.vocabulary.Outline;
import ec.congope.saberes.content.vocabulary.Scheme;
import ec.congope.saberes.content.vocabulary.Vocabularies;
import ec.congope.saberes.portal.layout.Faults;
import ec.congope.saberes.portal.layout.Link;
import ec.congope.saberes.portal.layout.Redirect;
import ec.congope.saberes.portal.layout.Words;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** A concept, what can be done to it, and the forms for that. */
@Controller
class ConceptController {

  private final Editing editing;
  private final Vocabularies vocabularies;
  private final ChangeForms forms;
  private final Words words;

  ConceptController(Editing editing, Vocabularies vocabularies, ChangeForms forms, Words words) {
    this.editing = editing;
    this.vocabularies = vocabularies;
    this.forms = forms;
    this.words = words;
  }

  @GetMapping(Addresses.CONCEPT)
  Object concept(
      @PathVariable String scheme,
      @PathVariable String code,
      @RequestParam(defaultValue = "") String hecho,
      Viewer viewer) {
    var of = Addresses.scheme(scheme);
    var outline = editing.outlineAround(of, code, viewer);
    var line = outline.find(code);
    if (line.isEmpty()) {
      return Redirect.to(Addresses.of(of, successor(of, code).code()));
    }
    return page(outline, line.get())
        .addObject("done", hecho.equals("ordenar") ? "vocabulary.done.ordenar" : null);
  }

  /** The one that took its place. */
  private Concept successor(Scheme scheme, String code) {
    return vocabularies
        .find(scheme, code)
        .orElseThrow(() -> new NotFound("concept", scheme.code() + ":" + code));
  }

  private ModelAndView page(Outline outline, Outline.Line line) {
    var concept = line.concept();
    var scheme = outline.scheme();
    var page = new ModelAndView("vocabulary/concept");
    page.addObject("concept", concept);
    page.addObject(
        "path",
        List.of(Link.to(words.of("vocabulary.scheme." + scheme.code()), Addresses.of(outline))));
    page.addObject("url", Addresses.of(scheme, concept.code()));
    page.addObject("change", Addresses.of(scheme) + "/cambio");
    page.addObject("sort", outline.grows() ? words.of("vocabulary.sort." + concept.kind()) : "");
    page.addObject("count", words.of("vocabulary.tagged", line.items()));
    page.addObject("first", line.first());
    page.addObject("last", line.last());
    page.addObject("add", line.sorts().isEmpty() ? null : Addresses.adding(scheme, concept.code()));
    page.addObject("actions", actions(outline, line));
    page.addObject("seen", editing.seen(scheme, concept.code()));
    page.addObject("above", above(outline, concept));
    page.addObject(
        "below",
        vocabularies.children(concept).stream().map(child -> link(scheme, child)).toList());
    return page;
  }

  private static List<Action> actions(Outline outline, Outline.Line line) {
    var actions = new ArrayList<>(List.of(Action.REWORD));
    if (outline.grows() && !outline.successors(line).isEmpty()) {
      actions.addAll(List.of(Action.MERGE, Action.RETIRE));
    }
    if (outline.grows() && !outline.places(line).isEmpty()) {
      actions.add(Action.MOVE);
    }
    return actions;
  }

  private static @Nullable Link above(Outline outline, Concept concept) {
    String broader = concept.broader();
    return broader == null
        ? null
        : outline
            .find(broader)
            .map(parent -> link(outline.scheme(), parent.concept()))
            .orElse(null);
  }

  private static Link link(Scheme scheme, Concept concept) {
    return Link.to(ChangeForms.named(concept), Addresses.of(scheme, concept.code()));
  }

  @GetMapping(Addresses.NEW)
  ModelAndView add(
      @PathVariable String scheme,
      @RequestParam(defaultValue = "") String bajo,
      @RequestParam(defaultValue = "") String version,
      Viewer viewer) {
    var of = Addresses.scheme(scheme);
    var outline =
        version.isEmpty()
            ? editing.outlineAround(of, bajo, viewer)
            : editing.outline(of, version, viewer);
    if (!outline.grows()) {
      throw new NotFound("scheme that grows", scheme);
    }
    return forms.form(Asked.added(of, outline.version(), bajo), outline, Faults.NONE);
  }

  @GetMapping(Addresses.FORM)
  ModelAndView form(
      @PathVariable String scheme,
      @PathVariable String code,
      @PathVariable String action,
      Viewer viewer) {
    var of = Addresses.scheme(scheme);
    var outline = editing.outlineAround(of, code, viewer);
    var line = outline.find(code).orElseThrow(() -> new NotFound("concept", scheme + ":" + code));
    var wanted = Action.of(action);
    if (!actions(outline, line).contains(wanted)) {
      throw new NotFound("vocabulary action", action);
    }
    var asked = Asked.about(wanted, line.concept(), editing.seen(of, code));
    return forms.form(asked, outline, Faults.NONE);
  }
}
