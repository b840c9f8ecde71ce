package ec.congope.saberes.content;

/**
 * What a person does for an organisation. One person may do several things, for several of them.
 *
 * @param kind of the organisation
 */
public record Membership(OrganisationId organisation, Kind kind, Duty duty) {

  /** What an organisation is to the consortium. */
  public enum Kind {
    /** A provincial government. */
    GAP,
    /** CONGOPE, or a unit of it. */
    CONGOPE,
    /** Another body that works with them: outside the GAP network. */
    PARTNER
  }

  /** What one does. No duty includes another but {@link #ADMINISTRATOR}, which includes all. */
  public enum Duty {
    /** Reads what is for the network. */
    READER,
    /** Writes for the organisation. */
    CONTRIBUTOR,
    /** Reviews what the organisation's people write, before it goes to CONGOPE. */
    COORDINATOR,
    /** Reviews for CONGOPE, and edits. */
    EDITOR,
    /** Decides what is published, and takes it back. */
    PUBLISHER,
    /** Accompanies provinces (<em>técnico de enlace</em>). */
    LIAISON,
    /** Runs the portal. */
    ADMINISTRATOR
  }
}
