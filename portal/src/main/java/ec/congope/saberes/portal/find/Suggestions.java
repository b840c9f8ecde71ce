package ec.congope.saberes.portal.find;

import ec.congope.saberes.content.Viewer;
import ec.congope.saberes.content.vocabulary.Scheme;
import ec.congope.saberes.content.vocabulary.Vocabularies;
import ec.congope.saberes.portal.layout.Format;
import ec.congope.saberes.portal.layout.Marked;
import ec.congope.saberes.portal.layout.Seals;
import ec.congope.saberes.portal.layout.Words;
import ec.congope.saberes.search.Dimension;
import ec.congope.saberes.search.SearchIndex;
import ec.congope.saberes.search.Suggestion;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What the box under the search field shows: searches that find something, and places to go to. */
@Component
class Suggestions {

  private static final int SEARCHES = 2;
  private static final int PLACES = 6;
  private static final int SHORTEST = 2;
  private static final Locale SPANISH = Locale.forLanguageTag("es");
  private static final Pattern WORDS_BEFORE = Pattern.compile("(?s)^(.*[^\\p{L}\\p{N}])?");

  /**
   * A line of the box.
   *
   * @param id for the field, which points at the line that the arrows chose
   * @param seal pictogram of a competency, or null
   * @param icon for a line without a pictogram
   * @param note what sort of place, or how many results
   */
  record Line(
      String id, List<Marked> label, String url, @Nullable String seal, String icon, String note) {}

  /**
   * The box.
   *
   * @param said what a screen reader says
   */
  record Box(List<Line> searches, List<Line> places, String said) {}

  private final SearchIndex index;
  private final PastQueries past;
  private final Addresses addresses;
  private final Vocabularies vocabularies;
  private final Seals seals;
  private final Format format;
  private final Words words;

  Suggestions(
      SearchIndex index,
      PastQueries past,
      Addresses addresses,
      Vocabularies vocabularies,
      Seals seals,
      Format format,
      Words words) {
    this.index = index;
    this.past = past;
    this.addresses = addresses;
    this.vocabularies = vocabularies;
    this.seals = seals;
    this.format = format;
    this.words = words;
  }

  Box of(String typed, Viewer viewer) {
    if (typed.strip().length() < SHORTEST) {
      return new Box(List.of(), List.of(), "");
    }
    var found = index.suggest(typed, viewer, SEARCHES + PLACES);
    var searches = searches(typed, found, viewer);
    var places = new ArrayList<Line>();
    for (Suggestion suggestion : found.subList(0, Math.min(PLACES, found.size()))) {
      places.add(place("sug-" + (searches.size() + places.size()), suggestion));
    }
    return new Box(
        searches, places, words.of("find.suggestions.said", searches.size() + places.size()));
  }

  /**
   * What others have searched for, and what was typed with its last word completed as the
   * suggestions do; as far as it finds something that the viewer may see.
   */
  private List<Line> searches(String typed, List<Suggestion> found, Viewer viewer) {
    var completed = new LinkedHashMap<String, Long>();
    for (String text : candidates(typed, found)) {
      if (completed.size() < SEARCHES && !completed.containsKey(text)) {
        long count = index.search(searching(text).counting(viewer)).total();
        if (count > 0) {
          completed.put(text, count);
        }
      }
    }
    var lines = new ArrayList<Line>();
    completed.forEach((text, count) ->
        lines.add(
            new Line(
                "sug-" + lines.size(),
                List.of(new Marked(text, null)),
                addresses.write(searching(text)),
                null,
                "i-search",
                format.number(count))));
    return lines;
  }

  private Set<String> candidates(String typed, List<Suggestion> found) {
    var candidates = new LinkedHashSet<>(past.like(typed, SEARCHES));
    var matcher = WORDS_BEFORE.matcher(typed.stripLeading());
    String before = matcher.find() ? matcher.group() : "";
    for (Suggestion suggestion : found) {
      String word = suggestion.completed().toLowerCase(SPANISH);
      if (!word.isEmpty()) {
        candidates.add((before + word).strip());
      }
    }
    return candidates;
  }

  private static Criteria searching(String text) {
    return Criteria.of(text);
  }

  private Line place(String id, Suggestion suggestion) {
    var label = Marked.of(suggestion.label().parts());
    String key = suggestion.key();
    return switch (suggestion.kind()) {
      case "item" ->
          new Line(
              id,
              label,
              "/fichas/" + key,
              null,
              "i-file-text",
              vocabularies.label(Scheme.TYPES, suggestion.type()));
      case "organisation" ->
          new Line(
              id,
              label,
              addresses.write(searching('"' + key + '"')),
              null,
              "i-users",
              words.of("find.suggestions.organisation"));
      case "competencies" ->
          concept(id, label, "/competencias/", Dimension.COMPETENCY, key, seals.of(key));
      case "provinces" -> concept(id, label, "/provincias/", Dimension.PROVINCE, key, null);
      case "framework" -> concept(id, label, "/marco/", Dimension.OBJECTIVE, key, null);
      default -> concept(id, label, "/buscar?tipo=", Dimension.TYPE, key, null);
    };
  }

  private Line concept(
      String id,
      List<Marked> label,
      String base,
      Dimension dimension,
      String key,
      @Nullable String seal) {
    return new Line(
        id,
        label,
        base + addresses.slug(dimension, key),
        seal,
        dimension == Dimension.PROVINCE ? "i-map-pin" : "i-list",
        words.of("find.suggestions." + dimension.apiName()));
  }
}
