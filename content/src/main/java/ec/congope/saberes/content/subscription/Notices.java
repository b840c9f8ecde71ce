package ec.congope.saberes.content.subscription;

import ec.congope.saberes.content.ItemId;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionOperations;

/**
 * Which searches are to be looked into, and what was found new.
 *
 * <p>New is what was first published since the search was asked for, at most {@link #OVERLAP} ago,
 * and was never told for this search. A cursor alone would lose what enters the index late, such as
 * a document whose pages are read an hour after it was published.
 */
@Component
public class Notices {

  /** How late an item may begin to match and still be told. */
  public static final Duration OVERLAP = Duration.ofDays(30);

  private final JdbcClient jdbc;
  private final TransactionOperations transaction;
  private final SubscriptionSettings settings;
  private final Clock clock;

  Notices(
      JdbcClient jdbc,
      TransactionOperations transaction,
      SubscriptionSettings settings,
      Clock clock) {
    this.jdbc = jdbc;
    this.transaction = transaction;
    this.settings = settings;
    this.clock = clock;
  }

  /** The search that waits longest. */
  public Optional<Due> due() {
    Instant now = clock.instant();
    var sql =
        """
        select s.id, s.question, s.frequency, s.asked_at, s.confirmed_at, s.due_at
          from saved_search s
          join subscriber p on p.id = s.subscriber_id
         where s.due_at <= :now and p.suspended_at is null
         order by s.due_at, s.id
         limit 1
        """;
    return jdbc.sql(sql)
        .param("now", now.atOffset(ZoneOffset.UTC))
        .query((row, n) -> {
          var search = Rows.search(row);
          Instant earliest = now.minus(OVERLAP);
          return new Due(
              search,
              row.getObject("due_at", OffsetDateTime.class).toInstant(),
              search.asked().isAfter(earliest) ? search.asked() : earliest,
              notified(search.id()));
        })
        .optional();
  }

  private Set<ItemId> notified(long search) {
    return new HashSet<>(
        jdbc.sql("select item_id from notified_item where search_id = :search")
            .param("search", search)
            .query((row, n) -> new ItemId(row.getLong(1)))
            .list());
  }

  /**
   * Notes that a search was looked into: the mail that tells what is new, that it is told, and when
   * the search is due next, all or nothing. Does nothing where somebody else was faster.
   */
  public void note(Due due, List<ItemId> fresh) {
    transaction.executeWithoutResult(status -> {
      if (move(due) && !fresh.isEmpty()) {
        var ids = fresh.stream().map(ItemId::value).toArray(Long[]::new);
        var told =
            """
            insert into notified_item (search_id, item_id, at)
            select :search, unnest(:items::bigint[]), :now
            on conflict do nothing
            """;
        jdbc.sql(told)
            .param("search", due.search().id())
            .param("items", ids)
            .param("now", now())
            .update();
        var mail =
            """
            insert into outgoing_mail (search_id, kind, items, made_at, next_at, state)
            values (:search, 'notice', :items, :now, :now, 'waiting')
            """;
        jdbc.sql(mail)
            .param("search", due.search().id())
            .param("items", ids)
            .param("now", now())
            .update();
      }
    });
  }

  private boolean move(Due due) {
    var next =
        due.search().frequency().after(clock.instant().atZone(clock.getZone()), settings.hour());
    var sql =
        "update saved_search set due_at = :next where id = :search and due_at = :at"
            + " and confirmed_at is not null";
    return jdbc.sql(sql)
            .param("next", next.toOffsetDateTime())
            .param("search", due.search().id())
            .param("at", due.at().atOffset(ZoneOffset.UTC))
            .update()
        == 1;
  }

  /** Deletes what was told so long ago that it cannot be new again. */
  public void sweep() {
    jdbc.sql("delete from notified_item where at < :before")
        .param("before", clock.instant().minus(OVERLAP.multipliedBy(2)).atOffset(ZoneOffset.UTC))
        .update();
  }

  private OffsetDateTime now() {
    return clock.instant().atOffset(ZoneOffset.UTC);
  }
}
