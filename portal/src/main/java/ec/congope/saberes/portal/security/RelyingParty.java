package ec.congope.saberes.portal.security;

import com.webauthn4j.data.client.Origin;
import com.webauthn4j.data.client.challenge.DefaultChallenge;
import com.webauthn4j.server.ServerProperty;
import java.net.URI;
import java.util.HashSet;
import java.util.Set;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.core.env.Environment;
import org.springframework.stereotype.Component;

/**
 * What passkeys are made for: the host of this portal, and answers that come from its pages. On a
 * laptop the portal may answer on another port than its links say.
 */
@Component
@ConditionalOnWebApplication
class RelyingParty {

  private static final String LAPTOP = "localhost";

  private final URI base;
  private final Environment environment;

  RelyingParty(
      @Value("${saberes.base:http://localhost:8080}") String base, Environment environment) {
    this.base = URI.create(base);
    this.environment = environment;
  }

  /** Whether browsers make passkeys for it: by https, or on the machine itself. */
  boolean isPossible() {
    return "https".equals(base.getScheme()) || LAPTOP.equals(base.getHost());
  }

  /** The name that passkeys are bound to. */
  String id() {
    return String.valueOf(base.getHost());
  }

  /** What an answer to this challenge is compared with. */
  ServerProperty asking(String challenge) {
    return ServerProperty.builder()
        .origins(origins())
        .rpId(id())
        .challenge(new DefaultChallenge(challenge))
        .build();
  }

  private Set<Origin> origins() {
    var origins = new HashSet<Origin>();
    origins.add(Origin.create(base.getScheme() + "://" + base.getAuthority()));
    String port = environment.getProperty("local.server.port");
    if (LAPTOP.equals(base.getHost()) && port != null) {
      origins.add(Origin.create("http://" + LAPTOP + ":" + port));
    }
    return origins;
  }
}
