package ec.congope.saberes.content.tuning;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionOperations;

/** What the judged queries scored, run by run; the last hundred are kept. */
@Component
public class RelevanceRuns {

  private static final int KEPT = 100;
  private static final int NOTE = 200;

  private final JdbcClient jdbc;
  private final TransactionOperations transaction;
  private final Clock clock;

  RelevanceRuns(JdbcClient jdbc, TransactionOperations transaction, Clock clock) {
    this.jdbc = jdbc;
    this.transaction = transaction;
    this.clock = clock;
  }

  /** Keeps a run and gives its number; the mean is that of the queries. */
  public long add(String note, List<RelevanceRun.Measured> queries) {
    double mean = queries.stream().mapToDouble(RelevanceRun.Measured::ndcg).average().orElse(0);
    String shortNote = note.strip();
    return transaction.execute(status -> {
      long id = insert(shortNote.substring(0, Math.min(NOTE, shortNote.length())), mean);
      queries.forEach(query -> insert(id, query));
      jdbc.sql("delete from relevance_run where id <= :last - :kept")
          .param("last", id)
          .param("kept", KEPT)
          .update();
      return id;
    });
  }

  private long insert(String note, double mean) {
    var sql = "insert into relevance_run (at, note, mean) values (:now, :note, :mean) returning id";
    return jdbc.sql(sql)
        .param("now", clock.instant().atOffset(ZoneOffset.UTC))
        .param("note", note)
        .param("mean", mean)
        .query(Long.class)
        .single();
  }

  private void insert(long id, RelevanceRun.Measured query) {
    var sql =
        """
        insert into relevance_run_query (run_id, query, shown, ndcg)
        values (:run, :query, :shown, :ndcg)
        """;
    jdbc.sql(sql)
        .param("run", id)
        .param("query", query.key())
        .param("shown", query.query())
        .param("ndcg", query.ndcg())
        .update();
  }

  /** The newest runs, newest first, without their queries. */
  public List<RelevanceRun> list(int limit) {
    return jdbc.sql("select id, at, note, mean from relevance_run order by id desc limit :limit")
        .param("limit", limit)
        .query((row, n) -> run(row, List.of()))
        .list();
  }

  /** A run with its queries. */
  public Optional<RelevanceRun> find(long id) {
    return jdbc.sql("select id, at, note, mean from relevance_run where id = :id")
        .param("id", id)
        .query((row, n) -> run(row, queries(id)))
        .optional();
  }

  private List<RelevanceRun.Measured> queries(long id) {
    var sql =
        "select query, shown, ndcg from relevance_run_query where run_id = :id order by query";
    return jdbc.sql(sql)
        .param("id", id)
        .query((row, n) ->
            new RelevanceRun.Measured(
                row.getString("shown"), row.getString("query"), row.getDouble("ndcg")))
        .list();
  }

  private static RelevanceRun run(ResultSet row, List<RelevanceRun.Measured> queries)
      throws SQLException {
    return new RelevanceRun(
        row.getLong("id"),
        row.getObject("at", OffsetDateTime.class).toInstant(),
        row.getString("note"),
        row.getDouble("mean"),
        queries);
  }
}
