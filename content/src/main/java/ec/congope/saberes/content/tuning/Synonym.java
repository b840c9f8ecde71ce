package ec.congope.saberes.content.tuning;

import java.time.Instant;

/**
 * A rule as it is kept.
 *
 * @param text as typed
 * @param note why it is there, may be empty
 */
public record Synonym(
    long id,
    String text,
    SynonymRule rule,
    Source source,
    State state,
    String note,
    Instant changed) {

  /** Where a rule comes from. */
  public enum Source {
    /** The data file, untouched. */
    FILE("file"),
    /** Somebody wrote or changed it. */
    PERSON("person");

    private final String code;

    Source(String code) {
      this.code = code;
    }

    /** The code in the store. */
    public String code() {
      return code;
    }
  }

  /** Whether a rule counts. */
  public enum State {
    /** It does. */
    ENABLED("enabled"),
    /** It waits. */
    DISABLED("disabled");

    private final String code;

    State(String code) {
      this.code = code;
    }

    /** The code in the store. */
    public String code() {
      return code;
    }
  }
}
