package ec.congope.saberes.content.upload;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import java.util.List;
import java.util.Optional;

/** What the bytes of one piece must come to. For one use. */
public final class Checksum {

  /** The algorithms, as tus names them. */
  public static final List<String> ALGORITHMS = List.of("sha1", "sha256");

  private final MessageDigest digest;
  private final byte[] expected;

  private Checksum(MessageDigest digest, byte[] expected) {
    this.digest = digest;
    this.expected = expected;
  }

  /** Reads {@code sha256 2jmj7l5rSw0yVb/vlWAYkK/YBwk=}; nothing where it is no such thing. */
  public static Optional<Checksum> parse(String header) {
    String[] words = header.strip().split(" +");
    if (words.length != 2 || !ALGORITHMS.contains(words[0])) {
      return Optional.empty();
    }
    try {
      byte[] expected = Base64.getDecoder().decode(words[1]);
      return Optional.of(new Checksum(digest(words[0]), expected));
    } catch (IllegalArgumentException noBase64) {
      return Optional.empty();
    }
  }

  private static MessageDigest digest(String algorithm) {
    try {
      return MessageDigest.getInstance(algorithm.equals("sha1") ? "SHA-1" : "SHA-256");
    } catch (NoSuchAlgorithmException impossible) {
      throw new IllegalStateException("every JDK has " + algorithm, impossible);
    }
  }

  void update(byte[] bytes, int length) {
    digest.update(bytes, 0, length);
  }

  boolean matches() {
    return MessageDigest.isEqual(digest.digest(), expected);
  }
}
