package ec.congope.saberes.content.audit;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** The table of entries. */
@Component
class AuditRows {

  /** Name of the advisory lock: any number that nobody else uses. */
  private static final long LOCK = 0xa0d1_7e5L;

  private static final int READ_AT_ONCE = 1_000;
  private static final JsonMapper JSON = JsonMapper.shared();
  private static final TypeReference<Map<String, String>> DETAILS = new TypeReference<>() {};

  private static final String COLUMNS =
      "number, at, actor, origin, action, subject, details, digest";

  private static final String CONDITION =
      """
       where (:actor::text is null or actor = :actor)
         and (:action::text is null or action = :action or starts_with(action, :action || '.'))
         and (:subject::text is null or subject = :subject)
         and (:from::timestamptz is null or at >= :from)
         and (:to::timestamptz is null or at < :to)
      """;

  /** An entry with its digest. */
  @SuppressWarnings("ArrayRecordComponent") // never compared
  record Sealed(Entry entry, byte[] digest) {}

  /** Where the chain ends. */
  @SuppressWarnings("ArrayRecordComponent") // never compared
  record End(long number, byte[] digest) {}

  private final JdbcClient jdbc;

  AuditRows(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  void lock() {
    jdbc.sql("select pg_advisory_xact_lock(:lock)").param("lock", LOCK).query((row, n) -> 1).list();
  }

  End last() {
    return jdbc.sql("select number, digest from audit order by number desc limit 1")
        .query((row, n) -> new End(row.getLong("number"), row.getBytes("digest")))
        .optional()
        .orElse(new End(0, Seal.NOTHING));
  }

  void insert(Entry entry, byte[] digest) {
    var sql =
        """
        insert into audit (number, at, actor, origin, action, subject, details, digest)
        values (:number, :at, :actor, :origin, :action, :subject, :details::jsonb, :digest)
        """;
    jdbc.sql(sql)
        .param("number", entry.number())
        .param("at", time(entry.at()))
        .param("actor", entry.actor())
        .param("origin", entry.origin())
        .param("action", entry.action())
        .param("subject", entry.subject())
        .param("details", JSON.writeValueAsString(entry.details()))
        .param("digest", digest)
        .update();
  }

  List<Entry> find(AuditQuery query, long before, int limit) {
    var sql =
        "select "
            + COLUMNS
            + " from audit"
            + CONDITION
            + " and number < :before order by number desc limit :limit";
    return asked(sql, query)
        .param("before", before)
        .param("limit", limit)
        .query(AuditRows::row)
        .list()
        .stream()
        .map(Sealed::entry)
        .toList();
  }

  long count(AuditQuery query) {
    return asked("select count(*) from audit" + CONDITION, query).query(Long.class).single();
  }

  List<String> actions() {
    return jdbc.sql("select distinct action from audit order by action")
        .query((row, n) -> row.getString("action"))
        .list();
  }

  void each(AuditQuery query, Consumer<Sealed> consumer) {
    var sql =
        "select "
            + COLUMNS
            + " from audit"
            + CONDITION
            + " and number > :after order by number limit :limit";
    long after = 0;
    List<Sealed> some;
    do {
      some =
          asked(sql, query)
              .param("after", after)
              .param("limit", READ_AT_ONCE)
              .query(AuditRows::row)
              .list();
      some.forEach(consumer);
      after = some.isEmpty() ? after : some.getLast().entry().number();
    } while (some.size() == READ_AT_ONCE);
  }

  private JdbcClient.StatementSpec asked(String sql, AuditQuery query) {
    return jdbc.sql(sql)
        .param("actor", query.actor())
        .param("action", query.action())
        .param("subject", query.subject())
        .param("from", time(query.from()))
        .param("to", time(query.to()));
  }

  private static @Nullable OffsetDateTime time(@Nullable Instant instant) {
    return instant == null ? null : instant.atOffset(ZoneOffset.UTC);
  }

  private static Sealed row(ResultSet row, int number) throws SQLException {
    var entry =
        new Entry(
            row.getLong("number"),
            row.getObject("at", OffsetDateTime.class).toInstant(),
            row.getString("actor"),
            row.getString("origin"),
            row.getString("action"),
            row.getString("subject"),
            JSON.readValue(row.getString("details"), DETAILS));
    return new Sealed(entry, row.getBytes("digest"));
  }
}
