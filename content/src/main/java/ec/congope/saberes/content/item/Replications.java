package ec.congope.saberes.content.item;

import java.util.Set;
import java.util.TreeSet;

/**
 * How a practice was taken up elsewhere: published items that everybody may see and that adapt it.
 *
 * @param count how many such items there are
 * @param provinces DPA codes of where they took place, in order
 */
public record Replications(int count, Set<String> provinces) {

  /** Taken up by nobody. */
  public static final Replications NONE = new Replications(0, Set.of());

  /** Puts the provinces in order. */
  public Replications {
    provinces = java.util.Collections.unmodifiableSet(new TreeSet<>(provinces));
  }
}
