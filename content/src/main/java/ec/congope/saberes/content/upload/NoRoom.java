package ec.congope.saberes.content.upload;

/** A file does not fit. Nothing of it was kept that was not there before. */
public final class NoRoom extends RuntimeException {

  private static final long serialVersionUID = 1L;

  /** What is full. */
  public enum Where {
    /** What the organisation may keep, in bytes. */
    ORGANISATION,
    /** The uploads that one person may have begun. */
    PERSON,
    /** The disk; what limit there is concerns the operator. */
    DISK
  }

  private final Where where;
  private final long limit;

  NoRoom(Where where, long limit) {
    super("no room: " + where + " " + limit);
    this.where = where;
    this.limit = limit;
  }

  NoRoom(Exception cause) {
    super("no room: " + Where.DISK, cause);
    this.where = Where.DISK;
    this.limit = 0;
  }

  /** What is full. */
  public Where where() {
    return where;
  }

  /** How much it holds: bytes, or uploads. */
  public long limit() {
    return limit;
  }
}
