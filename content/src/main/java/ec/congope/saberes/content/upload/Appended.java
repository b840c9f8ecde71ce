package ec.congope.saberes.content.upload;

/**
 * What became of a piece.
 *
 * @param offset where the next one begins
 */
public record Appended(long offset, End end) {

  /** How it ended. */
  public enum End {
    /** All of it is on the disk. */
    KEPT,
    /** The line broke; without a checksum, what came before is on the disk. */
    CUT,
    /** It is not what its checksum says: nothing of it is kept. */
    DIFFERENT,
    /** It reaches beyond the announced length: nothing of it is kept. */
    LONG,
    /** It does not begin where the last one ended. */
    ELSEWHERE,
    /** Another piece is just being written. */
    BUSY
  }
}
