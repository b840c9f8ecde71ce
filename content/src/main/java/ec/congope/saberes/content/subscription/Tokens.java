package ec.congope.saberes.content.subscription;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Base64;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * What proves that somebody reads the mails of an address: 256 random bits that stand in one mail,
 * and of which the store keeps the hash.
 */
@Component
class Tokens {

  /** What a token is good for. */
  enum Purpose {
    /** To begin. */
    CONFIRM("confirm", Subscriptions.CONFIRMABLE),
    /** To end one search: longer than any law asks for (CAN-SPAM: 30 days). */
    STOP("stop", Duration.ofDays(400)),
    /** To see and change all of an address. */
    MANAGE("manage", Duration.ofDays(180));

    private final String code;
    private final Duration life;

    Purpose(String code, Duration life) {
      this.code = code;
      this.life = life;
    }
  }

  /** What a token leads to. */
  record Found(long subscriber, @Nullable Long search, @Nullable Frequency frequency) {

    long requiredSearch() {
      if (search == null) {
        throw new IllegalStateException("a token without a search");
      }
      return search;
    }
  }

  private static final int BYTES = 32;

  private final JdbcClient jdbc;
  private final SecureRandom random = new SecureRandom();

  Tokens(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /** Makes a token and keeps its hash. */
  String make(
      Purpose purpose,
      long subscriber,
      @Nullable Long search,
      @Nullable Frequency frequency,
      Instant now) {
    byte[] bytes = new byte[BYTES];
    random.nextBytes(bytes);
    String token = Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    var sql =
        """
        insert into subscription_token
               (hash, subscriber_id, search_id, purpose, frequency, expires_at)
        values (:hash, :subscriber, :search, :purpose, :frequency, :expires)
        """;
    jdbc.sql(sql)
        .param("hash", hash(token))
        .param("subscriber", subscriber)
        .param("search", search)
        .param("purpose", purpose.code)
        .param("frequency", frequency == null ? null : frequency.code())
        .param("expires", now.plus(purpose.life).atOffset(ZoneOffset.UTC))
        .update();
    return token;
  }

  /** What the token leads to, where it is one for this purpose and not expired. */
  Optional<Found> find(String token, Purpose purpose, Instant now) {
    var sql =
        """
        select subscriber_id, search_id, frequency
          from subscription_token
         where hash = :hash and purpose = :purpose and expires_at > :now
        """;
    return jdbc.sql(sql)
        .param("hash", hash(token))
        .param("purpose", purpose.code)
        .param("now", now.atOffset(ZoneOffset.UTC))
        .query((row, n) -> {
          long search = row.getLong("search_id");
          boolean none = row.wasNull();
          String frequency = row.getString("frequency");
          return new Found(
              row.getLong("subscriber_id"),
              none ? null : search,
              frequency == null ? null : Frequency.find(frequency).orElseThrow());
        })
        .optional();
  }

  /** Ends all tokens that confirm this search. */
  void endConfirming(long search) {
    jdbc.sql("delete from subscription_token where search_id = :search and purpose = 'confirm'")
        .param("search", search)
        .update();
  }

  void deleteExpired(Instant now) {
    jdbc.sql("delete from subscription_token where expires_at <= :now")
        .param("now", now.atOffset(ZoneOffset.UTC))
        .update();
  }

  private static byte[] hash(String token) {
    try {
      return MessageDigest.getInstance("SHA-256").digest(token.getBytes(StandardCharsets.UTF_8));
    } catch (NoSuchAlgorithmException impossible) {
      throw new IllegalStateException("every JDK has SHA-256", impossible);
    }
  }
}
