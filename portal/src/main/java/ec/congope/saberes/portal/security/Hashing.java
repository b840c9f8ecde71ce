package ec.congope.saberes.portal.security;

import ec.congope.saberes.portal.layout.Refusal;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.security.crypto.argon2.Argon2PasswordEncoder;
import org.springframework.stereotype.Component;

/**
 * Hashes passwords with Argon2id, at most {@link #AT_ONCE} at a time: however many people, or
 * programs, try to sign in, the others keep their processors and their memory.
 */
@Component
@ConditionalOnWebApplication
class Hashing {

  static final int AT_ONCE = 2;

  /** Those who wait in line; the next one is asked to come back. */
  static final int WAITING = 20;

  /** OWASP Password Storage Cheat Sheet: 19 MiB, two passes, one lane. */
  private static final int MEMORY_KIB = 19 * 1024;

  private static final int PASSES = 2;
  private static final int LANES = 1;
  private static final int SALT_BYTES = 16;
  private static final int HASH_BYTES = 32;

  private static final int PATIENCE_SECONDS = 10;
  private static final String COME_BACK_SECONDS = "10";

  private final Argon2PasswordEncoder encoder =
      new Argon2PasswordEncoder(SALT_BYTES, HASH_BYTES, LANES, MEMORY_KIB, PASSES);
  private final Semaphore pool = new Semaphore(AT_ONCE, true);

  /** What is compared with where there is nothing to compare with, so that it takes as long. */
  private final String nobody = encoder.encode("nobody has this password");

  /** The hash of a new password. */
  String hash(String password) {
    return within(() -> encoder.encode(password));
  }

  /** Whether it is the password; takes as long where there is none. */
  boolean matches(String password, @Nullable String hash) {
    return within(() -> encoder.matches(password, hash == null ? nobody : hash)) && hash != null;
  }

  private <T> T within(Supplier<T> work) {
    boolean mine = false;
    try {
      mine = pool.getQueueLength() < WAITING && pool.tryAcquire(PATIENCE_SECONDS, TimeUnit.SECONDS);
      if (!mine) {
        throw new Refusal(HttpStatus.TOO_MANY_REQUESTS, "sign.busy")
            .with(HttpHeaders.RETRY_AFTER, COME_BACK_SECONDS);
      }
      return work.get();
    } catch (InterruptedException stopping) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("stopped while waiting to hash", stopping);
    } finally {
      if (mine) {
        pool.release();
      }
    }
  }
}
