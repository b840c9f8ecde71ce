package ec.congope.saberes.content.review;

import ec.congope.saberes.content.Invalid;
import ec.congope.saberes.content.NotAllowed;
import ec.congope.saberes.content.PersonId;
import ec.congope.saberes.content.Viewer;
import ec.congope.saberes.content.audit.Audit;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionOperations;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/**
 * What two reviewers give a manuscript, each without knowing of the other's. Until both are in,
 * everybody sees only his own; then all who may read the manuscript see both, and neither changes.
 * They are of the answers that were read: other answers are read again.
 */
@Component
public class Scores {

  /** As many reviewers read it. */
  public static final int REVIEWERS = 2;

  private static final JsonMapper MAPPER = JsonMapper.builder().build();

  private final Manuscripts manuscripts;
  private final Steps steps;
  private final JdbcClient jdbc;
  private final Audit audit;
  private final TransactionOperations transaction;
  private final Clock clock;

  Scores(
      Manuscripts manuscripts,
      Steps steps,
      JdbcClient jdbc,
      Audit audit,
      TransactionOperations transaction,
      Clock clock) {
    this.manuscripts = manuscripts;
    this.steps = steps;
    this.jdbc = jdbc;
    this.audit = audit;
    this.transaction = transaction;
    this.clock = clock;
  }

  /** Those that the viewer may see: all once both are in, before that the viewer's own. */
  public List<Score> list(ManuscriptId id, Viewer viewer) {
    var all = all(manuscripts.get(id, viewer), viewer);
    return all.size() >= REVIEWERS ? all : all.stream().filter(Score::mine).toList();
  }

  /** Whether the viewer may give one now: it is the viewer's turn, and the text another's. */
  public boolean may(Manuscript manuscript, Viewer viewer) {
    return Permissions.may(viewer, Action.SCORE, manuscript.state(), manuscript.owner())
        && !steps.wrote(manuscript, viewer)
        && viewer.person().isPresent()
        && all(manuscript, viewer).size() < REVIEWERS;
  }

  /**
   * Gives one, or another one instead of one's own.
   *
   * @throws Invalid with every criterion that nothing was given for
   * @throws NotAllowed to who wrote in it, and once both are in
   */
  public void give(ManuscriptId id, Map<Criterion, Mark> marks, Viewer viewer) {
    transaction.executeWithoutResult(status -> {
      var now = manuscripts.locked(id, Action.SCORE, viewer);
      if (!may(now, viewer)) {
        throw new NotAllowed("score manuscript " + id);
      }
      var missing =
          Stream.of(Criterion.values())
              .filter(criterion -> !marks.containsKey(criterion))
              .map(each -> Invalid.Violation.of(each.name(), "review.rubric.missing"))
              .toList();
      if (!missing.isEmpty()) {
        throw new Invalid(missing);
      }
      put(now, marks, viewer);
      audit.record(
          viewer, "manuscript.score", "manuscript:" + id, Map.of("digest", Steps.digest(now)));
    });
  }

  /**
   * Whether what reviewers gave lets it be approved: a good practice needs two of them, and nothing
   * is approved that both have read and one excludes.
   */
  boolean permit(Manuscript manuscript) {
    var all = all(manuscript, Viewer.administrator());
    return all.size() < REVIEWERS
        ? !manuscript.form().type().equals("buena-practica")
        : all.stream().noneMatch(Score::excludes);
  }

  private void put(Manuscript now, Map<Criterion, Mark> marks, Viewer viewer) {
    var sql =
        """
        insert into manuscript_score (manuscript_id, digest, marks, scored_at, scored_by)
        values (:id, :digest, :marks::jsonb, :now, :by)
        on conflict (manuscript_id, digest, scored_by) do update
           set marks = excluded.marks, scored_at = excluded.scored_at
        """;
    jdbc.sql(sql)
        .param("id", now.id().value())
        .param("digest", Steps.digest(now))
        .param("marks", MAPPER.writeValueAsString(marks))
        .param("now", OffsetDateTime.now(clock))
        .param("by", viewer.person().map(PersonId::value).orElse(null))
        .update();
  }

  /** Of the answers as they are, in the order in which they came. */
  private List<Score> all(Manuscript manuscript, Viewer viewer) {
    var sql =
        """
        select p.name, coalesce(s.scored_by = :person, false) as mine, s.scored_at,
               s.marks::text as marks
          from manuscript_score s
          left join person p on p.id = s.scored_by
         where s.manuscript_id = :id and s.digest = :digest
         order by s.id
        """;
    return jdbc.sql(sql)
        .param("person", viewer.person().map(PersonId::value).orElse(0L))
        .param("id", manuscript.id().value())
        .param("digest", Steps.digest(manuscript))
        .query((row, number) ->
            new Score(
                row.getString("name"),
                row.getBoolean("mine"),
                row.getObject("scored_at", OffsetDateTime.class).toInstant(),
                MAPPER.readValue(
                    row.getString("marks"), new TypeReference<Map<Criterion, Mark>>() {})))
        .list();
  }
}
