package ec.congope.saberes.portal.vocabulary;

import ec.congope.saberes.content.vocabulary.Concept;
import ec.congope.saberes.content.vocabulary.Editing;
import ec.congope.saberes.content.vocabulary.Outline;
import ec.congope.saberes.content.vocabulary.TaggedItems;
import ec.congope.saberes.portal.layout.Faults;
import ec.congope.saberes.portal.layout.Link;
import ec.congope.saberes.portal.layout.Words;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.ModelAndView;

/** The form for each thing that can be done, and the page that says what it would change. */
@Component
class ChangeForms {

  /** Items on a page of the preview. */
  static final int SIZE = 50;

  /** Before a choice, once for each level that it is below the top. */
  private static final String INDENT = "\u2003";

  /** Something to choose. */
  record Option(String value, String label, boolean chosen) {}

  private final Words words;

  ChangeForms(Words words) {
    this.words = words;
  }

  /** The form, with all that was typed; refused where something is wrong. */
  ModelAndView form(Asked asked, Outline outline, Faults faults) {
    var line = outline.find(asked.code()).orElse(null);
    var page = new ModelAndView("vocabulary/form");
    page.setStatus(faults.byField().isEmpty() ? HttpStatus.OK : HttpStatus.UNPROCESSABLE_CONTENT);
    frame(page, asked, outline, line);
    page.addObject("faults", faults);
    page.addObject("coded", outline.hasCodes());
    page.addObject("parents", asked.action().places() ? parents(asked, outline, line) : List.of());
    page.addObject("sorts", asked.action() == Action.ADD ? sorts(asked, outline) : List.of());
    page.addObject(
        "successors", asked.action().replaces() ? successors(asked, outline, line) : List.of());
    return page;
  }

  /** What would be changed, from this page of its items on. */
  ModelAndView preview(Asked asked, Outline outline, Editing.Preview preview, int number) {
    var line = outline.find(asked.code()).orElse(null);
    int last = Math.max(1, (preview.items() + SIZE - 1) / SIZE);
    var page = new ModelAndView("vocabulary/preview");
    frame(page, asked, outline, line);
    page.addObject("what", what(asked, outline));
    page.addObject("count", words.of("vocabulary.items", preview.items()));
    page.addObject("items", preview.shown().stream().map(ChangeForms::item).toList());
    page.addObject("number", number);
    page.addObject("last", last);
    return page;
  }

  /**
   * An item that would be changed.
   *
   * @param url where readers have it, or null
   */
  record Item(String title, @Nullable String url) {}

  private static Item item(TaggedItems.Line line) {
    return new Item(line.title(), line.published() ? "/fichas/" + line.slug() : null);
  }

  private void frame(ModelAndView page, Asked asked, Outline outline, Outline.@Nullable Line line) {
    page.addObject("asked", asked);
    page.addObject("action", asked.action());
    page.addObject("title", words.of(asked.action().message()));
    page.addObject("path", path(outline, line));
    page.addObject("change", Addresses.of(outline.scheme()) + "/cambio");
    boolean about = line != null && asked.action() != Action.ADD;
    page.addObject("concept", line == null || !about ? "" : line.concept().label());
    page.addObject(
        "back", about ? Addresses.of(outline.scheme(), asked.code()) : Addresses.of(outline));
  }

  /** The pages above this one. */
  private List<Link> path(Outline outline, Outline.@Nullable Line line) {
    var scheme = outline.scheme();
    var top = Link.to(words.of("vocabulary.scheme." + scheme.code()), Addresses.of(outline));
    return line == null
        ? List.of(top)
        : List.of(top, Link.to(named(line.concept()), Addresses.of(scheme, line.concept().code())));
  }

  private List<Option> parents(Asked asked, Outline outline, Outline.@Nullable Line line) {
    boolean adds = asked.action() == Action.ADD;
    var places =
        adds
            ? outline.lines().stream().filter(other -> !other.sorts().isEmpty()).toList()
            : line == null ? List.<Outline.Line>of() : outline.places(line);
    boolean top = adds ? !outline.sorts().isEmpty() : line != null && outline.mayLead(line);
    var first =
        top
            ? Stream.of(new Option("", words.of("vocabulary.top"), asked.parent().isEmpty()))
            : Stream.<Option>empty();
    return Stream.concat(first, places.stream().map(place -> option(place, asked.parent())))
        .toList();
  }

  /** The sorts that some place takes, where there is more than one of them. */
  private List<Option> sorts(Asked asked, Outline outline) {
    var sorts =
        Stream.concat(
                outline.sorts().stream(),
                outline.lines().stream().flatMap(line -> line.sorts().stream()))
            .distinct()
            .toList();
    String chosen = asked.sort().isEmpty() ? first(asked, outline) : asked.sort();
    return outline.hasCodes()
        ? sorts.stream()
            .map(sort -> new Option(sort, words.of("vocabulary.sort." + sort), sort.equals(chosen)))
            .toList()
        : List.of();
  }

  /** What is added at the place that was chosen, where nobody said. */
  private static String first(Asked asked, Outline outline) {
    var sorts =
        asked.parent().isEmpty()
            ? outline.sorts()
            : outline.find(asked.parent()).map(Outline.Line::sorts).orElse(List.of());
    return sorts.isEmpty() ? "" : sorts.getFirst();
  }

  private static List<Option> successors(
      Asked asked, Outline outline, Outline.@Nullable Line line) {
    return line == null
        ? List.of()
        : outline.successors(line).stream().map(other -> option(other, asked.successor())).toList();
  }

  private static Option option(Outline.Line line, String chosen) {
    var concept = line.concept();
    return new Option(
        concept.code(),
        INDENT.repeat(line.depth()) + named(concept),
        concept.code().equals(chosen));
  }

  /** With its code where people know it. */
  static String named(Concept concept) {
    boolean coded = List.of("objective", "result", "product", "topic").contains(concept.kind());
    return coded ? concept.shownCode() + " " + concept.shortLabel() : concept.label();
  }

  private String what(Asked asked, Outline outline) {
    String old = outline.label(asked.code());
    String name = asked.label().strip();
    String parent = outline.label(asked.parent());
    String successor = outline.label(asked.successor());
    boolean top = asked.parent().isEmpty();
    return switch (asked.action()) {
      case ADD ->
          top
              ? words.of("vocabulary.will.add.top", name)
              : words.of("vocabulary.will.add", name, parent);
      case REWORD ->
          name.equals(old)
              ? words.of("vocabulary.will.reword.same", old)
              : words.of("vocabulary.will.reword", old, name);
      case MERGE -> words.of("vocabulary.will.merge", old, successor);
      case RETIRE -> words.of("vocabulary.will.retire", old, successor);
      case MOVE ->
          top
              ? words.of("vocabulary.will.move.top", old)
              : words.of("vocabulary.will.move", old, parent);
      case SHIFT -> words.of("vocabulary.will.shift", old);
    };
  }
}
