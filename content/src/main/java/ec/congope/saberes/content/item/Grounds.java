package ec.congope.saberes.content.item;

import java.util.HashSet;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What speaks for a practice, as far as {@link Maturity} asks.
 *
 * @param measured whether it has results that others can check
 * @param validated whether somebody else looked at it
 * @param sustained whether it goes on without help from outside
 * @param replications how often it was taken up elsewhere
 * @param provinces how many other provinces took it up
 */
public record Grounds(
    boolean measured, boolean validated, boolean sustained, int replications, int provinces) {

  /** The type of content that has a maturity. */
  public static final String PRACTICE = "buena-practica";

  /** Own data that others can check; of who answered the form, its answers say more. */
  private static final String CHECKABLE = "E2";

  /** Verified from outside. */
  private static final String VERIFIED = "E3";

  /** Of a published item; nothing for one that is no practice. */
  public static Optional<Grounds> of(Item item) {
    return of(item.draft(), item.shown(), item.replications());
  }

  /** Of what an item says, or would say; nothing where that is no practice. */
  public static Optional<Grounds> of(Draft draft, Shown shown, Replications replications) {
    if (!draft.type().equals(PRACTICE)) {
      return Optional.empty();
    }
    boolean verified = reaches(draft.evidence(), VERIFIED);
    var others = new HashSet<>(replications.provinces());
    draft.provinces().forEach(others::remove);
    return Optional.of(
        new Grounds(
            shown.measured()
                || verified
                || (!shown.answered() && reaches(draft.evidence(), CHECKABLE)),
            shown.reviewed() || verified,
            shown.sustained(),
            replications.count(),
            others.size()));
  }

  private static boolean reaches(@Nullable String evidence, String level) {
    return evidence != null && evidence.compareTo(level) >= 0;
  }
}
