package ec.congope.saberes.content.vocabulary;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Whether what is said leads round: a concept below itself, or followed by itself. */
final class Circles {

  private Circles() {}

  static boolean none(SchemeVersion version, Map<String, Said> said) {
    var parents = new HashMap<String, @Nullable String>();
    var successors = new HashMap<String, @Nullable String>();
    version.concepts().forEach(concept -> parents.put(concept.code(), concept.broader()));
    said.forEach((code, words) -> {
      String broader = words.broader();
      if (broader != null) {
        parents.put(code, broader.isEmpty() ? null : broader);
      }
      successors.put(code, words.successor());
    });
    return parents.keySet().stream()
        .allMatch(code -> ends(code, successors) && climbs(code, parents, successors));
  }

  private static boolean ends(String code, Map<String, @Nullable String> successors) {
    var seen = new HashSet<String>();
    String now = code;
    while (now != null) {
      if (!seen.add(now)) {
        return false;
      }
      now = successors.get(now);
    }
    return true;
  }

  private static boolean climbs(
      String code,
      Map<String, @Nullable String> parents,
      Map<String, @Nullable String> successors) {
    var seen = new HashSet<String>();
    String now = code;
    while (now != null) {
      if (!seen.add(now)) {
        return false;
      }
      String successor = successors.get(now);
      now = successor != null ? successor : parents.get(now);
    }
    return true;
  }
}
