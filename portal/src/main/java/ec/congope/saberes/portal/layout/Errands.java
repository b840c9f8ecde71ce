package ec.congope.saberes.portal.layout;

import ec.congope.saberes.content.subscription.SubscriptionSettings;
import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;

/**
 * Runs all errands in the background, in one named thread, until the portal stops: one step of each
 * in turn, so that a link that somebody waits for is not behind a thousand alerts.
 */
@Component
public class Errands implements SmartLifecycle {

  private static final Logger LOG = LoggerFactory.getLogger(Errands.class);
  private static final Duration POLL = Duration.ofSeconds(10);
  private static final Duration PATIENCE = Duration.ofSeconds(20);

  private final ObjectProvider<Errand> errands;
  private final Post post;
  private final SubscriptionSettings settings;
  private @Nullable Thread thread;
  private volatile boolean running;
  private boolean woken;

  /** Asks for the errands when it starts: some of them wake it. */
  Errands(ObjectProvider<Errand> errands, Post post, SubscriptionSettings settings) {
    this.errands = errands;
    this.post = post;
    this.settings = settings;
  }

  @Override
  public synchronized void start() {
    if (!settings.send() || !post.ready() || running) {
      return;
    }
    running = true;
    var all = errands.orderedStream().toList();
    thread = Thread.ofPlatform().name("mails").daemon().start(() -> loop(all));
  }

  /** There may be something to send. */
  public synchronized void wake() {
    woken = true;
    notifyAll();
  }

  private void loop(List<Errand> all) {
    do {
      while (round(all)) {
        // the next one of each
      }
    } while (rest());
  }

  /** One step of each; whether one of them did something. */
  private boolean round(List<Errand> all) {
    boolean did = false;
    for (Errand errand : all) {
      did |= running && step(errand);
    }
    return did;
  }

  private static boolean step(Errand errand) {
    try {
      return errand.step();
    } catch (RuntimeException failure) { // whatever it was: mails that stop for ever are worse
      LOG.warn("Mails could not be sent and are tried again", failure);
      return false;
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
        stopping.join(PATIENCE);
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
