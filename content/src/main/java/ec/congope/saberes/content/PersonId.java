package ec.congope.saberes.content;

/** The number of a person with an account. */
public record PersonId(long value) {

  /** Refuses numbers that the database never gives. */
  public PersonId {
    if (value <= 0) {
      throw new IllegalArgumentException("a person id is positive: " + value);
    }
  }

  @Override
  public String toString() {
    return Long.toString(value);
  }
}
