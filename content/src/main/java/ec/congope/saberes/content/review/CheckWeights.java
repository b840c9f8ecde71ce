package ec.congope.saberes.content.review;

import ec.congope.saberes.content.NotAllowed;
import ec.congope.saberes.content.PersonId;
import ec.congope.saberes.content.Viewer;
import ec.congope.saberes.content.audit.Audit;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.EnumMap;
import java.util.Map;
import java.util.TreeMap;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionOperations;

/** What every check weighs, as administrators say. */
@Component
public class CheckWeights {

  private final JdbcClient jdbc;
  private final Audit audit;
  private final TransactionOperations transaction;
  private final Clock clock;

  CheckWeights(JdbcClient jdbc, Audit audit, TransactionOperations transaction, Clock clock) {
    this.jdbc = jdbc;
    this.audit = audit;
    this.transaction = transaction;
    this.clock = clock;
  }

  /** Of every check. */
  public Map<Check, Weight> all() {
    var weights = new EnumMap<Check, Weight>(Check.class);
    for (Check check : Check.values()) {
      weights.put(check, check.usual());
    }
    jdbc.sql("select name, weight from review_check where name = any(:names)")
        .param("names", weights.keySet().stream().map(Check::name).toArray(String[]::new))
        .query(row -> {
          weights.put(
              Check.valueOf(row.getString("name")), Weight.valueOf(row.getString("weight")));
        });
    return weights;
  }

  /**
   * Sets these; the others stay as they are.
   *
   * @throws NotAllowed to all but administrators
   */
  public void set(Map<Check, Weight> weights, Viewer viewer) {
    if (!viewer.is(Viewer.Role.ADMINISTRATOR)) {
      throw new NotAllowed("set what checks weigh");
    }
    transaction.executeWithoutResult(status -> {
      var before = all();
      var changed = new TreeMap<String, String>();
      weights.forEach((check, weight) -> {
        if (before.get(check) != weight) {
          put(check, weight, viewer);
          changed.put(check.name(), weight.name());
        }
      });
      if (!changed.isEmpty()) {
        audit.record(viewer, "review.checks", "portal", changed);
      }
    });
  }

  private void put(Check check, Weight weight, Viewer viewer) {
    var sql =
        """
        insert into review_check (name, weight, changed_at, changed_by)
        values (:name, :weight, :now, :by)
        on conflict (name) do update
           set weight = excluded.weight, changed_at = excluded.changed_at,
               changed_by = excluded.changed_by
        """;
    jdbc.sql(sql)
        .param("name", check.name())
        .param("weight", weight.name())
        .param("now", OffsetDateTime.now(clock))
        .param("by", viewer.person().map(PersonId::value).orElse(null))
        .update();
  }
}
