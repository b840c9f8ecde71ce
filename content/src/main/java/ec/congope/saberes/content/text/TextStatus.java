package ec.congope.saberes.content.text;

import java.util.Arrays;
import java.util.Optional;

/** How far the text of a file has come, as editors see it. */
public enum TextStatus {
  /** Waits for its turn. */
  PENDING("pending"),
  /** Has its text. */
  TEXT("text"),
  /** Holds no text layer, such as a scan: «sin texto». */
  NO_TEXT("no-text"),
  /** Asks for a password. */
  ENCRYPTED("encrypted"),
  /** Some pages have text, others failed. */
  PARTIAL("partial"),
  /** No parser could read it. */
  FAILED("failed"),
  /** Took too long; the worker was killed. */
  TIMEOUT("timeout"),
  /** Wanted more memory than a worker has; the worker died. */
  MEMORY("memory");

  private final String code;

  TextStatus(String code) {
    this.code = code;
  }

  /** The code in the database and in the machine interface. */
  public String code() {
    return code;
  }

  /** The status with this code. */
  public static Optional<TextStatus> find(String code) {
    return Arrays.stream(values()).filter(status -> status.code.equals(code)).findFirst();
  }
}
