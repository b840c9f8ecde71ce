package ec.congope.saberes.content.item;

/**
 * Somebody's part in an item, under the name that the document prints.
 *
 * @param name as printed; linked to an authority record when the item is saved
 */
public record Contribution(String name, Role role) {

  /** What somebody did. */
  public enum Role {
    /** Wrote it; a person or a body. */
    AUTHOR,
    /** Published it; at most one in an item. */
    PUBLISHER
  }
}
