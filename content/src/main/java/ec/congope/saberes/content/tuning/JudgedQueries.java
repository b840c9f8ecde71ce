package ec.congope.saberes.content.tuning;

import ec.congope.saberes.content.Invalid;
import ec.congope.saberes.content.Invalid.Violation;
import ec.congope.saberes.content.ItemId;
import ec.congope.saberes.content.NotFound;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionOperations;

/** The set of judged queries by which search is measured. */
@Component
public class JudgedQueries {

  /** Most queries of the set: a run asks each of them. */
  static final int LIMIT = 500;

  private final JdbcClient jdbc;
  private final TransactionOperations transaction;
  private final Clock clock;

  JudgedQueries(JdbcClient jdbc, TransactionOperations transaction, Clock clock) {
    this.jdbc = jdbc;
    this.transaction = transaction;
    this.clock = clock;
  }

  /** All of them by name. */
  public List<JudgedQuery> list() {
    var sql =
        """
        select q.id, q.query, q.shown, j.item_id, j.grade
          from judged_query q left join judgement j on j.query_id = q.id
         order by q.query, j.item_id
        """;
    return read(jdbc.sql(sql));
  }

  /** The one with this number. */
  public Optional<JudgedQuery> find(long id) {
    var sql =
        """
        select q.id, q.query, q.shown, j.item_id, j.grade
          from judged_query q left join judgement j on j.query_id = q.id
         where q.id = :id
        """;
    return read(jdbc.sql(sql).param("id", id)).stream().findFirst();
  }

  /** The one of what was typed. */
  public Optional<JudgedQuery> find(String typed) {
    return QueryText.of(typed).flatMap(this::number).flatMap(this::find);
  }

  private static List<JudgedQuery> read(JdbcClient.StatementSpec statement) {
    var queries = new LinkedHashMap<Long, JudgedQuery>();
    statement.query(row -> {
      long id = row.getLong("id");
      var grades = new HashMap<ItemId, Integer>();
      if (queries.containsKey(id)) {
        grades.putAll(queries.get(id).grades());
      }
      long item = row.getLong("item_id");
      if (!row.wasNull()) {
        grades.put(new ItemId(item), row.getInt("grade"));
      }
      queries.put(id, new JudgedQuery(id, row.getString("shown"), row.getString("query"), grades));
    });
    return List.copyOf(queries.values());
  }

  /**
   * The number of the judged query of what was typed, which is made where there is none.
   *
   * @throws Invalid when it is empty or too long, or the set is full
   */
  public long add(String typed) {
    var query = QueryText.of(typed).orElseThrow(() -> refused(typed));
    return transaction.execute(status -> {
      var known = number(query);
      if (known.isEmpty() && count() >= LIMIT) {
        throw new Invalid(List.of(Violation.of("query", "invalid.judged.many", LIMIT)));
      }
      return known.orElseGet(() -> insert(query));
    });
  }

  private static Invalid refused(String typed) {
    return new Invalid(
        List.of(
            typed.isBlank()
                ? Violation.of("query", "invalid.required")
                : Violation.of("query", "invalid.pin.query", QueryText.LENGTH)));
  }

  private Optional<Long> number(QueryText query) {
    return jdbc.sql("select id from judged_query where query = :query")
        .param("query", query.key())
        .query(Long.class)
        .optional();
  }

  private long count() {
    return jdbc.sql("select count(*) from judged_query").query(Long.class).single();
  }

  private long insert(QueryText query) {
    var sql =
        """
        insert into judged_query (query, shown, created_at)
        values (:query, :shown, :now)
        on conflict (query) do update set shown = judged_query.shown
        returning id
        """;
    return jdbc.sql(sql)
        .param("query", query.key())
        .param("shown", query.shown())
        .param("now", clock.instant().atOffset(ZoneOffset.UTC))
        .query(Long.class)
        .single();
  }

  /**
   * Judges items: 0 to 2, or takes the judgement back with an empty grade. All of them or none.
   *
   * @throws NotFound when there is no such query
   */
  public void judge(long id, Map<ItemId, Optional<Integer>> grades) {
    transaction.executeWithoutResult(status -> {
      if (find(id).isEmpty()) {
        throw new NotFound("judged query", id);
      }
      grades.forEach((item, grade) ->
          grade.ifPresentOrElse(value -> put(id, item, value), () -> clear(id, item)));
    });
  }

  private void put(long id, ItemId item, int grade) {
    var sql =
        """
        insert into judgement (query_id, item_id, grade)
        values (:query, :item, :grade)
        on conflict (query_id, item_id) do update set grade = excluded.grade
        """;
    jdbc.sql(sql).param("query", id).param("item", item.value()).param("grade", grade).update();
  }

  private void clear(long id, ItemId item) {
    jdbc.sql("delete from judgement where query_id = :query and item_id = :item")
        .param("query", id)
        .param("item", item.value())
        .update();
  }

  /** Takes a query out of the set, with its judgements. */
  public void remove(long id) {
    if (jdbc.sql("delete from judged_query where id = :id").param("id", id).update() == 0) {
      throw new NotFound("judged query", id);
    }
  }
}
