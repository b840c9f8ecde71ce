package ec.congope.saberes.content.person;

import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;

/**
 * Signing in.
 *
 * @param key what seeds of second steps are sealed with, at least 32 characters; where it is
 *     absent, one is made at the first start and kept in the data folder
 * @param secondFactor whether who publishes or administers for CONGOPE has to have a second step;
 *     where it is absent, it has to, except in the demonstration
 */
@ConfigurationProperties("saberes.sign")
public record SignSettings(@Nullable String key, @Nullable SecondFactor secondFactor) {

  /** Whether a second step is asked for. */
  public enum SecondFactor {
    /** Who publishes or administers can do nothing before it has one. */
    REQUIRED,
    /** Everybody may have one, nobody has to. */
    OPTIONAL
  }

  @Override
  public String toString() {
    return "SignSettings[" + secondFactor + "]";
  }
}
