package ec.congope.saberes.content.vocabulary;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A scheme as it stood in some period.
 *
 * @param version name of the version, unique in the scheme
 * @param from first year it holds for, or null
 * @param to last year it holds for, or null
 * @param properties what else is said of the whole: vision, mission
 */
record SchemeVersion(
    Scheme scheme,
    String version,
    String title,
    @Nullable Integer from,
    @Nullable Integer to,
    Map<String, String> properties,
    List<Concept> concepts) {

  static final String STATE = "state";
  static final String PREPARED = "prepared";

  /**
   * What its codes begin with: of a later version its name, since another one may print the same.
   */
  String prefix() {
    return concepts.stream().anyMatch(concept -> concept.property(Concept.SHOWN).isPresent())
        ? version + "."
        : "";
  }

  /** Whether it stands beside the one in force and was never taken for it, or is so no more. */
  boolean isPrepared() {
    return properties.getOrDefault(STATE, "").equals(PREPARED);
  }
}
