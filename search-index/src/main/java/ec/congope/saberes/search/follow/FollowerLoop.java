package ec.congope.saberes.search.follow;

import ec.congope.saberes.content.change.ChangeLog;
import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;

/** Follows the log in the background, in one named thread, until the portal stops. */
@Component
class FollowerLoop implements SmartLifecycle {

  private static final Logger LOG = LoggerFactory.getLogger(FollowerLoop.class);
  private static final Duration POLL = Duration.ofSeconds(1);
  private static final Duration PAUSE = Duration.ofSeconds(5);

  /**
   * While many changes come, some are let gather: an index that is committed for every few of them
   * is merged over and over. Nobody waits longer for a change than this and one step.
   */
  private static final Duration GATHER = Duration.ofSeconds(1);

  private static final int MANY = 500;

  private final IndexFollower follower;
  private final WritableIndex index;
  private final ChangeLog log;
  private final SearchSettings settings;
  private @Nullable Thread thread;
  private volatile boolean running;

  FollowerLoop(
      IndexFollower follower, WritableIndex index, ChangeLog log, SearchSettings settings) {
    this.follower = follower;
    this.index = index;
    this.log = log;
    this.settings = settings;
  }

  @Override
  public synchronized void start() {
    if (!settings.follow() || running) {
      return;
    }
    running = true;
    thread = Thread.ofPlatform().name("index-follower").daemon().start(this::run);
  }

  private void run() {
    while (running) {
      try {
        long before = index.cursor();
        follower.catchUp();
        if (index.cursor() - before >= MANY) {
          gather();
        }
        log.await(index.cursor(), POLL);
      } catch (InterruptedException stopped) {
        return;
      } catch (
          RuntimeException failure) { // whatever it was: an index that stops following is wrong
        if (running) {
          LOG.warn("The index could not follow and tries again", failure);
          pause();
        }
      }
    }
  }

  private synchronized void gather() throws InterruptedException {
    if (running) {
      wait(GATHER.toMillis());
    }
  }

  private static void pause() {
    try {
      Thread.sleep(PAUSE);
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
    }
  }

  @Override
  public void stop() {
    Thread stopping;
    synchronized (this) {
      running = false;
      notifyAll();
      stopping = thread;
      thread = null;
    }
    if (stopping != null) {
      try {
        // never interrupted: an interrupted write closes Lucene's files
        stopping.join(Duration.ofSeconds(20));
      } catch (InterruptedException interrupted) {
        Thread.currentThread().interrupt();
      }
    }
  }

  @Override
  public boolean isRunning() {
    return running;
  }
}
