package ec.congope.saberes.content.transfer;

import ec.congope.saberes.content.transfer.ImportRun.State;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** The imports that came over the machine interface, newest first; the last thousand are kept. */
@Component
public class ImportRuns {

  private static final int KEPT = 1_000;
  private static final TypeReference<List<Problem>> PROBLEMS = new TypeReference<>() {};
  private static final String COLUMNS =
      """
      id, state, dry_run, started_at, finished_at, created, updated, unchanged, skipped, files,
      problem_count, problems
      """;

  private final JdbcClient jdbc;
  private final Clock clock;

  ImportRuns(JdbcClient jdbc, Clock clock) {
    this.jdbc = jdbc;
    this.clock = clock;
  }

  /** Notes that an import was taken on, and gives its number. */
  public long start(Dryness dryness) {
    jdbc.sql("delete from import_run where id <= (select max(id) from import_run) - :kept")
        .param("kept", KEPT)
        .update();
    var sql =
        """
        insert into import_run (state, dry_run, started_at)
        values ('running', :dry, :now)
        returning id
        """;
    return jdbc.sql(sql)
        .param("dry", dryness == Dryness.REHEARSAL)
        .param("now", now())
        .query(Long.class)
        .single();
  }

  /** Whether an import writes. */
  public enum Dryness {
    /** It does. */
    REAL,
    /** It only says what it would do. */
    REHEARSAL
  }

  /** Notes what became of it. */
  public void finish(long id, ImportReport report) {
    var sql =
        """
        update import_run
           set state = 'done', finished_at = :now, created = :created, updated = :updated,
               unchanged = :unchanged, skipped = :skipped, files = :files,
               problem_count = :problemCount, problems = :problems::jsonb
         where id = :id
        """;
    jdbc.sql(sql)
        .param("now", now())
        .param("created", report.created())
        .param("updated", report.updated())
        .param("unchanged", report.unchanged())
        .param("skipped", report.skipped())
        .param("files", report.files())
        .param("problemCount", report.problemCount())
        .param("problems", JsonMapper.shared().writeValueAsString(report.problems()))
        .param("id", id)
        .update();
  }

  /** Notes that it ended before its end. */
  public void end(long id, State state) {
    jdbc.sql("update import_run set state = :state, finished_at = :now where id = :id")
        .param("state", state.code())
        .param("now", now())
        .param("id", id)
        .update();
  }

  /** At the start of the portal: what was running then was cut short. */
  public void interruptAll() {
    jdbc.sql(
            "update import_run set state = 'interrupted', finished_at = :now where state ="
                + " 'running'")
        .param("now", now())
        .update();
  }

  /** The import with this number. */
  public Optional<ImportRun> find(long id) {
    return jdbc.sql("select " + COLUMNS + " from import_run where id = :id")
        .param("id", id)
        .query(ImportRuns::run)
        .optional();
  }

  /** The newest ones. */
  public List<ImportRun> list(int limit) {
    return jdbc.sql("select " + COLUMNS + " from import_run order by id desc limit :limit")
        .param("limit", limit)
        .query(ImportRuns::run)
        .list();
  }

  private OffsetDateTime now() {
    return clock.instant().atOffset(ZoneOffset.UTC);
  }

  private static ImportRun run(ResultSet row, int number) throws SQLException {
    String state = row.getString("state");
    var started = instant(row, "started_at");
    if (started == null) {
      throw new IllegalStateException("an import without a start: " + row.getLong("id"));
    }
    return new ImportRun(
        row.getLong("id"),
        Arrays.stream(State.values()).filter(s -> s.code().equals(state)).findFirst().orElseThrow(),
        started,
        instant(row, "finished_at"),
        new ImportReport(
            row.getBoolean("dry_run"),
            row.getLong("created"),
            row.getLong("updated"),
            row.getLong("unchanged"),
            row.getLong("skipped"),
            row.getLong("files"),
            row.getLong("problem_count"),
            JsonMapper.shared().readValue(row.getString("problems"), PROBLEMS)));
  }

  private static @Nullable Instant instant(ResultSet row, String column) throws SQLException {
    var time = row.getObject(column, OffsetDateTime.class);
    return time == null ? null : time.toInstant();
  }
}
