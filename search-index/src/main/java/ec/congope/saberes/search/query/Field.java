package ec.congope.saberes.search.query;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** A part of an item that words can be restricted to: {@code titulo:riego}. */
public enum Field {
  /** Its title. */
  TITLE("titulo", "title"),
  /** Its summary. */
  SUMMARY("resumen", "summary"),
  /** The text of its record. */
  TEXT("texto", "text"),
  /** The pages of its files. */
  PAGE("pagina", "page");

  private final List<String> names;

  Field(String... names) {
    this.names = List.of(names);
  }

  /** As it is typed, without accent. */
  public String typed() {
    return names.getFirst();
  }

  /** The field that is called so, in lower case and without accents, in Spanish or English. */
  static Optional<Field> find(String name) {
    return Arrays.stream(values()).filter(field -> field.names.contains(name)).findFirst();
  }
}
