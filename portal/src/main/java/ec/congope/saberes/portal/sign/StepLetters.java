package ec.congope.saberes.portal.sign;

import ec.congope.saberes.content.person.AccountMail.Kind;
import ec.congope.saberes.content.person.AccountMails;
import ec.congope.saberes.content.person.Person;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/** Tells people by mail what was changed about how they sign in (ASVS 6.3.7). */
@Component
class StepLetters {

  private static final Logger LOG = LoggerFactory.getLogger(StepLetters.class);

  private final AccountMails mails;
  private final AccountPost post;

  StepLetters(AccountMails mails, AccountPost post) {
    this.mails = mails;
    this.post = post;
  }

  void tell(Kind kind, Person person) {
    LOG.info("Security: person {}: {}", person.id(), kind);
    mails.add(kind, person.id(), person.email());
    post.wake();
  }
}
