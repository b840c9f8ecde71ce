package ec.congope.saberes.content.person;

import com.eatthepath.otp.TimeBasedOneTimePasswordGenerator;
import java.nio.charset.StandardCharsets;
import java.security.InvalidKeyException;
import java.security.MessageDigest;
import java.time.Duration;
import java.time.Instant;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.LongStream;
import javax.crypto.spec.SecretKeySpec;

/** Codes by time, of six digits for thirty seconds (RFC 6238). */
final class Codes {

  static final Duration STEP = Duration.ofSeconds(30);

  private static final int DIGITS = 6;

  /** Steps before and after the present one: clocks differ (RFC 6238, section 5.2). */
  private static final int DRIFT = 1;

  private static final TimeBasedOneTimePasswordGenerator GENERATOR =
      new TimeBasedOneTimePasswordGenerator(STEP, DIGITS);

  private Codes() {}

  /** The step whose code this is, among those of now; empty when it is none of them. */
  static Optional<Long> step(byte[] seed, String typed, Instant now) {
    String code = typed.replaceAll("[\\s.-]", "");
    long present = now.getEpochSecond() / STEP.toSeconds();
    return LongStream.rangeClosed(present - DRIFT, present + DRIFT)
        .filter(step -> same(at(seed, step), code))
        .boxed()
        .findFirst();
  }

  private static boolean same(String one, String other) {
    return MessageDigest.isEqual(
        one.getBytes(StandardCharsets.UTF_8), other.getBytes(StandardCharsets.UTF_8));
  }

  static String at(byte[] seed, long step) {
    try {
      return GENERATOR.generateOneTimePasswordString(
          new SecretKeySpec(seed, GENERATOR.getAlgorithm()),
          Instant.ofEpochSecond(step * STEP.toSeconds()),
          Locale.ROOT);
    } catch (InvalidKeyException impossible) {
      throw new IllegalStateException("every key is one for HMAC", impossible);
    }
  }
}
