package ec.congope.saberes.portal.ingest;

import ec.congope.saberes.content.transfer.BulkImport;
import ec.congope.saberes.content.transfer.IdempotencyKeys;
import ec.congope.saberes.content.transfer.ImportListener;
import ec.congope.saberes.content.transfer.ImportReport;
import ec.congope.saberes.content.transfer.ImportRun.State;
import ec.congope.saberes.content.transfer.ImportRuns;
import ec.congope.saberes.content.transfer.ImportRuns.Dryness;
import ec.congope.saberes.portal.layout.Refusal;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.context.SmartLifecycle;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;

/**
 * Runs imports one after the other, in one named thread, and knows how far the running one has
 * come. A stop of the portal cuts the running one short; sending it again ends it.
 */
@Component
@ConditionalOnWebApplication
class ImportJobs implements SmartLifecycle {

  /** How far an import has come. */
  record Progress(long records, long bytes, long total) {}

  /**
   * An import that was taken on.
   *
   * @param over done when it is over, whatever became of it
   */
  record Job(long id, CompletableFuture<State> over) {}

  private static final Logger LOG = LoggerFactory.getLogger(ImportJobs.class);

  /** Imports that may be waiting or at work. */
  private static final int MOST = 5;

  private static final int PATIENCE = 20;

  private final BulkImport bulk;
  private final ImportRuns runs;
  private final IdempotencyKeys keys;
  private final Staging staging;
  private final Map<Long, Progress> progress = new ConcurrentHashMap<>();
  private final ExecutorService executor =
      Executors.newSingleThreadExecutor(Thread.ofPlatform().name("imports").daemon().factory());
  private volatile boolean running;

  ImportJobs(BulkImport bulk, ImportRuns runs, IdempotencyKeys keys, Staging staging) {
    this.bulk = bulk;
    this.runs = runs;
    this.keys = keys;
    this.staging = staging;
  }

  /** Takes an import on; its upload is removed when it is over. */
  Job start(Upload upload, Path folder, Dryness dryness) {
    long id;
    synchronized (progress) {
      if (progress.size() >= MOST || !running) {
        throw new Refusal(HttpStatus.TOO_MANY_REQUESTS, "ingest.queue")
            .with(HttpHeaders.RETRY_AFTER, "60");
      }
      id = runs.start(dryness);
      progress.put(id, new Progress(0, 0, 0));
    }
    var over = CompletableFuture.supplyAsync(() -> run(id, upload, folder, dryness), executor);
    return new Job(id, over);
  }

  /** How far it has come; empty when it is over. */
  Optional<Progress> progress(long id) {
    return Optional.ofNullable(progress.get(id));
  }

  private State run(long id, Upload upload, Path folder, Dryness dryness) {
    try {
      var listener = new Listener(id);
      ImportReport report =
          dryness == Dryness.REHEARSAL
              ? bulk.rehearse(folder, listener)
              : bulk.run(folder, listener);
      runs.finish(id, report);
      return State.DONE;
    } catch (CancellationException stopped) {
      LOG.info("Import {} was cut short by the stop of the portal", id);
      return ended(id, State.INTERRUPTED);
    } catch (IOException | RuntimeException failure) {
      LOG.error("Import {} failed", id, failure);
      return ended(id, State.FAILED);
    } finally {
      progress.remove(id);
      discard(upload);
    }
  }

  private State ended(long id, State state) {
    runs.end(id, state);
    return state;
  }

  private void discard(Upload upload) {
    try {
      staging.discard(upload);
    } catch (IOException failure) {
      LOG.warn("The upload in {} could not be removed", upload.folder(), failure);
    }
  }

  private final class Listener implements ImportListener {
    private final long id;

    Listener(long id) {
      this.id = id;
    }

    @Override
    public void progress(long records, long bytes, long total) {
      if (!running) {
        throw new CancellationException();
      }
      progress.put(id, new Progress(records, bytes, total));
    }
  }

  @Override
  public void start() {
    runs.interruptAll();
    keys.releaseAll();
    running = true;
  }

  @Override
  public void stop() {
    running = false;
    executor.shutdown();
    try {
      if (!executor.awaitTermination(PATIENCE, TimeUnit.SECONDS)) {
        LOG.warn("An import did not end in time");
      }
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
    }
  }

  @Override
  public boolean isRunning() {
    return running;
  }
}
