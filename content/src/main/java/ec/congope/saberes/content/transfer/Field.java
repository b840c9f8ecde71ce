package ec.congope.saberes.content.transfer;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/** The fields of a manifest record; a CSV manifest has them as columns. */
enum Field {
  EXTERNAL_ID("externalId", Shape.TEXT),
  TYPE("type", Shape.TEXT),
  TITLE("title", Shape.TEXT),
  SUBTITLE("subtitle", Shape.TEXT),
  SUMMARY("summary", Shape.TEXT),
  BODY("body", Shape.TEXT),
  LANGUAGE("language", Shape.TEXT),
  AUTHORS("authors", Shape.LIST),
  PUBLISHER("publisher", Shape.TEXT),
  ISSUED("issued", Shape.TEXT),
  IDENTIFIERS("identifiers", Shape.PAIRS),
  LICENCE("licence", Shape.TEXT),
  ACCESS("access", Shape.TEXT),
  EMBARGO("embargo", Shape.TEXT),
  ORGANISATION("organisation", Shape.TEXT),
  STATUS("status", Shape.TEXT),
  FRAMEWORK("framework", Shape.LIST),
  COMPETENCIES("competencies", Shape.LIST),
  PROVINCES("provinces", Shape.LIST),
  EVIDENCE("evidence", Shape.TEXT),
  KEYWORDS("keywords", Shape.LIST),
  RELATIONS("relations", Shape.PAIRS),
  FILES("files", Shape.PAIRS),
  LINK("link", Shape.TEXT),
  MARKS("marks", Shape.LIST),
  CHANGE_NOTE("changeNote", Shape.TEXT);

  /** What a value looks like in JSON. */
  enum Shape {
    /** A string. */
    TEXT,
    /** A list of strings. */
    LIST,
    /**
     * Two strings each: scheme and value, kind and target, path and title (and who reads it, under
     * which licence).
     */
    PAIRS
  }

  /** The fields without which there is no item. */
  static final List<Field> REQUIRED = List.of(EXTERNAL_ID, TYPE, TITLE);

  private static final Map<String, Field> BY_KEY =
      Arrays.stream(values()).collect(Collectors.toMap(Field::key, Function.identity()));

  private final String key;
  private final Shape shape;

  Field(String key, Shape shape) {
    this.key = key;
    this.shape = shape;
  }

  String key() {
    return key;
  }

  Shape shape() {
    return shape;
  }

  static Optional<Field> find(String key) {
    return Optional.ofNullable(BY_KEY.get(key));
  }

  static List<String> keys() {
    return Arrays.stream(values()).map(Field::key).toList();
  }
}
