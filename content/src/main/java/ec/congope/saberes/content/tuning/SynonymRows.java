package ec.congope.saberes.content.tuning;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The table of synonyms. */
final class SynonymRows {

  private static final String COLUMNS =
      "id, text, from_side, to_side, source, state, note, changed_at";

  private final JdbcClient jdbc;
  private final Clock clock;

  SynonymRows(JdbcClient jdbc, Clock clock) {
    this.jdbc = jdbc;
    this.clock = clock;
  }

  /** Whether the file was news. The lock is held until the transaction ends. */
  boolean load(String file) {
    String digest = digest(file);
    var sql =
        "select coalesce(digest, '') from tuning_version where subject = 'synonyms' for update";
    if (digest.equals(jdbc.sql(sql).query(String.class).single())) {
      return false;
    }
    var lines = SynonymFile.lines(file);
    var keys = lines.stream().map(line -> line.rule().key()).toArray(String[]::new);
    jdbc.sql("delete from synonym where source = 'file' and not (origin = any(:keys))")
        .param("keys", keys)
        .update();
    lines.forEach(this::insert);
    jdbc.sql("update tuning_version set digest = :digest where subject = 'synonyms'")
        .param("digest", digest)
        .update();
    return true;
  }

  private void insert(SynonymFile.Line line) {
    var sql =
        """
        insert into synonym (rule_key, text, from_side, to_side, source, origin, state, note,
                             changed_at)
        values (:key, :text, :from, :to, 'file', :key, 'enabled', :note, :now)
        on conflict do nothing
        """;
    written(sql, line.rule(), line.note()).update();
  }

  /** The number of the new rule; none where there is one that says the same. */
  Optional<Long> add(SynonymLine line, String note) {
    var sql =
        """
        insert into synonym (rule_key, text, from_side, to_side, source, state, note, changed_at)
        values (:key, :text, :from, :to, 'person', 'enabled', :note, :now)
        on conflict (rule_key) do update
           set text = excluded.text, from_side = excluded.from_side, to_side = excluded.to_side,
               source = 'person', state = 'enabled', note = excluded.note,
               changed_at = excluded.changed_at
         where synonym.state = 'removed'
        returning id
        """;
    return written(sql, line, note).query(Long.class).optional();
  }

  /** Whether another rule says the same; one that was removed gives way. */
  boolean taken(SynonymLine line, long id) {
    jdbc.sql(
            "update synonym set rule_key = 'removed ' || id where rule_key = :key and state ="
                + " 'removed'")
        .param("key", line.key())
        .update();
    return jdbc.sql("select count(*) from synonym where rule_key = :key and id <> :id")
            .param("key", line.key())
            .param("id", id)
            .query(Long.class)
            .single()
        > 0;
  }

  int change(long id, SynonymLine line, String note) {
    var sql =
        """
        update synonym
           set rule_key = :key, text = :text, from_side = :from, to_side = :to, source = 'person',
               note = :note, changed_at = :now
         where id = :id and state <> 'removed'
        """;
    return written(sql, line, note).param("id", id).update();
  }

  private JdbcClient.StatementSpec written(String sql, SynonymLine line, String note) {
    return jdbc.sql(sql)
        .param("key", line.key())
        .param("text", line.text())
        .param("from", line.rule().from().toArray(String[]::new))
        .param("to", line.rule().to().toArray(String[]::new))
        .param("note", note)
        .param("now", now());
  }

  int set(long id, String state) {
    var sql =
        """
        update synonym
           set state = :state, source = 'person', changed_at = :now
         where id = :id and state <> 'removed'
        """;
    return jdbc.sql(sql).param("state", state).param("now", now()).param("id", id).update();
  }

  /** A line of the file leaves its mark, or the next version of the file would bring it back. */
  int remove(long id) {
    int marked =
        jdbc.sql(
                "update synonym set state = 'removed', source = 'person' where id = :id and origin"
                    + " is not null and state <> 'removed'")
            .param("id", id)
            .update();
    return marked
        + jdbc.sql("delete from synonym where id = :id and origin is null")
            .param("id", id)
            .update();
  }

  List<SynonymRule> enabled() {
    return jdbc.sql("select from_side, to_side from synonym where state = 'enabled' order by id")
        .query(SynonymRows::rule)
        .list();
  }

  /** What people changed, newest first, then the file in its order. */
  List<Synonym> list() {
    var sql =
        "select "
            + COLUMNS
            + " from synonym where state <> 'removed' order by case when source = 'person' then"
            + " changed_at end desc nulls last, id";
    return jdbc.sql(sql).query(SynonymRows::synonym).list();
  }

  Optional<Synonym> find(long id) {
    return jdbc.sql("select " + COLUMNS + " from synonym where id = :id and state <> 'removed'")
        .param("id", id)
        .query(SynonymRows::synonym)
        .optional();
  }

  private static Synonym synonym(ResultSet row, int number) throws SQLException {
    return new Synonym(
        row.getLong("id"),
        row.getString("text"),
        rule(row, number),
        row.getString("source").equals("file") ? Synonym.Source.FILE : Synonym.Source.PERSON,
        row.getString("state").equals("enabled") ? Synonym.State.ENABLED : Synonym.State.DISABLED,
        row.getString("note"),
        row.getObject("changed_at", OffsetDateTime.class).toInstant());
  }

  private static SynonymRule rule(ResultSet row, int number) throws SQLException {
    return new SynonymRule(texts(row.getArray("from_side")), texts(row.getArray("to_side")));
  }

  private static List<String> texts(Array array) throws SQLException {
    return List.of((String[]) array.getArray());
  }

  private OffsetDateTime now() {
    return clock.instant().atOffset(ZoneOffset.UTC);
  }

  private static String digest(String text) {
    try {
      var sha = MessageDigest.getInstance("SHA-256");
      return HexFormat.of().formatHex(sha.digest(text.getBytes(StandardCharsets.UTF_8)));
    } catch (NoSuchAlgorithmException impossible) {
      throw new IllegalStateException("every JDK has SHA-256", impossible);
    }
  }
}
