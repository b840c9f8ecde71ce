package ec.congope.saberes.portal.security;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import java.security.SecureRandom;
import java.util.HexFormat;
import org.jspecify.annotations.Nullable;
import org.springframework.security.web.csrf.CsrfToken;
import org.springframework.security.web.csrf.CsrfTokenRepository;
import org.springframework.security.web.csrf.DefaultCsrfToken;

/**
 * Keeps the token of forms in the session where there is one. Only the desk begins one for it:
 * pages for everybody stay without a cookie.
 */
final class SessionTokens implements CsrfTokenRepository {

  private static final String ATTRIBUTE = "form";
  private static final String HEADER = "X-CSRF-TOKEN";
  private static final String PARAMETER = "_csrf";
  private static final int BYTES = 32;

  private final SecureRandom random = new SecureRandom();

  @Override
  public CsrfToken generateToken(HttpServletRequest request) {
    byte[] bytes = new byte[BYTES];
    random.nextBytes(bytes);
    return token(HexFormat.of().formatHex(bytes));
  }

  @Override
  public void saveToken(
      @Nullable CsrfToken token, HttpServletRequest request, HttpServletResponse response) {
    HttpSession session = request.getSession(token != null && Gate.isDesk(request));
    if (session != null && token != null) {
      session.setAttribute(ATTRIBUTE, token.getToken());
    } else if (session != null) {
      session.removeAttribute(ATTRIBUTE);
    }
  }

  @Override
  public @Nullable CsrfToken loadToken(HttpServletRequest request) {
    HttpSession session = request.getSession(false);
    return session != null && session.getAttribute(ATTRIBUTE) instanceof String kept
        ? token(kept)
        : null;
  }

  private static CsrfToken token(String value) {
    return new DefaultCsrfToken(HEADER, PARAMETER, value);
  }
}
