package ec.congope.saberes.content.tuning;

import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/**
 * What somebody typed to search, in the form in which two who mean the same have typed the same.
 *
 * @param key lower case without accents (ñ stays), single blanks
 * @param shown lower case with the accents as typed
 */
public record QueryText(String key, String shown) {

  /** Longest query that is remembered: longer ones are pasted texts. */
  public static final int LENGTH = 120;

  /** Digits with what people put between them in telephone and identity numbers. */
  private static final Pattern NUMBER = Pattern.compile("\\d(?:[\\s.()+/-]*\\d)*");

  private static final Pattern YEARS = Pattern.compile("(?:19|20)\\d\\d(?:\\D+(?:19|20)\\d\\d)*");

  /**
   * Identity numbers have 10 digits, telephones at least 7; local ones are given without a code.
   */
  private static final int DIGITS = 6;

  /** Reads it; empty when nothing but blanks was typed, or too much to be remembered. */
  public static Optional<QueryText> of(String typed) {
    String shown = Folded.lower(typed);
    return shown.isEmpty() || shown.length() > LENGTH
        ? Optional.empty()
        : Optional.of(new QueryText(Folded.of(typed), shown));
  }

  /** Whether it may say who somebody is: an e-mail address, an identity or telephone number. */
  boolean looksPersonal() {
    return shown.indexOf('@') >= 0
        || NUMBER.matcher(shown).results().map(MatchResult::group).anyMatch(QueryText::identifies);
  }

  private static boolean identifies(String number) {
    return number.chars().filter(Character::isDigit).count() >= DIGITS
        && !YEARS.matcher(number).matches();
  }
}
