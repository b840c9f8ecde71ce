package ec.congope.saberes.portal.security;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.jwk.source.JWKSource;
import com.nimbusds.jose.jwk.source.JWKSourceBuilder;
import com.nimbusds.jose.proc.BadJOSEException;
import com.nimbusds.jose.proc.JWSVerificationKeySelector;
import com.nimbusds.jose.proc.SecurityContext;
import com.nimbusds.jose.util.DefaultResourceRetriever;
import com.nimbusds.oauth2.sdk.AuthorizationCode;
import com.nimbusds.oauth2.sdk.AuthorizationCodeGrant;
import com.nimbusds.oauth2.sdk.GeneralException;
import com.nimbusds.oauth2.sdk.ParseException;
import com.nimbusds.oauth2.sdk.ResponseType;
import com.nimbusds.oauth2.sdk.Scope;
import com.nimbusds.oauth2.sdk.TokenRequest;
import com.nimbusds.oauth2.sdk.auth.ClientAuthentication;
import com.nimbusds.oauth2.sdk.auth.ClientAuthenticationMethod;
import com.nimbusds.oauth2.sdk.auth.ClientSecretBasic;
import com.nimbusds.oauth2.sdk.auth.ClientSecretPost;
import com.nimbusds.oauth2.sdk.auth.Secret;
import com.nimbusds.oauth2.sdk.http.HTTPRequest;
import com.nimbusds.oauth2.sdk.id.ClientID;
import com.nimbusds.oauth2.sdk.id.Issuer;
import com.nimbusds.oauth2.sdk.id.State;
import com.nimbusds.oauth2.sdk.pkce.CodeChallengeMethod;
import com.nimbusds.oauth2.sdk.pkce.CodeVerifier;
import com.nimbusds.oauth2.sdk.token.AccessToken;
import com.nimbusds.openid.connect.sdk.AuthenticationRequest;
import com.nimbusds.openid.connect.sdk.Nonce;
import com.nimbusds.openid.connect.sdk.OIDCTokenResponse;
import com.nimbusds.openid.connect.sdk.OIDCTokenResponseParser;
import com.nimbusds.openid.connect.sdk.UserInfoRequest;
import com.nimbusds.openid.connect.sdk.UserInfoResponse;
import com.nimbusds.openid.connect.sdk.claims.AMR;
import com.nimbusds.openid.connect.sdk.claims.IDTokenClaimsSet;
import com.nimbusds.openid.connect.sdk.op.OIDCProviderMetadata;
import com.nimbusds.openid.connect.sdk.validators.IDTokenValidator;
import java.io.IOException;
import java.net.URI;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.stereotype.Component;

/**
 * The provider of accounts elsewhere: code flow with PKCE, state and nonce (OpenID Connect Core,
 * section 3.1; RFC 7636; RFC 9700). What it says is believed when it is signed with its own keys,
 * for this portal, for this sign-in. Its tokens are read and thrown away. The portal starts while
 * the provider is down.
 */
@Component
@ConditionalOnWebApplication
class OpenIdProvider {

  /** Where the provider sends people back to. */
  static final String BACK = "/entrar/externo/vuelta";

  private static final int PATIENCE_MILLIS = 5_000;
  private static final int LONGEST_ANSWER = 256 * 1024;

  /** Signatures with keys that the provider publishes. */
  private static final Set<JWSAlgorithm> SIGNATURES =
      Set.of(
          JWSAlgorithm.RS256,
          JWSAlgorithm.PS256,
          JWSAlgorithm.ES256,
          JWSAlgorithm.ES384,
          JWSAlgorithm.EdDSA);

  /** RFC 8176: more than one thing was shown. */
  private static final String TWO_STEPS = "mfa";

  /**
   * Somebody whom the provider knows.
   *
   * @param twoSteps whether it was asked for more than a password
   * @param token with which the provider says more
   */
  record Somebody(IDTokenClaimsSet claims, boolean twoSteps, AccessToken token) {

    String issuer() {
      return claims.getIssuer().getValue();
    }

    String subject() {
      return claims.getSubject().getValue();
    }
  }

  /** It did not answer, or not as the protocol asks. */
  static final class Failure extends Exception {

    private static final long serialVersionUID = 1L;

    Failure(String what, @Nullable Throwable why) {
      super(what, why);
    }
  }

  private final OpenIdSettings settings;
  private final URI back;
  private volatile @Nullable OIDCProviderMetadata known;
  private volatile @Nullable JWKSource<SecurityContext> keys;

  OpenIdProvider(
      OpenIdSettings settings, @Value("${saberes.base:http://localhost:8080}") String base) {
    this.settings = settings;
    this.back = URI.create(base.replaceAll("/+$", "") + BACK);
  }

  private Issuer issuer() {
    return new Issuer(String.valueOf(settings.issuer()));
  }

  private ClientID client() {
    return new ClientID(String.valueOf(settings.clientId()));
  }

