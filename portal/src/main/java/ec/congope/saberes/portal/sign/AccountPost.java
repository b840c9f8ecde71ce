package ec.congope.saberes.portal.sign;

import ec.congope.saberes.content.person.AccountMail;
import ec.congope.saberes.content.person.AccountMails;
import ec.congope.saberes.portal.layout.Errand;
import ec.congope.saberes.portal.layout.Errands;
import ec.congope.saberes.portal.layout.Post;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Sends the mails to people with accounts in the background, one a step. */
@Component
public class AccountPost implements Errand {

  private final AccountMails mails;
  private final AccountLetters letters;
  private final Post post;
  private final Errands errands;

  AccountPost(AccountMails mails, AccountLetters letters, Post post, Errands errands) {
    this.mails = mails;
    this.letters = letters;
    this.post = post;
    this.errands = errands;
  }

  /** Whether mails can be sent at all. */
  boolean ready() {
    return post.ready();
  }

  @Override
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

  /** There is something to send. */
  void wake() {
    errands.wake();
  }
}
