package ec.congope.saberes.content.tuning;

import java.util.List;

/**
 * What a query may also be read as. Expressions are in lower case with single blanks, accents kept
 * as typed: whoever applies them folds them the way it folds the query.
 *
 * @param from any of these, typed
 * @param to is read as all of these; the same list where the rule holds both ways. What was typed
 *     is kept only where it is among them
 */
public record SynonymRule(List<String> from, List<String> to) {

  /** Copies the lists, which hold something. */
  public SynonymRule {
    from = List.copyOf(from);
    to = List.copyOf(to);
    if (from.isEmpty() || to.isEmpty()) {
      throw new IllegalArgumentException("a rule has two sides: " + from + " => " + to);
    }
  }

  /** Whether each expression stands for all the others. */
  public boolean bothWays() {
    return from.equals(to);
  }
}
