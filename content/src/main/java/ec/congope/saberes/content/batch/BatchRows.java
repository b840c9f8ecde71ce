package ec.congope.saberes.content.batch;

import ec.congope.saberes.content.ItemId;
import ec.congope.saberes.content.PersonId;
import ec.congope.saberes.content.batch.Batch.Kind;
import ec.congope.saberes.content.batch.Batch.State;
import ec.congope.saberes.content.item.Status;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The rows of batches. */
@Component
class BatchRows {

  private static final String SELECT =
      """
      select id, kind, state, title, request::text, report::text, done, total, started_by,
             started_at, ended_at
        from batch
      """;

  private final JdbcClient jdbc;

  BatchRows(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  Optional<Batch> find(long id) {
    return jdbc.sql(SELECT + " where id = :id").param("id", id).query(BatchRows::batch).optional();
  }

  List<Batch> list(Kind kind, int limit) {
    return jdbc.sql(SELECT + " where kind = :kind order by id desc limit :limit")
        .param("kind", kind.code())
        .param("limit", limit)
        .query(BatchRows::batch)
        .list();
  }

  /** Those that were at work when the portal stopped, the oldest first. */
  List<Long> unfinished() {
    var sql = "select id from batch where state in ('checking', 'running', 'undoing') order by id";
    return jdbc.sql(sql).query((row, n) -> row.getLong(1)).list();
  }

  /** Those of a kind that are not over, or may be done again. */
  List<Batch> open(Kind kind) {
    return jdbc.sql(
            SELECT
                + """
                 where kind = :kind
                   and state in ('checking', 'checked', 'running', 'failed', 'undoing')
                 order by id
                """)
        .param("kind", kind.code())
        .query(BatchRows::batch)
        .list();
  }

  /** Discards those that came to rest by then, before they did anything. */
  List<Long> discard(Kind kind, OffsetDateTime before, OffsetDateTime now) {
    var sql =
        """
        update batch b
           set state = 'discarded', ended_at = :now
         where kind = :kind and ended_at <= :before and state in ('checked', 'failed')
           and not exists (select from batch_item d where d.batch_id = b.id and d.undone_at is null)
        returning id
        """;
    return jdbc.sql(sql)
        .param("now", now)
        .param("kind", kind.code())
        .param("before", before)
        .query((row, n) -> row.getLong(1))
        .list();
  }

  int move(long id, State next, Collection<State> from, OffsetDateTime now) {
    var sql =
        """
        update batch
           set state = :next, ended_at = case when :rests then :now::timestamptz end,
               done = case when :rests then done else 0 end
         where id = :id and state = any(:from)
        """;
    return jdbc.sql(sql)
        .param("next", next.code())
        .param("rests", !next.isAtWork())
        .param("now", now)
        .param("id", id)
        .param("from", from.stream().map(State::code).toArray(String[]::new))
        .update();
  }

  void progress(long id, long done, long total) {
    jdbc.sql("update batch set done = :done, total = :total where id = :id")
        .param("done", done)
        .param("total", total)
        .param("id", id)
        .update();
  }

  void report(long id, String json) {
    jdbc.sql("update batch set report = :report::jsonb where id = :id")
        .param("report", json)
        .param("id", id)
        .update();
  }

  /**
   * What a batch does to an item twice, it did once: from the first revision to the last. What was
   * undone counts no more.
   */
  void keep(long id, Collection<Deed> deeds) {
    if (deeds.isEmpty()) {
      return;
    }
    var sql =
        """
        insert into batch_item (batch_id, item_id, before_revision, before_status, after_revision)
        select :id, s.item, s.before, s.status, s.after
          from unnest(:items::bigint[], :befores::int[], :statuses::text[], :afters::int[])
               as s (item, before, status, after)
        on conflict (batch_id, item_id) do update
           set before_revision = case when batch_item.undone_at is null
                                      then batch_item.before_revision
                                      else excluded.before_revision end,
               before_status = case when batch_item.undone_at is null
                                    then batch_item.before_status else excluded.before_status end,
               after_revision = excluded.after_revision, undone_at = null
        """;
    jdbc.sql(sql)
        .param("id", id)
        .param("items", deeds.stream().map(deed -> deed.item().value()).toArray(Long[]::new))
        .param("befores", deeds.stream().map(Deed::before).toArray(Integer[]::new))
        .param("statuses", statuses(deeds))
        .param("afters", deeds.stream().map(Deed::after).toArray(Integer[]::new))
        .update();
  }

  private static @Nullable String[] statuses(Collection<Deed> deeds) {
    var statuses = new @Nullable String[deeds.size()];
    int at = 0;
    for (Deed deed : deeds) {
      var status = deed.status();
      statuses[at++] = status == null ? null : status.code();
    }
    return statuses;
  }

  List<Deed> deeds(long id, int limit) {
    var sql =
        """
        select item_id, before_revision, before_status, after_revision
          from batch_item
         where batch_id = :id and undone_at is null
         order by item_id
         limit :limit
        """;
    return jdbc.sql(sql).param("id", id).param("limit", limit).query(BatchRows::deed).list();
  }

  /** Those that somebody changed since, with how many there are of them. */
  List<ItemId> changed(long id, int limit) {
    var sql =
        """
        select b.item_id
          from batch_item b
          join item i on i.id = b.item_id
         where b.batch_id = :id and b.undone_at is null and i.revision <> b.after_revision
         order by b.item_id
         limit :limit
        """;
    return jdbc.sql(sql)
        .param("id", id)
        .param("limit", limit)
        .query((row, n) -> new ItemId(row.getLong(1)))
        .list();
  }

  void undone(long id, Collection<ItemId> items, OffsetDateTime now) {
    jdbc.sql("update batch_item set undone_at = :now where batch_id = :id and item_id = any(:ids)")
        .param("now", now)
        .param("id", id)
        .param("ids", items.stream().map(ItemId::value).toArray(Long[]::new))
        .update();
  }

  Batches.Counts counts(long id) {
    var sql =
        """
        select count(*) filter (where before_revision = 0) as created,
               count(*) filter (where before_revision > 0) as updated
          from batch_item
         where batch_id = :id
        """;
    return jdbc.sql(sql)
        .param("id", id)
        .query((row, n) -> new Batches.Counts(row.getLong("created"), row.getLong("updated")))
        .single();
  }

  private static Batch batch(ResultSet row, int number) throws SQLException {
    long person = row.getLong("started_by");
    boolean nobody = row.wasNull();
    var started = instant(row, "started_at");
    if (started == null) {
      throw new IllegalStateException("a batch without a start: " + row.getLong("id"));
    }
    return new Batch(
        row.getLong("id"),
        Kind.valueOf(row.getString("kind").toUpperCase(Locale.ROOT)),
        State.valueOf(row.getString("state").toUpperCase(Locale.ROOT)),
        row.getString("title"),
        row.getString("request"),
        row.getString("report"),
        row.getLong("done"),
        row.getLong("total"),
        nobody ? null : new PersonId(person),
        started,
        instant(row, "ended_at"));
  }

  private static Deed deed(ResultSet row, int number) throws SQLException {
    String status = row.getString("before_status");
    return new Deed(
        new ItemId(row.getLong("item_id")),
        row.getInt("before_revision"),
        status == null ? null : Status.find(status).orElseThrow(),
        row.getInt("after_revision"));
  }

  private static @Nullable Instant instant(ResultSet row, String column) throws SQLException {
    var time = row.getObject(column, OffsetDateTime.class);
    return time == null ? null : time.toInstant();
  }
}
