package ec.congope.saberes.content.practice;

import ec.congope.saberes.content.vocabulary.Scheme;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;

/** Reads forms out of their data files. A file may hold the same form for several types. */
final class FormFile {

  private static final Column FILE = new Column("file", "", Kind.TEXT, List.of(), true);
  private static final List<Column> OF_FILES =
      List.of(
          FILE,
          new Column("name", "", Kind.TEXT, List.of(), false),
          new Column("media", "", Kind.TEXT, List.of(), false),
          new Column("size", "", Kind.NUMBER, List.of(), false),
          new Column("title", "Título", Kind.TEXT, List.of(), true),
          new Column(
              Column.ACCESS,
              "Acceso, si es para menos personas que la ficha",
              Kind.CHOICE,
              List.of(
                  new Option("red-gap", "Solo personal de GAP y CONGOPE"),
                  new Option("organizacion", "Solo la propia organización")),
              false),
          new Column(
              Column.LICENCE,
              "Licencia, si no es la de la ficha",
              Kind.CONCEPT,
              List.of(),
              Scheme.LICENCES,
              false));

  private FormFile() {}

  static List<Form> read(InputStream file) {
    Map<String, Object> root = new Yaml(new SafeConstructor(new LoaderOptions())).load(file);
    var sections = maps(root, "sections").stream().map(FormFile::section).toList();
    int edition = Integer.parseInt(text(root, "edition", ""));
    var headings = texts(root, "headings");
    return texts(root, "types").stream()
        .map(type -> new Form(type, edition, headings, sections))
        .toList();
  }

  private static Section section(Map<String, Object> node) {
    return new Section(
        text(node, "key", ""),
        text(node, "title", ""),
        maps(node, "fields").stream().map(FormFile::field).toList());
  }

  private static Field field(Map<String, Object> node) {
    var kind = Kind.of(text(node, "kind", ""));
    var options = options(node, "options");
    String scheme = orNull(node, "scheme");
    return new Field(
        number(node, "n", 0),
        text(node, "key", ""),
        text(node, "label", ""),
        orNull(node, "help"),
        orNull(node, "example"),
        kind,
        limit(node),
        number(node, "max", 1),
        number(node, "rows", 6),
        truth(node, "required"),
        truth(node, "ordered"),
        scheme == null ? null : Scheme.find(scheme).orElseThrow(),
        orNull(node, "only"),
        options,
        columns(kind, node, options),
        orNull(node, "under"));
  }

  private static List<Column> columns(Kind kind, Map<String, Object> node, List<Option> options) {
    if (kind == Kind.MATRIX) {
      return options(node, "rows-of").stream()
          .map(row -> new Column(row.code(), row.label(), Kind.CHOICE, options, false))
          .toList();
    }
    var columns = new ArrayList<Column>(kind == Kind.FILES ? OF_FILES : List.of());
    for (Map<String, Object> column : maps(node, "columns")) {
      columns.add(
          new Column(
              text(column, "key", ""),
              text(column, "label", ""),
              Kind.of(text(column, "kind", "")),
              options(column, "options"),
              truth(column, "required")));
    }
    return columns;
  }

  private static @Nullable Limit limit(Map<String, Object> node) {
    int words = number(node, "words", 0);
    int characters = number(node, "limit", 0);
    return words > 0
        ? new Limit(words, Limit.Unit.WORDS)
        : characters > 0 ? new Limit(characters, Limit.Unit.CHARACTERS) : null;
  }

  private static List<Option> options(Map<String, Object> node, String name) {
    return node.get(name) instanceof Map<?, ?> map
        ? map.entrySet().stream()
            .map(e -> new Option(code(e.getKey()), String.valueOf(e.getValue())))
            .toList()
        : List.of();
  }

  /** YAML takes {@code no} without quotes for false. */
  private static String code(Object key) {
    if (key instanceof Boolean) {
      throw new IllegalStateException("a form has an option that is no text: quote it");
    }
    return key.toString();
  }

  @SuppressWarnings("unchecked")
  private static List<Map<String, Object>> maps(Map<String, Object> node, String name) {
    return node.get(name) instanceof List<?> list ? (List<Map<String, Object>>) list : List.of();
  }

  private static List<String> texts(Map<String, Object> node, String name) {
    return node.get(name) instanceof List<?> list
        ? list.stream().map(String::valueOf).toList()
        : List.of();
  }

  private static @Nullable String orNull(Map<String, Object> node, String name) {
    Object value = node.get(name);
    return value == null ? null : value.toString();
  }

  private static String text(Map<String, Object> node, String name, String otherwise) {
    Object value = node.getOrDefault(name, otherwise);
    return String.valueOf(value);
  }

  private static int number(Map<String, Object> node, String name, int otherwise) {
    return node.get(name) instanceof Integer number ? number : otherwise;
  }

  private static boolean truth(Map<String, Object> node, String name) {
    return Boolean.TRUE.equals(node.get(name));
  }
}
