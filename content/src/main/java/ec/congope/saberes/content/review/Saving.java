package ec.congope.saberes.content.review;

import ec.congope.saberes.content.Invalid.Violation;
import java.util.List;
import java.util.Map;

/**
 * What became of a save. Every field is saved on its own: what is wrong with one, or was changed by
 * somebody else, keeps no other from being saved.
 *
 * @param manuscript as it is now
 * @param known by the key of what was handed in: the version whose text its author now knows, to
 *     hand in the next change on
 * @param violations of limits; these fields are not saved
 * @param collisions with other people's changes; these fields are not saved
 */
public record Saving(
    Manuscript manuscript,
    Map<String, Integer> known,
    List<Violation> violations,
    List<Collision> collisions) {

  /** Copies the collections. */
  public Saving {
    known = Map.copyOf(known);
    violations = List.copyOf(violations);
    collisions = List.copyOf(collisions);
  }

  /** Whether all was saved. */
  public boolean whole() {
    return violations.isEmpty() && collisions.isEmpty();
  }
}
