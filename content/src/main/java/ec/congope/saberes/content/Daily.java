package ec.congope.saberes.content;

import java.io.IOException;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;

/** Does something once a day while the portal runs, for the first time after an hour. */
public abstract class Daily implements SmartLifecycle {

  private static final Logger LOG = LoggerFactory.getLogger(Daily.class);

  private final String name;
  private @Nullable ScheduledExecutorService executor;

  /**
   * What is done every day.
   *
   * @param name of the thread, and in the log
   */
  protected Daily(String name) {
    this.name = name;
  }

  /** Does it; what fails is tried again the next day. */
  protected abstract void sweep() throws IOException;

  @Override
  public final synchronized void start() {
    executor =
        Executors.newSingleThreadScheduledExecutor(
            Thread.ofPlatform().name(name).daemon().factory());
    var unused = executor.scheduleWithFixedDelay(this::trySweep, 1, 24, TimeUnit.HOURS);
  }

  private void trySweep() {
    try {
      sweep();
    } catch (IOException | RuntimeException failure) { // what escapes would end the days to come
      LOG.warn("The daily round of {} failed", name, failure);
    }
  }

  @Override
  public final synchronized void stop() {
    if (executor != null) {
      executor.shutdownNow();
      executor = null;
    }
  }

  @Override
  public final synchronized boolean isRunning() {
    return executor != null;
  }
}
