package ec.congope.saberes.portal.validity;

import ec.congope.saberes.content.validity.Question;
import ec.congope.saberes.content.validity.Questions;
import ec.congope.saberes.portal.layout.Errand;
import ec.congope.saberes.portal.layout.Post;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Asks about items whose year is over, notes silences, and sends the mails: one of them a step. */
@Component
public class ValidityRun implements Errand {

  private final Questions questions;
  private final ValidityLetters letters;
  private final Post post;

  ValidityRun(Questions questions, ValidityLetters letters, Post post) {
    this.questions = questions;
    this.letters = letters;
    this.post = post;
  }

  /** Nothing is asked, and nobody is silent, where no mail can be sent. */
  @Override
  public synchronized boolean step() {
    if (!post.ready()) {
      return false;
    }
    if (questions.step()) {
      return true;
    }
    Optional<Question> question = questions.take();
    question.ifPresent(this::send);
    return question.isPresent();
  }

  private void send(Question question) {
    var letter = letters.of(question);
    if (letter.isEmpty()) {
      questions.failed(question);
      return;
    }
    switch (post.send(letter.get())) {
      case SENT, LOST -> questions.sent(question); // of the lost nobody knows: not sent twice
      case DELAYED -> questions.delayed(question);
      case REFUSED, NO_MAILBOX -> questions.failed(question);
    }
  }
}
