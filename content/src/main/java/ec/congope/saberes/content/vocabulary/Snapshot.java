package ec.congope.saberes.content.vocabulary;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** One scheme in memory, unchanging. */
final class Snapshot {

  private final List<Concept> all;
  private final Map<String, Concept> byName = new HashMap<>();
  private final Map<String, List<Concept>> byParent = new HashMap<>();

  Snapshot(List<Concept> concepts) {
    all = List.copyOf(concepts);
    for (Concept concept : all) {
      byName.put(concept.slug(), concept);
    }
    for (Concept concept : all) {
      byName.put(concept.code(), concept);
      byName.put(concept.code().toLowerCase(Locale.ROOT), concept);
      if (concept.broader() != null) {
        byParent.computeIfAbsent(concept.broader(), code -> new ArrayList<>()).add(concept);
      }
    }
  }

  List<Concept> all() {
    return all;
  }

  Optional<Concept> find(String codeOrSlug) {
    var found = byName.get(codeOrSlug);
    return Optional.ofNullable(
        found != null ? found : byName.get(codeOrSlug.toLowerCase(Locale.ROOT)));
  }

  List<Concept> children(String code) {
    return List.copyOf(byParent.getOrDefault(code, List.of()));
  }
}
