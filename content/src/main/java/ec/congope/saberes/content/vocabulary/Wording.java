package ec.congope.saberes.content.vocabulary;

import java.util.List;

/**
 * How people name a concept, as they typed it.
 *
 * @param label the name
 * @param shortLabel for chips and filters; blank for the name itself
 * @param alternative other names, by which it is found too
 * @param definition one or two sentences; blank for none
 */
public record Wording(
    String label, String shortLabel, List<String> alternative, String definition) {

  /** Strips what was typed; blank and repeated names go. */
  public Wording {
    label = label.strip();
    shortLabel = shortLabel.strip();
    alternative =
        alternative.stream().map(String::strip).filter(name -> !name.isEmpty()).distinct().toList();
    definition = definition.strip();
  }

  /** How a concept is named now. */
  public static Wording of(Concept concept) {
    String definition = concept.definition();
    return new Wording(
        concept.label(),
        concept.shortLabel().equals(concept.label()) ? "" : concept.shortLabel(),
        concept.alternative(),
        definition == null ? "" : definition);
  }
}
