package ec.congope.saberes.portal.write;

import ec.congope.saberes.content.practice.Answer;
import ec.congope.saberes.content.practice.Column;
import ec.congope.saberes.content.practice.Field;
import ec.congope.saberes.content.practice.Kind;
import ec.congope.saberes.content.practice.Written;
import ec.congope.saberes.content.vocabulary.Scheme;
import ec.congope.saberes.portal.layout.Words;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** Answers as lines of plain text, to read them over or against each other. */
@Component
class AnswerTexts {

  private final ConceptChoices concepts;
  private final Words words;

  AnswerTexts(ConceptChoices concepts, Words words) {
    this.concepts = concepts;
    this.words = words;
  }

  /** The lines of an answer; none where there is none. */
  List<String> of(Field field, Answer answer) {
    return field.kind().hasColumns()
        ? answer.rows().stream().map(row -> record(field, row)).toList()
        : answer.texts().stream().flatMap(text -> value(field, text).lines()).toList();
  }

  private String value(Field field, String text) {
    Scheme scheme = field.scheme();
    return scheme == null
        ? Written.of(field.kind(), field.label(text))
        : concepts.label(scheme, text);
  }

  private String record(Field field, Map<String, String> row) {
    return field.columns().stream()
        .filter(column -> !column.label().isEmpty() || isName(field, column))
        .filter(column -> row.containsKey(column.key()))
        .map(column -> cell(column, row.getOrDefault(column.key(), "")))
        .collect(Collectors.joining(" · "));
  }

  private static boolean isName(Field field, Column column) {
    return field.kind() == Kind.FILES && column.key().equals("name");
  }

  private String cell(Column column, String text) {
    Scheme scheme = column.scheme();
    String said =
        scheme == null
            ? Written.of(column.kind(), column.label(text))
            : concepts.label(scheme, text);
    return column.label().isEmpty() ? text : words.of("write.cell", column.label(), said);
  }
}
