package ec.congope.saberes.content.change;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import ec.congope.saberes.content.ItemId;
import ec.congope.saberes.content.database.TestDatabase;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.ThreadFactory;
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
    long before = log.last();
    var threads = new LinkedBlockingQueue<Thread>();
    ThreadFactory remembering =
        work -> {
          var thread = Thread.ofPlatform().unstarted(work);
          threads.add(thread);
          return thread;
        };
    try (var executor = Executors.newSingleThreadExecutor(remembering)) {
      var waiting =
          executor.submit(() -> {
            log.await(before, Duration.ofSeconds(60));
            return log.last();
          });
      untilAsleep(threads.take());
      database.transactions().executeWithoutResult(s -> log.append(List.of(new ItemId(3))));

      assertThat(waiting.get(20, TimeUnit.SECONDS)).isGreaterThan(before);
    }
  }

  @Test
  void doesNotWaitForWhatIsThereAlready() throws Exception {
    long before = log.last();
    database.transactions().executeWithoutResult(s -> log.append(List.of(new ItemId(4))));

    try (var executor = Executors.newSingleThreadExecutor()) {
      var waiting =
          executor.submit(() -> {
            log.await(before, Duration.ofSeconds(60));
            return log.last();
          });
      assertThat(waiting.get(20, TimeUnit.SECONDS)).isGreaterThan(before);
    }
  }

  /** Until the thread waits with a limit, which it does nowhere but in the log's own wait. */
  private static void untilAsleep(Thread thread) {
    long deadline = System.nanoTime() + Duration.ofSeconds(20).toNanos();
    while (thread.getState() != Thread.State.TIMED_WAITING && System.nanoTime() < deadline) {
      Thread.onSpinWait();
    }
    assertThat(thread.getState()).isEqualTo(Thread.State.TIMED_WAITING);
  }

  private static void await(CountDownLatch latch) {
    try {
      latch.await();
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
    }
  }
}
