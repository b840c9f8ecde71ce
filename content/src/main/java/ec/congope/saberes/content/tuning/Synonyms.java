package ec.congope.saberes.content.tuning;

import ec.congope.saberes.content.Invalid;
import ec.congope.saberes.content.Invalid.Violation;
import ec.congope.saberes.content.NotFound;
import ec.congope.saberes.content.Viewer;
import ec.congope.saberes.content.audit.Audit;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionOperations;

/**
 * The synonyms of the domain. They begin as the data file; then people's changes win: a newer file
 * adds and takes away rules, but does not touch those that somebody changed or removed. Every
 * change is a transaction; whoever asks for {@link #rules()} sees it at once in this process and
 * within a second in another.
 */
@Component
public class Synonyms {

  /** Longest note, in characters. */
  private static final int NOTE = 500;

  private static final String SUBJECT = "synonyms";

  private final SynonymRows rows;
  private final TransactionOperations transaction;
  private final Audit audit;
  private final Kept<List<SynonymRule>> kept;

  Synonyms(JdbcClient jdbc, TransactionOperations transaction, Audit audit, Clock clock) {
    this.rows = new SynonymRows(jdbc, clock);
    this.transaction = transaction;
    this.audit = audit;
    this.kept = new Kept<>(SUBJECT, jdbc, clock, rows::enabled);
    load(SynonymFile.text());
  }

  /** Brings the rows to the file, where that is not the one that was loaded last. */
  void load(String file) {
    changing(() -> rows.load(file));
  }

  /** The enabled rules, in memory; the same list as long as nothing changes. */
  public List<SynonymRule> rules() {
    return kept.value();
  }

  /** Rises with every change of the rules. */
  public long version() {
    return kept.version();
  }

  /** All rules: what people changed, newest first, then the file in its order. */
  public List<Synonym> list() {
    return rows.list();
  }

  /** The rule with this number. */
  public Optional<Synonym> find(long id) {
    return rows.find(id);
  }

  /**
   * Reads a rule without keeping it.
   *
   * @throws Invalid with all that is wrong with it
   */
  public SynonymRule parse(String text) {
    return SynonymLine.parse(text).rule();
  }

  /**
   * Adds an enabled rule and gives its number.
   *
   * @param text a line such as {@code a, b} or {@code a => a, b}
   * @param note why, may be empty
   * @throws Invalid when the text is no rule, or there is one that says the same
   */
  public long add(String text, String note, Viewer viewer) {
    var line = checked(text, note);
    return changing(() -> {
      long id = rows.add(line, note.strip()).orElseThrow(Synonyms::known);
      tell(viewer, "add", id);
      return id;
    });
  }

  /**
   * Says it otherwise.
   *
   * @throws Invalid as with {@link #add}
   * @throws NotFound when there is no such rule
   */
  public void change(long id, String text, String note, Viewer viewer) {
    var line = checked(text, note);
    changing(() -> {
      if (rows.taken(line, id)) {
        throw known();
      }
      tell(viewer, "change", id);
      return found(id, rows.change(id, line, note.strip()));
    });
  }

  /** Lets it count. */
  public void enable(long id, Viewer viewer) {
    changing(() -> {
      tell(viewer, "enable", id);
      return found(id, rows.set(id, Synonym.State.ENABLED.code()));
    });
  }

  /** Keeps it, but it does not count. */
  public void disable(long id, Viewer viewer) {
    changing(() -> {
      tell(viewer, "disable", id);
      return found(id, rows.set(id, Synonym.State.DISABLED.code()));
    });
  }

  /** Takes it away. */
  public void remove(long id, Viewer viewer) {
    changing(() -> {
      tell(viewer, "remove", id);
      return found(id, rows.remove(id));
    });
  }

  private void tell(Viewer viewer, String act, long id) {
    audit.record(viewer, "synonym." + act, "synonym:" + id, Map.of());
  }

  private <T> T changing(Supplier<T> change) {
    T result =
        transaction.execute(status -> {
          T done = change.get();
          kept.changed();
          return done;
        });
    kept.forget();
    return result;
  }

  private static SynonymLine checked(String text, String note) {
    if (note.strip().length() > NOTE) {
      throw new Invalid(
          List.of(Violation.of("note", "invalid.too-long", NOTE, note.strip().length())));
    }
    return SynonymLine.parse(text);
  }

  private static Invalid known() {
    return new Invalid(List.of(Violation.of("text", "invalid.synonym.known")));
  }

  private static boolean found(long id, int updated) {
    if (updated == 0) {
      throw new NotFound("synonym", id);
    }
    return true;
  }
}
