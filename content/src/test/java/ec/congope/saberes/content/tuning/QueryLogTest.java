package ec.congope.saberes.content.tuning;

import static org.assertj.core.api.Assertions.assertThat;

import ec.congope.saberes.content.TestClock;
import ec.congope.saberes.content.Viewer;
import ec.congope.saberes.content.database.TestDatabase;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.Test;

class QueryLogTest {

  private static final Duration DAY = Duration.ofDays(1);

  private final TestDatabase database = TestDatabase.fresh();
  private final TestClock clock = new TestClock();
  private final QueryLog log = log(400);

  private QueryLog log(int days) {
    return new QueryLog(database.jdbc(), database.transactions(), clock, new TuningSettings(days));
  }

  private void asked(int times, String typed, long total) {
    for (int n = 0; n < times; n++) {
      log.note(typed, Viewer.anonymous(), total);
    }
    log.write();
  }

  @Test
  void countsWhatIsAskedHoweverItIsTyped() {
    asked(1, "practicas de riego", 7);
    asked(1, "Prácticas de Riego", 8);
    asked(3, "páramo", 0);

    assertThat(log.top(30, 10))
        .containsExactly(new Asked("páramo", 3, 3, 0), new Asked("prácticas de riego", 2, 0, 8));
  }

  @Test
  void showsNothingThatWasAskedOnce() {
    asked(1, "juana perez", 0);
    asked(2, "riego", 1);

    assertThat(log.top(30, 10)).extracting(Asked::query).containsExactly("riego");
    assertThat(log.unanswered(30, 10)).isEmpty();
  }

  @Test
  void keepsNothingPersonal() {
    asked(5, "maria@gadazuay.gob.ec", 0);
    asked(5, "1712345678", 0);
    asked(5, "x".repeat(200), 0);
    asked(2, "riego", 1);

    assertThat(database.jdbc().sql("select query from query_day").query(String.class).list())
        .containsExactly("riego");
  }

  @Test
  void forgetsWhatIsOlderThanTheSettingSays() {
    asked(2, "viejo", 1);
    clock.advance(DAY.multipliedBy(399));
    asked(2, "nuevo", 1);
    log.sweep();
    assertThat(log.top(400, 10)).extracting(Asked::query).containsExactly("nuevo", "viejo");

    clock.advance(DAY.multipliedBy(2));
    log.sweep();

    assertThat(log.top(400, 10)).extracting(Asked::query).containsExactly("nuevo");
  }

  @Test
  void keepsNoLogWhereItIsSwitchedOff() {
    var off = log(0);
    off.note("riego", Viewer.anonymous(), 1);
    off.write();

    assertThat(database.jdbc().sql("select count(*) from query_day").query(Long.class).single())
        .isZero();
  }

  @Test
  void comparesWhatFindsNothingWithTheSpanBefore() {
    asked(4, "minga", 0);
    asked(2, "teleférico", 0);
    asked(2, "minería", 0);
    asked(9, "olvidado", 0);
    clock.advance(DAY.multipliedBy(30));
    asked(2, "minga", 0);
    asked(5, "teleférico", 0);
    asked(2, "minería", 0);
    asked(3, "dron", 0);
    asked(3, "riego", 9);

    assertThat(log.unanswered(30, 10))
        .containsExactly(
            new Unanswered("teleférico", 5, 2),
            new Unanswered("dron", 3, 0),
            new Unanswered("minería", 2, 2),
            new Unanswered("minga", 2, 4));
    assertThat(log.unanswered(30, 10))
        .extracting(Unanswered::trend)
        .containsExactly(
            Unanswered.Trend.UP,
            Unanswered.Trend.NEW,
            Unanswered.Trend.SAME,
            Unanswered.Trend.DOWN);
  }

  @Test
  void suggestsOnlyWhatSeveralDaysOfAnonymousSearchesFound() {
    asked(50, "un solo día", 5);
    for (int day = 0; day < 3; day++) {
      asked(2, "riego", 5);
      asked(2, "vacío", 0);
      log.note("interno", Viewer.administrator(), 5);
      log.note("interno", Viewer.administrator(), 5);
      log.write();
      clock.advance(DAY);
    }

    assertThat(log.successful(5, 3, 10)).containsExactly(new Asked("riego", 6, 0, 5));
  }

  @Test
  void whatOnlyStaffFindIsNotSuggested() {
    for (int day = 0; day < 3; day++) {
      asked(2, "reservado", 0);
      log.note("reservado", Viewer.administrator(), 4);
      log.write();
      clock.advance(DAY);
    }

    assertThat(log.top(30, 10)).containsExactly(new Asked("reservado", 9, 6, 4));
    assertThat(log.successful(2, 2, 10)).isEmpty();
  }

  @Test
  void twoProcessesCountTogether() throws Exception {
    var other = log(400);
    var start = new CountDownLatch(1);
    try (var executor = Executors.newFixedThreadPool(2)) {
      var first = executor.submit(() -> writeWords(log, start));
      var second = executor.submit(() -> writeWords(other, start));
      start.countDown();
      first.get();
      second.get();
    }

    assertThat(log.top(30, 200)).hasSize(100).allMatch(asked -> asked.searches() == 20);
  }

  private static boolean writeWords(QueryLog log, CountDownLatch start)
      throws InterruptedException {
    start.await();
    for (int round = 0; round < 10; round++) {
      for (int word = 0; word < 100; word++) {
        log.note("palabra " + (round % 2 == 0 ? word : 99 - word), Viewer.anonymous(), 1);
      }
      log.write();
    }
    return true;
  }

  @Test
  void aFullQueueLosesCountsAndNothingElse() {
    for (int n = 0; n < 7_000; n++) {
      log.note("riego", Viewer.anonymous(), 1);
    }
    log.write();

    assertThat(log.top(30, 1)).containsExactly(new Asked("riego", 6_000, 0, 1));
  }
}
