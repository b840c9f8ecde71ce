package ec.congope.saberes.content.practice;

import ec.congope.saberes.content.item.Shown;
import java.util.Map;

/** What answers show of a practice, before anybody else has looked at them. */
public final class Showing {

  private Showing() {}

  /**
   * A result counts with its value after and the means to verify it, and with the value before or a
   * base line (fields 44 and 26); that it goes on by itself is field 49.
   */
  public static Shown of(Answers answers) {
    boolean based = !answers.of("baseline").isEmpty();
    boolean measured =
        answers.of("results").rows().stream().anyMatch(row -> isMeasured(row, based));
    return new Shown(
        true, measured, false, answers.of("sustainable").column("answer").contains("si"));
  }

  private static boolean isMeasured(Map<String, String> row, boolean based) {
    return row.containsKey("after")
        && row.containsKey("proof")
        && (based || row.containsKey("before"));
  }
}
