package ec.congope.saberes.content.item;

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

/** Ends embargoes while the portal runs, within half a minute of their day. */
@Component
class EmbargoLoop implements SmartLifecycle {

  private static final Logger LOG = LoggerFactory.getLogger(EmbargoLoop.class);
  private static final int SECONDS = 30;

  private final Embargoes embargoes;
  private @Nullable ScheduledExecutorService executor;

  EmbargoLoop(Embargoes embargoes) {
    this.embargoes = embargoes;
  }

  @Override
  public synchronized void start() {
    executor =
        Executors.newSingleThreadScheduledExecutor(
            Thread.ofPlatform().name("embargoes").daemon().factory());
    var unused =
        executor.scheduleWithFixedDelay(this::step, 2 * SECONDS, SECONDS, TimeUnit.SECONDS);
  }

  private void step() {
    try {
      embargoes.step();
    } catch (DataAccessException | TransactionException failure) {
      LOG.warn("Embargoes were not looked at", failure);
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
