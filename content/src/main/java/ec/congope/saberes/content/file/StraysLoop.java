package ec.congope.saberes.content.file;

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

/** Sweeps once a day while the portal runs. */
@Component
class StraysLoop implements SmartLifecycle {

  private static final Logger LOG = LoggerFactory.getLogger(StraysLoop.class);

  private final Strays strays;
  private @Nullable ScheduledExecutorService executor;

  StraysLoop(Strays strays) {
    this.strays = strays;
  }

  @Override
  public synchronized void start() {
    executor =
        Executors.newSingleThreadScheduledExecutor(
            Thread.ofPlatform().name("strays").daemon().factory());
    var unused = executor.scheduleWithFixedDelay(this::sweep, 1, 24, TimeUnit.HOURS);
  }

  private void sweep() {
    try {
      strays.sweep();
    } catch (IOException | UncheckedIOException | DataAccessException failure) {
      LOG.warn("Strays were not swept", failure);
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
