package ec.congope.saberes.portal.find;

import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * One value of a filter as a checkbox.
 *
 * @param name of the parameter
 * @param chosen whether it is ticked
 * @param dead whether there is nothing to choose
 * @param look classes: under which value it stands shows by an indent
 * @param below values under it that are folded away, if any
 * @param belowTitle what unfolds them
 * @param belowOpen {@code open} where one of them is chosen, or null
 */
record Box(
    String name,
    String value,
    String label,
    String number,
    boolean chosen,
    boolean dead,
    String look,
    List<Box> below,
    String belowTitle,
    @Nullable String belowOpen) {

  /** The same with values folded away under it. */
  Box over(List<Box> values, String title) {
    String open = values.stream().anyMatch(Box::chosen) ? "open" : null;
    return new Box(name, value, label, number, chosen, dead, look, values, title, open);
  }

  /** This and all below it. */
  Stream<Box> all() {
    return Stream.concat(Stream.of(this), below.stream().flatMap(Box::all));
  }
}
