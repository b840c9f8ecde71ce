package ec.congope.saberes.content.practice;

/**
 * How long a text may be.
 *
 * @param most inclusive
 */
public record Limit(int most, Unit unit) {

  /** What is counted. */
  public enum Unit {
    /** Characters. */
    CHARACTERS,
    /** Words, split by blanks. */
    WORDS
  }

  /** How much of it a text takes. */
  public int measure(String text) {
    return unit == Unit.CHARACTERS
        ? text.length()
        : text.isBlank() ? 0 : text.strip().split("\\s+").length;
  }
}
