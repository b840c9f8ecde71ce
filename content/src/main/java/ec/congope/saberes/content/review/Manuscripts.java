package ec.congope.saberes.content.review;

import ec.congope.saberes.content.ItemId;
import ec.congope.saberes.content.NotAllowed;
import ec.congope.saberes.content.NotFound;
import ec.congope.saberes.content.OrganisationId;
import ec.congope.saberes.content.Viewer;
import ec.congope.saberes.content.audit.Audit;
import ec.congope.saberes.content.file.FileStore;
import ec.congope.saberes.content.practice.Answer;
import ec.congope.saberes.content.practice.AnswerRules;
import ec.congope.saberes.content.practice.Answers;
import ec.congope.saberes.content.practice.Form;
import ec.congope.saberes.content.practice.Forms;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionOperations;

/**
 * The manuscripts. To whom one is none of his business, it does not exist: every method answers
 * with {@link NotFound}. Fields are saved one by one, so that two people in one manuscript only
 * meet where both changed the same field since they last looked.
 */
@Component
public class Manuscripts {

  private final ManuscriptRows rows;
  private final Forms forms;
  private final AnswerRules rules;
  private final Audit audit;
  private final TransactionOperations transaction;

  Manuscripts(
      ManuscriptRows rows,
      Forms forms,
      AnswerRules rules,
      Audit audit,
      TransactionOperations transaction) {
    this.rows = rows;
    this.forms = forms;
    this.rules = rules;
    this.audit = audit;
    this.transaction = transaction;
  }

  /** Begins one for an organisation, with what is known already. */
  public Manuscript begin(String type, OrganisationId organisation, Answers known, Viewer viewer) {
    if (!Permissions.mayBegin(viewer, organisation)) {
      throw new NotAllowed("write for organisation " + organisation);
    }
    var form = forms.newest(type).orElseThrow(() -> new NotFound("form", type));
    return get(insert(form, owner(organisation, viewer), null, 0, known, viewer), viewer);
  }

  /** The manuscript, if the viewer may read it. */
  public Manuscript get(ManuscriptId id, Viewer viewer) {
    return admitted(rows.find(id).orElse(null), Action.READ, viewer, id);
  }

  /** The manuscript, if the viewer may change it now. */
  public Manuscript getToWrite(ManuscriptId id, Viewer viewer) {
    return admitted(rows.find(id).orElse(null), Action.WRITE, viewer, id);
  }

  /** Saves answers that were all changed on the same version. */
  public Saving save(ManuscriptId id, int base, Map<String, Answer> answers, Viewer viewer) {
    var edits = new LinkedHashMap<String, Edit>();
    answers.forEach((key, answer) -> edits.put(key, new Edit(base, answer)));
    return save(id, edits, viewer);
  }

  /**
   * Saves answers, each changed on what its field said at some version. Answers that say what the
   * field said then are no changes; a key that the form does not ask for is passed over.
   */
  public Saving save(ManuscriptId id, Map<String, Edit> edits, Viewer viewer) {
    return inTransaction(() -> {
      var now = locked(id, Action.WRITE, viewer);
      var late = new HashMap<String, Integer>();
      edits.forEach((key, edit) -> {
        if (now.versionOf(key) > edit.base()) {
          late.put(key, edit.base());
        }
      });
      var sorted = new Sorting(now, rows.at(id, late), rules);
      new Naming(() -> rows.files(id)).checked(now.form(), edits).forEach(sorted::take);
      return sorted.saving(write(now, sorted.changed(), viewer));
    });
  }

  /** Takes the manuscript over into another form: an experience grows into a good practice. */
  public Manuscript promote(ManuscriptId id, String type, Viewer viewer) {
    var form = forms.newest(type).orElseThrow(() -> new NotFound("form", type));
    return reform(id, form, viewer);
  }

  /** Takes the manuscript over into the newest edition of its form; answers stay by their key. */
  public Manuscript upgrade(ManuscriptId id, Viewer viewer) {
    var type = get(id, viewer).form().type();
    return reform(id, forms.newest(type).orElseThrow(), viewer);
  }

  private Manuscript reform(ManuscriptId id, Form form, Viewer viewer) {
    return inTransaction(() -> {
      var now = locked(id, Action.WRITE, viewer);
      var next = ManuscriptChange.form(now, form);
      rows.update(next, Map.of(), viewer);
      return next;
    });
  }

  /** Gives a manuscript up. Nothing is deleted; what was published of it stays. */
  public void withdraw(ManuscriptId id, Viewer viewer) {
    inTransaction(() -> {
      var now = locked(id, Action.WITHDRAW, viewer);
      rows.update(ManuscriptChange.state(now, State.WITHDRAWN), Map.of(), viewer);
      audit.record(viewer, "manuscript.withdraw", "manuscript:" + id, Map.of());
      return now;
    });
  }

  /** Lets answers of this manuscript name a stored file. */
  public void keep(ManuscriptId id, FileStore.Stored file, Viewer viewer) {
    inTransaction(() -> {
      var now = locked(id, Action.WRITE, viewer);
      rows.keep(id, file);
      return now;
    });
  }

  /** The manuscript under lock, for another step of the same transaction. */
  Manuscript locked(ManuscriptId id, Action action, Viewer viewer) {
    return admitted(rows.lock(id).orElse(null), action, viewer, id);
  }

  ManuscriptId insert(
      Form form,
      Owner owner,
      @Nullable ItemId item,
      int itemRevision,
      Answers known,
      Viewer viewer) {
    return inTransaction(() -> {
      var id = rows.insert(form, owner, item, itemRevision, known, viewer);
      Naming.named(form, known).forEach(file -> rows.keep(id, file));
      return id;
    });
  }

  static Owner owner(OrganisationId organisation, Viewer viewer) {
    return new Owner(organisation, viewer.person().orElse(null), false);
  }

  private Manuscript write(Manuscript now, Map<String, Answer> changed, Viewer viewer) {
    if (changed.isEmpty()) {
      return now;
    }
    var next = ManuscriptChange.answers(now, changed);
    rows.update(next, changed, viewer);
    return next;
  }

  /** What one may not even read does not exist; what one may read but not change is refused. */
  private static Manuscript admitted(
      @Nullable Manuscript found, Action action, Viewer viewer, ManuscriptId id) {
    if (found == null || !Permissions.may(viewer, Action.READ, found.state(), found.owner())) {
      throw new NotFound("manuscript", id);
    }
    if (!Permissions.may(viewer, action, found.state(), found.owner())) {
      throw new NotAllowed(action + " manuscript " + id + " in state " + found.state());
    }
    return found;
  }

  private <T> T inTransaction(Supplier<T> work) {
    T result = transaction.execute(status -> work.get());
    if (result == null) {
      throw new IllegalStateException("the transaction gave nothing");
    }
    return result;
  }
}
