package ec.congope.saberes.portal.security;

import ec.congope.saberes.content.PersonId;
import ec.congope.saberes.content.Viewer;
import ec.congope.saberes.content.person.People;
import ec.congope.saberes.content.person.Person;
import ec.congope.saberes.content.person.SignRecord;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.http.HttpHeaders;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContext;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.core.context.SecurityContextImpl;
import org.springframework.security.web.context.HttpRequestResponseHolder;
import org.springframework.security.web.context.SecurityContextRepository;
import org.springframework.session.FindByIndexNameSessionRepository;
import org.springframework.stereotype.Component;

/**
 * Who a session belongs to. A session keeps the number of the person and nothing of its rights:
 * those are read at each request that asks for them, so that what is taken away is gone at the next
 * one.
 */
@Component
@ConditionalOnWebApplication
class PersonSessions implements SecurityContextRepository {

  /** However busy a session is, it ends. */
  static final Duration LONGEST = Duration.ofDays(7);

  /** Stands for a person in the sessions of whoever signed in with the administrator's token. */
  static final String TOKEN = "token";

  static final String PERSON = "person";
  static final String SINCE = "since";
  static final String DEVICE = "device";

  /** Who has said its password and is asked for the second step. */
  static final String PENDING = "pending";

  /** Whether the second step was taken. */
  static final String STEP = "step";

  /** What the step of a session says that a provider of accounts elsewhere asked for. */
  private static final String ELSEWHERE = "elsewhere";

  /** How long the second step is waited for. */
  static final Duration PATIENCE = Duration.ofMinutes(10);

  private static final int LONGEST_DEVICE = 200;

  private final People people;
  private final SecondStepRule rule;
  private final SignRecord told;
  private final Clock clock;

  PersonSessions(People people, SecondStepRule rule, SignRecord told, Clock clock) {
    this.people = people;
    this.rule = rule;
    this.told = told;
    this.clock = clock;
  }

  /** Begins a session of this person: always a new one, whatever the browser brought (E5). */
  void begin(PersonId person, HttpServletRequest request) {
    HttpSession session = fresh(request);
    session.setAttribute(PERSON, person.toString());
    note(session, person.toString(), request);
  }

  /**
   * Begins a session that is nobody's until the second step is taken. It ends with the others of
   * the person.
   */
  void ask(PersonId person, HttpServletRequest request) {
    HttpSession session = fresh(request);
    session.setAttribute(PENDING, person.toString());
    note(session, person.toString(), request);
  }

  /** Who is asked for the second step in this session. */
  Optional<PersonId> pending(HttpServletRequest request) {
    HttpSession session = request.getSession(false);
    return session != null
            && session.getAttribute(PENDING) instanceof String person
            && session.getAttribute(SINCE) instanceof String since
            && Instant.parse(since).plus(PATIENCE).isAfter(clock.instant())
        ? Optional.of(new PersonId(Long.parseLong(person)))
        : Optional.empty();
  }

  /** The second step was taken in this session. */
  void stepTaken(HttpServletRequest request) {
    request.getSession().setAttribute(STEP, "taken");
  }

  /** Whoever keeps the account elsewhere asked for more than a password. */
  void stepTakenElsewhere(HttpServletRequest request) {
    request.getSession().setAttribute(STEP, ELSEWHERE);
  }

  private static HttpSession fresh(HttpServletRequest request) {
    HttpSession before = request.getSession(false);
    if (before != null) {
      before.invalidate();
    }
    return request.getSession();
  }

  private void note(HttpSession session, String person, HttpServletRequest request) {
    session.setAttribute(SINCE, clock.instant().toString());
    session.setAttribute(DEVICE, device(request.getHeader(HttpHeaders.USER_AGENT)));
    session.setAttribute(FindByIndexNameSessionRepository.PRINCIPAL_NAME_INDEX_NAME, person);
  }

  private static String device(@Nullable String said) {
    return said == null ? "" : said.substring(0, Math.min(LONGEST_DEVICE, said.length()));
  }

  @Override
  public SecurityContext loadContext(HttpRequestResponseHolder holder) {
    return find(holder.getRequest())
        .<SecurityContext>map(SecurityContextImpl::new)
        .orElseGet(SecurityContextHolder::createEmptyContext);
  }

  private Optional<Authentication> find(HttpServletRequest request) {
    HttpSession session = request.getSession(false);
    if (session == null || !(session.getAttribute(PERSON) instanceof String person)) {
      return Optional.empty();
    }
    if (isOver(session)) {
      session.invalidate();
      return Optional.empty();
    }
    return person.equals(TOKEN)
        ? Optional.of(Administrator.holder())
        : people
            .find(new PersonId(Long.parseLong(person)))
            .filter(found -> found.state() == Person.State.ACTIVE)
            .filter(found -> !rule.asks(found) || session.getAttribute(STEP) != null)
            .map(found ->
                new SignedIn(
                        found, ELSEWHERE.equals(session.getAttribute(STEP)) || !rule.lacks(found))
                    .authentication());
  }

  private boolean isOver(HttpSession session) {
    return !(session.getAttribute(SINCE) instanceof String since)
        || !Instant.parse(since).plus(LONGEST).isAfter(clock.instant());
  }

  /**
   * For the administrator's token, which a form of Spring Security takes; people {@link #begin}.
   */
  @Override
  public void saveContext(
      SecurityContext context, HttpServletRequest request, HttpServletResponse response) {
    Authentication holder = context.getAuthentication();
    if (holder != null && !(holder.getPrincipal() instanceof SignedIn)) {
      request.getSession().setAttribute(PERSON, TOKEN);
      note(request.getSession(), TOKEN, request);
      told.entered(Viewer.administrator().from(Network.of(request)), SignRecord.Way.TOKEN);
    }
  }

  @Override
  public boolean containsContext(HttpServletRequest request) {
    HttpSession session = request.getSession(false);
    return session != null && session.getAttribute(PERSON) != null;
  }
}
