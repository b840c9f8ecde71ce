package ec.congope.saberes.content.item;

/**
 * A name given by somebody else.
 *
 * @param value as printed, such as {@code 978-9942-09-635-7} or {@code
 *     10.37228/estado_comunes.v1.n16.2023.287}
 */
public record Identifier(Scheme scheme, String value) {

  /** Who names. */
  public enum Scheme {
    /** International Standard Book Number, ISO 2108. */
    ISBN,
    /** Digital Object Identifier, ISO 26324. */
    DOI
  }

  /**
   * Whether a printed number is an ISBN, by the check digits of ISO 2108: weights 1 and 3 modulo 10
   * (13 digits), 10 to 1 modulo 11 (10 digits).
   */
  public static boolean isIsbn(String printed) {
    String digits = printed.replace("-", "").replace(" ", "");
    if (digits.matches("\\d{13}")) {
      int sum = 0;
      for (int i = 0; i < 13; i++) {
        sum += (digits.charAt(i) - '0') * (i % 2 == 0 ? 1 : 3);
      }
      return sum % 10 == 0;
    }
    if (digits.matches("\\d{9}[\\dXx]")) {
      int sum = 0;
      for (int i = 0; i < 10; i++) {
        char c = digits.charAt(i);
        sum += (c == 'X' || c == 'x' ? 10 : c - '0') * (10 - i);
      }
      return sum % 11 == 0;
    }
    return false;
  }
}
