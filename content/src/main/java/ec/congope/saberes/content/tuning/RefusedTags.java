package ec.congope.saberes.content.tuning;

import java.time.Clock;
import java.time.ZoneOffset;
import java.util.LinkedHashSet;
import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Suggested tags that somebody refused. A subject is whatever is being written, by a name that its
 * owner chooses and keeps: {@code item-12}, or {@code manuscript-5} before there is an item.
 */
@Component
public class RefusedTags {

  /**
   * A refused tag.
   *
   * @param kind {@code framework}, {@code competency}, {@code province} or {@code keyword}
   * @param code of the concept, or the keyword
   */
  public record Refused(String kind, String code) {}

  private final JdbcClient jdbc;
  private final Clock clock;

  RefusedTags(JdbcClient jdbc, Clock clock) {
    this.jdbc = jdbc;
    this.clock = clock;
  }

  /** Remembers a refusal; twice is once. */
  public void refuse(String subject, Refused tag) {
    var sql =
        """
        insert into refused_tag (subject, kind, code, refused_at)
        values (:subject, :kind, :code, :now)
        on conflict do nothing
        """;
    jdbc.sql(sql)
        .param("subject", subject)
        .param("kind", tag.kind())
        .param("code", tag.code())
        .param("now", clock.instant().atOffset(ZoneOffset.UTC))
        .update();
  }

  /** Forgets a refusal: the tag may be suggested again. */
  public void forget(String subject, Refused tag) {
    var sql = "delete from refused_tag where subject = :subject and kind = :kind and code = :code";
    jdbc.sql(sql)
        .param("subject", subject)
        .param("kind", tag.kind())
        .param("code", tag.code())
        .update();
  }

  /** What was refused for a subject. */
  public Set<Refused> list(String subject) {
    var sql = "select kind, code from refused_tag where subject = :subject order by kind, code";
    return new LinkedHashSet<>(
        jdbc.sql(sql)
            .param("subject", subject)
            .query((row, n) -> new Refused(row.getString("kind"), row.getString("code")))
            .list());
  }

  /** A manuscript became an item, or one item another: what was refused stays refused. */
  public void move(String from, String to) {
    var sql =
        """
        with moved as (delete from refused_tag where subject = :from
                       returning kind, code, refused_at)
        insert into refused_tag (subject, kind, code, refused_at)
        select :to, kind, code, refused_at from moved
        on conflict do nothing
        """;
    jdbc.sql(sql).param("from", from).param("to", to).update();
  }
}
