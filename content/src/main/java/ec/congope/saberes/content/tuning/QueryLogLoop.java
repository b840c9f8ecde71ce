package ec.congope.saberes.content.tuning;

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

/** Writes the log of queries while the portal runs, and what is left of it at the end. */
@Component
class QueryLogLoop implements SmartLifecycle {

  private static final Logger LOG = LoggerFactory.getLogger(QueryLogLoop.class);
  private static final int SECONDS = 2;

  private final QueryLog log;
  private @Nullable ScheduledExecutorService executor;

  QueryLogLoop(QueryLog log) {
    this.log = log;
  }

  @Override
  public synchronized void start() {
    executor =
        Executors.newSingleThreadScheduledExecutor(
            Thread.ofPlatform().name("query-log").daemon().factory());
    var writing =
        executor.scheduleWithFixedDelay(
            () -> trying(log::write), SECONDS, SECONDS, TimeUnit.SECONDS);
    var sweeping = executor.scheduleWithFixedDelay(() -> trying(log::sweep), 1, 24, TimeUnit.HOURS);
  }

  private static void trying(Runnable step) {
    try {
      step.run();
    } catch (DataAccessException | TransactionException failure) {
      LOG.warn("Some searches are not counted", failure);
    }
  }

  @Override
  public synchronized void stop() {
    if (executor != null) {
      executor.shutdown();
      executor = null;
      trying(log::write);
    }
  }

  @Override
  public synchronized boolean isRunning() {
    return executor != null;
  }
}
