package ec.congope.saberes.content.archive;

import ec.congope.saberes.content.Invalid;
import ec.congope.saberes.content.Invalid.Violation;
import java.util.ArrayList;
import java.util.List;

/** What is wrong with an archive, as far as it is told: it is refused whole in any case. */
final class Faults {

  private static final int TOLD = 20;

  private final List<Violation> all = new ArrayList<>();

  /** Of a line of a file of the archive. */
  void add(String file, long line, String code, Object... arguments) {
    var most = new ArrayList<Object>(List.of(file, line));
    most.addAll(List.of(arguments));
    add(new Violation(file, code, most));
  }

  /** Of a file of the archive. */
  void add(String file, String code) {
    add(Violation.of(file, code, file));
  }

  void refuse() {
    if (!all.isEmpty()) {
      throw new Invalid(all);
    }
  }

  static Invalid refusal(String code, Object... arguments) {
    return new Invalid(List.of(Violation.of("", code, arguments)));
  }

  private void add(Violation violation) {
    if (all.size() < TOLD) {
      all.add(violation);
    }
  }
}
