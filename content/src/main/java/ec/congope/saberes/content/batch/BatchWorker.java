package ec.congope.saberes.content.batch;

import ec.congope.saberes.content.NotAllowed;
import ec.congope.saberes.content.PersonId;
import ec.congope.saberes.content.Viewer;
import ec.congope.saberes.content.batch.Batch.State;
import ec.congope.saberes.content.person.People;
import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.concurrent.CancellationException;
import java.util.function.BooleanSupplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/**
 * Does what the state of a batch asks for, and moves it on. Whoever started it is the one who acts:
 * somebody who may no longer do that ends it. A stop of the portal leaves it where it is, and the
 * next start goes on.
 */
@Component
public class BatchWorker {

  private static final Logger LOG = LoggerFactory.getLogger(BatchWorker.class);

  /** How often progress is written down. */
  private static final Duration OFTEN = Duration.ofMillis(500);

  private final BatchRows rows;
  private final BatchUndo undo;
  private final People people;
  private final ObjectProvider<BatchWork> works;
  private final Clock clock;

  BatchWorker(
      BatchRows rows, BatchUndo undo, People people, ObjectProvider<BatchWork> works, Clock clock) {
    this.rows = rows;
    this.undo = undo;
    this.people = people;
    this.works = works;
    this.clock = clock;
  }

  /** Those that were at work when the portal stopped, the oldest first. */
  public List<Long> unfinished() {
    return rows.unfinished();
  }

  /**
   * Works until there is nothing to do for it.
   *
   * @param running whether to go on
   */
  public void work(long id, BooleanSupplier running) {
    var batch = rows.find(id).filter(found -> found.state().isAtWork()).orElse(null);
    if (batch == null) {
      return;
    }
    try {
      var viewer = viewer(batch);
      var work = work(batch.kind());
      var progress = new Noted(id, running);
      switch (batch.state()) {
        case CHECKING -> end(batch, work.check(batch, viewer, progress), State.CHECKED);
        case RUNNING -> end(batch, work.run(batch, viewer, progress), State.DONE);
        default -> {
          undo.undo(id, work.undoing(batch), viewer, progress);
          move(batch, State.UNDONE);
        }
      }
    } catch (CancellationException stopped) {
      LOG.info("Batch {} waits for the next start of the portal", id);
    } catch (IOException | RuntimeException failure) {
      LOG.error("Batch {} failed", id, failure);
      move(batch, State.FAILED);
    }
  }

  private void end(Batch batch, String report, State next) {
    rows.report(batch.id(), report);
    move(batch, next);
  }

  private void move(Batch batch, State next) {
    rows.move(batch.id(), next, List.of(batch.state()), clock.instant().atOffset(ZoneOffset.UTC));
  }

  private Viewer viewer(Batch batch) {
    PersonId starter = batch.starter();
    var viewer =
        starter == null ? Viewer.administrator() : people.find(starter).orElseThrow().viewer();
    if (!viewer.is(Viewer.Role.ADMINISTRATOR)) {
      throw new NotAllowed("work on batch " + batch.id());
    }
    return viewer;
  }

  private BatchWork work(Batch.Kind kind) {
    return works.stream()
        .filter(work -> work.kind() == kind)
        .findFirst()
        .orElseThrow(() -> new IllegalStateException("nobody works on " + kind));
  }

  private final class Noted implements BatchWork.Progress {
    private final long id;
    private final BooleanSupplier running;
    private Instant last = Instant.EPOCH;

    Noted(long id, BooleanSupplier running) {
      this.id = id;
      this.running = running;
    }

    @Override
    public void at(long done, long total) {
      if (!running.getAsBoolean()) {
        throw new CancellationException();
      }
      Instant now = clock.instant();
      if (now.isAfter(last.plus(OFTEN)) || done == total) {
        last = now;
        rows.progress(id, done, total);
      }
    }
  }
}
