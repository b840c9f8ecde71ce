package ec.congope.saberes.content;

import java.io.IOException;
import java.time.Duration;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;

/**
 * Does something again and again while the portal runs, in one named thread, with a pause between
 * two rounds. What fails is tried again in the next one.
 */
public abstract class Rounds implements SmartLifecycle {

  private static final Logger LOG = LoggerFactory.getLogger(Rounds.class);

  private final String name;
  private final Duration first;
  private final Duration pause;
  private @Nullable ScheduledExecutorService executor;

  /**
   * What is done in rounds.
   *
   * @param name of the thread, and in the log
   * @param first how long after the start
   * @param pause between the end of a round and the next one
   */
  protected Rounds(String name, Duration first, Duration pause) {
    this.name = name;
    this.first = first;
    this.pause = pause;
  }

  /** One round. */
  protected abstract void step() throws IOException;

  @Override
  public final synchronized void start() {
    executor =
        Executors.newSingleThreadScheduledExecutor(
            Thread.ofPlatform().name(name).daemon().factory());
    var unused =
        executor.scheduleWithFixedDelay(
            this::tryStep, first.toSeconds(), pause.toSeconds(), TimeUnit.SECONDS);
  }

  private void tryStep() {
    try {
      step();
    } catch (IOException | RuntimeException failure) { // what escapes would end all rounds to come
      LOG.warn("A round of {} failed", name, failure);
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