  private OIDCProviderMetadata provider() throws Failure {
    var found = known;
    if (found == null) {
      try {
        found = OIDCProviderMetadata.resolve(issuer(), PATIENCE_MILLIS, PATIENCE_MILLIS);
        keys =
            JWKSourceBuilder.create(
                    found.getJWKSetURI().toURL(),
                    new DefaultResourceRetriever(PATIENCE_MILLIS, PATIENCE_MILLIS, LONGEST_ANSWER))
                .build();
        known = found;
      } catch (GeneralException | IOException | IllegalArgumentException down) {
        throw new Failure("the provider does not describe itself", down);
      }
    }
    return found;
  }

  /** Where somebody is sent to say who it is. */
  URI asking(State state, Nonce nonce, CodeVerifier verifier) throws Failure {
    return new AuthenticationRequest.Builder(
            ResponseType.CODE, new Scope("openid", "email"), client(), back)
        .endpointURI(provider().getAuthorizationEndpointURI())
        .state(state)
        .nonce(nonce)
        .codeChallenge(verifier, CodeChallengeMethod.S256)
        .build()
        .toURI();
  }

  /** Whether an answer that names its issuer (RFC 9207) comes from this one. */
  boolean is(Issuer said) throws Failure {
    return said.equals(issuer());
  }

  /** Whether every answer of this provider names its issuer. */
  boolean namesItself() throws Failure {
    return provider().supportsAuthorizationResponseIssuerParam();
  }

  /** Who came back with this code. */
  Somebody who(AuthorizationCode code, Nonce nonce, CodeVerifier verifier) throws Failure {
    try {
      var tokens = tokens(code, verifier);
      var validator =
          new IDTokenValidator(
              issuer(), client(), new JWSVerificationKeySelector<>(SIGNATURES, keys), null);
      var claims = validator.validate(tokens.getOIDCTokens().getIDToken(), nonce);
      return new Somebody(
          claims,
          Optional.ofNullable(claims.getAMR()).orElse(List.of()).contains(new AMR(TWO_STEPS)),
          tokens.getOIDCTokens().getAccessToken());
    } catch (BadJOSEException | JOSEException | ParseException | IOException wrong) {
      throw new Failure("the provider's answer does not hold", wrong);
    }
  }

  private OIDCTokenResponse tokens(AuthorizationCode code, CodeVerifier verifier)
      throws Failure, ParseException, IOException {
    var grant = new AuthorizationCodeGrant(code, back, verifier);
    var answer =
        OIDCTokenResponseParser.parse(
            patient(
                    new TokenRequest(provider().getTokenEndpointURI(), shown(), grant)
                        .toHTTPRequest())
                .send());
    if (!answer.indicatesSuccess()) {
      throw new Failure("no tokens: " + answer.toErrorResponse().getErrorObject().getCode(), null);
    }
    return (OIDCTokenResponse) answer.toSuccessResponse();
  }

  private ClientAuthentication shown() throws Failure {
    var secret = new Secret(String.valueOf(settings.clientSecret()));
    var methods = provider().getTokenEndpointAuthMethods();
    return methods == null || methods.contains(ClientAuthenticationMethod.CLIENT_SECRET_BASIC)
        ? new ClientSecretBasic(client(), secret)
        : new ClientSecretPost(client(), secret);
  }

  private static HTTPRequest patient(HTTPRequest request) {
    request.setConnectTimeout(PATIENCE_MILLIS);
    request.setReadTimeout(PATIENCE_MILLIS);
    request.setFollowRedirects(false);
    return request;
  }

  /** The address, when the provider says that it is this person's; absent counts as no. */
  Optional<String> verifiedEmail(Somebody somebody) throws Failure {
    var claims = somebody.claims();
    if (claims.getStringClaim("email") != null) {
      return verified(claims.getStringClaim("email"), claims.getBooleanClaim("email_verified"));
    }
    var place = provider().getUserInfoEndpointURI();
    return place == null ? Optional.empty() : asked(place, somebody);
  }

  private Optional<String> asked(URI place, Somebody somebody) throws Failure {
    try {
      var request = new UserInfoRequest(place, somebody.token()).toHTTPRequest();
      var answer = UserInfoResponse.parse(patient(request).send());
      if (!answer.indicatesSuccess()) {
        throw new Failure("the provider says nothing of its person", null);
      }
      var said = answer.toSuccessResponse().getUserInfo();
      if (said == null || !said.getSubject().equals(somebody.claims().getSubject())) {
        throw new Failure("the provider speaks of somebody else", null);
      }
      return verified(said.getEmailAddress(), said.getEmailVerified());
    } catch (ParseException | IOException wrong) {
      throw new Failure("the provider's answer does not hold", wrong);
    }
  }

  private static Optional<String> verified(@Nullable String email, @Nullable Boolean verified) {
    return Optional.ofNullable(email).filter(said -> Boolean.TRUE.equals(verified));
  }
}
