package ec.congope.saberes.portal.api;

import ec.congope.saberes.content.transfer.IdempotencyKeys;
import ec.congope.saberes.content.transfer.IdempotencyKeys.Claim;
import ec.congope.saberes.portal.layout.Refusal;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;

/** Does what a request asks once, however often the request comes, where it brings a key. */
@Component
class Once {

  static final String HEADER = "Idempotency-Key";

  private final IdempotencyKeys keys;

  Once(IdempotencyKeys keys) {
    this.keys = keys;
  }

  /** Gives the name of what the work makes, now or when it was done before. */
  String run(@Nullable String key, String what, byte[] body, Supplier<String> work) {
    if (key == null) {
      return work.get();
    }
    return switch (keys.claim(key, digest(what, body))) {
      case Claim.Answered(String answer) -> answer;
      case Claim.AtWork w -> throw new Refusal(HttpStatus.CONFLICT, "api.key-at-work");
      case Claim.Different d ->
          throw new Refusal(HttpStatus.UNPROCESSABLE_CONTENT, "api.key-different");
      case Claim.Fresh f -> fresh(key, work);
    };
  }

  private String fresh(String key, Supplier<String> work) {
    boolean done = false;
    try {
      String answer = work.get();
      keys.answer(key, answer);
      done = true;
      return answer;
    } finally {
      if (!done) {
        keys.release(key);
      }
    }
  }

  private static String digest(String what, byte[] body) {
    try {
      var sha = MessageDigest.getInstance("SHA-256");
      sha.update(what.getBytes(StandardCharsets.UTF_8));
      return HexFormat.of().formatHex(sha.digest(body));
    } catch (NoSuchAlgorithmException impossible) {
      throw new IllegalStateException("every JDK has SHA-256", impossible);
    }
  }
}
