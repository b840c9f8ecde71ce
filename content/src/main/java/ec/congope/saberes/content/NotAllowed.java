package ec.congope.saberes.content;

/** The viewer may know of the thing but may not do this to it. */
public final class NotAllowed extends ContentException {

  private static final long serialVersionUID = 1L;

  /** Says what was tried. */
  public NotAllowed(String tried) {
    super("not allowed: " + tried, "error.not-allowed");
  }
}
