package ec.congope.saberes.content.review;

import ec.congope.saberes.content.ItemId;
import ec.congope.saberes.content.practice.Answer;
import ec.congope.saberes.content.practice.Answers;
import ec.congope.saberes.content.practice.Form;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A manuscript as it is after a change. */
final class ManuscriptChange {

  private ManuscriptChange() {}

  static Manuscript answers(Manuscript now, Map<String, Answer> changed) {
    var versions = new HashMap<>(now.versions());
    changed.keySet().forEach(key -> versions.put(key, now.version() + 1));
    return of(
        now,
        now.item(),
        now.itemRevision(),
        now.form(),
        written(now.state()),
        now.answers().with(changed),
        versions);
  }

  static Manuscript form(Manuscript now, Form form) {
    return of(
        now,
        now.item(),
        now.itemRevision(),
        form,
        written(now.state()),
        now.answers(),
        now.versions());
  }

  static Manuscript state(Manuscript now, State state) {
    return of(
        now, now.item(), now.itemRevision(), now.form(), state, now.answers(), now.versions());
  }

  static Manuscript published(Manuscript now, ItemId item, int revision) {
    return of(now, item, revision, now.form(), State.PUBLISHED, now.answers(), now.versions());
  }

  /** What is changed after its approval is not what was approved: it is reviewed again. */
  private static State written(State state) {
    return state == State.APPROVED ? State.CONGOPE_REVIEW : state;
  }

  private static Manuscript of(
      Manuscript now,
      @Nullable ItemId item,
      int itemRevision,
      Form form,
      State state,
      Answers answers,
      Map<String, Integer> versions) {
    return new Manuscript(
        now.id(),
        item,
        itemRevision,
        form,
        now.owner(),
        state,
        answers,
        versions,
        now.version() + 1,
        now.created(),
        now.changed());
  }
}
