package ec.congope.saberes.content.audit;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Objects;
import java.util.TreeMap;

/** The digest of an entry, which covers the digest of the one before: a chain (SHA-256). */
final class Seal {

  /** What stands before the first entry. */
  static final byte[] NOTHING = new byte[32];

  private Seal() {}

  static byte[] of(byte[] before, Entry entry) {
    try {
      var digest = MessageDigest.getInstance("SHA-256");
      digest.update(before);
      add(digest, Long.toString(entry.number()));
      add(digest, entry.at().toString());
      add(digest, entry.actor());
      add(digest, Objects.requireNonNullElse(entry.origin(), ""));
      add(digest, entry.action());
      add(digest, entry.subject());
      new TreeMap<>(entry.details())
          .forEach((name, value) -> {
            add(digest, name);
            add(digest, value);
          });
      return digest.digest();
    } catch (NoSuchAlgorithmException impossible) {
      throw new IllegalStateException("every JDK has SHA-256", impossible);
    }
  }

  /** With its length before it, so that no two entries run into the same bytes. */
  private static void add(MessageDigest digest, String text) {
    byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
    digest.update((bytes.length + ":").getBytes(StandardCharsets.US_ASCII));
    digest.update(bytes);
  }
}
