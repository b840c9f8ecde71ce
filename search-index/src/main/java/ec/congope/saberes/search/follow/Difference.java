package ec.congope.saberes.search.follow;

import ec.congope.saberes.content.ItemId;

/**
 * One item in which index and store differ, by the first thing that does.
 *
 * @param stored what the store says, in the words of the kind; empty where it says nothing
 * @param indexed what the index says, likewise
 */
public record Difference(Kind kind, ItemId item, String stored, String indexed) {

  /** What differs. */
  public enum Kind {
    /** A published item that cannot be read or mapped; {@code stored} says why. */
    UNMAPPABLE,
    /** A published item that the index lacks. */
    MISSING,
    /** An item in the index that is not published. */
    LEFT_OVER,
    /** Pages in the index without their item. */
    ORPHANED_PAGES,
    /** The revision. */
    REVISION,
    /** The access level. */
    ACCESS,
    /** The number of pages. */
    PAGES,
    /** Something else: words, labels, filters, the text of a page. */
    CONTENT
  }
}
