package ec.congope.saberes.content.person;

import ec.congope.saberes.content.PersonId;

/**
 * A mail to somebody with an account, of which an attempt is made.
 *
 * @param attempt from 1
 * @param link the part of the address in it that is of this mail alone; empty where it has none
 */
public record AccountMail(
    long id, Kind kind, PersonId person, String name, String address, int attempt, String link) {

  /** What a mail is for. */
  public enum Kind {
    /** A link to choose a new password. */
    RESET,
    /** A link that confirms a new address, sent there. */
    EMAIL,
    /** Says to the address before that another one took its place. */
    MOVED,
    /** A link to choose the first password. */
    INVITATION,
    /** Says that there is a second step now. */
    STEP_ON,
    /** Says that there is none any more. */
    STEP_OFF,
    /** Says that there is another passkey. */
    PASSKEY_ON,
    /** Says that a passkey was removed. */
    PASSKEY_OFF,
    /** Says that a manuscript was given back with reasons. */
    RETURNED,
    /** Says that a manuscript was approved. */
    APPROVED,
    /** Says that a manuscript was published. */
    PUBLISHED,
    /** Says that a manuscript was due and could not be published. */
    UNPUBLISHED
  }

  @Override
  public String toString() {
    return "AccountMail[" + id + " " + kind + "]";
  }
}
