package ec.congope.saberes.portal.write;

import ec.congope.saberes.content.Invalid.Violation;
import ec.congope.saberes.content.markdown.Html;
import ec.congope.saberes.content.markdown.Markdown;
import ec.congope.saberes.content.practice.Answer;
import ec.congope.saberes.content.practice.Answers;
import ec.congope.saberes.content.practice.Column;
import ec.congope.saberes.content.practice.Field;
import ec.congope.saberes.content.practice.Form;
import ec.congope.saberes.content.practice.Kind;
import ec.congope.saberes.content.practice.Limit;
import ec.congope.saberes.content.practice.Section;
import ec.congope.saberes.portal.layout.Words;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Makes the fields of a section ready for its page. */
@Component
class FieldViews {

  private static final int RADIOS = 4;

  private final ConceptChoices concepts;
  private final Markdown markdown;
  private final Words words;

  FieldViews(ConceptChoices concepts, Markdown markdown, Words words) {
    this.concepts = concepts;
    this.markdown = markdown;
    this.words = words;
  }

  /**
   * The fields of a section.
   *
   * @param extra key of the record that gets one empty row more, or empty
   * @param previewed whether long texts are shown as they will look too
   */
  List<FieldView> of(
      Form form,
      Section section,
      Answers answers,
      List<Violation> violations,
      String extra,
      boolean previewed) {
    var previews = previewed ? previews(section, answers) : Map.<String, Html>of();
    var views = new ArrayList<FieldView>();
    boolean faultless = true;
    for (Field field : section.fields()) {
      var answer = answers.of(field.key());
      if (isRest(form, field) && answer.isEmpty()) {
        continue;
      }
      var faults = faults(field, violations);
      boolean first = faultless && !faults.isEmpty();
      faultless &= faults.isEmpty();
      views.add(
          of(field, answer, faults, extra.equals(field.key()), first, previews.get(field.key())));
    }
    return views;
  }

  /** What an item said before it had a form is only asked about where there is some. */
  private static boolean isRest(Form form, Field field) {
    return field.key().equals("body") && !form.headings().isEmpty();
  }

  private Map<String, Html> previews(Section section, Answers answers) {
    var texts =
        section.fields().stream()
            .filter(field -> field.kind() == Kind.LONG)
            .filter(field -> !answers.of(field.key()).isEmpty())
            .toList();
    var rendered = markdown.render(texts.stream().map(f -> answers.text(f.key())).toList());
    var previews = new HashMap<String, Html>();
    for (int i = 0; i < texts.size(); i++) {
      previews.put(texts.get(i).key(), rendered.get(i));
    }
    return previews;
  }

  private List<String> faults(Field field, List<Violation> violations) {
    return violations.stream()
        .filter(violation -> violation.field().equals(field.key()))
        .map(violation -> words.of(violation.code(), violation.arguments().toArray()))
        .distinct()
        .toList();
  }

  private FieldView of(
      Field field,
      Answer answer,
      List<String> faults,
      boolean more,
      boolean first,
      @Nullable Html preview) {
    String id = "c-" + field.key();
    String look = look(field);
    var rows = rows(field, answer, more);
    var described = new ArrayList<String>();
    if (field.help() != null || field.example() != null || field.limit() != null) {
      described.add(id + "-pista");
    }
    if (!faults.isEmpty()) {
      described.add(id + "-falta");
    }
    return new FieldView(
        field.key(),
        field.number() == 0 ? "" : Integer.toString(field.number()),
        field.label(),
        field.required(),
        field.help(),
        field.example(),
        limit(field.limit()),
        id,
        Posted.name(field),
        look,
        field.kind() == Kind.LINK ? "url" : "text",
        field.rows(),
        value(look, answer),
        choices(field, answer, id),
        rows,
        rows.size() >= field.most(),
        faults,
        String.join(" ", described),
        field.kind() == Kind.ORGANISATION ? "organizaciones" : null,
        first,
        preview);
  }

  /** What stands in the input; beside the levels of access, the day from which they hold. */
  private static String value(String look, Answer answer) {
    return switch (look) {
      case "lines" -> String.join("\n", answer.texts());
      case "access" -> AccessChoices.day(answer.text());
      default -> answer.text();
    };
  }

