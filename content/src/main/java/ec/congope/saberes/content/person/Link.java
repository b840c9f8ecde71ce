package ec.congope.saberes.content.person;

import ec.congope.saberes.content.PersonId;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * What a single-use link leads to.
 *
 * @param person whose link it is; null of the one that makes the first administrator
 * @param bound of a change of address: the new one
 */
public record Link(@Nullable PersonId person, @Nullable String bound) {

  /** What a link is good for. */
  public enum Purpose {
    /** Makes the first administrator; good until it is used, or the portal starts again. */
    SETUP(Duration.ofDays(365)),
    /** Chooses a new password (OWASP Forgot Password Cheat Sheet: short-lived). */
    RESET(Duration.ofMinutes(30)),
    /** Confirms a new address. */
    EMAIL(Duration.ofHours(24)),
    /** Chooses the first password. */
    INVITATION(Duration.ofDays(7));

    private final Duration life;

    Purpose(Duration life) {
      this.life = life;
    }

    /** How long such a link is good. */
    public Duration life() {
      return life;
    }
  }

  /** The address of a link that has one. */
  public String requiredAddress() {
    if (bound == null) {
      throw new IllegalStateException("a link without an address");
    }
    return bound;
  }

  /** The person of a link that has one. */
  public PersonId requiredPerson() {
    if (person == null) {
      throw new IllegalStateException("a link without a person");
    }
    return person;
  }
}
