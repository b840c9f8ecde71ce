package ec.congope.saberes.portal.security;

import com.webauthn4j.data.AuthenticationData;
import com.webauthn4j.verifier.exception.MaliciousCounterValueException;
import ec.congope.saberes.content.PersonId;
import ec.congope.saberes.content.Viewer;
import ec.congope.saberes.content.person.PasskeyCredential;
import ec.congope.saberes.content.person.Passkeys;
import ec.congope.saberes.content.person.SignRecord;
import ec.congope.saberes.portal.layout.Refusal;
import ec.congope.saberes.portal.security.Challenges.Purpose;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;

/**
 * Signs people in with a passkey. The device made sure who holds it (by finger, face or PIN), so
 * that it is two steps in one. Unknown, wrong, copied and disabled get the same answer.
 */
@Component
@ConditionalOnWebApplication
public class PasskeySignIn {

  /** Challenges for one address of the network in a pause: an office may be many people. */
  static final int CHALLENGES = 300;

  private static final Logger LOG = LoggerFactory.getLogger(PasskeySignIn.class);

  private final Passkeys passkeys;
  private final RelyingParty party;
  private final Challenges challenges;
  private final PasskeyAnswers answers;
  private final PersonSessions sessions;
  private final SignRecord told;
  private final Attempts asked;
  private final Attempts wrong;

  PasskeySignIn(
      Passkeys passkeys,
      RelyingParty party,
      Challenges challenges,
      PasskeyAnswers answers,
      PersonSessions sessions,
      SignRecord told,
      Clock clock) {
    this.passkeys = passkeys;
    this.party = party;
    this.challenges = challenges;
    this.answers = answers;
    this.sessions = sessions;
    this.told = told;
    this.asked = new Attempts(clock, CHALLENGES, SignIn.PAUSE);
    this.wrong = new Attempts(clock, SignIn.PER_NETWORK, SignIn.PAUSE);
  }

  /**
   * What a browser is asked for (JSON), whoever sits there: the device knows whom it is for. Where
   * there is no session, one begins that is nobody's and is soon over.
   *
   * @throws Refusal when there were too many
   */
  public String ask(HttpServletRequest request) {
    String network = request.getRemoteAddr();
    if (!asked.open(network) || !wrong.open(network)) {
      throw shut();
    }
    asked.failed(network);
    if (request.getSession(false) == null) {
      request.getSession().setMaxInactiveInterval((int) Challenges.PATIENCE.toSeconds());
    }
    String challenge = challenges.begin(Purpose.ENTER, "", request);
    return answers.written(
        Map.of(
            "challenge",
            challenge,
            "rpId",
            party.id(),
            "userVerification",
            "required",
            "timeout",
            Challenges.PATIENCE.toMillis(),
            "allowCredentials",
            List.of()));
  }

  private static Refusal shut() {
    LOG.warn("Security: sign-in with passkeys shut for an address after too many");
    return new Refusal(HttpStatus.TOO_MANY_REQUESTS, "sign.tries.too-many")
        .with(HttpHeaders.RETRY_AFTER, Long.toString(SignIn.PAUSE.toSeconds()));
  }

  /**
   * Begins the session of whose passkey this answers what was asked; false when it does not.
   *
   * @throws Refusal when there were too many wrong ones
   */
  public boolean enter(String answer, HttpServletRequest request) {
    String network = request.getRemoteAddr();
    if (!wrong.open(network)) {
      throw shut();
    }
    var waiting = challenges.take(Purpose.ENTER, request);
    var read = answers.read(answer);
    var known = read.flatMap(said -> passkeys.find(said.getCredentialId()));
    var in =
        waiting.flatMap(each ->
            read.flatMap(said -> known.filter(key -> accepts(said, key, each.challenge()))));
    if (in.isEmpty()) {
      refuse(known.map(PasskeyCredential::person), request);
      return false;
    }
    PersonId person = in.get().person();
    sessions.begin(person, request);
    sessions.stepTaken(request);
    told.entered(
        Viewer.member(person, List.of()).from(Network.of(request)), SignRecord.Way.PASSKEY);
    LOG.info("Security: person {} signed in with a passkey", person);
    return true;
  }

  private boolean accepts(AuthenticationData said, PasskeyCredential key, String challenge) {
    try {
      return key.usable()
          && answers.fits(said, key, challenge)
          && passkeys.use(key, challenge, said.getAuthenticatorData().getSignCount());
    } catch (MaliciousCounterValueException copied) {
      LOG.warn("Security: the counter of {} went back: somebody may have copied it", key);
      return false;
    }
  }

  private void refuse(Optional<PersonId> person, HttpServletRequest request) {
    wrong.failed(request.getRemoteAddr());
    told.passkeyRefused(Viewer.anonymous().from(Network.of(request)), person);
    LOG.info("Security: a passkey was refused");
  }
}
