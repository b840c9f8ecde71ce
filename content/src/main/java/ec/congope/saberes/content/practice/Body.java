package ec.congope.saberes.content.practice;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Answers as the Markdown that readers see: one section for each heading of the form. */
final class Body {

  private static final Pattern HEADING = Pattern.compile("(?m)^ {0,3}#{1,2}(?= )");
  private static final Pattern SECTION = Pattern.compile("(?m)^## +(.+)$");
  private static final Pattern UNDERLINE = Pattern.compile("(?m)^( {0,3})(=+|-+)[ \\t]*$");

  /** Columns of a table that a phone still shows side by side. */
  private static final int WIDE = 3;

  private static final Pattern SPECIAL = Pattern.compile("([\\\\`*_\\[\\]<>|#])");

  private Body() {}

  static String of(Form form, Answers answers) {
    var rest = sections(answers.text("body"));
    var parts = new ArrayList<String>();
    parts.add(rest.remove(""));
    for (String heading : form.headings()) {
      var told = new ArrayList<String>();
      var under =
          form.fields().stream()
              .filter(f -> heading.equals(f.under()) && !answers.of(f.key()).isEmpty())
              .toList();
      for (Field field : inOrder(under, heading)) {
        boolean untitled = field.label().equals(heading) || isItsText(under, field);
        told.add(block(field, answers.of(field.key()), untitled));
      }
      String more = rest.remove(heading);
      if (more != null) {
        told.add(more);
      }
      if (!told.isEmpty()) {
        parts.add("## " + heading);
        parts.addAll(told);
      }
    }
    rest.forEach((heading, text) -> parts.add("## " + heading + "\n\n" + text));
    return String.join("\n\n", parts).strip();
  }

  /** A text by its headings of the second level; under the empty one what stands before them. */
  static Map<String, String> sections(String text) {
    var heads = SECTION.matcher(text).results().toList();
    var sections = new LinkedHashMap<String, String>();
    sections.put(
        "", (heads.isEmpty() ? text : text.substring(0, heads.getFirst().start())).strip());
    for (int i = 0; i < heads.size(); i++) {
      int end = i + 1 < heads.size() ? heads.get(i + 1).start() : text.length();
      String part = text.substring(heads.get(i).end(), end).strip();
      sections.merge(heads.get(i).group(1).strip(), part, (a, b) -> a + "\n\n" + b);
    }
    return sections;
  }

  /** First what a heading is about, whatever the order of the form. */
  private static List<Field> inOrder(List<Field> under, String heading) {
    return under.stream()
        .sorted(
            Comparator.comparing((Field field) -> !field.label().equals(heading))
                .thenComparing(field -> field.kind() != Kind.LONG || !field.required()))
        .toList();
  }

  /** A text that the form too has first under a heading needs no title of its own. */
  private static boolean isItsText(List<Field> under, Field field) {
    return field.kind() == Kind.LONG && field.equals(under.getFirst());
  }

  private static String block(Field field, Answer answer, boolean untitled) {
    String text =
        switch (field.kind()) {
          case LONG -> within(answer.text());
          case RECORDS, FILES, MATRIX -> records(field, answer);
          default -> plain(field, answer);
        };
    return untitled ? text : "### " + field.label() + "\n\n" + text;
  }

  private static String plain(Field field, Answer answer) {
    var texts =
        answer.texts().stream()
            .map(value -> escaped(Written.of(field.kind(), field.label(value))))
            .toList();
    if (texts.size() == 1) {
      return texts.getFirst();
    }
    var lines = new ArrayList<String>();
    for (String text : texts) {
      lines.add((field.ordered() ? lines.size() + 1 + ". " : "- ") + text);
    }
    return String.join("\n", lines);
  }

  /**
   * A table, with only those columns that somebody filled in; a list where one row is all, or where
   * the columns are too many for a phone.
   */
  private static String records(Field field, Answer answer) {
    var columns = field.columns().stream().filter(c -> !answer.column(c.key()).isEmpty()).toList();
    if (columns.size() == 1) {
      return answer.column(columns.getFirst().key()).stream()
          .map(text -> "- " + cell(columns.getFirst(), text))
          .collect(Collectors.joining("\n"));
    }
    if (field.most() == 1) {
      var row = answer.rows().getFirst();
      return columns.stream()
          .map(c -> "- **" + escaped(c.label()) + ":** " + cell(c, row.getOrDefault(c.key(), "")))
          .collect(Collectors.joining("\n"));
    }
    if (columns.size() > WIDE) {
      return answer.rows().stream()
          .map(row -> "- " + told(columns, row))
          .collect(Collectors.joining("\n"));
    }
    var lines = new ArrayList<String>();
    lines.add(line(columns.stream().map(column -> escaped(column.label())).toList()));
    lines.add(line(columns.stream().map(column -> "---").toList()));
    for (Map<String, String> row : answer.rows()) {
      lines.add(line(columns.stream().map(c -> cell(c, row.getOrDefault(c.key(), ""))).toList()));
    }
    return String.join("\n", lines);
  }

  /** What the first column says, and then the others with their names. */
  private static String told(List<Column> columns, Map<String, String> row) {
    return columns.stream()
        .filter(c -> row.containsKey(c.key()))
        .map(c ->
            c.equals(columns.getFirst())
                ? "**" + cell(c, row.getOrDefault(c.key(), "")) + "**"
                : escaped(c.label()) + ": " + cell(c, row.getOrDefault(c.key(), "")))
        .collect(Collectors.joining(" · "));
  }

  private static String line(List<String> cells) {
    return "| " + String.join(" | ", cells) + " |";
  }

  private static String cell(Column column, String text) {
    return column.kind() == Kind.LINK && !text.isEmpty()
        ? "<" + text.replace(">", "%3E").replace("|", "%7C") + ">"
        : escaped(Written.of(column.kind(), column.label(text)));
  }

  private static String escaped(String text) {
    return SPECIAL.matcher(text.replaceAll("\\s*\\n\\s*", " ")).replaceAll("\\\\$1");
  }

  /** Headings of a text are below those of the form, however they are written. */
  private static String within(String text) {
    return UNDERLINE.matcher(HEADING.matcher(text).replaceAll("###")).replaceAll("$1\\\\$2");
  }
}
