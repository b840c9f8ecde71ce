package ec.congope.saberes.content.subscription;

import ec.congope.saberes.content.ItemId;
import java.util.List;

/**
 * A mail that one attempt is made to send. The attempt is noted before: whatever becomes of it is
 * said to the {@link Outbox}, or it counts as ended nobody knows how.
 *
 * @param attempt from 1
 * @param search what it is about; of a question, with what was asked for
 * @param items what was new; none of a question
 * @param token of a question, to confirm; of a notice, to stop
 * @param manage to see and change all of the address; empty of a question, which nobody may have
 *     asked for
 */
public record OutgoingMail(
    long id,
    Kind kind,
    int attempt,
    EmailAddress address,
    SavedSearch search,
    List<ItemId> items,
    String token,
    String manage) {

  /** What a mail is for. */
  public enum Kind {
    /** Asks whether the address wants this. */
    CONFIRMATION("confirmation"),
    /** Says what is new. */
    NOTICE("notice");

    private final String code;

    Kind(String code) {
      this.code = code;
    }

    /** The code in the database. */
    public String code() {
      return code;
    }
  }

  /** Copies the list. */
  public OutgoingMail {
    items = List.copyOf(items);
  }
}
