package ec.congope.saberes.portal.security;

import ec.congope.saberes.content.DataFolder;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.util.Base64;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.stereotype.Component;

/**
 * The administrator's token: the configured one, or one that was made at the first start and that
 * only the owner of the data folder can read. In memory there is only its SHA-256.
 */
@Component
@ConditionalOnWebApplication
class AdminToken {

  static final String FILE = "admin-token";

  /** Shortest token that is taken: with fewer characters it could be guessed. */
  static final int SHORTEST = 16;

  private static final Logger LOG = LoggerFactory.getLogger(AdminToken.class);
  private static final int BYTES = 32;

  private final byte[] digest;

  AdminToken(AdminSettings settings, DataFolder data) {
    String configured = settings.token();
    try {
      digest =
          sha256(
              configured == null || configured.isBlank()
                  ? kept(data.part(FILE))
                  : checked(configured.strip()));
    } catch (IOException failure) {
      throw new UncheckedIOException("the administrator's token cannot be kept", failure);
    }
  }

  /** Whether this is the token; takes as long for every wrong one. */
  boolean matches(String offered) {
    return MessageDigest.isEqual(digest, sha256(offered));
  }

  private static String checked(String configured) {
    if (configured.length() < SHORTEST) {
      throw new IllegalStateException(
          "saberes.admin.token has fewer than " + SHORTEST + " characters");
    }
    return configured;
  }

  private static String kept(Path file) throws IOException {
    if (Files.exists(file)) {
      protect(file);
      String kept = Files.readString(file).strip();
      if (kept.length() >= SHORTEST) {
        return kept;
      }
    }
    byte[] random = new byte[BYTES];
    new SecureRandom().nextBytes(random);
    String made = Base64.getUrlEncoder().withoutPadding().encodeToString(random);
    write(file, made);
    LOG.info("A token for the administrator was made; it is in {}", file);
    return made;
  }

  /** Beside first, then renamed: whole or absent, and never readable by others. */
  private static void write(Path file, String token) throws IOException {
    Files.createDirectories(file.getParent());
    Path fresh = file.resolveSibling(FILE + ".new");
    Files.deleteIfExists(fresh);
    Files.createFile(fresh);
    protect(fresh);
    Files.writeString(fresh, token + "\n", StandardOpenOption.WRITE, StandardOpenOption.DSYNC);
    Files.move(fresh, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
  }

  private static void protect(Path file) throws IOException {
    if (FileSystems.getDefault().supportedFileAttributeViews().contains("posix")) {
      Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rw-------"));
    }
  }

  private static byte[] sha256(String text) {
    try {
      return MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
    } catch (NoSuchAlgorithmException impossible) {
      throw new IllegalStateException("every JDK has SHA-256", impossible);
    }
  }
}
