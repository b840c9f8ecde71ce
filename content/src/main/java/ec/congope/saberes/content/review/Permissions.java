package ec.congope.saberes.content.review;

import ec.congope.saberes.content.Membership.Duty;
import ec.congope.saberes.content.OrganisationId;
import ec.congope.saberes.content.Viewer;
import java.util.Set;
import java.util.stream.Collectors;

/** Who may do what with a manuscript, in which state: plain functions, asked by everything else. */
public final class Permissions {

  private static final Set<Duty> WRITING = Set.of(Duty.CONTRIBUTOR, Duty.COORDINATOR);

  private Permissions() {}

  /** Whether the viewer may do this to a manuscript of this owner in this state. */
  public static boolean may(Viewer viewer, Action action, State state, Owner owner) {
    return switch (action) {
      case READ -> reads(viewer, owner);
      case COMMENT -> reads(viewer, owner) && !state.isClosed();
      case WRITE -> reads(viewer, owner) && writes(viewer, state, owner);
      case SUBMIT, WITHDRAW -> belongs(viewer, owner) && state.isWritten();
      case APPROVE -> reviews(viewer, state, owner);
      case SCORE -> state == State.CONGOPE_REVIEW && reviews(viewer, state, owner);
      case RETURN, CLAIM ->
          reviews(viewer, state, owner) || (state == State.APPROVED && publishes(viewer));
      case PUBLISH, SCHEDULE -> publishes(viewer) && state == State.APPROVED;
    };
  }

  /** Whether the viewer may begin a manuscript for this organisation. */
  public static boolean mayBegin(Viewer viewer, OrganisationId organisation) {
    return isOfCongope(viewer) || writers(viewer).contains(organisation);
  }

  /** Whether the viewer has anything to write at all. */
  public static boolean mayWrite(Viewer viewer) {
    return isOfCongope(viewer) || !writers(viewer).isEmpty();
  }

  /** Whether the viewer sees the manuscripts of every organisation. */
  public static boolean isOfCongope(Viewer viewer) {
    return viewer.hasAtCongope(Duty.EDITOR) || viewer.hasAtCongope(Duty.PUBLISHER);
  }

  /** Whether anything ever waits for the viewer to review or publish it. */
  public static boolean decides(Viewer viewer) {
    return isOfCongope(viewer)
        || viewer.memberships().stream()
            .anyMatch(m -> m.duty() == Duty.COORDINATOR || m.duty() == Duty.EDITOR);
  }

  /** Whether the viewer decides what is published. */
  public static boolean publishes(Viewer viewer) {
    return viewer.hasAtCongope(Duty.PUBLISHER);
  }

  /** The organisations that the viewer writes for. */
  public static Set<OrganisationId> writers(Viewer viewer) {
    return viewer.memberships().stream()
        .filter(membership -> WRITING.contains(membership.duty()))
        .map(membership -> membership.organisation())
        .collect(Collectors.toUnmodifiableSet());
  }

  /** An author who left the organisation has left its manuscripts too. */
  private static boolean belongs(Viewer viewer, Owner owner) {
    boolean author =
        owner.author() != null
            && viewer.person().filter(owner.author()::equals).isPresent()
            && viewer.organisations().contains(owner.organisation());
    return isOfCongope(viewer) || author || writers(viewer).contains(owner.organisation());
  }

  /** An editor to whom a province is delegated reads what that province writes. */
  private static boolean reads(Viewer viewer, Owner owner) {
    return belongs(viewer, owner) || viewer.has(Duty.EDITOR, owner.organisation());
  }

  /**
   * Whose turn it is: the coordinator's of the organisation, then an editor's. Where no coordinator
   * can pass it on, it is an editor's turn from the start.
   */
  private static boolean reviews(Viewer viewer, State state, Owner owner) {
    return switch (state) {
      case PROVINCIAL_REVIEW ->
          viewer.has(Duty.COORDINATOR, owner.organisation())
              || (!owner.coordinated() && edits(viewer, owner));
      case CONGOPE_REVIEW -> edits(viewer, owner);
      default -> false;
    };
  }

  private static boolean edits(Viewer viewer, Owner owner) {
    return viewer.hasAtCongope(Duty.EDITOR) || viewer.has(Duty.EDITOR, owner.organisation());
  }

  /** Under review only CONGOPE and the editors still mend it. */
  private static boolean writes(Viewer viewer, State state, Owner owner) {
    return state.isWritten()
        ? belongs(viewer, owner)
        : !state.isClosed() && (isOfCongope(viewer) || edits(viewer, owner));
  }
}
