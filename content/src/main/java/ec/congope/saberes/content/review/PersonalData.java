package ec.congope.saberes.content.review;

import java.util.Optional;
import java.util.regex.Pattern;

/** What looks like data of a person in a text. A guess, to be looked at by somebody. */
final class PersonalData {

  private static final Pattern TEN = Pattern.compile("(?<![\\d-])\\d{9}-?\\d(?![\\d-])");

  /** Numbers of Ecuador: of mobiles with 09 and eight digits, of houses with 0 and an area. */
  private static final Pattern PHONE =
      Pattern.compile(
          "(?<!\\d)(?:\\+593[ -]?9?\\d|09\\d)(?:[ -]?\\d){7}(?!\\d)"
              + "|(?<!\\d)\\(?0[2-7]\\)?[ -]\\d{3}[ -]?\\d{4}(?!\\d)");

  private static final Pattern MAIL =
      Pattern.compile("[\\w.+-]{1,64}@[\\w-]{1,63}(?:\\.[\\w-]{2,63}){1,4}");

  /** Provinces have the numbers 01 to 24, and Ecuadorians registered abroad 30. */
  private static final int PROVINCES = 24;

  private static final int ABROAD = 30;

  private PersonalData() {}

  /** The code of what the text seems to hold. */
  static Optional<String> in(String text) {
    if (TEN.matcher(text).results().anyMatch(found -> isCedula(found.group()))) {
      return Optional.of("write.check.personal.cedula");
    }
    if (PHONE.matcher(text).find()) {
      return Optional.of("write.check.personal.phone");
    }
    return MAIL.matcher(text).find() ? Optional.of("write.check.personal.mail") : Optional.empty();
  }

  /** The tenth digit of an identity card checks the nine before, each second one doubled. */
  static boolean isCedula(String text) {
    String digits = text.replace("-", "");
    int province = Integer.parseInt(digits.substring(0, 2));
    if (province < 1 || (province > PROVINCES && province != ABROAD) || digits.charAt(2) > '5') {
      return false;
    }
    int sum = 0;
    for (int i = 0; i < 9; i++) {
      int digit = digits.charAt(i) - '0';
      int weighed = i % 2 == 0 ? 2 * digit : digit;
      sum += weighed > 9 ? weighed - 9 : weighed;
    }
    return (sum + digits.charAt(9) - '0') % 10 == 0;
  }
}
