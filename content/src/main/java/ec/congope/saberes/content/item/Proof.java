package ec.congope.saberes.content.item;

import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * How far a practice is proven, in three steps that a reader takes in at a glance: the knots of the
 * design. They follow from the level of evidence (the vocabulary's {@code E0} to {@code E4}) and
 * from the items that adapt it.
 */
public enum Proof {
  /** Told by those who did it, or without documented evidence: {@code E0}, {@code E1}. */
  PROMISING("promisoria"),
  /** With data that others can check: {@code E2} to {@code E4}. */
  DEMONSTRATED("demostrada"),
  /** Taken up elsewhere, by an item that adapts it. */
  REPLICATED("replicada");

  private final String code;

  Proof(String code) {
    this.code = code;
  }

  /** The code in addresses and in the index. */
  public String code() {
    return code;
  }

  /** How many of the three knots are tied. */
  public int knots() {
    return ordinal() + 1;
  }

  /** The step that a level of evidence reaches by itself. */
  public static Optional<Proof> of(@Nullable String evidence) {
    return Optional.ofNullable(evidence)
        .map(level -> level.compareTo("E2") < 0 ? PROMISING : DEMONSTRATED);
  }

  /** The step that a practice has reached. */
  public static Optional<Proof> of(@Nullable String evidence, int replications) {
    return replications > 0 ? Optional.of(REPLICATED) : of(evidence);
  }
}
