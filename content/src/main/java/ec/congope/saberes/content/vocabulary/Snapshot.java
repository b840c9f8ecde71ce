package ec.congope.saberes.content.vocabulary;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * One version of a scheme in memory, unchanging: what its file says with what people say over it.
 * Concepts that are no longer used are known by the one that took their place.
 */
final class Snapshot {

  private final SchemeVersion version;
  private final Map<String, Concept> whole = new LinkedHashMap<>();
  private final Map<String, String> successors = new HashMap<>();
  private final List<Concept> all;
  private final Map<String, Concept> byName = new HashMap<>();
  private final Map<String, List<Concept>> byParent = new HashMap<>();

  Snapshot(SchemeVersion version, Map<String, Said> said) {
    this.version = version;
    for (Concept loaded : version.concepts()) {
      whole.put(loaded.code(), said.getOrDefault(loaded.code(), Said.NOTHING).over(loaded));
    }
    said.forEach((code, words) -> {
      Concept added = whole.containsKey(code) ? null : words.alone(version, code);
      if (added != null) {
        whole.put(code, added);
      }
      String successor = words.successor();
      if (successor != null && whole.containsKey(code)) {
        successors.put(code, successor);
      }
    });
    all = ordered();
    whole.values().forEach(concept -> byName.put(concept.slug(), now(concept)));
    all.forEach(concept -> byName.put(concept.slug(), concept));
    for (Concept concept : whole.values()) {
      byName.put(concept.code(), now(concept));
      byName.put(concept.code().toLowerCase(Locale.ROOT), now(concept));
    }
    for (Concept concept : all) {
      if (concept.broader() != null) {
        byParent.computeIfAbsent(concept.broader(), code -> new ArrayList<>()).add(concept);
      }
    }
  }

  /** Those in use, parents before children, else by position. */
  private List<Concept> ordered() {
    var sorted =
        whole.values().stream()
            .filter(concept -> !successors.containsKey(concept.code()))
            .map(this::placed)
            .sorted(Comparator.comparingInt(Concept::position))
            .toList();
    var byCode = new HashMap<String, Concept>();
    sorted.forEach(concept -> byCode.put(concept.code(), concept));
    var seen = new HashSet<String>();
    var ordered = new ArrayList<Concept>();
    sorted.forEach(concept -> add(concept, byCode, seen, ordered));
    return List.copyOf(ordered);
  }

  private static void add(
      Concept concept, Map<String, Concept> byCode, Set<String> seen, List<Concept> ordered) {
    if (!seen.add(concept.code())) {
      return;
    }
    Concept parent = concept.broader() == null ? null : byCode.get(concept.broader());
    if (parent != null) {
      add(parent, byCode, seen, ordered);
    }
    ordered.add(concept);
  }

  /** Under the concept that took its parent's place. */
  private Concept placed(Concept concept) {
    String broader = concept.broader();
    return broader == null || !successors.containsKey(broader)
        ? concept
        : Said.NOTHING.under(current(broader), concept.kind()).over(concept);
  }

  private Concept now(Concept concept) {
    return placed(whole.getOrDefault(current(concept.code()), concept));
  }

  /** The code itself while it is in use, else that which took its place. */
  private String current(String code) {
    String now = code;
    for (int i = 0; i <= successors.size() && successors.containsKey(now); i++) {
      now = successors.get(now);
    }
    return now;
  }

  SchemeVersion version() {
    return version;
  }

  List<Concept> all() {
    return all;
  }

  /** Every code that was ever used for one of these concepts: their own and those they replaced. */
  Set<String> spoken(Set<String> codes) {
    var spoken = new HashSet<>(codes);
    successors.keySet().stream()
        .filter(former -> codes.contains(current(former)))
        .forEach(spoken::add);
    return spoken;
  }

  /** Those that are no longer used, by code. */
  List<Outline.Former> formers() {
    return successors.keySet().stream()
        .sorted()
        .flatMap(code ->
            find(code).stream().map(now -> new Outline.Former(whole.getOrDefault(code, now), now)))
        .toList();
  }

  /** Whether the code was one, and another took its place. */
  boolean isFormer(String code) {
    return successors.containsKey(code);
  }

  /** Whether a code or slug is taken, also by a concept that is no longer used. */
  boolean isTaken(String name) {
    return byName.containsKey(name) || byName.containsKey(name.toLowerCase(Locale.ROOT));
  }

  Optional<Concept> find(String codeOrSlug) {
    var found = byName.get(codeOrSlug);
    return Optional.ofNullable(
        found != null ? found : byName.get(codeOrSlug.toLowerCase(Locale.ROOT)));
  }

  List<Concept> children(String code) {
    return List.copyOf(byParent.getOrDefault(code, List.of()));
  }

  /** The concept and all below it. */
  List<Concept> branch(Concept concept) {
    var branch = new ArrayList<>(List.of(concept));
    children(concept.code()).forEach(child -> branch.addAll(branch(child)));
    return branch;
  }

  /** Those that stand beside it, itself among them, in order. */
  List<Concept> siblings(Concept concept) {
    String parent = concept.broader();
    return parent == null
        ? all.stream().filter(other -> other.broader() == null).toList()
        : children(parent);
  }
}
