package ec.congope.saberes.content.review;

import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.dao.DataAccessException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.TransactionException;

/** Publishes what is due while the portal runs, within half a minute of its moment. */
@Component
class PunctualLoop implements SmartLifecycle {

  private static final Logger LOG = LoggerFactory.getLogger(PunctualLoop.class);
  private static final int SECONDS = 30;

  private final Punctual punctual;
  private @Nullable ScheduledExecutorService executor;

  PunctualLoop(Punctual punctual) {
    this.punctual = punctual;
  }

  @Override
  public synchronized void start() {
    executor =
        Executors.newSingleThreadScheduledExecutor(
            Thread.ofPlatform().name("scheduled").daemon().factory());
    var unused =
        executor.scheduleWithFixedDelay(this::step, 2 * SECONDS, SECONDS, TimeUnit.SECONDS);
  }

  private void step() {
    try {
      punctual.step();
    } catch (DataAccessException | TransactionException failure) {
      LOG.warn("What is due was not looked at", failure);
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
