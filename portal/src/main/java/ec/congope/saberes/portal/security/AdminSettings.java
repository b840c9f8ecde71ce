package ec.congope.saberes.portal.security;

import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;

/**
 * Running the portal, until there are accounts.
 *
 * @param token what an administrator signs in with, at least sixteen characters; where it is
 *     absent, one is made at the first start and kept in the data folder
 */
@ConfigurationProperties("saberes.admin")
record AdminSettings(@Nullable String token) {

  @Override
  public String toString() {
    return "AdminSettings[" + (token == null ? "no token" : "a token") + "]";
  }
}
