package ec.congope.saberes.content.file;

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

  @Override
  public int compareTo(FileId other) {
    return sha256.compareTo(other.sha256);
  }

  @Override
  public String toString() {
    return sha256;
  }
}
