package ec.congope.saberes.content.validity;

import java.util.Optional;
import java.util.stream.Stream;

/** What an owner answers. */
public enum Reply {
  /** It holds as it is. */
  HOLDS("si"),
  /** Something in it has to be corrected. */
  MEND("corregir"),
  /** It holds no more. */
  OVER("no");

  private final String code;

  Reply(String code) {
    this.code = code;
  }

  /** The code in addresses. */
  public String code() {
    return code;
  }

  /** The answer with this code. */
  public static Optional<Reply> find(String code) {
    return Stream.of(values()).filter(reply -> reply.code.equals(code)).findFirst();
  }
}
