package ec.congope.saberes.content.batch;

import ec.congope.saberes.content.Viewer;
import java.io.IOException;

/**
 * What is to be done for batches of one kind. Called again from the start after a restart: what was
 * done already must be seen to be done.
 */
public interface BatchWork {

  /** Whose work it is. */
  Batch.Kind kind();

  /** Looks at what would become of it, writes nothing, and gives the report as JSON. */
  String check(Batch batch, Viewer viewer, Progress progress) throws IOException;

  /** Does it, noting each deed with {@link Batches#keep}, and gives the report as JSON. */
  String run(Batch batch, Viewer viewer, Progress progress) throws IOException;

  /** The note of the revisions that undo it. */
  String undoing(Batch batch);

  /** Hears how far the work has come, and stops it by throwing. */
  interface Progress {
    /** Hears nothing and stops nothing. */
    Progress NONE = (done, total) -> {};

    /**
     * So far.
     *
     * @param total 0 where that is not known
     * @throws java.util.concurrent.CancellationException when the portal stops
     */
    void at(long done, long total);
  }
}
