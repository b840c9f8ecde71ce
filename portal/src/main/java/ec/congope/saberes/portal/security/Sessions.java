package ec.congope.saberes.portal.security;

import ec.congope.saberes.content.PersonId;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpSession;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.session.FindByIndexNameSessionRepository;
import org.springframework.session.Session;
import org.springframework.stereotype.Component;

/** The sessions of people, on all their devices. */
@Component
@ConditionalOnWebApplication
public class Sessions {

  /** However busy a session is, it ends after this. */
  public static final Duration LONGEST = PersonSessions.LONGEST;

  private final FindByIndexNameSessionRepository<? extends Session> store;

  Sessions(FindByIndexNameSessionRepository<? extends Session> store) {
    this.store = store;
  }

  /**
   * A session.
   *
   * @param device what the browser says that it is
   * @param here whether it is the one that asks
   */
  public record Line(String device, Instant seen, boolean here) {}

  /** The sessions of a person, the one seen last first. */
  public List<Line> list(PersonId person, HttpServletRequest request) {
    @Nullable String here = id(request);
    return store.findByPrincipalName(person.toString()).values().stream()
        .filter(session -> !session.isExpired())
        .filter(session -> session.getAttribute(PersonSessions.PERSON) != null)
        .map(session ->
            new Line(
                session.getAttributeOrDefault(PersonSessions.DEVICE, ""),
                session.getLastAccessedTime(),
                session.getId().equals(here)))
        .sorted(Comparator.comparing(Line::seen).reversed())
        .toList();
  }

  /** Ends all sessions of a person. */
  public void end(PersonId person) {
    store.findByPrincipalName(person.toString()).keySet().forEach(store::deleteById);
  }

  /** Ends all sessions of a person but the one that asks. */
  public void endOthers(PersonId person, HttpServletRequest request) {
    @Nullable String here = id(request);
    store.findByPrincipalName(person.toString()).keySet().stream()
        .filter(id -> !id.equals(here))
        .forEach(store::deleteById);
  }

  private static @Nullable String id(HttpServletRequest request) {
    HttpSession session = request.getSession(false);
    return session == null ? null : session.getId();
  }
}
