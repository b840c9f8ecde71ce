package ec.congope.saberes.content.batch;

import ec.congope.saberes.content.NotAllowed;
import ec.congope.saberes.content.NotFound;
import ec.congope.saberes.content.PersonId;
import ec.congope.saberes.content.Viewer;
import ec.congope.saberes.content.audit.Audit;
import ec.congope.saberes.content.batch.Batch.Kind;
import ec.congope.saberes.content.batch.Batch.State;
import java.time.Clock;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionOperations;

/** The batches, for those who run the portal. Every decision about one is told to the audit. */
@Component
public class Batches {

  private final JdbcClient jdbc;
  private final BatchRows rows;
  private final Audit audit;
  private final TransactionOperations transaction;
  private final Clock clock;

  Batches(
      JdbcClient jdbc,
      BatchRows rows,
      Audit audit,
      TransactionOperations transaction,
      Clock clock) {
    this.jdbc = jdbc;
    this.rows = rows;
    this.audit = audit;
    this.transaction = transaction;
    this.clock = clock;
  }

  /** Notes that somebody wants to know what would become of it, and gives its number. */
  public long start(Kind kind, String title, String request, Viewer viewer) {
    requireAdministrator(viewer, "start a batch");
    var sql =
        """
        insert into batch (kind, state, title, request, started_by, started_at)
        values (:kind, 'checking', :title, :request::jsonb, :person, :now)
        returning id
        """;
    Long id =
        transaction.execute(status -> {
          long made =
              jdbc.sql(sql)
                  .param("kind", kind.code())
                  .param("title", title)
                  .param("request", request)
                  .param("person", viewer.person().map(PersonId::value).orElse(null))
                  .param("now", now())
                  .query(Long.class)
                  .single();
          tell(viewer, "start", made, Map.of("kind", kind.code(), "title", title));
          return made;
        });
    if (id == null) {
      throw new IllegalStateException("the batch has no number");
    }
    return id;
  }

  /**
   * The batch of this kind.
   *
   * @throws NotFound where there is none
   */
  public Batch get(long id, Kind kind, Viewer viewer) {
    requireAdministrator(viewer, "see batch " + id);
    return rows.find(id)
        .filter(batch -> batch.kind() == kind)
        .orElseThrow(() -> new NotFound("batch", id));
  }

  /** The newest ones of this kind. */
  public List<Batch> list(Kind kind, int limit, Viewer viewer) {
    requireAdministrator(viewer, "list batches");
    return rows.list(kind, limit);
  }

  /**
   * Moves it to another state as a person decided, and says whether it stood where that could be
   * decided: of two who decide at once, one is told no.
   */
  public boolean decide(long id, State next, Viewer viewer, State... from) {
    requireAdministrator(viewer, "decide about batch " + id);
    Boolean moved =
        transaction.execute(status -> {
          boolean done = rows.move(id, next, Arrays.asList(from), now()) > 0;
          if (done) {
            tell(viewer, next.code(), id, Map.of());
          }
          return done;
        });
    return Boolean.TRUE.equals(moved);
  }

  /** Those of this kind that are not over: at work, waiting for a decision, or to be done again. */
  public List<Batch> open(Kind kind) {
    return rows.open(kind);
  }

  /** Discards what did nothing and nobody decided about for so long; tells how many. */
  public int abandon(Kind kind, Duration age) {
    Integer discarded =
        transaction.execute(status -> {
          var over = rows.discard(kind, now().minus(age), now());
          over.forEach(id ->
              tell(
                  Viewer.administrator(),
                  State.DISCARDED.code(),
                  id,
                  Map.of("after", age.toString())));
          return over.size();
        });
    return discarded == null ? 0 : discarded;
  }

  /** Notes what was done to items: inside the transaction that does it. */
  public void keep(long id, Collection<Deed> deeds) {
    rows.keep(id, deeds);
  }

  /** What it did and what is not undone yet, by the number of the item. */
  public List<Deed> deeds(long id, int limit) {
    return rows.deeds(id, limit);
  }

  /** How many items it made, and how many it changed. */
  public Counts counts(long id) {
    return rows.counts(id);
  }

  /**
   * What a batch did.
   *
   * @param created items that it made
   * @param updated items that were there
   */
  public record Counts(long created, long updated) {}

  private void tell(Viewer viewer, String what, long id, Map<String, String> details) {
    audit.record(viewer, "batch." + what, "batch:" + id, details);
  }

  private OffsetDateTime now() {
    return clock.instant().atOffset(ZoneOffset.UTC);
  }

  private static void requireAdministrator(Viewer viewer, String what) {
    if (!viewer.is(Viewer.Role.ADMINISTRATOR)) {
      throw new NotAllowed(what);
    }
  }
}
