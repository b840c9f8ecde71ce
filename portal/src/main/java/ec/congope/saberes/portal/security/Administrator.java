package ec.congope.saberes.portal.security;

import org.jspecify.annotations.Nullable;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.security.authentication.AuthenticationProvider;
import org.springframework.security.authentication.BadCredentialsException;
import org.springframework.security.authentication.LockedException;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.authority.AuthorityUtils;
import org.springframework.security.web.authentication.WebAuthenticationDetails;
import org.springframework.stereotype.Component;

/** Takes the token for its holder, from the form and from the header alike. */
@Component
@ConditionalOnWebApplication
class Administrator implements AuthenticationProvider {

  static final String ROLE = "ADMINISTRATOR";

  private final AdminToken token;
  private final Attempts attempts;

  Administrator(AdminToken token, Attempts attempts) {
    this.token = token;
    this.attempts = attempts;
  }

  @Override
  public Authentication authenticate(Authentication offered) {
    String address =
        offered.getDetails() instanceof WebAuthenticationDetails details
            ? details.getRemoteAddress()
            : "";
    return authenticate(String.valueOf(offered.getCredentials()), address);
  }

  /**
   * Whoever holds the token.
   *
   * @throws LockedException after too many wrong ones from this address
   * @throws BadCredentialsException when it is not the token
   */
  Authentication authenticate(String offered, @Nullable String address) {
    String from = address == null ? "" : address;
    if (!attempts.open(from)) {
      throw new LockedException("too many wrong tokens");
    }
    if (!token.matches(offered.strip())) {
      attempts.failed(from);
      throw new BadCredentialsException("not the token");
    }
    return holder();
  }

  /** Whoever holds the token, which is nobody in particular. */
  static Authentication holder() {
    return UsernamePasswordAuthenticationToken.authenticated(
        "administrator", null, AuthorityUtils.createAuthorityList("ROLE_" + ROLE));
  }

  /** Whether somebody may run the portal, by the token or as a person. */
  static boolean is(@Nullable Authentication holder) {
    return holder != null
        && holder.getAuthorities().stream()
            .anyMatch(role -> ("ROLE_" + ROLE).equals(role.getAuthority()));
  }

  @Override
  public boolean supports(Class<?> type) {
    return UsernamePasswordAuthenticationToken.class.isAssignableFrom(type);
  }
}
