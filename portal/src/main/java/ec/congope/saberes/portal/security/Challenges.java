package ec.congope.saberes.portal.security;

import com.webauthn4j.util.Base64UrlUtil;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpSession;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.stereotype.Component;

/**
 * What a device is asked to sign. A challenge is kept in the session, for a few minutes, and is
 * taken out of it by its first answer, right or wrong.
 */
@Component
@ConditionalOnWebApplication
class Challenges {

  static final Duration PATIENCE = Duration.ofMinutes(5);

  /** WebAuthn, section 13.4.3, asks for 16 at least. */
  private static final int BYTES = 32;

  private final Clock clock;
  private final SecureRandom random = new SecureRandom();

  Challenges(Clock clock) {
    this.clock = clock;
  }

  /** What a challenge is for; answers of one kind are none of the other. */
  enum Purpose {
    MAKE,
    ENTER
  }

  /**
   * A challenge that waits for its answer.
   *
   * @param challenge as browsers take it (base64url)
   * @param note what was said when it was made
   */
  record Waiting(String challenge, String note) {}

  String begin(Purpose purpose, String note, HttpServletRequest request) {
    byte[] bytes = new byte[BYTES];
    random.nextBytes(bytes);
    String challenge = Base64UrlUtil.encodeToString(bytes);
    request.getSession().setAttribute(key(purpose), challenge + " " + clock.instant() + " " + note);
    return challenge;
  }

  Optional<Waiting> find(Purpose purpose, HttpServletRequest request) {
    HttpSession session = request.getSession(false);
    if (session == null || !(session.getAttribute(key(purpose)) instanceof String kept)) {
      return Optional.empty();
    }
    String[] parts = kept.split(" ", 3);
    return Instant.parse(parts[1]).plus(PATIENCE).isAfter(clock.instant())
        ? Optional.of(new Waiting(parts[0], parts[2]))
        : Optional.empty();
  }

  Optional<Waiting> take(Purpose purpose, HttpServletRequest request) {
    var waiting = find(purpose, request);
    HttpSession session = request.getSession(false);
    if (session != null) {
      session.removeAttribute(key(purpose));
    }
    return waiting;
  }

  private static String key(Purpose purpose) {
    return "passkey-" + purpose;
  }
}
