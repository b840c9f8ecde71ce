package ec.congope.saberes.content.vocabulary;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A mapping of a data file, read by name. */
final class Node {

  private final Map<String, Object> values;

  Node(Map<String, Object> values) {
    this.values = values;
  }

  String text(String name) {
    return find(name).orElseThrow(() -> new IllegalStateException("no " + name + " in " + values));
  }

  Optional<String> find(String name) {
    return Optional.ofNullable(values.get(name)).map(value -> value.toString().strip());
  }

  @Nullable String orNull(String name) {
    return find(name).orElse(null);
  }

  /** The Spanish text of a field that is either a text or a text by language. */
  Optional<String> spanish(String name) {
    Object value = values.get(name);
    return value instanceof Map<?, ?> byLanguage
        ? Optional.ofNullable(byLanguage.get("es")).map(text -> text.toString().strip())
        : find(name);
  }

  List<String> texts(String name) {
    return values.get(name) instanceof List<?> list
        ? list.stream().map(Objects::toString).map(String::strip).toList()
        : List.of();
  }

  Node node(String name) {
    return values.get(name) instanceof Map<?, ?> map ? of(map) : new Node(Map.of());
  }

  List<Node> nodes(String name) {
    return values.get(name) instanceof List<?> list
        ? list.stream().filter(Map.class::isInstance).map(entry -> of((Map<?, ?>) entry)).toList()
        : List.of();
  }

  @SuppressWarnings("unchecked")
  private static Node of(Map<?, ?> map) {
    return new Node((Map<String, Object>) map);
  }
}