  private static String look(Field field) {
    return switch (field.kind()) {
      case TEXT -> field.several() ? "lines" : "line";
      case LONG -> "box";
      case CHOICE -> choice(field);
      case CONCEPT -> ConceptChoices.look(field);
      case RECORDS, MATRIX -> "records";
      case FILES -> "files";
      case COMPUTED -> "computed";
      default -> "line";
    };
  }

  private static String choice(Field field) {
    return field.several() ? "checks" : field.options().size() <= RADIOS ? "radios" : "select";
  }

  private List<FieldView.Choice> choices(Field field, Answer answer, String id) {
    if (field.kind() == Kind.CONCEPT) {
      return concepts.of(field, answer.texts(), id);
    }
    var choices = new ArrayList<FieldView.Choice>();
    field
        .options()
        .forEach(option ->
            choices.add(
                new FieldView.Choice(
                    id + (choices.isEmpty() ? "" : "-" + choices.size()),
                    option.code(),
                    option.label(),
                    "",
                    "",
                    answer.texts().contains(option.code()))));
    return choices;
  }

  /** The rows there are, at least one, and one more to fill in where that is asked for. */
  private List<FieldView.Row> rows(Field field, Answer answer, boolean more) {
    if (!field.kind().hasColumns()) {
      return List.of();
    }
    var rows = new ArrayList<Map<String, String>>(answer.rows());
    boolean empty = field.kind() != Kind.FILES && (more || rows.isEmpty());
    if (empty && rows.size() < field.most()) {
      rows.add(Map.of());
    }
    var views = new ArrayList<FieldView.Row>();
    for (Map<String, String> row : rows) {
      int number = views.size();
      var cells = field.columns().stream().map(column -> cell(field, number, column, row)).toList();
      boolean file = field.kind() == Kind.FILES;
      String name = file ? row.getOrDefault("name", "") : "";
      String bytes = file ? row.getOrDefault("file", "") : "";
      views.add(new FieldView.Row(number, name, bytes, cells));
    }
    return views;
  }

  private FieldView.Cell cell(Field field, int row, Column column, Map<String, String> values) {
    boolean first = row == 0 && column.equals(visible(field));
    String id = "c-" + field.key() + (first ? "" : "-" + row + "-" + column.key());
    String value = values.getOrDefault(column.key(), "");
    String look =
        column.label().isEmpty()
            ? "hidden"
            : switch (column.kind()) {
              case CHOICE, CONCEPT -> "select";
              case LONG -> "box";
              default -> "line";
            };
    var choices = new ArrayList<>(concepts.of(column, value));
    column
        .options()
        .forEach(o ->
            choices.add(
                new FieldView.Choice("", o.code(), o.label(), "", "", o.code().equals(value))));
    boolean elsewhere =
        column.key().equals(Column.ACCESS) && choices.stream().noneMatch(FieldView.Choice::chosen);
    if (elsewhere && !value.isEmpty()) {
      String label = words.of("write.file.access.kept", value);
      choices.add(new FieldView.Choice("", value, label, "", "", true));
    }
    return new FieldView.Cell(
        id,
        Posted.name(field, row, column.key()),
        column.label(),
        column.required(),
        look,
        value,
        choices);
  }

  private static Column visible(Field field) {
    return field.columns().stream()
        .filter(column -> !column.label().isEmpty())
        .findFirst()
        .orElse(field.columns().getFirst());
  }

  private String limit(@Nullable Limit limit) {
    return limit == null
        ? ""
        : words.of(
            limit.unit() == Limit.Unit.WORDS ? "write.limit.words" : "write.limit.characters",
            limit.most());
  }

  /** All that is wrong, for the summary on top: what and where. */
  List<Fault> summary(List<FieldView> fields) {
    return fields.stream()
        .flatMap(field -> field.faults().stream().map(text -> new Fault("#" + field.id(), text)))
        .collect(Collectors.toList());
  }

  /** Something wrong, and the address of the place to mend it. */
  record Fault(String url, String text) {}
}
