package ec.congope.saberes.content.transfer;

import java.util.List;

/**
 * What became of a manifest.
 *
 * @param dryRun whether nothing was written, so that the counts say what would have become of it
 * @param created records that made a new item
 * @param updated records that made a new revision
 * @param unchanged records that say what the library says already
 * @param skipped records with a problem, left out
 * @param files files that the imported records name, each time they do
 * @param problemCount all problems; a record may have several
 * @param problems the first {@link #KEPT} problems, in the order of their finding
 */
public record ImportReport(
    boolean dryRun,
    long created,
    long updated,
    long unchanged,
    long skipped,
    long files,
    long problemCount,
    List<Problem> problems) {

  /** How many problems a report keeps; all of them go to {@link ImportListener#problem}. */
  public static final int KEPT = 1_000;

  /** Copies the problems. */
  public ImportReport {
    problems = List.copyOf(problems);
  }

  /** Records that were read. */
  public long records() {
    return created + updated + unchanged + skipped;
  }

  /** Whether everything went in. */
  public boolean clean() {
    return problemCount == 0;
  }
}
