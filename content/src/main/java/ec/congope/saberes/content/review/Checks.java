package ec.congope.saberes.content.review;

import ec.congope.saberes.content.Invalid.Violation;
import ec.congope.saberes.content.item.Namesakes;
import ec.congope.saberes.content.practice.Field;
import ec.congope.saberes.content.practice.Kind;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * What is looked at before a manuscript is handed in. Every finding names its field, so that a page
 * may lead there.
 */
@Component
public class Checks {

  /** Fewer characters describe no picture. */
  private static final int DESCRIBED = 10;

  private final Typesetting typesetting;
  private final CheckWeights weights;
  private final Namesakes namesakes;
  private final JdbcClient jdbc;

  Checks(Typesetting typesetting, CheckWeights weights, Namesakes namesakes, JdbcClient jdbc) {
    this.typesetting = typesetting;
    this.weights = weights;
    this.namesakes = namesakes;
    this.jdbc = jdbc;
  }

  /** All that the checks find which are not switched off. */
  public List<Finding> findings(Manuscript manuscript) {
    var found = new ArrayList<Finding>();
    weights
        .all()
        .forEach((check, weight) -> {
          if (weight != Weight.OFF) {
            found(check, manuscript)
                .distinct()
                .forEach(violation -> found.add(new Finding(check, weight, violation)));
          }
        });
    return found;
  }

  /** All that keeps it from being handed in: what publishing needs, and what blocks. */
  public List<Violation> hindrances(Manuscript manuscript) {
    var all = new ArrayList<>(typesetting.faults(manuscript));
    findings(manuscript).stream()
        .filter(finding -> finding.weight() == Weight.BLOCKING)
        .map(Finding::violation)
        .forEach(all::add);
    return all;
  }

  private Stream<Violation> found(Check check, Manuscript manuscript) {
    return switch (check) {
      case PHOTO_CONSENT ->
          photos(manuscript, "consent", "write.check.consent", row -> !isYes(row));
      case PHOTO_TEXT ->
          photos(manuscript, "alternative", "write.check.alternative", row -> !describes(row));
      case PERSONAL_DATA -> personal(manuscript);
      case SAME_TITLE -> titles(manuscript);
      case LINK_FORM -> links(manuscript);
    };
  }

  /** Rows without a word of it are faults already. */
  private static Stream<Violation> photos(
      Manuscript manuscript, String column, String code, Predicate<Map<String, String>> wrong) {
    return manuscript.form().fields().stream()
        .filter(field -> field.kind() == Kind.FILES)
        .flatMap(field ->
            manuscript.answers().of(field.key()).rows().stream()
                .filter(row -> row.containsKey(column))
                .filter(wrong)
                .map(row -> Violation.of(field.key(), code, row.getOrDefault("name", ""))));
  }

  private static boolean isYes(Map<String, String> row) {
    return row.getOrDefault("consent", "").equals("si");
  }

  private static boolean describes(Map<String, String> row) {
    String text = row.getOrDefault("alternative", "");
    return text.length() >= DESCRIBED && !text.equalsIgnoreCase(row.getOrDefault("name", ""));
  }

  private static Stream<Violation> personal(Manuscript manuscript) {
    return published(manuscript)
        .flatMap(field ->
            texts(manuscript, field)
                .flatMap(text -> PersonalData.in(text).stream())
                .map(code -> Violation.of(field.key(), code, field.label())));
  }

  private static Stream<Violation> links(Manuscript manuscript) {
    return published(manuscript)
        .flatMap(field ->
            texts(manuscript, field)
                .flatMap(text -> LinkForm.wrong(text).stream())
                .map(address -> Violation.of(field.key(), "write.check.link", address)));
  }

  /** The fields whose texts readers see as they were typed. */
  private static Stream<Field> published(Manuscript manuscript) {
    return manuscript.form().fields().stream()
        .filter(field -> field.kind() != Kind.FILES && field.kind() != Kind.COMPUTED)
        .filter(field ->
            field.under() != null
                || field.key().equals("title")
                || field.key().equals("summary")
                || field.key().equals("body"));
  }

  private static Stream<String> texts(Manuscript manuscript, Field field) {
    return manuscript.answers().of(field.key()).rows().stream()
        .flatMap(row -> row.values().stream());
  }

  private Stream<Violation> titles(Manuscript manuscript) {
    String title = manuscript.answers().text("title");
    return !title.isBlank() && (namesakes.has(title, manuscript.item()) || again(manuscript, title))
        ? Stream.of(Violation.of("title", "write.check.title", title))
        : Stream.empty();
  }

  /** Only those of the organisation: of others one knows nothing. */
  private boolean again(Manuscript manuscript, String title) {
    var sql =
        """
        select exists (select from manuscript
                        where organisation_id = :organisation and id <> :id
                          and lower(title) = lower(:title)
                          and state not in ('PUBLISHED', 'WITHDRAWN'))
        """;
    return jdbc.sql(sql)
        .param("organisation", manuscript.owner().organisation().value())
        .param("id", manuscript.id().value())
        .param("title", title)
        .query(Boolean.class)
        .single();
  }
}
