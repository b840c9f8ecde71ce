package ec.congope.saberes.portal.layout;

import ec.congope.saberes.content.Invalid;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** What is wrong with a form, in words, by the name of the field. */
public record Faults(Map<String, List<String>> byField) {

  /** Nothing is wrong. */
  public static final Faults NONE = new Faults(Map.of());

  /** What was refused, each rule in words. */
  public static Faults of(Invalid invalid, Words words) {
    return new Faults(
        invalid.violations().stream()
            .collect(
                Collectors.groupingBy(
                    Invalid.Violation::field,
                    Collectors.mapping(
                        fault -> words.of(fault.code(), fault.arguments().toArray()),
                        Collectors.toList()))));
  }

  /** The sentences about a field. */
  public List<String> of(String field) {
    return byField.getOrDefault(field, List.of());
  }

  /** Whether there is something about it. */
  public boolean at(String field) {
    return byField.containsKey(field);
  }
}
