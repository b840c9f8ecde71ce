package ec.congope.saberes.content.person;

import ec.congope.saberes.content.PersonId;
import ec.congope.saberes.content.person.AccountMail.Kind;
import ec.congope.saberes.content.person.Link.Purpose;
import java.time.Clock;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionOperations;

/** Mails that are to be sent to people with accounts, each at most once. */
@Component
public class AccountMails {

  /** Mails of a kind that one person may be sent in an hour, whoever asks for them. */
  static final int AN_HOUR = 3;

  /** Pauses before the second and later attempts; after the last one it is over. */
  static final List<Duration> PAUSES =
      List.of(Duration.ofMinutes(1), Duration.ofMinutes(5), Duration.ofMinutes(20));

  /** How long it is kept that a mail was sent. */
  public static final Duration KEPT = Duration.ofDays(30);

  private final JdbcClient jdbc;
  private final TransactionOperations transaction;
  private final Links links;
  private final Clock clock;

  AccountMails(JdbcClient jdbc, TransactionOperations transaction, Links links, Clock clock) {
    this.jdbc = jdbc;
    this.transaction = transaction;
    this.links = links;
    this.clock = clock;
  }

  /** Has a mail sent; one too many is not. */
  public void add(Kind kind, PersonId person, String address) {
    var sql =
        """
        insert into account_mail (kind, person_id, address, made_at, next_at, state)
        select :kind, :person, :address, :now, :now, 'waiting'
         where (select count(*) from account_mail
                 where person_id = :person and kind = :kind and made_at > :before) < :most
        """;
    jdbc.sql(sql)
        .param("kind", kind.name())
        .param("person", person.value())
        .param("address", address)
        .param("now", now())
        .param("before", before(Duration.ofHours(1)))
        .param("most", AN_HOUR)
        .update();
  }

  /** Has somebody told what was decided about a manuscript, however often that happens. */
  public void tell(Kind kind, PersonId person, String address, long manuscript) {
    var sql =
        """
        insert into account_mail (kind, person_id, address, about, made_at, next_at, state)
        values (:kind, :person, :address, :about, :now, :now, 'waiting')
        """;
    jdbc.sql(sql)
        .param("kind", kind.name())
        .param("person", person.value())
        .param("address", address)
        .param("about", manuscript)
        .param("now", now())
        .update();
  }

  /**
   * The next mail that is to be sent, with a fresh link; the attempt is noted before it is made.
   */
  public Optional<AccountMail> take() {
    var sql =
        """
        update account_mail m set state = 'sending', attempts = attempts + 1
          from person p
         where p.id = m.person_id
           and m.id = (select id from account_mail
                        where state = 'waiting' and next_at <= :now
                        order by next_at, id limit 1 for update skip locked)
        returning m.id, m.kind, m.person_id, m.address, m.about, m.attempts, p.name
        """;
    return Optional.ofNullable(
        transaction.execute(status ->
            jdbc.sql(sql)
                .param("now", now())
                .query((row, number) -> {
                  var kind = Kind.valueOf(row.getString("kind"));
                  var person = new PersonId(row.getLong("person_id"));
                  String address = row.getString("address");
                  return new AccountMail(
                      row.getLong("id"),
                      kind,
                      person,
                      row.getString("name"),
                      address,
                      row.getInt("attempts"),
                      link(kind, person, address, row.getLong("about")));
                })
                .optional()
                .orElse(null)));
  }

  private String link(Kind kind, PersonId person, String address, long about) {
    return switch (kind) {
      case RESET -> links.make(Purpose.RESET, person, null);
      case INVITATION -> links.make(Purpose.INVITATION, person, null);
      case EMAIL -> links.make(Purpose.EMAIL, person, address);
      case RETURNED, APPROVED, PUBLISHED, UNPUBLISHED -> Long.toString(about);
      case MOVED, STEP_ON, STEP_OFF, PASSKEY_ON, PASSKEY_OFF -> "";
    };
  }

  /** It was sent. */
  public void sent(AccountMail mail) {
    end(mail, "sent");
  }

  /** It was not sent and will not be. */
  public void failed(AccountMail mail) {
    end(mail, "failed");
  }

  /** It was not sent for a reason that may pass. */
  public void delayed(AccountMail mail) {
    if (mail.attempt() > PAUSES.size()) {
      failed(mail);
      return;
    }
    jdbc.sql("update account_mail set state = 'waiting', next_at = :next where id = :id")
        .param(
            "next", clock.instant().plus(PAUSES.get(mail.attempt() - 1)).atOffset(ZoneOffset.UTC))
        .param("id", mail.id())
        .update();
  }

  /** Forgets old mails. */
  public void sweep() {
    jdbc.sql("delete from account_mail where state <> 'waiting' and made_at <= :before")
        .param("before", before(KEPT))
        .update();
  }

  private void end(AccountMail mail, String state) {
    jdbc.sql("update account_mail set state = :state where id = :id")
        .param("state", state)
        .param("id", mail.id())
        .update();
  }

  private OffsetDateTime now() {
    return clock.instant().atOffset(ZoneOffset.UTC);
  }

  private OffsetDateTime before(Duration age) {
    return clock.instant().minus(age).atOffset(ZoneOffset.UTC);
  }
}
