package ec.congope.saberes.content.review;

import ec.congope.saberes.content.Invalid;
import ec.congope.saberes.content.Membership.Kind;
import ec.congope.saberes.content.NotAllowed;
import ec.congope.saberes.content.Viewer;
import ec.congope.saberes.content.item.ItemRules;
import ec.congope.saberes.content.organisation.Organisations;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionOperations;

/**
 * The way of a manuscript from those who write it to those who publish it: handed in, found good by
 * its province and by CONGOPE, or returned with reasons. Nobody finds good what he wrote in
 * himself, and an approval is of the answers that were approved and of no others.
 */
@Component
public class Review {

  /** What {@link Invalid} calls the note about what changed. */
  public static final String CHANGED = "cambio";

  private final Manuscripts manuscripts;
  private final ManuscriptRows rows;
  private final Steps steps;
  private final Organisations organisations;
  private final Checks checks;
  private final Scores scores;
  private final TransactionOperations transaction;

  Review(
      Manuscripts manuscripts,
      ManuscriptRows rows,
      Steps steps,
      Organisations organisations,
      Checks checks,
      Scores scores,
      TransactionOperations transaction) {
    this.manuscripts = manuscripts;
    this.rows = rows;
    this.steps = steps;
    this.organisations = organisations;
    this.checks = checks;
    this.scores = scores;
    this.transaction = transaction;
  }

  /**
   * Hands a complete manuscript in: to the coordinator of its province, or to CONGOPE where its
   * organisation is no provincial government.
   *
   * @throws Invalid with everything that is missing or wrong
   */
  public void submit(ManuscriptId id, Viewer viewer) {
    submit(id, "", viewer);
  }

  /**
   * Hands it in, and says what changed since the version that readers see.
   *
   * @param note for readers, kept with the new version; only of what readers see already
   * @throws Invalid with everything that is missing or wrong, and without a note where one belongs
   */
  public void submit(ManuscriptId id, String note, Viewer viewer) {
    transaction.executeWithoutResult(status -> {
      var now = manuscripts.locked(id, Action.SUBMIT, viewer);
      var faults = new ArrayList<>(checks.hindrances(now));
      String changed = now.item() == null ? "" : note(note, faults);
      if (!faults.isEmpty()) {
        throw new Invalid(faults);
      }
      boolean province = organisations.get(now.owner().organisation()).kind() == Kind.GAP;
      var next = province ? State.PROVINCIAL_REVIEW : State.CONGOPE_REVIEW;
      move(now, next, Step.Kind.SUBMIT, changed, viewer);
    });
  }

  /**
   * Gives it back to those who write it.
   *
   * @throws Invalid without reasons, or with more than 4,000 characters of them
   */
  public void giveBack(ManuscriptId id, String reason, Viewer viewer) {
    transaction.executeWithoutResult(status -> {
      var now = manuscripts.locked(id, Action.RETURN, viewer);
      String given = Remarks.checked("motivo", "write.return.reason.missing", reason);
      move(now, State.RETURNED, Step.Kind.RETURN, given, viewer);
    });
  }

  /**
   * Finds it good: the province passes it on to CONGOPE, CONGOPE has it published.
   *
   * @throws NotAllowed to who wrote in it, and where the rubric keeps it
   */
  public void approve(ManuscriptId id, Viewer viewer) {
    transaction.executeWithoutResult(status -> {
      var now = manuscripts.locked(id, Action.APPROVE, viewer);
      if (steps.wrote(now, viewer)) {
        throw new NotAllowed("approve manuscript " + id + " that the same person wrote");
      }
      if (!permits(now)) {
        throw new NotAllowed("approve manuscript " + id + " without what reviewers give it");
      }
      if (now.state() == State.PROVINCIAL_REVIEW) {
        move(now, State.CONGOPE_REVIEW, Step.Kind.FORWARD, "", viewer);
      } else {
        move(now, State.APPROVED, Step.Kind.APPROVE, "", viewer);
      }
    });
  }

  private static String note(String note, List<Invalid.Violation> faults) {
    try {
      return Remarks.checked(CHANGED, "write.changed.missing", note, ItemRules.NOTE);
    } catch (Invalid wrong) {
      faults.addAll(wrong.violations());
      return "";
    }
  }

  /** What was decided about it, the newest first, for who may read it. */
  public List<Step> steps(ManuscriptId id, Viewer viewer) {
    return steps.list(manuscripts.get(id, viewer).id());
  }

  /** What changed, as it was said when it was last handed in; empty where nothing was. */
  public String note(ManuscriptId id, Viewer viewer) {
    return steps.note(manuscripts.get(id, viewer).id());
  }

  /** Whether the viewer may find it good: as {@link #approve} would let it. */
  public boolean mayApprove(Manuscript manuscript, Viewer viewer) {
    return Permissions.may(viewer, Action.APPROVE, manuscript.state(), manuscript.owner())
        && !steps.wrote(manuscript, viewer)
        && permits(manuscript);
  }

  /** The rubric is CONGOPE's: a province passes on what it finds good. */
  private boolean permits(Manuscript manuscript) {
    return manuscript.state() == State.PROVINCIAL_REVIEW || scores.permit(manuscript);
  }

  private void move(Manuscript now, State state, Step.Kind kind, String reason, Viewer viewer) {
    rows.update(ManuscriptChange.state(now, state), Map.of(), viewer);
    steps.add(now, kind, reason, viewer);
  }
}
