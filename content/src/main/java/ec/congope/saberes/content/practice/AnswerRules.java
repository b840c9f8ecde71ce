package ec.congope.saberes.content.practice;

import ec.congope.saberes.content.Invalid.Violation;
import ec.congope.saberes.content.access.Access;
import ec.congope.saberes.content.item.PartialDate;
import ec.congope.saberes.content.vocabulary.Scheme;
import ec.congope.saberes.content.vocabulary.Vocabularies;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * What is wrong with answers. Limits, codes and forms are kept always; that something is missing
 * only matters to publish.
 */
@Component
public class AnswerRules {

  private static final int LINK = 2_000;

  private final Vocabularies vocabularies;

  AnswerRules(Vocabularies vocabularies) {
    this.vocabularies = vocabularies;
  }

  /** What may not even be saved in one field. */
  public List<Violation> limits(Field field, Answer answer) {
    var found = new ArrayList<Violation>();
    if (answer.rows().size() > field.most()) {
      found.add(of(field, "write.invalid.too-many", field.most(), answer.rows().size()));
    }
    for (Map<String, String> row : answer.rows()) {
      if (field.kind().hasColumns()) {
        cells(field, row, found);
      } else {
        value(field, row.getOrDefault(Answer.VALUE, ""), found);
      }
    }
    return found;
  }

  /** All that keeps these answers from being published, in the order of the form. */
  public List<Violation> toPublish(Form form, Answers answers) {
    var found = new ArrayList<Violation>();
    for (Field field : form.fields()) {
      Answer answer = answers.of(field.key());
      if (field.counts() && answer.isEmpty()) {
        found.add(of(field, "write.invalid.required", field.label()));
      }
      found.addAll(limits(field, answer));
      for (Map<String, String> row : answer.rows()) {
        for (Column column : field.columns()) {
          if (column.required() && !row.containsKey(column.key())) {
            found.add(of(field, "write.invalid.cell", field.label(), column.label()));
          }
        }
      }
    }
    return found.stream().distinct().toList();
  }

  private void cells(Field field, Map<String, String> row, List<Violation> found) {
    row.forEach((key, text) -> {
      var column = field.columns().stream().filter(c -> c.key().equals(key)).findFirst();
      column.ifPresent(c -> {
        length(field, new Limit(Column.LIMIT, Limit.Unit.CHARACTERS), text, found);
        form(field, c.kind(), text, found);
        if (!knows(c, text)) {
          found.add(of(field, "write.invalid.unknown", text));
        }
      });
    });
  }

  /** A network or an embargo of a file comes from elsewhere: no form asks for it, and it stays. */
  private boolean knows(Column column, String text) {
    return switch (column.kind()) {
      case CHOICE ->
          column.options().stream().anyMatch(option -> option.code().equals(text))
              || (column.key().equals(Column.ACCESS) && Access.find(text).isPresent());
      case CONCEPT -> isConcept(column.scheme(), text);
      default -> true;
    };
  }

  private void value(Field field, String text, List<Violation> found) {
    length(field, field.limit(), text, found);
    form(field, field.kind(), text, found);
    boolean known =
        switch (field.kind()) {
          case CHOICE -> field.options().stream().anyMatch(o -> o.code().equals(text));
          case CONCEPT -> isConcept(field.scheme(), text);
          default -> true;
        };
    if (!known) {
      found.add(of(field, "write.invalid.unknown", text));
    }
  }

  /** Of access, more than the level is said: see {@link Access#find}. */
  private boolean isConcept(@Nullable Scheme scheme, String text) {
    return scheme == null
        || (scheme == Scheme.ACCESS
            ? Access.find(text).isPresent()
            : vocabularies.knows(scheme, text));
  }

  private static void length(
      Field field, @Nullable Limit limit, String text, List<Violation> found) {
    int size = limit == null ? 0 : limit.measure(text);
    if (limit != null && size > limit.most()) {
      String unit = limit.unit() == Limit.Unit.WORDS ? "words" : "characters";
      found.add(of(field, "write.invalid." + unit, field.label(), limit.most(), size));
    }
  }

  private static void form(Field field, Kind kind, String text, List<Violation> found) {
    boolean right =
        switch (kind) {
          case NUMBER -> text.matches("\\d{1,12}");
          case MONEY -> text.matches("\\d{1,3}(\\.\\d{3})*(,\\d{1,2})?|\\d{1,12}([.,]\\d{1,2})?");
          case DATE -> PartialDate.find(text).isPresent();
          case LINK -> text.length() <= LINK && text.matches("(?i)https?://[^\\s/]\\S*");
          case RELATION ->
              text.length() <= LINK && text.matches("(?i)(https?://[^\\s/]+)?/fichas/\\S+");
          default -> !text.chars().anyMatch(c -> c < ' ' && c != '\n' && c != '\t');
        };
    if (!right) {
      found.add(of(field, "write.invalid." + kind.name().toLowerCase(java.util.Locale.ROOT), text));
    }
  }

  private static Violation of(Field field, String code, Object... arguments) {
    return Violation.of(field.key(), code, arguments);
  }
}
