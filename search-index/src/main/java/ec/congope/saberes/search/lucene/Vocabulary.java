package ec.congope.saberes.search.lucene;

import ec.congope.saberes.content.vocabulary.Concept;
import ec.congope.saberes.content.vocabulary.Scheme;
import ec.congope.saberes.content.vocabulary.Vocabularies;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** The words of the vocabularies' labels: rightly written ones, and hidden ones that are not. */
final class Vocabulary {

  private final Map<String, String> written = new HashMap<>();
  private final Set<String> withoutEnye = new HashSet<>();
  private final Set<String> mistyped = new HashSet<>();

  Vocabulary(Vocabularies vocabularies) {
    for (Scheme scheme : Scheme.values()) {
      for (Concept concept : vocabularies.list(scheme)) {
        add(concept.label());
        add(concept.shortLabel());
        concept.alternative().forEach(this::add);
      }
    }
    for (Scheme scheme : Scheme.values()) {
      for (Concept concept : vocabularies.list(scheme)) {
        for (String label : concept.hidden()) {
          mistyped.addAll(Analyzers.terms(Analyzers.EXACT, label));
        }
      }
    }
    var stems = new HashSet<String>();
    written.keySet().forEach(word -> stems.addAll(Analyzers.terms(Analyzers.STEM, word)));
    mistyped.removeIf(word -> stems.containsAll(Analyzers.terms(Analyzers.STEM, word)));
  }

  private void add(String label) {
    for (String word : label.split("[^\\p{L}\\p{N}]+")) {
      for (String folded : Analyzers.terms(Analyzers.EXACT, word)) {
        written.putIfAbsent(folded, word.toLowerCase(java.util.Locale.ROOT));
        withoutEnye.add(folded.replace('ñ', 'n'));
      }
    }
  }

  /** Whether a label has the folded word, perhaps with ñ where it has n. */
  boolean knows(String folded) {
    return written.containsKey(folded) || withoutEnye.contains(folded);
  }

  /** Whether only hidden labels have it, as people mistype it. */
  boolean isMistyped(String folded) {
    return mistyped.contains(folded);
  }

  /** The word with its accents. */
  Optional<String> accented(String folded) {
    return Optional.ofNullable(written.get(folded));
  }
}
