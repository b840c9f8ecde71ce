package ec.congope.saberes.portal.vocabulary;

import ec.congope.saberes.content.vocabulary.Concept;
import ec.congope.saberes.content.vocabulary.Edit;
import ec.congope.saberes.content.vocabulary.Scheme;
import ec.congope.saberes.content.vocabulary.Wording;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What a form holds, as it was typed: it goes from the form to the preview and back, until it is
 * done.
 *
 * @param version of the scheme; blank for the one that has the concept or its parent
 * @param code of the concept; of a new one, what was typed
 * @param parent code, blank for the top
 * @param alternative one name a line
 * @param way {@code subir} or {@code bajar}
 * @param seen the state that the form was made from
 */
record Asked(
    Scheme scheme,
    String version,
    Action action,
    String code,
    String parent,
    String sort,
    String label,
    String shortLabel,
    String alternative,
    String definition,
    String successor,
    String way,
    long seen) {

  /** What was sent. */
  static Asked of(Scheme scheme, Map<String, String> form) {
    String seen = form.getOrDefault("seen", "");
    return new Asked(
        scheme,
        form.getOrDefault("version", "").strip(),
        Action.of(form.getOrDefault("action", "")),
        form.getOrDefault("code", "").strip(),
        form.getOrDefault("parent", "").strip(),
        form.getOrDefault("sort", "").strip(),
        form.getOrDefault("label", ""),
        form.getOrDefault("shortLabel", ""),
        form.getOrDefault("alternative", ""),
        form.getOrDefault("definition", ""),
        form.getOrDefault("successor", "").strip(),
        form.getOrDefault("way", ""),
        seen.matches("\\d{1,18}") ? Long.parseLong(seen) : 0);
  }

  /** A form for a new concept. */
  static Asked added(Scheme scheme, String version, String parent) {
    return new Asked(scheme, version, Action.ADD, "", parent, "", "", "", "", "", "", "", 0);
  }

  /** A form about a concept as it is. */
  static Asked about(Action action, Concept concept, long seen) {
    var wording = Wording.of(concept);
    String broader = concept.broader();
    return new Asked(
        concept.scheme(),
        "",
        action,
        concept.code(),
        broader == null ? "" : broader,
        "",
        wording.label(),
        wording.shortLabel(),
        String.join("\n", wording.alternative()),
        wording.definition(),
        "",
        "",
        seen);
  }

  /** The same, after the state now was seen. */
  Asked seenNow(long now) {
    return new Asked(
        scheme,
        version,
        action,
        code,
        parent,
        sort,
        label,
        shortLabel,
        alternative,
        definition,
        successor,
        way,
        now);
  }

  /** What is asked for. */
  Edit edit() {
    return switch (action) {
      case ADD ->
          new Edit.Add(scheme, version.isEmpty() ? null : version, code, place(), sort, wording());
      case REWORD -> new Edit.Reword(scheme, code, wording());
      case MERGE -> new Edit.Merge(scheme, code, successor);
      case RETIRE -> new Edit.Retire(scheme, code, successor);
      case MOVE -> new Edit.Move(scheme, code, place());
      case SHIFT -> new Edit.Shift(scheme, code, way.equals("subir") ? Edit.Way.UP : Edit.Way.DOWN);
    };
  }

  private @Nullable String place() {
    return parent.isEmpty() ? null : parent;
  }

  private Wording wording() {
    return new Wording(
        label.replaceAll("\\s*\\R\\s*", " "),
        shortLabel.replaceAll("\\s*\\R\\s*", " "),
        List.of(alternative.split("\\R")),
        definition);
  }
}
