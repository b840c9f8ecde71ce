package ec.congope.saberes.content.item;

import ec.congope.saberes.content.ItemId;

/** A link from one item to another. */
public record Relation(Kind kind, ItemId target) {

  /** What the link means, read from the item that carries it. */
  public enum Kind {
    /** Takes the place of the target. */
    REPLACES("replaces"),
    /** Belongs to the target (a series, a collection). */
    PART_OF("part-of"),
    /** Cites or uses the target. */
    REFERENCES("references"),
    /** Says how the target, a practice, was replicated elsewhere. */
    ADAPTS("adapts"),
    /** Of interest to the same reader. */
    RELATED("related");

    private final String code;

    Kind(String code) {
      this.code = code;
    }

    /** The code in the import format. */
    public String code() {
      return code;
    }
  }
}
