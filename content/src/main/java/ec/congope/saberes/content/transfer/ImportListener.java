package ec.congope.saberes.content.transfer;

/** Hears how an import goes, on the thread that imports. What it throws stops the import. */
public interface ImportListener {

  /** Hears nothing. */
  ImportListener NONE = new ImportListener() {};

  /**
   * How far the manifest has been read.
   *
   * @param records so far
   * @param bytes of the manifest so far
   * @param total bytes of the manifest
   */
  default void progress(long records, long bytes, long total) {}

  /** A problem, as soon as it is found. */
  default void problem(Problem problem) {}
}
