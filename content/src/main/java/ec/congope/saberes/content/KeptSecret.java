package ec.congope.saberes.content;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.Base64;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A secret of the installation that nobody configured: 256 random bits that are made once and kept
 * in a file of the data folder, which only its owner can read.
 */
public final class KeptSecret {

  private static final Logger LOG = LoggerFactory.getLogger(KeptSecret.class);
  private static final int BYTES = 32;
  private static final SecureRandom RANDOM = new SecureRandom();

  private KeptSecret() {}

  /**
   * The text of this file; a fresh one where there is none, or a shorter one than this.
   *
   * @param shortest fewest characters that are taken for a secret
   */
  public static String of(Path file, int shortest) {
    try {
      if (Files.exists(file)) {
        protect(file);
        String kept = Files.readString(file).strip();
        if (kept.length() >= shortest) {
          return kept;
        }
      }
      byte[] random = new byte[BYTES];
      RANDOM.nextBytes(random);
      String made = Base64.getUrlEncoder().withoutPadding().encodeToString(random);
      write(file, made);
      LOG.info("A secret of this installation was made; it is in {}", file);
      return made;
    } catch (IOException failure) {
      throw new UncheckedIOException("a secret cannot be kept in " + file, failure);
    }
  }

  /** Beside first, then renamed: whole or absent, and never readable by others. */
  private static void write(Path file, String secret) throws IOException {
    Files.createDirectories(file.getParent());
    Path fresh = file.resolveSibling(file.getFileName() + ".new");
    Files.deleteIfExists(fresh);
    Files.createFile(fresh);
    protect(fresh);
    Files.writeString(fresh, secret + "\n", StandardOpenOption.WRITE, StandardOpenOption.DSYNC);
    Files.move(fresh, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
  }

  private static void protect(Path file) throws IOException {
    if (FileSystems.getDefault().supportedFileAttributeViews().contains("posix")) {
      Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rw-------"));
    }
  }
}
