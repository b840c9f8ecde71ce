package ec.congope.saberes.content.change;

import ec.congope.saberes.content.ItemId;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.List;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Supplier;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/**
 * The log that everybody who derives something follows.
 *
 * <p>Sequence order is commit order: {@link #append} holds an advisory lock until its transaction
 * ends, so that no follower can pass a number that is still to be committed. Followers of this
 * process are woken by the commit; those of other processes find it when they poll, once a second.
 */
@Component
public class ChangeLog {

  /** Name of the advisory lock: any number that nobody else uses. */
  private static final long LOCK = 0x5abe_2e5L;

  private final JdbcClient jdbc;
  private final ReentrantLock lock = new ReentrantLock();
  private final Condition committed = lock.newCondition();
  private long commits;

  ChangeLog(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /**
   * Says that these items changed. The last statement of the transaction that changed them: it
   * takes a lock that makes sequence order equal commit order.
   *
   * @throws IllegalStateException outside a transaction
   */
  public void append(Collection<ItemId> items) {
    requireTransaction();
    if (!items.isEmpty()) {
      lockForAppending();
      insert(items);
    }
  }

  /**
   * The same for items that are only asked for once nobody else can log a change: of a writer who
   * was at it, either the items are among them as they are now, or its change comes after.
   *
   * @throws IllegalStateException outside a transaction
   */
  public void append(Supplier<? extends Collection<ItemId>> items) {
    requireTransaction();
    lockForAppending();
    var changed = items.get();
    if (!changed.isEmpty()) {
      insert(changed);
    }
  }

  private static void requireTransaction() {
    if (!TransactionSynchronizationManager.isActualTransactionActive()) {
      throw new IllegalStateException("a change is logged in the transaction that makes it");
    }
  }

  private void lockForAppending() {
    jdbc.sql("select pg_advisory_xact_lock(:lock)").param("lock", LOCK).query((row, n) -> 1).list();
  }

  private void insert(Collection<ItemId> items) {
    var sql = "insert into change (item_id) select unnest(:items::bigint[])";
    jdbc.sql(sql).param("items", items.stream().map(ItemId::value).toArray(Long[]::new)).update();
    TransactionSynchronizationManager.registerSynchronization(
        new TransactionSynchronization() {
          @Override
          public void afterCommit() {
            wakeFollowers();
          }
        });
  }

  /** At most {@code limit} changes after the sequence, in order. */
  public List<Change> after(long sequence, int limit) {
    var sql =
        """
        select sequence, item_id, at
          from change
         where sequence > :sequence
         order by sequence
         limit :limit
        """;
    return jdbc.sql(sql)
        .param("sequence", sequence)
        .param("limit", limit)
        .query((row, n) ->
            new Change(
                row.getLong("sequence"),
                new ItemId(row.getLong("item_id")),
                instant(row.getObject("at", OffsetDateTime.class))))
        .list();
  }

  /** The sequence of the newest change, 0 in an empty log. */
  public long last() {
    return jdbc.sql("select coalesce(max(sequence), 0) from change").query(Long.class).single();
  }

  /**
   * Waits until this process commits a change or the time is over. Returns at once when there is
   * something after the sequence already; another process's change is found at the next call.
   */
  public void await(long sequence, Duration patience) throws InterruptedException {
    long before = commits();
    if (last() > sequence) {
      return;
    }
    long nanos = patience.toNanos();
    lock.lockInterruptibly();
    try {
      while (commits == before && nanos > 0) {
        nanos = committed.awaitNanos(nanos);
      }
    } finally {
      lock.unlock();
    }
  }

  private long commits() {
    lock.lock();
    try {
      return commits;
    } finally {
      lock.unlock();
    }
  }

  private void wakeFollowers() {
    lock.lock();
    try {
      commits++;
      committed.signalAll();
    } finally {
      lock.unlock();
    }
  }

  private static Instant instant(OffsetDateTime time) {
    return time.toInstant();
  }
}
