package ec.congope.saberes.portal.security;

import ec.congope.saberes.content.PersonId;
import ec.congope.saberes.content.Viewer;
import ec.congope.saberes.content.person.SecondSteps;
import ec.congope.saberes.content.person.SignRecord;
import ec.congope.saberes.portal.layout.Refusal;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;

/**
 * The second step of signing in. Wrong codes of a person are counted as wrong passwords are,
 * whichever session they come from.
 */
@Component
@ConditionalOnWebApplication
public class Step {

  /** Longest text that is looked at as a code. */
  private static final int LONGEST = 40;

  private static final Logger LOG = LoggerFactory.getLogger(Step.class);

  private final SecondSteps steps;
  private final PersonSessions sessions;
  private final SignRecord told;
  private final Attempts attempts;

  Step(SecondSteps steps, PersonSessions sessions, SignRecord told, Clock clock) {
    this.steps = steps;
    this.sessions = sessions;
    this.told = told;
    this.attempts = new Attempts(clock, SignIn.PER_ACCOUNT, SignIn.PAUSE);
  }

  /** Who has said its password in this session, and is asked for more. */
  public Optional<PersonId> asked(HttpServletRequest request) {
    return sessions.pending(request);
  }

  /**
   * Begins the session of whoever said its password before, when this is its code; false when it is
   * not, or nobody did.
   *
   * @throws Refusal when there were too many wrong ones
   */
  public boolean enter(String code, HttpServletRequest request) {
    var asked = sessions.pending(request);
    if (asked.isEmpty()) {
      return false;
    }
    PersonId person = asked.get();
    var viewer = Viewer.member(person, List.of()).from(Network.of(request));
    if (!accepts(person, code, viewer)) {
      return false;
    }
    sessions.begin(person, request);
    sessions.stepTaken(request);
    told.entered(viewer, SignRecord.Way.TWO_STEPS);
    LOG.info("Security: person {} signed in, in two steps", person);
    return true;
  }

  private boolean accepts(PersonId person, String code, Viewer viewer) {
    String account = person.toString();
    if (!attempts.open(account)) {
      LOG.warn("Security: the second step of person {} is shut", person);
      throw new Refusal(HttpStatus.TOO_MANY_REQUESTS, "sign.step.too-many")
          .with(HttpHeaders.RETRY_AFTER, Long.toString(SignIn.PAUSE.toSeconds()));
    }
    if (code.length() > LONGEST || !steps.accept(person, code, viewer)) {
      attempts.failed(account);
      told.stepRefused(viewer, person);
      LOG.info("Security: a code of person {} was refused", person);
      return false;
    }
    attempts.forget(account);
    return true;
  }

  /**
   * Notes that whoever asks has just shown its first code: the session goes on under another id.
   */
  public void begun(HttpServletRequest request) {
    request.changeSessionId();
    sessions.stepTaken(request);
  }
}
