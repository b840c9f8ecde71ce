package ec.congope.saberes.content.review;

import ec.congope.saberes.content.Invalid;
import java.util.List;

/** What people say about manuscripts, as it may be kept. */
final class Remarks {

  /** Characters. */
  static final int MOST = 4_000;

  private Remarks() {}

  /**
   * The text without what surrounds it.
   *
   * @throws Invalid with this code where it is empty, too long, or holds what no database keeps
   */
  static String checked(String field, String code, String text) {
    return checked(field, code, text, MOST);
  }

  /** The same, of no more than so many characters. */
  static String checked(String field, String code, String text, int most) {
    String said = text.replace("\r\n", "\n").strip();
    if (said.isEmpty() || said.length() > most || said.indexOf('\0') >= 0) {
      throw new Invalid(List.of(Invalid.Violation.of(field, code, most)));
    }
    return said;
  }
}
