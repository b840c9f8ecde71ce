package ec.congope.saberes.portal.security;

import ec.congope.saberes.content.Viewer;
import ec.congope.saberes.content.person.Credential;
import ec.congope.saberes.content.person.Credentials;
import ec.congope.saberes.content.person.People;
import ec.congope.saberes.content.person.Person;
import ec.congope.saberes.content.person.SignRecord;
import ec.congope.saberes.portal.layout.Refusal;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;

/**
 * Signs people in with their password. Whether an address has an account cannot be learned from it:
 * unknown, wrong, disabled and shut out get the same answer after the same work.
 */
@Component
@ConditionalOnWebApplication
public class SignIn {

  /**
   * Wrong passwords for one address of mail in {@link #PAUSE}, whether it has an account or not.
   */
  static final int PER_ACCOUNT = 10;

  /** Wrong passwords from one address of the network: an office behind it may be many people. */
  static final int PER_NETWORK = 50;

  static final Duration PAUSE = Duration.ofMinutes(15);

  /** How far somebody came. */
  public enum Outcome {
    /** Nobody has this password. */
    REFUSED,
    /** It is asked for the second step. */
    ASKED,
    /** It is in, and has to set up a second step before anything else. */
    TO_ENROL,
    /** It is in. */
    ENTERED
  }

  private static final Logger LOG = LoggerFactory.getLogger(SignIn.class);

  private final Credentials credentials;
  private final Hashing hashing;
  private final PersonSessions sessions;
  private final People people;
  private final SecondStepRule rule;
  private final SignRecord told;
  private final Attempts byAccount;
  private final Attempts byNetwork;

  SignIn(
      Credentials credentials,
      Hashing hashing,
      PersonSessions sessions,
      People people,
      SecondStepRule rule,
      SignRecord told,
      Clock clock) {
    this.credentials = credentials;
    this.hashing = hashing;
    this.sessions = sessions;
    this.people = people;
    this.rule = rule;
    this.told = told;
    this.byAccount = new Attempts(clock, PER_ACCOUNT, PAUSE);
    this.byNetwork = new Attempts(clock, PER_NETWORK, PAUSE);
  }

  /**
   * Begins a session for whoever has this password; where there is a second step, one that is
   * nobody's until that is taken ({@link Step}).
   *
   * @throws Refusal when there were too many wrong ones
   */
  public Outcome enter(String email, String password, HttpServletRequest request) {
    if (password.length() > Passwords.LONGEST || email.length() > Passwords.LONGEST_EMAIL) {
      return Outcome.REFUSED; // no hash is made of a megabyte (E6), and nobody has such a password
    }
    String account = email.strip().toLowerCase(Locale.ROOT);
    String network = request.getRemoteAddr();
    if (!byAccount.open(account) || !byNetwork.open(network)) {
      LOG.warn("Security: sign-in shut after too many wrong passwords");
      throw new Refusal(HttpStatus.TOO_MANY_REQUESTS, "sign.too-many")
          .with(HttpHeaders.RETRY_AFTER, Long.toString(PAUSE.toSeconds()));
    }
    Optional<Credential> usable = credentials.find(account).filter(Credential::usable);
    if (!hashing.matches(password, usable.map(Credential::hash).orElse(null))) {
      byAccount.failed(account);
      byNetwork.failed(network);
      told.refused(Viewer.anonymous().from(Network.of(request)), account);
      LOG.info("Security: sign-in refused");
      return Outcome.REFUSED;
    }
    byAccount.forget(account);
    return enter(people.find(usable.orElseThrow().person()).orElseThrow(), request);
  }

  private Outcome enter(Person person, HttpServletRequest request) {
    if (rule.asks(person)) {
      sessions.ask(person.id(), request);
      return Outcome.ASKED;
    }
    sessions.begin(person.id(), request);
    told.entered(
        Viewer.member(person.id(), List.of()).from(Network.of(request)), SignRecord.Way.PASSWORD);
    LOG.info("Security: person {} signed in", person.id());
    return rule.lacks(person) ? Outcome.TO_ENROL : Outcome.ENTERED;
  }
}
