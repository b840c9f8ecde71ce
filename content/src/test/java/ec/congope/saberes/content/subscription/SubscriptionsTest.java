package ec.congope.saberes.content.subscription;

import static org.assertj.core.api.Assertions.assertThat;

import ec.congope.saberes.content.ItemId;
import ec.congope.saberes.content.database.TestDatabase;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;

class SubscriptionsTest {

  private static final EmailAddress ROSA = EmailAddress.find("Rosa@Loja.gob.ec ").orElseThrow();
  private static final ItemId ONE = new ItemId(1);
  private static final ItemId TWO = new ItemId(2);

  /** A Wednesday, 10:00 in Quito. */
  private Instant now = Instant.parse("2026-11-25T15:00:00Z");

  private final Clock clock =
      new Clock() {
        @Override
        public ZoneId getZone() {
          return ZoneId.of("America/Guayaquil");
        }

        @Override
        public Clock withZone(ZoneId zone) {
          throw new UnsupportedOperationException();
        }

        @Override
        public Instant instant() {
          return now;
        }
      };

  private final TestDatabase database = TestDatabase.fresh();
  private final JdbcClient jdbc = database.jdbc();
  private final SubscriptionSettings settings = new SubscriptionSettings(true, 7);
  private final Tokens tokens = new Tokens(jdbc);
  private final Subscriptions subscriptions =
      new Subscriptions(jdbc, database.transactions(), tokens, settings, clock);
  private final Notices notices = new Notices(jdbc, database.transactions(), settings, clock);
  private final Outbox outbox = new Outbox(jdbc, database.transactions(), tokens, clock);

  private void pass(Duration time) {
    now = now.plus(time);
  }

  private OutgoingMail question(String question, Frequency frequency) {
    subscriptions.ask(ROSA, question, frequency, "2026-11");
    var mail = outbox.take().orElseThrow();
    outbox.sent(mail);
    return mail;
  }

  /** Confirms a search and gives the token of its address. */
  private String confirmed(String question, Frequency frequency) {
    return subscriptions.confirm(question(question, frequency).token()).orElseThrow();
  }

  private long count(String table) {
    return jdbc.sql("select count(*) from " + table).query(Long.class).single();
  }

  @Test
  void nothingBeginsBeforeItIsConfirmed() {
    var mail = question("q=riego", Frequency.DAILY);
    pass(Duration.ofDays(2));

    assertThat(mail.kind()).isEqualTo(OutgoingMail.Kind.CONFIRMATION);
    assertThat(mail.address()).isEqualTo(ROSA);
    assertThat(notices.due()).isEmpty();
    assertThat(subscriptions.findConfirmable(mail.token()).orElseThrow().question())
        .isEqualTo("q=riego");
    assertThat(subscriptions.findConfirmable("guess")).isEmpty();
    assertThat(subscriptions.find(mail.token())).as("another purpose").isEmpty();

    String manage = subscriptions.confirm(mail.token()).orElseThrow();
    assertThat(subscriptions.find(manage).orElseThrow().searches()).hasSize(1);
    assertThat(subscriptions.confirm(mail.token())).as("once").isEmpty();
    assertThat(subscriptions.counts()).isEqualTo(new Subscriptions.Counts(1, 0, 0));
  }

  @Test
  void theStoreDoesNotHoldWhatTheMailSays() {
    var mail = question("q=riego", Frequency.DAILY);
    byte[] stored = jdbc.sql("select hash from subscription_token").query(byte[].class).single();

    assertThat(mail.token()).hasSize(43);
    assertThat(stored).hasSize(32);
    assertThat(new String(stored, java.nio.charset.StandardCharsets.ISO_8859_1))
        .isNotEqualTo(mail.token());
  }

