package ec.congope.saberes.content.review;

import ec.congope.saberes.content.NotFound;

/** The number of a manuscript. */
public record ManuscriptId(long value) {

  /** Refuses numbers that the database never gives. */
  public ManuscriptId {
    if (value <= 0) {
      throw new IllegalArgumentException("a manuscript id is positive: " + value);
    }
  }

  /**
   * Reads the decimal form.
   *
   * @throws NotFound when the text is no id
   */
  public static ManuscriptId parse(String text) {
    if (!text.matches("[1-9][0-9]{0,17}")) {
      throw new NotFound("manuscript", text);
    }
    return new ManuscriptId(Long.parseLong(text));
  }

  @Override
  public String toString() {
    return Long.toString(value);
  }
}
