package ec.congope.saberes.portal.read;

/** A piece of a text that was compared with another. */
record Passage(Kind kind, String text) {

  /** What became of it. */
  enum Kind {
    /** In both. */
    SAME,
    /** Only in the newer text. */
    INSERTED,
    /** Only in the older text. */
    DELETED,
    /** Text that is in both and is not shown. */
    SKIPPED
  }

  public boolean same() {
    return kind == Kind.SAME;
  }

  public boolean inserted() {
    return kind == Kind.INSERTED;
  }

  public boolean deleted() {
    return kind == Kind.DELETED;
  }

  public boolean skipped() {
    return kind == Kind.SKIPPED;
  }
}