  @Test
  void whatIsNotConfirmedInAWeekIsDeletedWithItsAddress() {
    String token = question("q=riego", Frequency.DAILY).token();
    pass(Duration.ofDays(7).minusSeconds(1));
    subscriptions.sweep();
    assertThat(subscriptions.findConfirmable(token)).isPresent();

    pass(Duration.ofSeconds(1));
    subscriptions.sweep();
    assertThat(subscriptions.confirm(token)).isEmpty();
    assertThat(count("subscriber") + count("saved_search") + count("outgoing_mail")).isZero();
    assertThat(count("subscription_token")).isZero();
  }

  @Test
  void nobodyFillsAMailbox() {
    for (int i = 0; i < 20; i++) {
      subscriptions.ask(ROSA, "q=riego" + i, Frequency.DAILY, "2026-11");
      subscriptions.ask(ROSA, "q=riego", Frequency.DAILY, "2026-11");
    }
    assertThat(count("outgoing_mail")).isEqualTo(Subscriptions.QUESTIONS_A_DAY);

    pass(Duration.ofDays(1));
    subscriptions.ask(ROSA, "q=riego", Frequency.DAILY, "2026-11");
    assertThat(count("outgoing_mail")).isEqualTo(Subscriptions.QUESTIONS_A_DAY + 1);
  }

  @Test
  void aStrangerChangesNothingOfWhatIsConfirmed() {
    String manage = confirmed("q=riego", Frequency.DAILY);
    var again = question("q=riego", Frequency.WEEKLY);

    assertThat(subscriptions.find(manage).orElseThrow().searches().getFirst().frequency())
        .isEqualTo(Frequency.DAILY);
    assertThat(subscriptions.findConfirmable(again.token()).orElseThrow().frequency())
        .isEqualTo(Frequency.WEEKLY);
    pass(Duration.ofDays(8));
    subscriptions.sweep();
    assertThat(subscriptions.find(manage)).isPresent();
  }

  @Test
  void tellsDailyAndOnMondays() {
    confirmed("q=diario", Frequency.DAILY);
    confirmed("q=semanal", Frequency.WEEKLY);

    assertThat(notices.due()).isEmpty();
    now = Instant.parse("2026-11-26T12:00:00Z"); // Thursday, 7:00
    var due = notices.due().orElseThrow();
    assertThat(due.search().question()).isEqualTo("q=diario");
    notices.note(due, List.of());
    assertThat(notices.due()).isEmpty();
    assertThat(outbox.take()).as("nothing new, no mail").isEmpty();

    now = Instant.parse("2026-11-30T11:59:59Z"); // Monday
    assertThat(notices.due().orElseThrow().search().question()).isEqualTo("q=diario");
    notices.note(notices.due().orElseThrow(), List.of());
    now = Instant.parse("2026-11-30T12:00:00Z");
    assertThat(List.of(questionOfNext(), questionOfNext()))
        .containsExactlyInAnyOrder("q=diario", "q=semanal");
    assertThat(notices.due()).isEmpty();
  }

  private String questionOfNext() {
    var due = notices.due().orElseThrow();
    notices.note(due, List.of());
    return due.search().question();
  }

  @Test
  void whatIsToldIsNotNewAgain() {
    confirmed("q=riego", Frequency.DAILY);
    pass(Duration.ofDays(1));
    var due = notices.due().orElseThrow();
    notices.note(due, List.of(ONE, TWO));
    notices.note(due, List.of(ONE, TWO)); // another process with the same finding

    var mail = outbox.take().orElseThrow();
    assertThat(mail.items()).containsExactly(ONE, TWO);
    assertThat(outbox.take()).isEmpty();
    pass(Duration.ofDays(1));
    assertThat(notices.due().orElseThrow().notified()).containsExactlyInAnyOrder(ONE, TWO);
  }

  @Test
  void looksBackAMonthButNotBeyondTheDayOfAsking() {
    confirmed("q=riego", Frequency.DAILY);
    Instant asked = now;
    pass(Duration.ofDays(3));
    assertThat(notices.due().orElseThrow().since()).isEqualTo(asked);
    pass(Duration.ofDays(60));
    assertThat(notices.due().orElseThrow().since()).isEqualTo(now.minus(Notices.OVERLAP));
  }

