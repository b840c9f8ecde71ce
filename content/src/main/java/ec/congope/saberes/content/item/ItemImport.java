package ec.congope.saberes.content.item;

import ec.congope.saberes.content.Conflict;
import ec.congope.saberes.content.Invalid;
import ec.congope.saberes.content.Viewer;
import ec.congope.saberes.content.item.Items.Entry;
import ec.congope.saberes.content.item.Items.Outcome;
import ec.congope.saberes.content.markdown.Html;
import ec.congope.saberes.content.markdown.Markdown;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.transaction.support.TransactionOperations;

/** Many items at once, all of them or none: only what differs from what stands is written. */
final class ItemImport {

  /**
   * The worker's deadline is for all that it is handed at once: on a busy machine, not too much.
   */
  private static final int RENDERED_AT_ONCE = 100;

  private final ItemReader reader;
  private final ItemWriter writer;
  private final ItemRules rules;
  private final Markdown markdown;
  private final TransactionOperations transaction;

  ItemImport(
      ItemReader reader,
      ItemWriter writer,
      ItemRules rules,
      Markdown markdown,
      TransactionOperations transaction) {
    this.reader = reader;
    this.writer = writer;
    this.rules = rules;
    this.markdown = markdown;
    this.transaction = transaction;
  }

  /**
   * Writes the entries, and starts over when another writer was faster.
   *
   * @return the outcome by external id
   * @throws Invalid when one of them is not valid; then nothing is written
   */
  Map<String, Outcome> run(List<Entry> entries, Viewer viewer) {
    requireValid(entries);
    for (int attempt = 1; ; attempt++) {
      try {
        return importOnce(entries, viewer);
      } catch (DuplicateKeyException | Conflict overtaken) {
        if (attempt == Items.TRIES) {
          throw overtaken;
        }
      }
    }
  }

  private Map<String, Outcome> importOnce(List<Entry> entries, Viewer viewer) {
    var changes = new ArrayList<Change>();
    var outcomes = outcomes(entries, viewer, changes);
    if (!changes.isEmpty()) {
      var rendered = rendered(changes);
      transaction.executeWithoutResult(status -> {
        writer.insert(rendered.stream().filter(Change::isNew).toList());
        writer.update(rendered.stream().filter(change -> !change.isNew()).toList());
      });
    }
    return outcomes;
  }

  /** The outcome by external id; adds what must be written for it. */
  Map<String, Outcome> outcomes(List<Entry> entries, Viewer viewer, List<Change> changes) {
    var standings = reader.standings(entries.stream().map(Entry::externalId).toList());
    var outcomes = new LinkedHashMap<String, Outcome>();
    for (Entry entry : entries) {
      var standing = standings.get(entry.externalId());
      var change = Change.of(entry, standing, viewer);
      boolean unchanged = standing != null && standing.says(change.digest());
      if (!unchanged) {
        changes.add(change);
      }
      outcomes.put(
          entry.externalId(),
          unchanged ? Outcome.UNCHANGED : standing == null ? Outcome.CREATED : Outcome.UPDATED);
    }
    return outcomes;
  }

  private List<Change> rendered(List<Change> changes) {
    var rendered = new ArrayList<Change>(changes.size());
    for (int from = 0; from < changes.size(); from += RENDERED_AT_ONCE) {
      var some = changes.subList(from, Math.min(changes.size(), from + RENDERED_AT_ONCE));
      List<Html> bodies = markdown.render(some.stream().map(c -> c.draft().body()).toList());
      for (int i = 0; i < some.size(); i++) {
        rendered.add(some.get(i).withBody(bodies.get(i)));
      }
    }
    return rendered;
  }

  private void requireValid(List<Entry> entries) {
    var violations = entries.stream().flatMap(this::violations).toList();
    if (!violations.isEmpty()) {
      throw new Invalid(violations);
    }
  }

  private Stream<Invalid.Violation> violations(Entry entry) {
    return Stream.concat(
        rules.check(entry.draft()).stream(), rules.checkNote(entry.note()).stream());
  }
}
