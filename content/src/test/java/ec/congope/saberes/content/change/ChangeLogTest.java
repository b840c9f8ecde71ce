package ec.congope.saberes.content.change;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import ec.congope.saberes.content.ItemId;
import ec.congope.saberes.content.database.TestDatabase;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

class ChangeLogTest {

  private final TestDatabase database = TestDatabase.fresh();
  private final ChangeLog log = new ChangeLog(database.jdbc());

  @Test
  void ordersChangesByTheirCommit() throws Exception {
    var transactions = database.transactions();
    var began = new CountDownLatch(1);
    var slowMayEnd = new CountDownLatch(1);
    // one connection source a thread: the slow transaction holds the lock until it commits
    try (var executor = Executors.newFixedThreadPool(2)) {
      var slow =
          executor.submit(() ->
              transactions.executeWithoutResult(status -> {
                log.append(List.of(new ItemId(1)));
                began.countDown();
                await(slowMayEnd);
              }));
      began.await();
      var fast =
          executor.submit(
              () -> transactions.executeWithoutResult(s -> log.append(List.of(new ItemId(2)))));
      assertThat(log.after(0, 10)).isEmpty();
      assertThat(fast.isDone()).isFalse();
      slowMayEnd.countDown();
      slow.get(10, TimeUnit.SECONDS);
      fast.get(10, TimeUnit.SECONDS);
    }

    assertThat(log.after(0, 10))
        .extracting(change -> change.item().value())
        .containsExactly(1L, 2L);
  }

  @Test
  void refusesAChangeOutsideATransaction() {
    assertThatThrownBy(() -> log.append(List.of(new ItemId(1))))
        .isInstanceOf(IllegalStateException.class);
  }

  @Test
  void wakesWhoWaitsWhenAChangeIsCommitted() throws Exception {
    try (var executor = Executors.newSingleThreadExecutor()) {
      var waiting =
          executor.submit(() -> {
            log.await(log.last(), Duration.ofSeconds(30));
            return log.last();
          });
      database.transactions().executeWithoutResult(s -> log.append(List.of(new ItemId(3))));

      assertThat(waiting.get(20, TimeUnit.SECONDS)).isEqualTo(log.last());
    }
  }

  private static void await(CountDownLatch latch) {
    try {
      latch.await();
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
    }
  }
}
