package ec.congope.saberes.content.upload;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.dao.DataAccessException;
import org.springframework.stereotype.Component;

/** Sweeps uploads every ten minutes while the portal runs. */
@Component
class UploadsLoop implements SmartLifecycle {

  private static final Logger LOG = LoggerFactory.getLogger(UploadsLoop.class);
  private static final long MINUTES = 10;

  private final Uploads uploads;
  private @Nullable ScheduledExecutorService executor;

  UploadsLoop(Uploads uploads) {
    this.uploads = uploads;
  }

  @Override
  public synchronized void start() {
    executor =
        Executors.newSingleThreadScheduledExecutor(
            Thread.ofPlatform().name("uploads").daemon().factory());
    var unused = executor.scheduleWithFixedDelay(this::sweep, MINUTES, MINUTES, TimeUnit.MINUTES);
  }

  private void sweep() {
    try {
      uploads.sweep();
    } catch (IOException | UncheckedIOException | DataAccessException failure) {
      LOG.warn("Uploads were not swept", failure);
    }
  }

  @Override
  public synchronized void stop() {
    if (executor != null) {
      executor.shutdownNow();
      executor = null;
    }
  }

  @Override
  public synchronized boolean isRunning() {
    return executor != null;
  }
}
