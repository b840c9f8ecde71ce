package ec.congope.saberes.portal.security;

import ec.congope.saberes.portal.layout.Refusal;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.authentication.BadCredentialsException;
import org.springframework.security.authentication.LockedException;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.web.AuthenticationEntryPoint;
import org.springframework.security.web.access.AccessDeniedHandler;
import org.springframework.security.web.firewall.RequestRejectedException;
import org.springframework.security.web.firewall.RequestRejectedHandler;
import org.springframework.web.servlet.HandlerExceptionResolver;

/** What the filters refuse, said in the same form as everything else that is refused. */
final class Problems
    implements AuthenticationEntryPoint, AccessDeniedHandler, RequestRejectedHandler {

  private static final String CHALLENGE = "Bearer realm=\"saberes\"";

  private final HandlerExceptionResolver resolver;

  Problems(HandlerExceptionResolver resolver) {
    this.resolver = resolver;
  }

  @Override
  public void commence(
      HttpServletRequest request, HttpServletResponse response, AuthenticationException refused) {
    answer(request, response, refusal(refused));
  }

  private static Refusal refusal(AuthenticationException refused) {
    return switch (refused) {
      case LockedException tooMany ->
          new Refusal(HttpStatus.TOO_MANY_REQUESTS, "api.too-many-tokens")
              .with(HttpHeaders.RETRY_AFTER, Long.toString(Attempts.PAUSE.toSeconds()));
      case BadCredentialsException wrong ->
          new Refusal(HttpStatus.UNAUTHORIZED, "api.token-wrong")
              .with(HttpHeaders.WWW_AUTHENTICATE, CHALLENGE + ", error=\"invalid_token\"");
      default ->
          new Refusal(HttpStatus.UNAUTHORIZED, "api.token-missing")
              .with(HttpHeaders.WWW_AUTHENTICATE, CHALLENGE);
    };
  }

  @Override
  public void handle(
      HttpServletRequest request, HttpServletResponse response, AccessDeniedException denied) {
    answer(request, response, new Refusal(HttpStatus.FORBIDDEN, "error.not-allowed"));
  }

  @Override
  public void handle(
      HttpServletRequest request, HttpServletResponse response, RequestRejectedException rejected)
      throws IOException {
    if (request.getServletPath().startsWith("/api/")) {
      answer(request, response, new Refusal(HttpStatus.BAD_REQUEST, "error.request"));
    } else {
      response.sendError(HttpStatus.BAD_REQUEST.value());
    }
  }

  private void answer(HttpServletRequest request, HttpServletResponse response, Refusal refusal) {
    resolver.resolveException(request, response, null, refusal);
  }
}
