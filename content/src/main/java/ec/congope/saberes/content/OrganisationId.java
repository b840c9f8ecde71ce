package ec.congope.saberes.content;

/** The number of an organisation: a provincial government, CONGOPE or a unit of it, a partner. */
public record OrganisationId(long value) {

  /** Refuses numbers that the database never gives. */
  public OrganisationId {
    if (value <= 0) {
      throw new IllegalArgumentException("an organisation id is positive: " + value);
    }
  }

  @Override
  public String toString() {
    return Long.toString(value);
  }
}
