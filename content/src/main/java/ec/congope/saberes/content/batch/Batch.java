package ec.congope.saberes.content.batch;

import ec.congope.saberes.content.PersonId;
import java.time.Instant;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * One piece of work on many items.
 *
 * @param title what people call it: the name of a file, or what is changed
 * @param request JSON that the work needs to begin again
 * @param report JSON that the work left behind, or null as long as there is none
 * @param done records or items so far
 * @param total how many there are; 0 where that is not known
 * @param starter who started it, or null where that is no person, or none any more
 * @param ended when the work last came to rest, or null
 */
public record Batch(
    long id,
    Kind kind,
    State state,
    String title,
    String request,
    @Nullable String report,
    long done,
    long total,
    @Nullable PersonId starter,
    Instant started,
    @Nullable Instant ended) {

  /** What the work is. */
  public enum Kind {
    /** Records of a spreadsheet become items. */
    IMPORT,
    /** A selection of items is changed in the same way. */
    EDIT;

    /** The code in the database. */
    public String code() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  /** Where it stands. */
  public enum State {
    /** It is looked at what would become of it. */
    CHECKING,
    /** That is known; somebody has to say whether it is done. */
    CHECKED,
    /** At work. */
    RUNNING,
    /** Done; it can be undone. */
    DONE,
    /** Ended by a fault of the portal; it can be done again. */
    FAILED,
    /** At work on the way back. */
    UNDOING,
    /** As if it had never been, but for the revisions that say so. */
    UNDONE,
    /** It was looked at and not done. */
    DISCARDED;

    /** The code in the database and in the keys of messages. */
    public String code() {
      return name().toLowerCase(Locale.ROOT);
    }

    /** Whether something is at work, or waits for its turn. */
    public boolean isAtWork() {
      return this == CHECKING || this == RUNNING || this == UNDOING;
    }
  }

  /** Whether it left something that can be undone now. */
  public boolean canBeUndone() {
    return state == State.DONE || state == State.FAILED;
  }
}
