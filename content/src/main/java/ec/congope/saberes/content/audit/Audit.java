package ec.congope.saberes.content.audit;

import ec.congope.saberes.content.Viewer;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/**
 * The record of what was done. An entry is written in the transaction of what it tells, so that
 * there is neither one without the other; entries are numbered without gaps, and each is sealed
 * together with the one before.
 */
@Component
public class Audit {

  private final AuditRows rows;
  private final Clock clock;

  Audit(AuditRows rows, Clock clock) {
    this.rows = rows;
    this.clock = clock;
  }

  /**
   * Tells what the viewer does. Takes a lock that others wait for until the transaction ends: call
   * it near the end, and before {@code ChangeLog.append}, whose lock is always taken second.
   *
   * @throws IllegalStateException outside a transaction
   */
  public void record(Viewer viewer, String action, String subject, Map<String, String> details) {
    if (!TransactionSynchronizationManager.isActualTransactionActive()) {
      throw new IllegalStateException("an act is told in the transaction that does it");
    }
    rows.lock();
    var last = rows.last();
    var entry =
        new Entry(
            last.number() + 1,
            clock.instant().truncatedTo(ChronoUnit.MICROS), // as the database keeps it
            actor(viewer),
            viewer.origin().orElse(null),
            action,
            subject,
            details);
    rows.insert(entry, Seal.of(last.digest(), entry));
  }

  /**
   * At most {@code limit} entries, the newest first.
   *
   * @param before only those with a smaller number; {@code Long.MAX_VALUE} for the newest
   */
  public List<Entry> find(AuditQuery query, long before, int limit) {
    return rows.find(query, before, limit);
  }

  /** How many entries there are. */
  public long count(AuditQuery query) {
    return rows.count(query);
  }

  /** The actions that were ever done, in order. */
  public List<String> actions() {
    return rows.actions();
  }

  /** All entries, the oldest first, in small reads. */
  public void each(AuditQuery query, Consumer<Entry> consumer) {
    rows.each(query, sealed -> consumer.accept(sealed.entry()));
  }

  /**
   * The number at which the record is no longer what was written: an entry that was changed, or the
   * first that is missing. Entries cut off at the end are not noticed.
   */
  public Optional<Long> firstFault() {
    var chain = new Chain();
    rows.each(AuditQuery.ALL, chain::add);
    return chain.fault();
  }

  /** The name under which a viewer's acts are told. */
  public static String actor(Viewer viewer) {
    return viewer
        .person()
        .map(person -> "person:" + person)
        .orElse(viewer.is(Viewer.Role.ADMINISTRATOR) ? "portal" : "anonymous");
  }
}
