package ec.congope.saberes.portal.security;

import com.nimbusds.oauth2.sdk.ParseException;
import com.nimbusds.oauth2.sdk.id.State;
import com.nimbusds.oauth2.sdk.pkce.CodeVerifier;
import com.nimbusds.openid.connect.sdk.AuthenticationResponse;
import com.nimbusds.openid.connect.sdk.AuthenticationResponseParser;
import com.nimbusds.openid.connect.sdk.Nonce;
import ec.congope.saberes.content.Viewer;
import ec.congope.saberes.content.person.OutsideAccounts;
import ec.congope.saberes.content.person.People;
import ec.congope.saberes.content.person.Person;
import ec.congope.saberes.content.person.SignRecord;
import ec.congope.saberes.portal.layout.Refusal;
import ec.congope.saberes.portal.security.OpenIdProvider.Somebody;
import jakarta.servlet.http.HttpServletRequest;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
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
 * Signs people in with an account that they have elsewhere. The first time an address that the
 * provider has verified finds the person; afterwards the account itself does, whatever its address.
 * Nobody gets an account or a duty by it.
 */
@Component
@ConditionalOnWebApplication
public class OpenId {

  /** How long the provider may take to send somebody back. */
  static final Duration PATIENCE = Duration.ofMinutes(10);

  /** Tries of one address of the network in a pause: an office may be many people. */
  static final int TRIES = 300;

  private static final String KEPT = "openid";

  private static final Logger LOG = LoggerFactory.getLogger(OpenId.class);

  /**
   * How somebody came back.
   *
   * @param back the page that it wanted
   */
  public record Arrival(Outcome outcome, String back) {}

  /** How far somebody came. */
  public enum Outcome {
    /** The provider did not answer as it should. */
    FAILED,
    /** It is nobody's account here. */
    UNKNOWN,
    /** It is asked for the second step. */
    ASKED,
    /** It is in, and has to set up a second step before anything else. */
    TO_ENROL,
    /** It is in. */
    ENTERED
  }

  /** What is kept in the session until the provider sends somebody back. */
  private record Kept(State state, Nonce nonce, CodeVerifier verifier, String back) {}

  private final OpenIdSettings settings;
  private final OpenIdProvider provider;
  private final OutsideAccounts accounts;
  private final People people;
  private final SecondStepRule rule;
  private final PersonSessions sessions;
  private final SignRecord told;
  private final Attempts tries;
  private final Clock clock;

  OpenId(
      OpenIdSettings settings,
      OpenIdProvider provider,
      OutsideAccounts accounts,
      People people,
      SecondStepRule rule,
      PersonSessions sessions,
      SignRecord told,
      Clock clock) {
    this.settings = settings;
    this.provider = provider;
    this.accounts = accounts;
    this.people = people;
    this.rule = rule;
    this.sessions = sessions;
    this.told = told;
    this.tries = new Attempts(clock, TRIES, SignIn.PAUSE);
    this.clock = clock;
  }

  /** What people call the accounts that are taken; empty where none are. */
  public Optional<String> name() {
    return settings.isOffered()
        ? Optional.ofNullable(settings.name())
            .filter(said -> !said.isBlank())
            .or(() -> Optional.ofNullable(URI.create(String.valueOf(settings.issuer())).getHost()))
        : Optional.empty();
  }

  /**
   * Where somebody is sent to say who it is; empty when the provider does not answer.
   *
   * @throws Refusal when there were too many
   */
  public Optional<URI> begin(String back, HttpServletRequest request) {
    String network = request.getRemoteAddr();
    if (!tries.open(network)) {
      throw new Refusal(HttpStatus.TOO_MANY_REQUESTS, "sign.tries.too-many")
          .with(HttpHeaders.RETRY_AFTER, Long.toString(SignIn.PAUSE.toSeconds()));
    }
    tries.failed(network);
    var kept = new Kept(new State(), new Nonce(), new CodeVerifier(), back);
    try {
      URI place = provider.asking(kept.state(), kept.nonce(), kept.verifier());
      if (request.getSession(false) == null) {
        request.getSession().setMaxInactiveInterval((int) PATIENCE.toSeconds());
      }
      request.getSession().setAttribute(KEPT, text(kept));
      return Optional.of(place);
    } catch (OpenIdProvider.Failure down) {
      LOG.warn("Sign-in elsewhere: {}", down.getMessage(), down);
      return Optional.empty();
    }
  }

