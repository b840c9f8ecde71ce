package ec.congope.saberes.portal.security;

import ec.congope.saberes.content.Membership.Duty;
import ec.congope.saberes.content.Membership.Kind;
import ec.congope.saberes.content.Viewer;
import ec.congope.saberes.portal.layout.Account;
import ec.congope.saberes.portal.layout.Words;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Optional;
import org.springframework.http.HttpHeaders;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Tells pages who is signed in, and caches that what they are shown is theirs alone. For everybody
 * else it does nothing.
 */
final class AccountFilter extends OncePerRequestFilter {

  private final Words words;

  AccountFilter(Words words) {
    this.words = words;
  }

  @Override
  protected void doFilterInternal(
      HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws ServletException, IOException {
    if (request.getSession(false) != null) {
      var holder = SecurityContextHolder.getContext().getAuthentication();
      Account.on(request, () -> account(holder));
      response.setHeader(HttpHeaders.CACHE_CONTROL, "private, no-cache");
      if (Gate.isGuarded(request.getServletPath())) {
        response.setHeader(HttpHeaders.CACHE_CONTROL, "no-store");
        response.setHeader("X-Robots-Tag", "noindex, nofollow");
      }
    }
    chain.doFilter(request, response);
  }

  private Optional<Account> account(@org.jspecify.annotations.Nullable Authentication holder) {
    if (holder != null && holder.getPrincipal() instanceof SignedIn signed) {
      var viewer = signed.viewer();
      return Optional.of(
          new Account(
              signed.person().name(),
              true,
              publishes(viewer),
              viewer.is(Viewer.Role.ADMINISTRATOR)));
    }
    return Administrator.is(holder)
        ? Optional.of(new Account(words.of("layout.account.token"), false, true, true))
        : Optional.empty();
  }

  /** Reading is no work, and of a partner only who writes for it has some. */
  private static boolean publishes(Viewer viewer) {
    return viewer.is(Viewer.Role.ADMINISTRATOR)
        || viewer.memberships().stream()
            .anyMatch(m ->
                m.duty() != Duty.READER
                    && (m.kind() != Kind.PARTNER || m.duty() == Duty.CONTRIBUTOR));
  }
}
