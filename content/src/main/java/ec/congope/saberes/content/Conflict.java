package ec.congope.saberes.content;

/** Somebody else saved first: the revision that the change was made on is no longer the newest. */
public final class Conflict extends ContentException {

  private static final long serialVersionUID = 1L;

  private final int newest;

  /** The item was changed from revision {@code expected}, but stands at {@code newest}. */
  public Conflict(ItemId item, int expected, int newest) {
    super(
        "item " + item + " is at revision " + newest + ", not " + expected,
        "error.conflict",
        newest,
        expected);
    this.newest = newest;
  }

  /** The revision that is stored now. */
  public int newest() {
    return newest;
  }
}
