package ec.congope.saberes.content;

/**
 * An item that the viewer could read once and that is no longer offered. Thrown only where the
 * viewer might still read it if it were: for others it is a plain {@link NotFound}.
 */
public final class Withdrawn extends NotFound {

  private static final long serialVersionUID = 1L;

  private final transient ItemId item;

  /** Says which item, and what it was called. */
  public Withdrawn(ItemId item, String title) {
    super("withdrawn item " + item, "error.withdrawn", title);
    this.item = item;
  }

  /** The item; its tombstone says more. */
  public ItemId item() {
    return item;
  }
}
