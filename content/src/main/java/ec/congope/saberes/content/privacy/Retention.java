package ec.congope.saberes.content.privacy;

import ec.congope.saberes.content.Viewer;
import ec.congope.saberes.content.audit.Audit;
import ec.congope.saberes.content.person.AccountMails;
import java.time.Clock;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionOperations;

/**
 * Deletes what has been kept for as long as {@code /privacidad} says. Sessions, alerts and the log
 * of queries are swept where they are made.
 */
@Component
public class Retention {

  /** How long a token that is over is listed, so that its owner sees why a program stopped. */
  public static final Duration TOKENS = Duration.ofDays(30);

  private final JdbcClient jdbc;
  private final TransactionOperations transaction;
  private final AccountMails mails;
  private final Audit audit;
  private final RetentionSettings settings;
  private final Clock clock;

  Retention(
      JdbcClient jdbc,
      TransactionOperations transaction,
      AccountMails mails,
      Audit audit,
      RetentionSettings settings,
      Clock clock) {
    this.jdbc = jdbc;
    this.transaction = transaction;
    this.mails = mails;
    this.audit = audit;
    this.settings = settings;
    this.clock = clock;
  }

  /** Deletes whatever is over. */
  public void sweep() {
    jdbc.sql("delete from account_link where expires_at <= :before")
        .param("before", before(Duration.ZERO))
        .update();
    jdbc.sql("delete from account_token where expires_at <= :before")
        .param("before", before(TOKENS))
        .update();
    mails.sweep();
    deleteUnanswered();
  }

  /** Those were nobody yet: no item and no manuscript names them, so that their rows go. */
  private void deleteUnanswered() {
    var sql =
        """
        delete from person
         where state in ('PROPOSED', 'INVITED') and password is null and changed_at <= :before
        returning id
        """;
    transaction.executeWithoutResult(status ->
        jdbc.sql(sql)
            .param("before", before(Duration.ofDays(settings.unansweredDays())))
            .query(Long.class)
            .list()
            .forEach(id ->
                audit.record(Viewer.administrator(), "account.expire", "person:" + id, Map.of())));
  }

  private OffsetDateTime before(Duration age) {
    return clock.instant().minus(age).atOffset(ZoneOffset.UTC);
  }
}
