package ec.congope.saberes.content.subscription;

import ec.congope.saberes.content.ItemId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionOperations;

/**
 * Mails that are to be sent, each at most once. {@link #take} notes an attempt before it is made;
 * an attempt of which nothing is heard, because the process was killed meanwhile, is not repeated:
 * the mail may have gone out.
 */
@Component
public class Outbox {

  /** Pauses before the second and later attempts; after the last one it is over. */
  static final List<Duration> PAUSES =
      List.of(
          Duration.ofMinutes(5),
          Duration.ofMinutes(30),
          Duration.ofHours(3),
          Duration.ofHours(12),
          Duration.ofHours(24));

  /**
   * After this time nothing is heard of an attempt any more: longer than all of SMTP's timeouts.
   */
  static final Duration SILENCE = Duration.ofMinutes(15);

  /** How long it is remembered what was sent. */
  static final Duration KEPT = Duration.ofDays(30);

  private final JdbcClient jdbc;
  private final TransactionOperations transaction;
  private final Tokens tokens;
  private final Clock clock;

  Outbox(JdbcClient jdbc, TransactionOperations transaction, Tokens tokens, Clock clock) {
    this.jdbc = jdbc;
    this.transaction = transaction;
    this.tokens = tokens;
    this.clock = clock;
  }

  /** How many mails there are of each kind. */
  public record Counts(long waiting, long sent, long failed) {}

  /** The next mail that is to be sent; the attempt is noted. */
  public Optional<OutgoingMail> take() {
    var sql =
        """
        update outgoing_mail
           set state = 'sending', attempted_at = :now, attempts = attempts + 1
         where id = (select id from outgoing_mail
                      where state = 'waiting' and next_at <= :now
                      order by next_at, id
                      limit 1
                        for update skip locked)
        returning id
        """;
    return Optional.ofNullable(
        transaction.execute(status ->
            jdbc.sql(sql)
                .param("now", now())
                .query(Long.class)
                .optional()
                .map(this::taken)
                .orElse(null)));
  }

  private OutgoingMail taken(long id) {
    var sql =
        """
        select m.kind, m.frequency as asked_frequency, m.items, m.attempts, s.subscriber_id,
               p.address, s.id, s.question, s.frequency, s.asked_at, s.confirmed_at
          from outgoing_mail m
          join saved_search s on s.id = m.search_id
          join subscriber p on p.id = s.subscriber_id
         where m.id = :id
        """;
    return jdbc.sql(sql).param("id", id).query((row, n) -> mail(id, row)).single();
  }

  private OutgoingMail mail(long id, ResultSet row) throws SQLException {
    var search = Rows.search(row);
    long subscriber = row.getLong("subscriber_id");
    boolean question = row.getString("kind").equals(OutgoingMail.Kind.CONFIRMATION.code());
    @Nullable String asked = row.getString("asked_frequency");
    Frequency frequency =
        asked == null ? search.frequency() : Frequency.find(asked).orElse(search.frequency());
    Instant now = clock.instant();
    return new OutgoingMail(
        id,
        question ? OutgoingMail.Kind.CONFIRMATION : OutgoingMail.Kind.NOTICE,
        row.getInt("attempts"),
        EmailAddress.stored(row.getString("address")),
        new SavedSearch(
            search.id(), search.question(), frequency, search.asked(), search.confirmed()),
        Arrays.stream((Long[]) row.getArray("items").getArray()).map(ItemId::new).toList(),
        tokens.make(
            question ? Tokens.Purpose.CONFIRM : Tokens.Purpose.STOP,
            subscriber,
            search.id(),
            question ? frequency : null,
            now),
        question ? "" : tokens.make(Tokens.Purpose.MANAGE, subscriber, null, null, now));
  }

  /** It was sent. */
  public void sent(OutgoingMail mail) {
    end(mail, "sent");
  }

  /** There was nothing left to tell. */
  public void dropped(OutgoingMail mail) {
    end(mail, "dropped");
  }

  /** It may have been sent or not; it is not tried again. */
  public void lost(OutgoingMail mail) {
    end(mail, "unknown");
  }

  /**
   * It was not sent for a reason that may pass: it is tried again, unless that was often enough.
   */
  public void delayed(OutgoingMail mail) {
    if (mail.attempt() > PAUSES.size()) {
      refused(mail);
      return;
    }
    var next = clock.instant().plus(PAUSES.get(mail.attempt() - 1)).atOffset(ZoneOffset.UTC);
    jdbc.sql(
            "update outgoing_mail set state = 'waiting', next_at = :next"
                + " where id = :id and state = 'sending'")
        .param("next", next)
        .param("id", mail.id())
        .update();
  }

  /** It was not sent and will not be; what it would have told is told with the next one. */
  public void refused(OutgoingMail mail) {
    transaction.executeWithoutResult(status -> {
      end(mail, "failed");
      jdbc.sql(
              "delete from notified_item where search_id = :search"
                  + " and item_id = any(:items::bigint[])")
          .param("search", mail.search().id())
          .param("items", mail.items().stream().map(ItemId::value).toArray(Long[]::new))
          .update();
    });
  }

  /** There is no such mailbox: nothing new is sent there until somebody confirms it again. */
  public void suspended(OutgoingMail mail) {
    transaction.executeWithoutResult(status -> {
      refused(mail);
      var suspend =
          """
          update subscriber set suspended_at = coalesce(suspended_at, :now)
           where id = (select subscriber_id from saved_search where id = :search)
          """;
      jdbc.sql(suspend).param("now", now()).param("search", mail.search().id()).update();
      var rest =
          """
          update outgoing_mail set state = 'failed'
           where state = 'waiting'
             and search_id in (select s.id from saved_search s
                                where s.subscriber_id = (select subscriber_id from saved_search
                                                          where id = :search))
          """;
      jdbc.sql(rest).param("search", mail.search().id()).update();
    });
  }

  /** Gives up attempts of which nothing was heard, and forgets old mails. */
  public void sweep() {
    jdbc.sql(
            "update outgoing_mail set state = 'unknown'"
                + " where state = 'sending' and attempted_at <= :before")
        .param("before", before(SILENCE))
        .update();
    jdbc.sql(
            "delete from outgoing_mail"
                + " where state not in ('waiting', 'sending') and made_at <= :before")
        .param("before", before(KEPT))
        .update();
  }

  /** How many mails wait, went out and did not, for those who run the portal. */
  public Counts counts() {
    var sql =
        """
        select count(*) filter (where state in ('waiting', 'sending')) as waiting,
               count(*) filter (where state = 'sent') as sent,
               count(*) filter (where state in ('failed', 'unknown')) as failed
          from outgoing_mail
        """;
    return jdbc.sql(sql)
        .query((row, n) ->
            new Counts(row.getLong("waiting"), row.getLong("sent"), row.getLong("failed")))
        .single();
  }

  private void end(OutgoingMail mail, String state) {
    jdbc.sql("update outgoing_mail set state = :state where id = :id and state = 'sending'")
        .param("state", state)
        .param("id", mail.id())
        .update();
  }

  private OffsetDateTime before(Duration age) {
    return clock.instant().minus(age).atOffset(ZoneOffset.UTC);
  }

  private OffsetDateTime now() {
    return clock.instant().atOffset(ZoneOffset.UTC);
  }
}
