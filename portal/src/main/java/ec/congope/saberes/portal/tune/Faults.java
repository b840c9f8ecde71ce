package ec.congope.saberes.portal.tune;

import ec.congope.saberes.content.Invalid;
import ec.congope.saberes.portal.layout.Words;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** What is wrong with a form, in words, by the name of the field. */
record Faults(Map<String, List<String>> byField) {

  static final Faults NONE = new Faults(Map.of());

  static Faults of(Invalid invalid, Words words) {
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
