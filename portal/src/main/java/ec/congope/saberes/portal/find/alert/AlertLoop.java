package ec.congope.saberes.portal.find.alert;

import ec.congope.saberes.content.subscription.SubscriptionSettings;
import ec.congope.saberes.portal.layout.Errand;
import ec.congope.saberes.portal.layout.Post;
import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;

/**
 * Sends alerts, and what else there is to send in its own time, in the background, in one named
 * thread, until the portal stops.
 */
@Component
class AlertLoop implements SmartLifecycle {

  private static final Logger LOG = LoggerFactory.getLogger(AlertLoop.class);
  private static final Duration POLL = Duration.ofSeconds(30);

  private final List<Errand> errands;
  private final Post post;
  private final SubscriptionSettings settings;
  private @Nullable Thread thread;
  private volatile boolean running;
  private boolean woken;

  AlertLoop(List<Errand> errands, Post post, SubscriptionSettings settings) {
    this.errands = List.copyOf(errands);
    this.post = post;
    this.settings = settings;
  }

  @Override
  public synchronized void start() {
    if (!settings.send() || !post.ready() || running) {
      return;
    }
    running = true;
    thread = Thread.ofPlatform().name("alerts").daemon().start(this::loop);
  }

  /** There may be something to send. */
  synchronized void wake() {
    woken = true;
    notifyAll();
  }

  private void loop() {
    while (running) {
      errands.forEach(this::run);
      if (!rest()) {
        return;
      }
    }
  }

  private void run(Errand errand) {
    try {
      while (running && errand.step()) {
        // the next one
      }
    } catch (RuntimeException failure) { // whatever it was: alerts that stop for ever are worse
      LOG.warn("Mails could not be sent and are tried again", failure);
    }
  }

  private synchronized boolean rest() {
    try {
      if (running && !woken) {
        wait(POLL.toMillis());
      }
      woken = false;
      return running;
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
      return false;
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
        // not interrupted: a mail that is being sent would end nobody knows how
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
