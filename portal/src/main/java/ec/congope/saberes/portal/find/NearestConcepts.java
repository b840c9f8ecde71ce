package ec.congope.saberes.portal.find;

import ec.congope.saberes.content.vocabulary.Concept;
import ec.congope.saberes.content.vocabulary.Scheme;
import ec.congope.saberes.content.vocabulary.Vocabularies;
import ec.congope.saberes.portal.layout.Link;
import ec.congope.saberes.portal.layout.Words;
import ec.congope.saberes.search.Dimension;
import ec.congope.saberes.search.FacetValue;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/**
 * Names in the vocabularies that are written like the words of a query: each word is held beside
 * each word of a name by the groups of three letters that they share (Dice's coefficient).
 */
@Component
class NearestConcepts {

  private static final int SHOWN = 4;

  /** Words of fewer letters share their groups with everything. */
  private static final int SHORTEST = 4;

  /** Two words are alike from here: {@code vialida} and {@code vialidad} have 0.88. */
  private static final double ALIKE = 0.5;

  private static final Map<Dimension, Scheme> WHERE =
      Map.of(
          Dimension.COMPETENCY, Scheme.COMPETENCIES,
          Dimension.PROVINCE, Scheme.PROVINCES,
          Dimension.TYPE, Scheme.TYPES);

  private record Near(Dimension dimension, Concept concept, double likeness, int count) {}

  private final Vocabularies vocabularies;
  private final Addresses addresses;
  private final LibraryCounts library;
  private final Words words;

  NearestConcepts(
      Vocabularies vocabularies, Addresses addresses, LibraryCounts library, Words words) {
    this.vocabularies = vocabularies;
    this.addresses = addresses;
    this.library = library;
    this.words = words;
  }

  /** Links to what the library has under the names that are most like the text, best first. */
  List<Link> of(String text) {
    var asked = words(text);
    if (asked.isEmpty()) {
      return List.of();
    }
    var near = new ArrayList<Near>();
    WHERE.forEach((dimension, scheme) -> {
      var counts =
          library.of(dimension).stream()
              .collect(Collectors.toMap(FacetValue::code, FacetValue::count));
      for (Concept concept : vocabularies.list(scheme)) {
        double likeness = likeness(asked, concept);
        int count = counts.getOrDefault(concept.code(), 0);
        if (likeness >= ALIKE && count > 0) {
          near.add(new Near(dimension, concept, likeness, count));
        }
      }
    });
    return near.stream()
        .sorted(
            Comparator.comparingDouble(Near::likeness)
                .thenComparingInt(Near::count)
                .reversed()
                .thenComparing(found -> found.concept().code()))
        .limit(SHOWN)
        .map(this::link)
        .toList();
  }

  private Link link(Near near) {
    return new Link(
        addresses.label(near.dimension(), near.concept().code()),
        "/buscar?" + near.dimension().parameter() + "=" + near.concept().slug(),
        words.of("layout.count.results", near.count()));
  }

  /** How like the best of its names is, by the best of the words. */
  private static double likeness(List<String> asked, Concept concept) {
    return Stream.of(
            Stream.of(concept.label()), concept.alternative().stream(), concept.hidden().stream())
        .flatMap(names -> names)
        .flatMap(name -> words(name).stream())
        .flatMapToDouble(name -> asked.stream().mapToDouble(word -> dice(word, name)))
        .max()
        .orElse(0);
  }

  private static List<String> words(String text) {
    String folded =
        Normalizer.normalize(text.toLowerCase(Locale.ROOT), Normalizer.Form.NFD)
            .replaceAll("\\p{M}", "");
    return Stream.of(folded.split("[^\\p{L}\\p{N}]+"))
        .filter(word -> word.length() >= SHORTEST)
        .distinct()
        .limit(12)
        .toList();
  }

  static double dice(String one, String other) {
    var first = trigrams(one);
    var second = trigrams(other);
    int all = first.size() + second.size();
    first.retainAll(second);
    return 2.0 * first.size() / all;
  }

  private static Set<String> trigrams(String word) {
    String padded = "  " + word + " ";
    var trigrams = new HashSet<String>();
    for (int i = 0; i + 3 <= padded.length(); i++) {
      trigrams.add(padded.substring(i, i + 3));
    }
    return trigrams;
  }
}
