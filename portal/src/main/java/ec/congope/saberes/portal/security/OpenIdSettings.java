package ec.congope.saberes.portal.security;

import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;

/**
 * Signing in with an account that people have elsewhere (OpenID Connect). Without an issuer nothing
 * of it is offered.
 *
 * @param issuer address of the provider, exactly as its tokens name it
 * @param clientId what the provider calls this portal
 * @param clientSecret what the portal shows it is by
 * @param name what people call that account, as the button says it
 */
@ConfigurationProperties("saberes.openid")
record OpenIdSettings(
    @Nullable String issuer,
    @Nullable String clientId,
    @Nullable String clientSecret,
    @Nullable String name) {

  /** Checks that nothing is missing where something is set. */
  OpenIdSettings {
    boolean begun = isSet(issuer);
    if (begun && !(isSet(clientId) && isSet(clientSecret))) {
      throw new IllegalArgumentException(
          "saberes.openid.issuer needs saberes.openid.client-id and saberes.openid.client-secret");
    }
    if (begun
        && !String.valueOf(issuer).matches("https://.+|http://(localhost|127\\.0\\.0\\.1)[:/].*")) {
      throw new IllegalArgumentException("saberes.openid.issuer has to begin with https://");
    }
  }

  private static boolean isSet(@Nullable String value) {
    return value != null && !value.isBlank();
  }

  boolean isOffered() {
    return isSet(issuer);
  }

  @Override
  public String toString() {
    return "OpenIdSettings[" + issuer + "]";
  }
}
