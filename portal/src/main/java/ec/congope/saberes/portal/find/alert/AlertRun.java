package ec.congope.saberes.portal.find.alert;

import ec.congope.saberes.content.ItemId;
import ec.congope.saberes.content.subscription.Due;
import ec.congope.saberes.content.subscription.Notices;
import ec.congope.saberes.content.subscription.Outbox;
import ec.congope.saberes.content.subscription.OutgoingMail;
import ec.congope.saberes.content.subscription.Subscriptions;
import ec.congope.saberes.portal.layout.Errand;
import ec.congope.saberes.portal.layout.Letter;
import ec.congope.saberes.portal.layout.Post;
import ec.congope.saberes.search.SearchUnavailable;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.stereotype.Component;

/**
 * Looks into the searches whose time has come, and sends what the outbox holds: one of them a step.
 * Several processes may do so at once.
 */
@Component
public class AlertRun implements Errand {

  private static final Logger LOG = LoggerFactory.getLogger(AlertRun.class);
  private static final Duration SWEPT = Duration.ofHours(1);

  private final Subscriptions subscriptions;
  private final Notices notices;
  private final Outbox outbox;
  private final News news;
  private final Letters letters;
  private final Post post;
  private final Clock clock;
  private Instant swept = Instant.EPOCH;

  AlertRun(
      Subscriptions subscriptions,
      Notices notices,
      Outbox outbox,
      News news,
      Letters letters,
      Post post,
      Clock clock) {
    this.subscriptions = subscriptions;
    this.notices = notices;
    this.outbox = outbox;
    this.news = news;
    this.letters = letters;
    this.post = post;
    this.clock = clock;
  }

  /** Looks into one search or sends one mail; false when there was nothing to do. */
  @Override
  public synchronized boolean step() {
    if (!post.ready()) {
      return false;
    }
    sweep();
    Optional<Due> due = notices.due();
    if (due.isPresent()) {
      notices.note(due.get(), fresh(due.get()));
      return true;
    }
    Optional<OutgoingMail> mail = outbox.take();
    mail.ifPresent(this::send);
    return mail.isPresent();
  }

  private void sweep() {
    Instant now = clock.instant();
    if (!swept.plus(SWEPT).isAfter(now)) {
      swept = now;
      subscriptions.sweep();
      notices.sweep();
      outbox.sweep();
    }
  }

  /** A search that cannot be looked into waits for its next time and does not stop the others. */
  private List<ItemId> fresh(Due due) {
    try {
      return news.of(due);
    } catch (SearchUnavailable | DataAccessException down) {
      throw down;
    } catch (RuntimeException broken) {
      LOG.warn("Saved search {} cannot be looked into", due.search().id(), broken);
      return List.of();
    }
  }

  private void send(OutgoingMail mail) {
    Optional<Letter> letter;
    try {
      letter = letters.of(mail);
    } catch (SearchUnavailable | DataAccessException down) {
      outbox.delayed(mail);
      throw down;
    } catch (RuntimeException broken) {
      LOG.warn("Mail {} cannot be written", mail.id(), broken);
      outbox.refused(mail);
      return;
    }
    if (letter.isEmpty()) {
      outbox.dropped(mail);
      return;
    }
    switch (post.send(letter.get())) {
      case SENT -> outbox.sent(mail);
      case DELAYED -> outbox.delayed(mail);
      case REFUSED -> outbox.refused(mail);
      case NO_MAILBOX -> outbox.suspended(mail);
      case LOST -> outbox.lost(mail);
    }
  }
}