  private String text(Kept kept) {
    return String.join(
        " ",
        clock.instant().toString(),
        kept.state().getValue(),
        kept.nonce().getValue(),
        kept.verifier().getValue(),
        kept.back());
  }

  /** Taken by the first answer, right or wrong. */
  private Optional<Kept> take(HttpServletRequest request) {
    var session = request.getSession(false);
    if (session == null || !(session.getAttribute(KEPT) instanceof String text)) {
      return Optional.empty();
    }
    session.removeAttribute(KEPT);
    String[] parts = text.split(" ", 5);
    return Instant.parse(parts[0]).plus(PATIENCE).isAfter(clock.instant())
        ? Optional.of(
            new Kept(
                new State(parts[1]), new Nonce(parts[2]), new CodeVerifier(parts[3]), parts[4]))
        : Optional.empty();
  }

  /** Takes what the provider sent somebody back with. */
  public Arrival finish(Map<String, List<String>> said, HttpServletRequest request) {
    var kept = take(request);
    if (kept.isEmpty()) {
      return new Arrival(Outcome.FAILED, "/"); // nobody began: nothing to tell of
    }
    String back = kept.get().back();
    try {
      var somebody = who(said, kept.get());
      var person = person(somebody, request);
      return person.isEmpty()
          ? refused(Outcome.UNKNOWN, back, request)
          : new Arrival(enter(person.get(), somebody.twoSteps(), request), back);
    } catch (OpenIdProvider.Failure | ParseException | IllegalArgumentException wrong) {
      LOG.warn("Security: sign-in elsewhere refused: {}", wrong.getMessage(), wrong);
      return refused(Outcome.FAILED, back, request);
    }
  }

  private Arrival refused(Outcome outcome, String back, HttpServletRequest request) {
    told.outsideRefused(Viewer.anonymous().from(Network.of(request)));
    return new Arrival(outcome, back);
  }

  private Somebody who(Map<String, List<String>> said, Kept kept)
      throws OpenIdProvider.Failure, ParseException {
    AuthenticationResponse answer =
        AuthenticationResponseParser.parse(URI.create(OpenIdProvider.BACK), said);
    if (!kept.state().equals(answer.getState())) {
      throw new OpenIdProvider.Failure("the answer is of another sign-in", null);
    }
    boolean named = answer.getIssuer() != null;
    if (named ? !provider.is(answer.getIssuer()) : provider.namesItself()) {
      throw new OpenIdProvider.Failure("the answer is of another provider", null);
    }
    if (!answer.indicatesSuccess()) {
      throw new OpenIdProvider.Failure("the provider let nobody in", null);
    }
    return provider.who(
        answer.toSuccessResponse().getAuthorizationCode(), kept.nonce(), kept.verifier());
  }

  private Optional<Person> person(Somebody somebody, HttpServletRequest request)
      throws OpenIdProvider.Failure {
    var linked = accounts.use(somebody.issuer(), somebody.subject());
    return linked.isPresent()
        ? linked.flatMap(people::find).filter(OpenId::isActive)
        : link(somebody, provider.verifiedEmail(somebody), request);
  }

  private Optional<Person> link(
      Somebody somebody, Optional<String> email, HttpServletRequest request) {
    var viewer = Viewer.anonymous().from(Network.of(request));
    return email
        .flatMap(people::find)
        .filter(OpenId::isActive)
        .filter(found -> accounts.link(viewer, found.id(), somebody.issuer(), somebody.subject()));
  }

  private static boolean isActive(Person person) {
    return person.state() == Person.State.ACTIVE;
  }

  private Outcome enter(Person person, boolean twoSteps, HttpServletRequest request) {
    if (!twoSteps && rule.asks(person)) {
      sessions.ask(person.id(), request);
      return Outcome.ASKED;
    }
    sessions.begin(person.id(), request);
    if (twoSteps) {
      sessions.stepTakenElsewhere(request);
    }
    told.entered(
        Viewer.member(person.id(), List.of()).from(Network.of(request)), SignRecord.Way.OPENID);
    LOG.info("Security: person {} signed in with an account elsewhere", person.id());
    return !twoSteps && rule.lacks(person) ? Outcome.TO_ENROL : Outcome.ENTERED;
  }
}
