package ec.congope.saberes.portal.write;

import ec.congope.saberes.content.Viewer;
import ec.congope.saberes.content.practice.Field;
import ec.congope.saberes.content.practice.Section;
import ec.congope.saberes.content.review.Manuscript;
import ec.congope.saberes.content.review.Refusals;
import ec.congope.saberes.content.review.Typesetting;
import ec.congope.saberes.content.tuning.RefusedTags.Refused;
import ec.congope.saberes.content.vocabulary.Scheme;
import ec.congope.saberes.content.vocabulary.Vocabularies;
import ec.congope.saberes.search.SearchUnavailable;
import ec.congope.saberes.search.tag.Tag;
import ec.congope.saberes.search.tag.TagQuestion;
import ec.congope.saberes.search.tag.TagSuggestion;
import ec.congope.saberes.search.tag.TagSuggestions;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/**
 * The tags suggested beside the fields of a section, for what the manuscript says so far. One
 * question to the index for a section, none for a section without such fields.
 */
@Component
class Hints {

  /** Shown beside a field. */
  private static final int SHOWN = 4;

  /** Asked for: some of them are chosen or refused already. */
  private static final int ASKED = 16;

  /** Of the evidence; less is chance. */
  private static final double LEAST = 0.05;

  private static final Map<String, Tag> FIELDS =
      Map.of(
          "framework", Tag.FRAMEWORK,
          "competencies", Tag.COMPETENCY,
          "themes", Tag.COMPETENCY,
          "provinces", Tag.PROVINCE,
          "keywords", Tag.KEYWORD);

  /**
   * What stands beside a field.
   *
   * @param available whether the index could be asked
   * @param refused whether there is something that was refused and may be called back
   */
  record View(List<Hint> hints, boolean available, boolean refused) {

    /** Whether there is anything to show. */
    public boolean isShown() {
      return !hints.isEmpty() || refused || !available;
    }
  }

  /**
   * A suggested tag.
   *
   * @param words of the text that justify it, as a list to read
   */
  record Hint(String code, String label, String words) {}

  private final TagSuggestions suggestions;
  private final Refusals refusals;
  private final Typesetting typesetting;
  private final Vocabularies vocabularies;
  private final ConceptChoices concepts;

  Hints(
      TagSuggestions suggestions,
      Refusals refusals,
      Typesetting typesetting,
      Vocabularies vocabularies,
      ConceptChoices concepts) {
    this.suggestions = suggestions;
    this.refusals = refusals;
    this.typesetting = typesetting;
    this.vocabularies = vocabularies;
    this.concepts = concepts;
  }

  /** The kind of tag that a field takes, by the name that refusals have. */
  static String kind(String field) {
    return FIELDS.getOrDefault(field, Tag.KEYWORD).code();
  }

  /** Whether tags are suggested for a field. */
  static boolean suggests(String field) {
    return FIELDS.containsKey(field);
  }

  /** By the key of the field. */
  Map<String, View> of(Manuscript manuscript, Section section, Viewer viewer) {
    var fields = section.fields().stream().filter(field -> suggests(field.key())).toList();
    if (fields.isEmpty()) {
      return Map.of();
    }
    var refused = refusals.list(manuscript);
    var views = new HashMap<String, View>();
    try {
      var suggested = suggested(manuscript, viewer);
      var chosen = chosen(manuscript);
      for (Field field : fields) {
        views.put(field.key(), view(field, suggested, chosen, refused));
      }
    } catch (SearchUnavailable down) {
      fields.forEach(field -> views.put(field.key(), new View(List.of(), false, false)));
    }
    return views;
  }

  private Map<Tag, List<TagSuggestion>> suggested(Manuscript manuscript, Viewer viewer) {
    var draft = typesetting.draft(manuscript, null);
    var item = manuscript.item();
    return suggestions.suggest(
        TagQuestion.of(draft, item == null ? Set.of() : Set.of(item)), viewer, ASKED);
  }

  private static Set<String> chosen(Manuscript manuscript) {
    var chosen = new HashSet<String>();
    FIELDS.keySet().forEach(key -> chosen.addAll(manuscript.answers().texts(key)));
    return chosen;
  }

  private View view(
      Field field,
      Map<Tag, List<TagSuggestion>> suggested,
      Set<String> chosen,
      Set<Refused> refused) {
    var tag = FIELDS.getOrDefault(field.key(), Tag.KEYWORD);
    var hints =
        suggested.getOrDefault(tag, List.of()).stream()
            .filter(one -> one.share() >= LEAST && !one.words().isEmpty())
            .filter(one -> !chosen.contains(one.code()))
            .filter(one -> !refused.contains(new Refused(tag.code(), one.code())))
            .filter(one -> fits(field, one.code()))
            .limit(SHOWN)
            .map(one -> new Hint(one.code(), label(field, one.code()), words(one)))
            .toList();
    boolean some = refused.stream().anyMatch(one -> one.kind().equals(tag.code()));
    return new View(hints, true, some);
  }

  /** Not every concept of a vocabulary may be chosen in every field. */
  private boolean fits(Field field, String code) {
    Scheme scheme = field.scheme();
    return scheme == null
        || vocabularies
            .find(scheme, code)
            .filter(concept -> field.only() == null || concept.kind().equals(field.only()))
            .isPresent();
  }

  private String label(Field field, String code) {
    Scheme scheme = field.scheme();
    return scheme == null ? code : concepts.label(scheme, code);
  }

  private static String words(TagSuggestion suggestion) {
    return suggestion.words().stream()
        .map(word -> "«" + word + "»")
        .collect(Collectors.joining(", "));
  }
}
