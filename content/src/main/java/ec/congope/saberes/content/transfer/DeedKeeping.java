package ec.congope.saberes.content.transfer;

import ec.congope.saberes.content.Conflict;
import ec.congope.saberes.content.batch.Batches;
import ec.congope.saberes.content.batch.Deed;
import ec.congope.saberes.content.item.Items.Entry;
import ec.congope.saberes.content.item.Items.Outcome;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.UncategorizedSQLException;
import org.springframework.transaction.support.TransactionOperations;

/**
 * Notes the deeds of a batch in the transaction that takes them. Where another writer was faster,
 * the transaction is over, whatever it is told, and another one begins.
 */
final class DeedKeeping {

  /** How often entries are written again when another writer was faster. */
  private static final int TRIES = 5;

  private final long batch;
  private final Batches batches;
  private final NamedStandings standings;
  private final TransactionOperations transaction;

  DeedKeeping(
      long batch, Batches batches, NamedStandings standings, TransactionOperations transaction) {
    this.batch = batch;
    this.batches = batches;
    this.standings = standings;
    this.transaction = transaction;
  }

  Map<String, Outcome> noting(List<Entry> entries, Writing.Real real) {
    return Writing.Real.halving(entries, some -> noted(some, real));
  }

  private Map<String, Outcome> noted(List<Entry> entries, Writing.Real real) {
    for (int attempt = 1; ; attempt++) {
      try {
        var outcomes = transaction.execute(status -> once(entries, real));
        return outcomes == null ? Map.of() : outcomes;
      } catch (DuplicateKeyException | UncategorizedSQLException | Conflict overtaken) {
        if (attempt == TRIES) {
          throw overtaken;
        }
      }
    }
  }

  private Map<String, Outcome> once(List<Entry> entries, Writing.Real real) {
    var before = standings.of(entries.stream().map(Entry::externalId).toList());
    var outcomes = real.items().importAll(entries, real.viewer());
    var changed =
        outcomes.entrySet().stream()
            .filter(outcome -> outcome.getValue() != Outcome.UNCHANGED)
            .map(Map.Entry::getKey)
            .toList();
    var deeds = new ArrayList<Deed>();
    standings
        .of(changed)
        .forEach((name, after) -> {
          var then = before.get(name);
          deeds.add(
              then == null
                  ? new Deed(after.id(), 0, null, after.revision())
                  : new Deed(after.id(), then.revision(), then.status(), after.revision()));
        });
    batches.keep(batch, deeds);
    return outcomes;
  }
}
