package ec.congope.saberes.portal.layout;

import java.util.List;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;

/**
 * A request that is not done for a reason of the protocol: who asks, how much is sent, which
 * revision is meant. {@code ErrorPages} answers it, as a page or as problem+json.
 */
public final class Refusal extends RuntimeException {

  private static final long serialVersionUID = 1L;

  private final HttpStatus status;
  private final String code;
  private final transient List<Object> arguments;
  private final transient HttpHeaders headers = new HttpHeaders();

  /** Refuses with this status and the message of this code. */
  public Refusal(HttpStatus status, String code, Object... arguments) {
    super(status + " " + code + " " + List.of(arguments));
    this.status = status;
    this.code = code;
    this.arguments = List.of(arguments);
  }

  /** Adds a header to the answer. */
  public Refusal with(String name, String value) {
    headers.add(name, value);
    return this;
  }

  HttpStatus status() {
    return status;
  }

  String code() {
    return code;
  }

  List<Object> arguments() {
    return arguments;
  }

  HttpHeaders headers() {
    return headers;
  }
}
