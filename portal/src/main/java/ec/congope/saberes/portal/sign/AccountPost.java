package ec.congope.saberes.portal.sign;

import ec.congope.saberes.content.person.AccountMail;
import ec.congope.saberes.content.person.AccountMails;
import ec.congope.saberes.content.subscription.SubscriptionSettings;
import ec.congope.saberes.portal.layout.Post;
import java.time.Duration;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;

/**
 * Sends the mails to people with accounts in the background, one a step, until the portal stops.
 */
@Component
public class AccountPost implements SmartLifecycle {

  private static final Logger LOG = LoggerFactory.getLogger(AccountPost.class);
  private static final Duration POLL = Duration.ofSeconds(10);
  private static final Duration PATIENCE = Duration.ofSeconds(20);

  private final AccountMails mails;
  private final AccountLetters letters;
  private final Post post;
  private final SubscriptionSettings settings;
  private @Nullable Thread thread;
  private volatile boolean running;

  AccountPost(
      AccountMails mails, AccountLetters letters, Post post, SubscriptionSettings settings) {
    this.mails = mails;
    this.letters = letters;
    this.post = post;
    this.settings = settings;
  }

  /** Whether mails can be sent at all. */
  boolean ready() {
    return post.ready();
  }

  /** Sends one mail; false when there was none. */
  public synchronized boolean step() {
    Optional<AccountMail> mail = post.ready() ? mails.take() : Optional.empty();
    mail.ifPresent(this::send);
    return mail.isPresent();
  }

  private void send(AccountMail mail) {
    var letter = letters.of(mail);
    if (letter.isEmpty()) {
      mails.failed(mail);
      return;
    }
    switch (post.send(letter.get())) {
      case SENT, LOST -> mails.sent(mail); // of the lost nobody knows: it is not sent twice
      case DELAYED -> mails.delayed(mail);
      case REFUSED, NO_MAILBOX -> mails.failed(mail);
    }
  }

  @Override
  public synchronized void start() {
    if (settings.send() && post.ready() && !running) {
      running = true;
      thread = Thread.ofPlatform().name("account-mails").daemon().start(this::loop);
    }
  }

  private void loop() {
    while (running) {
      try {
        mails.sweep();
        while (running && step()) {
          // the next one
        }
      } catch (RuntimeException failure) { // whatever it was: links that never come are worse
        LOG.warn("Mails to accounts could not be sent and are tried again", failure);
      }
      rest();
    }
  }

  private synchronized void rest() {
    try {
      if (running) {
        wait(POLL.toMillis());
      }
    } catch (InterruptedException stopped) {
      running = false;
      Thread.currentThread().interrupt();
    }
  }

  /** There is something to send. */
  synchronized void wake() {
    notifyAll();
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
