package ec.congope.saberes.content.file;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.DigestOutputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Locale;

/**
 * The SHA-256 of a file's bytes, as 64 lower-case hexadecimal digits: the same bytes have the same
 * id, everywhere.
 */
public record FileId(String sha256) implements Comparable<FileId> {

  /** Refuses anything that is no SHA-256, so that an id can safely become a path. */
  public FileId {
    sha256 = sha256.toLowerCase(Locale.ROOT);
    if (!sha256.matches("[0-9a-f]{64}")) {
      throw new IllegalArgumentException("not a SHA-256: " + sha256);
    }
  }

  /** The id of a file that need not be in the store. */
  public static FileId of(Path file) throws IOException {
    try (var bytes = Files.newInputStream(file);
        var digest =
            new DigestOutputStream(
                OutputStream.nullOutputStream(), MessageDigest.getInstance("SHA-256"))) {
      bytes.transferTo(digest);
      return new FileId(HexFormat.of().formatHex(digest.getMessageDigest().digest()));
    } catch (NoSuchAlgorithmException impossible) {
      throw new IllegalStateException("every JDK has SHA-256", impossible);
    }
  }

  @Override
  public int compareTo(FileId other) {
    return sha256.compareTo(other.sha256);
  }

  @Override
  public String toString() {
    return sha256;
  }
}