  private OutgoingMail notice() {
    confirmed("q=riego", Frequency.DAILY);
    pass(Duration.ofDays(1));
    notices.note(notices.due().orElseThrow(), List.of(ONE));
    return outbox.take().orElseThrow();
  }

  @Test
  void anAttemptOfWhichNothingIsHeardIsNotRepeated() {
    notice();
    assertThat(outbox.take()).as("another process").isEmpty();

    pass(Outbox.SILENCE);
    outbox.sweep();
    assertThat(outbox.take()).isEmpty();
    assertThat(outbox.counts().failed()).isEqualTo(1);
    pass(Duration.ofDays(1));
    assertThat(notices.due().orElseThrow().notified()).contains(ONE);
  }

  @Test
  void whatIsDelayedIsTriedLaterAndThenToldWithTheNext() {
    var mail = notice();
    for (Duration pause : Outbox.PAUSES) {
      outbox.delayed(mail);
      pass(pause.minusSeconds(1));
      assertThat(outbox.take()).isEmpty();
      pass(Duration.ofSeconds(1));
      mail = outbox.take().orElseThrow();
    }
    outbox.delayed(mail);
    pass(Duration.ofDays(30));

    assertThat(outbox.take()).isEmpty();
    assertThat(notices.due().orElseThrow().notified()).isEmpty();
  }

  @Test
  void aMailboxThatDoesNotExistGetsNothingMoreAndIsForgotten() {
    outbox.suspended(notice());
    pass(Duration.ofDays(2));

    assertThat(notices.due()).isEmpty();
    assertThat(subscriptions.counts()).isEqualTo(new Subscriptions.Counts(0, 0, 1));
    confirmed("q=agua", Frequency.DAILY);
    assertThat(subscriptions.counts().suspended()).as("confirmed again").isZero();
    outbox.suspended(takeNext());
    pass(Subscriptions.SUSPENDED);
    subscriptions.sweep();
    assertThat(count("subscriber")).isZero();
  }

  private OutgoingMail takeNext() {
    pass(Duration.ofDays(1));
    notices.note(notices.due().orElseThrow(), List.of(TWO));
    return outbox.take().orElseThrow();
  }

  @Test
  void oneClickStopsOneSearchAndTheLastOneTakesTheAddressWithIt() {
    String manage = confirmed("q=agua", Frequency.WEEKLY);
    String stop = notice().token();
    assertThat(subscriptions.findStoppable(stop).orElseThrow().question()).isEqualTo("q=riego");

    subscriptions.stop(stop);
    subscriptions.stop(stop);
    assertThat(subscriptions.findStoppable(stop)).isEmpty();
    var left = subscriptions.find(manage).orElseThrow().searches();
    assertThat(left).extracting(SavedSearch::question).containsExactly("q=agua");

    subscriptions.stop(manage, left.getFirst().id());
    assertThat(subscriptions.find(manage)).isEmpty();
    assertThat(count("subscriber") + count("outgoing_mail") + count("notified_item")).isZero();
  }

  @Test
  void nobodyStopsOrChangesTheSearchOfAnother() {
    confirmed("q=riego", Frequency.DAILY);
    long hers =
        jdbc.sql("select id from saved_search where question = 'q=riego'")
            .query(Long.class)
            .single();
    subscriptions.ask(
        EmailAddress.find("otro@b.ec").orElseThrow(), "q=agua", Frequency.DAILY, "2026-11");
    String other = subscriptions.confirm(outbox.take().orElseThrow().token()).orElseThrow();

    subscriptions.change(other, hers, Frequency.WEEKLY);
    subscriptions.stop(other, hers);
    assertThat(
            jdbc.sql("select frequency from saved_search where id = :id")
                .param("id", hers)
                .query(String.class)
                .single())
        .isEqualTo("daily");
    subscriptions.forget(other);
    assertThat(count("subscriber")).isEqualTo(1);
  }
}
