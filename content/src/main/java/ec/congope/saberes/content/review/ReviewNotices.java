package ec.congope.saberes.content.review;

import ec.congope.saberes.content.PersonId;
import ec.congope.saberes.content.Viewer;
import ec.congope.saberes.content.person.AccountMail;
import ec.congope.saberes.content.person.AccountMails;
import ec.congope.saberes.content.person.People;
import ec.congope.saberes.content.person.Person;
import java.util.Optional;
import org.springframework.stereotype.Component;

/**
 * Tells authors by mail what others decided about their manuscripts, and publishers what was not
 * published; within the transaction of the decision, so that there is neither one without the
 * other.
 */
@Component
class ReviewNotices {

  private final People people;
  private final AccountMails mails;

  ReviewNotices(People people, AccountMails mails) {
    this.people = people;
    this.mails = mails;
  }

  /** Whoever decided it himself, has left or may not read it any more is not told. */
  void tell(Manuscript manuscript, Step.Kind kind, Viewer decided) {
    var owner = manuscript.owner();
    kind(kind)
        .ifPresent(mail ->
            Optional.ofNullable(owner.author())
                .filter(author -> decided.person().filter(author::equals).isEmpty())
                .flatMap(people::find)
                .filter(author -> reads(author, manuscript))
                .ifPresent(author ->
                    mails.tell(mail, author.id(), author.email(), manuscript.id().value())));
  }

  /** What was due could not be published: whoever had planned that is told while he is there. */
  void refused(Manuscript manuscript, PersonId planner) {
    people
        .find(planner)
        .filter(person -> reads(person, manuscript))
        .ifPresent(person ->
            mails.tell(
                AccountMail.Kind.UNPUBLISHED,
                person.id(),
                person.email(),
                manuscript.id().value()));
  }

  private static boolean reads(Person author, Manuscript manuscript) {
    return Permissions.may(author.viewer(), Action.READ, manuscript.state(), manuscript.owner());
  }

  private static Optional<AccountMail.Kind> kind(Step.Kind kind) {
    return switch (kind) {
      case RETURN -> Optional.of(AccountMail.Kind.RETURNED);
      case APPROVE -> Optional.of(AccountMail.Kind.APPROVED);
      case PUBLISH -> Optional.of(AccountMail.Kind.PUBLISHED);
      case SUBMIT, FORWARD -> Optional.empty();
    };
  }
}
