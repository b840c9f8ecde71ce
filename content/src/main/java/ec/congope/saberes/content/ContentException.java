package ec.congope.saberes.content;

import java.util.List;

/**
 * Something the store refuses, with two messages: the exception text for the developer, and a
 * message code with arguments for the person (looked up in the portal's {@code
 * messages.properties}).
 */
public abstract sealed class ContentException extends RuntimeException
    permits NotFound, Conflict, Invalid, NotAllowed {

  private static final long serialVersionUID = 1L;

  private final String code;
  private final transient List<Object> arguments;

  ContentException(String text, String code, Object... arguments) {
    super(text);
    this.code = code;
    this.arguments = List.of(arguments);
  }

  /** Key of the message for the person, such as {@code error.conflict}. */
  public final String code() {
    return code;
  }

  /** Arguments of the message, in order. */
  public final List<Object> arguments() {
    return arguments;
  }
}
