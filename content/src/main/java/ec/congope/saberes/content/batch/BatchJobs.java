package ec.congope.saberes.content.batch;

import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;

/**
 * Works on batches one after the other, in one named thread. What a stop or a fall of the portal
 * cut short begins again with its start.
 */
@Component
@ConditionalOnWebApplication
public class BatchJobs implements SmartLifecycle {

  private static final Logger LOG = LoggerFactory.getLogger(BatchJobs.class);
  private static final int PATIENCE = 20;

  private final BatchWorker worker;
  private volatile @Nullable ExecutorService executor;

  BatchJobs(BatchWorker worker) {
    this.worker = worker;
  }

  /** Takes a batch on that has something to do. */
  public void take(long id) {
    var thread = executor;
    if (thread == null) {
      throw new IllegalStateException("the portal stops");
    }
    thread.execute(() -> worker.work(id, this::isRunning));
  }

  @Override
  public void start() {
    executor =
        Executors.newSingleThreadExecutor(Thread.ofPlatform().name("batches").daemon().factory());
    worker.unfinished().forEach(this::take);
  }

  @Override
  public void stop() {
    var thread = executor;
    executor = null;
    if (thread == null) {
      return;
    }
    thread.shutdown();
    try {
      if (!thread.awaitTermination(PATIENCE, TimeUnit.SECONDS)) {
        LOG.warn("A batch did not stop in time");
      }
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
    }
  }

  @Override
  public boolean isRunning() {
    return executor != null;
  }
}
