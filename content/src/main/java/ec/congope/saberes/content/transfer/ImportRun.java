package ec.congope.saberes.content.transfer;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * One import that came over the machine interface, running or over.
 *
 * @param finished when it ended, or null while it runs
 * @param report what became of it; all zero until it is done
 */
public record ImportRun(
    long id, State state, Instant started, @Nullable Instant finished, ImportReport report) {

  /** How far it has come. */
  public enum State {
    /** At work, or waiting for the one before it. */
    RUNNING("running"),
    /** Ended; records with problems were left out. */
    DONE("done"),
    /** Ended by a fault of the portal. */
    FAILED("failed"),
    /** Cut short by a stop of the portal; sending it again ends it. */
    INTERRUPTED("interrupted");

    private final String code;

    State(String code) {
      this.code = code;
    }

    /** The code in the database and in the machine interface. */
    public String code() {
      return code;
    }
  }
}
