package ec.congope.saberes.portal.security;

import ec.congope.saberes.content.DataFolder;
import ec.congope.saberes.content.KeptSecret;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
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

  private final byte[] digest;

  AdminToken(AdminSettings settings, DataFolder data) {
    String configured = settings.token();
    digest =
        sha256(
            configured == null || configured.isBlank()
                ? KeptSecret.of(data.part(FILE), SHORTEST)
                : checked(configured.strip()));
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

  private static byte[] sha256(String text) {
    try {
      return MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
    } catch (NoSuchAlgorithmException impossible) {
      throw new IllegalStateException("every JDK has SHA-256", impossible);
    }
  }
}
