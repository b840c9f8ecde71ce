package ec.congope.saberes.content.tuning;

import ec.congope.saberes.content.Viewer;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionOperations;

/**
 * What is searched, and what finds nothing: per day and query a few counts, and nothing about who
 * asked. A query that looks like personal data, or is longer than {@value QueryText#LENGTH}
 * characters, is not kept. What was asked only once is shown to nobody, as it might be a name.
 *
 * <p>To note a search costs nothing but a place in a queue; when the store is slow or away and the
 * queue is full, searches go uncounted. A thread writes what is in it every few seconds.
 */
@Component
public class QueryLog {

  /** Fewest searches of a query before anybody is shown it. */
  public static final int SHOWN_FROM = 2;

  /** Searches that wait to be written; at 200 a second, what comes in half a minute. */
  private static final int WAITING = 6_000;

  private final QueryRows rows;
  private final TransactionOperations transaction;
  private final Clock clock;
  private final int days;
  private final BlockingQueue<Search> waiting = new ArrayBlockingQueue<>(WAITING);

  /** A search that waits to be counted. */
  record Search(LocalDate day, QueryText query, boolean anonymous, long total) {}

  QueryLog(
      JdbcClient jdbc, TransactionOperations transaction, Clock clock, TuningSettings settings) {
    this.rows = new QueryRows(jdbc);
    this.transaction = transaction;
    this.clock = clock;
    this.days = settings.queryDays();
  }

  /**
   * Somebody searched. Returns at once and never throws.
   *
   * @param total how many items the viewer found
   */
  public void note(String typed, Viewer viewer, long total) {
    if (days <= 0) {
      return;
    }
    boolean anonymous = viewer.isAnonymous();
    QueryText.of(typed)
        .filter(query -> !query.looksPersonal())
        .map(query -> new Search(today(), query, anonymous, total))
        .ifPresent(waiting::offer);
  }

  /** Writes what waits; the step of the thread. */
  public synchronized void write() {
    var searches = new ArrayList<Search>();
    waiting.drainTo(searches);
    if (!searches.isEmpty()) {
      transaction.executeWithoutResult(status -> rows.add(searches));
    }
  }

  /** Deletes what is older than the setting says. */
  public void sweep() {
    rows.deleteBefore(today().minusDays(days));
  }

  /** What was asked most often in the last days, from {@value #SHOWN_FROM} searches on. */
  public List<Asked> top(int lastDays, int limit) {
    return rows.top(today().minusDays(lastDays - 1L), SHOWN_FROM, limit);
  }

  /**
   * What found nothing in the last days, most often first, beside the same number of days before.
   */
  public List<Unanswered> unanswered(int lastDays, int limit) {
    return rows.unanswered(today(), lastDays, SHOWN_FROM, limit);
  }

  /**
   * Queries that found something and may be suggested to everybody, most asked first: asked by
   * anonymous viewers on at least {@code days} different days of the last year, at least {@code
   * searches} times, and the last anonymous one found something. A name that one person looks up is
   * not among them: what somebody searches for on one day, however often, counts for one day.
   */
  public List<Asked> successful(int searches, int days, int limit) {
    return rows.successful(today().minusYears(1), searches, days, limit);
  }

  private LocalDate today() {
    return LocalDate.ofInstant(clock.instant(), clock.getZone());
  }
}
