package ec.congope.saberes.content.item;

import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Whether those whose an item is say that it still holds.
 *
 * @param state or null where nobody was asked since the newest version
 * @param since when it was confirmed, last confirmed, or given up; null without a state
 */
public record Validity(@Nullable State state, @Nullable Instant since) {

  /** Nobody was asked, or not for long enough. */
  public static final Validity UNASKED = new Validity(null, null);

  /** Silences in a row after which an item is not confirmed any more. */
  private static final int SILENCES = 2;

  /** What is known. */
  public enum State {
    /** Its owner says that it holds. */
    CONFIRMED("confirmada"),
    /** Its owner was asked twice and said nothing. */
    UNCONFIRMED("sin-confirmar"),
    /** Its owner says that it holds no more. */
    OVER("no-vigente");

    private final String code;

    State(String code) {
      this.code = code;
    }

    /** The code in addresses and in the index. */
    public String code() {
      return code;
    }
  }

  /** The codes of the states. */
  public static List<String> codes() {
    return Arrays.stream(State.values()).map(State::code).toList();
  }

  /**
   * What follows from the answers and silences since the newest version.
   *
   * @param saved when that version was saved
   * @param silentAt when the last silence was noted, or null
   * @param over when the owner said that it holds no more, or null
   * @param confirmed when the owner last said that it holds, or null
   */
  static Validity of(
      Instant saved,
      int silences,
      @Nullable Instant silentAt,
      @Nullable Instant over,
      @Nullable Instant confirmed) {
    boolean current = confirmed != null && confirmed.isAfter(saved);
    if (over != null && over.isAfter(saved)) {
      return new Validity(State.OVER, over);
    }
    if (silences >= SILENCES && silentAt != null && silentAt.isAfter(saved)) {
      return new Validity(State.UNCONFIRMED, current ? confirmed : saved);
    }
    return current ? new Validity(State.CONFIRMED, confirmed) : UNASKED;
  }
}
