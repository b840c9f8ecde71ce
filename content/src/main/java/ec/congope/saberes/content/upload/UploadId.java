package ec.congope.saberes.content.upload;

import ec.congope.saberes.content.NotFound;
import java.security.SecureRandom;
import java.util.HexFormat;

/** The name of an upload: 128 random bits, as 32 lower-case hexadecimal digits. */
public record UploadId(String value) {

  private static final int BYTES = 16;
  private static final SecureRandom RANDOM = new SecureRandom();

  /** Refuses anything else, so that an id can safely become a path. */
  public UploadId {
    if (!value.matches("[0-9a-f]{32}")) {
      throw new IllegalArgumentException("not the id of an upload: " + value);
    }
  }

  /**
   * Reads an id.
   *
   * @throws NotFound when the text is none
   */
  public static UploadId parse(String text) {
    if (!text.matches("[0-9a-f]{32}")) {
      throw new NotFound("upload", text);
    }
    return new UploadId(text);
  }

  static UploadId fresh() {
    byte[] bytes = new byte[BYTES];
    RANDOM.nextBytes(bytes);
    return new UploadId(HexFormat.of().formatHex(bytes));
  }

  @Override
  public String toString() {
    return value;
  }
}
