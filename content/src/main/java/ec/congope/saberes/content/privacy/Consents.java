package ec.congope.saberes.content.privacy;

import java.time.Clock;
import java.time.OffsetDateTime;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * The words that people agreed to. Who agreed keeps the version and the moment; here is what it
 * said.
 */
@Component
public class Consents {

  /** What somebody agrees to. */
  public enum Purpose {
    /** That name and address are kept for an account. */
    ACCOUNT,
    /** That the address is used for alerts. */
    ALERT
  }

  private final JdbcClient jdbc;
  private final Clock clock;

  Consents(JdbcClient jdbc, Clock clock) {
    this.jdbc = jdbc;
    this.clock = clock;
  }

  /** Keeps the words that somebody is about to agree to, unless they are kept already. */
  public void keep(Purpose purpose, String version, String words) {
    var sql =
        """
        insert into consent_text (purpose, version, words, used_from)
        values (:purpose, :version, :words, :now)
        on conflict do nothing
        """;
    jdbc.sql(sql)
        .param("purpose", purpose.name())
        .param("version", version)
        .param("words", words)
        .param("now", OffsetDateTime.now(clock))
        .update();
  }
}
