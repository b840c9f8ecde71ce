package ec.congope.saberes.content.tuning;

import ec.congope.saberes.content.Invalid;
import ec.congope.saberes.content.Invalid.Violation;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/**
 * A rule in the line format of Solr: {@code a, b, c} holds both ways, {@code a => a, b} one way.
 *
 * @param text as typed, without blanks at its ends
 */
record SynonymLine(String text, SynonymRule rule) {

  /** Longest rule, in characters; the longest of the data file has 330. */
  static final int LENGTH = 1_000;

  /** Most expressions of a side; the longest line of the data file has 12. */
  static final int EXPRESSIONS = 25;

  /** Most words of an expression; the longest name of a body in the data file has 11. */
  static final int WORDS = 12;

  private static final String ARROW = "=>";
  private static final String FIELD = "text";

  /**
   * Reads a line.
   *
   * @throws Invalid with all that is wrong with it, on the field {@code text}
   */
  static SynonymLine parse(String typed) {
    String text = typed.strip();
    if (text.isEmpty()) {
      throw new Invalid(List.of(wrong("required")));
    }
    if (text.length() > LENGTH) {
      throw new Invalid(List.of(wrong("long", LENGTH)));
    }
    List<List<String>> sides = sides(text);
    var violations = new ArrayList<Violation>();
    if (sides.size() > 2) {
      violations.add(wrong("arrows"));
    }
    sides.forEach(side -> violations.addAll(faults(side)));
    if (violations.isEmpty()) {
      meaning(sides).ifPresent(violations::add);
    }
    if (!violations.isEmpty()) {
      throw new Invalid(violations.stream().distinct().toList());
    }
    return new SynonymLine(text, new SynonymRule(sides.getFirst(), sides.getLast()));
  }

  private static List<List<String>> sides(String text) {
    return Arrays.stream(text.split(ARROW, -1))
        .map(side -> Arrays.stream(side.split(",", -1)).map(Folded::lower).toList())
        .toList();
  }

  private static List<Violation> faults(List<String> side) {
    var violations = new ArrayList<Violation>();
    if (side.stream().allMatch(String::isEmpty)) {
      return List.of(wrong("side"));
    }
    if (side.size() > EXPRESSIONS) {
      violations.add(wrong("many", EXPRESSIONS));
    }
    Set<String> seen = new HashSet<>();
    for (String expression : side) {
      if (expression.isEmpty()) {
        violations.add(wrong("gap"));
      } else if (!expression.codePoints().anyMatch(Character::isLetterOrDigit)) {
        violations.add(wrong("letters", expression));
      } else if (expression.split(" ", -1).length > WORDS) {
        violations.add(wrong("words", expression, WORDS));
      } else if (!seen.add(Folded.of(expression))) {
        violations.add(wrong("twice", expression));
      }
    }
    return violations;
  }

  private static Optional<Violation> meaning(List<List<String>> sides) {
    if (sides.size() == 1) {
      return sides.getFirst().size() < 2 ? Optional.of(wrong("alone")) : Optional.empty();
    }
    return folded(sides.getFirst()).equals(folded(sides.getLast()))
        ? Optional.of(wrong("same"))
        : Optional.empty();
  }

  private static Set<String> folded(List<String> side) {
    return side.stream().map(Folded::of).collect(Collectors.toCollection(TreeSet::new));
  }

  private static Violation wrong(String what, Object... arguments) {
    return Violation.of(FIELD, "invalid.synonym." + what, arguments);
  }

  /** What two lines that say the same have in common. */
  String key() {
    String from = String.join(", ", folded(rule.from()));
    return rule.bothWays() ? from : from + " " + ARROW + " " + String.join(", ", folded(rule.to()));
  }
}
