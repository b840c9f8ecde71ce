package ec.congope.saberes.portal.layout;

import jakarta.servlet.http.HttpServletRequest;
import java.net.URI;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;

/**
 * Whether a form was sent from a page of this portal. Browsers say so themselves (Fetch Metadata,
 * or the Origin of RFC 6454), so that nobody needs a session, and with it a cookie, to send one.
 * Programs that say neither could say anything.
 */
@Component
public class Origins {

  private static final Set<String> OWN = Set.of("same-origin", "none");

  private final @Nullable String host;

  Origins(@Value("${saberes.base:http://localhost:8080}") String base) {
    this.host = URI.create(base).getAuthority();
  }

  /**
   * Nothing, for a form of this portal.
   *
   * @throws Refusal for a form of another site
   */
  public void require(HttpServletRequest request) {
    String site = request.getHeader("Sec-Fetch-Site");
    String origin = request.getHeader(HttpHeaders.ORIGIN);
    boolean own = site == null ? origin == null || own(origin, request) : OWN.contains(site);
    if (!own) {
      throw new Refusal(HttpStatus.FORBIDDEN, "layout.elsewhere");
    }
  }

  /** A proxy in front may keep the name of the host or not: either name is ours. */
  private boolean own(String origin, HttpServletRequest request) {
    int slashes = origin.indexOf("://");
    String from = slashes < 0 ? "" : origin.substring(slashes + "://".length());
    return !from.isEmpty()
        && (from.equals(host) || from.equals(request.getHeader(HttpHeaders.HOST)));
  }
}
