package ec.congope.saberes.portal.write;

import ec.congope.saberes.content.practice.Answer;
import ec.congope.saberes.content.practice.Field;
import ec.congope.saberes.content.practice.Form;
import ec.congope.saberes.content.practice.Kind;
import ec.congope.saberes.content.review.Edit;
import ec.congope.saberes.content.vocabulary.Scheme;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.springframework.util.MultiValueMap;

/**
 * Answers as a browser sends them. A page says in {@link #FIELD} which fields it has: boxes that
 * are not ticked send nothing, and a field that the page does not have is not to be emptied.
 */
final class Posted {

  /** Name of the parameter with the keys of the fields on the page. */
  static final String FIELD = "campo";

  /** What the name of the day ends with from which an access holds. */
  private static final String DAY = ".desde";

  private static final Pattern CELL = Pattern.compile("f\\.([a-z-]+)\\.(\\d{1,3})\\.([a-z-]+)");

  private Posted() {}

  /** The name of an input. */
  static String name(Field field) {
    return "f." + field.key();
  }

  /** The name of an input of a record. */
  static String name(Field field, int row, String column) {
    return "f." + field.key() + "." + row + "." + column;
  }

  static Map<String, Answer> answers(Form form, MultiValueMap<String, String> sent) {
    var answers = new LinkedHashMap<String, Answer>();
    for (String key : sent.getOrDefault(FIELD, List.of())) {
      form.field(key).filter(Field::asked).ifPresent(field -> answers.put(key, of(field, sent)));
    }
    return answers;
  }

  /** The answers with the version that the page knew each field at. */
  static Map<String, Edit> edits(
      Map<String, Answer> answers, int version, MultiValueMap<String, String> sent) {
    var edits = new LinkedHashMap<String, Edit>();
    answers.forEach((key, answer) -> {
      String known = Objects.requireNonNullElse(sent.getFirst("v." + key), "");
      int base = known.matches("\\d{1,9}") ? Integer.parseInt(known) : version;
      edits.put(key, new Edit(base, answer));
    });
    return edits;
  }

  private static Answer of(Field field, MultiValueMap<String, String> sent) {
    if (field.kind().hasColumns()) {
      return records(field, sent);
    }
    var values = sent.getOrDefault(name(field), List.of());
    if (field.scheme() == Scheme.ACCESS) {
      return access(values, Objects.requireNonNullElse(sent.getFirst(name(field) + DAY), ""));
    }
    return field.kind() == Kind.TEXT && field.several()
        ? Answer.ofAll(values.stream().flatMap(String::lines).toList())
        : Answer.ofAll(values);
  }

  /** Level or network, with the day as {@code Access} reads it; a day alone says nothing. */
  private static Answer access(List<String> values, String day) {
    return day.isBlank()
        ? Answer.ofAll(values)
        : Answer.ofAll(
            values.stream()
                .filter(value -> !value.isBlank())
                .map(value -> value + "@" + day.strip())
                .toList());
  }

  private static Answer records(Field field, MultiValueMap<String, String> sent) {
    var rows = new TreeMap<Integer, Map<String, String>>();
    sent.forEach((name, values) -> {
      var cell = CELL.matcher(name);
      if (cell.matches() && cell.group(1).equals(field.key()) && !values.isEmpty()) {
        String text = Objects.requireNonNullElse(values.getFirst(), "");
        rows.computeIfAbsent(Integer.valueOf(cell.group(2)), row -> new LinkedHashMap<>())
            .put(cell.group(3), text);
      }
    });
    return new Answer(rows.values().stream().map(row -> known(field, row)).toList());
  }

  /** Only the columns of the form, in its order. */
  private static Map<String, String> known(Field field, Map<String, String> row) {
    var known = new LinkedHashMap<String, String>();
    field.columns().forEach(column -> known.put(column.key(), row.getOrDefault(column.key(), "")));
    return known;
  }

  /** The answer without one of its rows. */
  static Answer without(Answer answer, int row) {
    return new Answer(
        IntStream.range(0, answer.rows().size())
            .filter(number -> number != row)
            .mapToObj(answer.rows()::get)
            .toList());
  }

  /** The answer with a row in the place of its neighbour; as it is where there is none. */
  static Answer moved(Answer answer, int row, int by) {
    var rows = new ArrayList<>(answer.rows());
    if (row >= 0 && row < rows.size() && row + by >= 0 && row + by < rows.size()) {
      Collections.swap(rows, row, row + by);
    }
    return new Answer(rows);
  }

  /** The answer with one more text, unless it has it. */
  static Answer with(Answer answer, String text) {
    return answer.texts().contains(text)
        ? answer
        : Answer.ofAll(Stream.concat(answer.texts().stream(), Stream.of(text)).toList());
  }
}
