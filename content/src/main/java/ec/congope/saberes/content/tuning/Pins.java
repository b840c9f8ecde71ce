package ec.congope.saberes.content.tuning;

import static java.util.stream.Collectors.groupingBy;

import ec.congope.saberes.content.Invalid;
import ec.congope.saberes.content.Invalid.Violation;
import ec.congope.saberes.content.ItemId;
import ec.congope.saberes.content.NotFound;
import ec.congope.saberes.content.Viewer;
import ec.congope.saberes.content.audit.Audit;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionOperations;

/**
 * Items pinned to the top of a query's results, each with a reason that readers see and a last day.
 * Says nothing about who may see the item: whoever shows it asks the index for the viewer.
 */
@Component
public class Pins {

  /** Longest reason, in characters: it stands in a row of results. */
  static final int REASON = 160;

  /** Most pins of one query: more would be a list of their own. */
  static final int QUERY = 3;

  private static final String COLUMNS = "id, shown, query, item_id, reason, expires_on, created_by";

  private final JdbcClient jdbc;
  private final TransactionOperations transaction;
  private final Audit audit;
  private final Clock clock;
  private final Kept<Map<String, List<Pin>>> kept;

  Pins(JdbcClient jdbc, TransactionOperations transaction, Audit audit, Clock clock) {
    this.jdbc = jdbc;
    this.transaction = transaction;
    this.audit = audit;
    this.clock = clock;
    this.kept =
        new Kept<>("pins", jdbc, clock, () -> list().stream().collect(groupingBy(Pin::key)));
  }

  /** The pins that hold today for what was typed, in the order they were made; from memory. */
  public List<Pin> of(String typed) {
    var pins = kept.value();
    if (pins.isEmpty()) {
      return List.of();
    }
    LocalDate today = today();
    return QueryText.of(typed)
        .map(query -> pins.getOrDefault(query.key(), List.of()))
        .orElse(List.of())
        .stream()
        .filter(pin -> pin.holds(today))
        .toList();
  }

  /** All of them, those that no longer hold too, in the order they were made. */
  public List<Pin> list() {
    return jdbc.sql("select " + COLUMNS + " from pin order by id").query(Pins::pin).list();
  }

  /** Whether the pin holds today. */
  public boolean holds(Pin pin) {
    return pin.holds(today());
  }

  /**
   * Pins an item and gives the pin's number.
   *
   * @param item empty where what was typed names no item
   * @param until the last day, as {@code 2026-12-31}: from today to one year on
   * @param by who pins it
   * @throws Invalid with all that is wrong: {@code query}, {@code item}, {@code reason}, {@code
   *     until}
   */
  public long add(
      String query, Optional<ItemId> item, String reason, String until, String by, Viewer viewer) {
    var violations = new ArrayList<Violation>();
    var text = QueryText.of(query);
    if (text.isEmpty()) {
      violations.add(
          query.isBlank()
              ? Violation.of("query", "invalid.required")
              : Violation.of("query", "invalid.pin.query", QueryText.LENGTH));
    }
    if (item.isEmpty()) {
      violations.add(Violation.of("item", "invalid.pin.item"));
    }
    checkReason(reason.strip()).ifPresent(violations::add);
    var day = day(until);
    if (day.isEmpty() || day.get().isBefore(today()) || day.get().isAfter(latest())) {
      violations.add(Violation.of("until", "invalid.pin.until"));
    }
    if (!violations.isEmpty()) {
      throw new Invalid(violations);
    }
    var pin =
        new Pin(
            0,
            text.orElseThrow().shown(),
            text.orElseThrow().key(),
            item.orElseThrow(),
            reason.strip(),
            day.orElseThrow(),
            by);
    return changing(() -> {
      long id = insert(pin);
      audit.record(viewer, "pin.add", "item:" + pin.item(), Map.of("query", pin.query()));
      return id;
    });
  }

  /** The last day that a pin made today may hold. */
  public LocalDate latest() {
    return today().plusYears(1);
  }

  private static Optional<Violation> checkReason(String reason) {
    if (reason.isEmpty()) {
      return Optional.of(Violation.of("reason", "invalid.required"));
    }
    return reason.length() > REASON
        ? Optional.of(Violation.of("reason", "invalid.too-long", REASON, reason.length()))
        : Optional.empty();
  }

  private static Optional<LocalDate> day(String text) {
    try {
      return Optional.of(LocalDate.parse(text.strip()));
    } catch (DateTimeException noDate) {
      return Optional.empty();
    }
  }

  private long insert(Pin pin) {
    jdbc.sql("select version from tuning_version where subject = 'pins' for update")
        .query(Long.class)
        .single(); // one at a time: the number of a query's pins is counted
    var others = list().stream().filter(other -> other.key().equals(pin.key())).toList();
    if (others.stream().anyMatch(other -> other.item().equals(pin.item()))) {
      throw new Invalid(List.of(Violation.of("item", "invalid.pin.known")));
    }
    if (others.size() >= QUERY) {
      throw new Invalid(List.of(Violation.of("query", "invalid.pin.many", QUERY)));
    }
    var sql =
        """
        insert into pin (query, shown, item_id, reason, expires_on, created_at, created_by)
        values (:query, :shown, :item, :reason, :expires, :now, :by)
        returning id
        """;
    return jdbc.sql(sql)
        .param("query", pin.key())
        .param("shown", pin.query())
        .param("item", pin.item().value())
        .param("reason", pin.reason())
        .param("expires", pin.expires())
        .param("now", clock.instant().atOffset(ZoneOffset.UTC))
        .param("by", pin.by())
        .query(Long.class)
        .single();
  }

  /** Takes it away. */
  public void remove(long id, Viewer viewer) {
    changing(() -> {
      var gone = jdbc.sql("delete from pin where id = :id returning item_id, shown");
      var pin =
          gone.param("id", id)
              .query((row, n) -> Map.entry(row.getLong("item_id"), row.getString("shown")))
              .optional()
              .orElseThrow(() -> new NotFound("pin", id));
      audit.record(viewer, "pin.remove", "item:" + pin.getKey(), Map.of("query", pin.getValue()));
      return id;
    });
  }

  private long changing(java.util.function.LongSupplier change) {
    long id =
        transaction.execute(status -> {
          long done = change.getAsLong();
          kept.changed();
          return done;
        });
    kept.forget();
    return id;
  }

  private LocalDate today() {
    return LocalDate.ofInstant(clock.instant(), clock.getZone());
  }

  private static Pin pin(ResultSet row, int number) throws SQLException {
    return new Pin(
        row.getLong("id"),
        row.getString("shown"),
        row.getString("query"),
        new ItemId(row.getLong("item_id")),
        row.getString("reason"),
        row.getObject("expires_on", LocalDate.class),
        row.getString("created_by"));
  }
}
