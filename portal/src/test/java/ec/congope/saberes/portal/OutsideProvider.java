package ec.congope.saberes.portal;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.crypto.RSASSASigner;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jose.jwk.gen.RSAKeyGenerator;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.Date;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Consumer;

/**
 * A provider of accounts (OpenID Connect) that says of people whatever it is told to, signed with
 * its keys or with others. It asks for the client's secret and for PKCE.
 */
final class OutsideProvider implements AutoCloseable {

  static final String CLIENT = "saberes";
  static final String SECRET = "a secret of the tests";

  private record Ask(String challenge, JWTClaimsSet claims, RSAKey key) {}

  private final HttpServer server;
  private final RSAKey key;
  private final RSAKey strange;
  private final Map<String, Ask> asks = new ConcurrentHashMap<>();
  private volatile String person = "{}";

  OutsideProvider() {
    try {
      server = HttpServer.create(new InetSocketAddress(InetAddress.getByName("127.0.0.1"), 0), 0);
      key = new RSAKeyGenerator(2048).keyID("one").generate();
      strange = new RSAKeyGenerator(2048).keyID("one").generate();
    } catch (IOException | JOSEException failure) {
      throw new IllegalStateException(failure);
    }
    server.createContext("/.well-known/openid-configuration", sent -> say(sent, description()));
    server.createContext("/keys", sent -> say(sent, new JWKSet(key.toPublicJWK()).toString()));
    server.createContext("/token", this::token);
    server.createContext("/userinfo", sent -> say(sent, person));
    server.start();
  }

  String issuer() {
    return "http://localhost:" + server.getAddress().getPort();
  }

  private String description() {
    return """
    {"issuer":"%1$s","authorization_endpoint":"%1$s/authorize","token_endpoint":"%1$s/token",
     "jwks_uri":"%1$s/keys","userinfo_endpoint":"%1$s/userinfo",
     "subject_types_supported":["public"],"response_types_supported":["code"],
     "id_token_signing_alg_values_supported":["RS256"],
     "code_challenge_methods_supported":["S256"],
     "authorization_response_iss_parameter_supported":true}
    """
        .formatted(issuer());
  }

  /** The parameters of an address. */
  static Map<String, String> parameters(String query) {
    var parameters = new HashMap<String, String>();
    for (String part : query.split("&")) {
      String[] pair = part.split("=", 2);
      parameters.put(
          pair[0], pair.length == 1 ? "" : URLDecoder.decode(pair[1], StandardCharsets.UTF_8));
    }
    return parameters;
  }

  /** What the user-info endpoint says from now on. */
  void says(String json) {
    person = json;
  }

  /** Somebody said who it is: the code that the browser is sent back with. */
  String code(String asked, Consumer<JWTClaimsSet.Builder> claims) {
    return code(asked, claims, key);
  }

  /** As {@link #code}, and what it says is signed with a key that is not the provider's. */
  String forged(String asked, Consumer<JWTClaimsSet.Builder> claims) {
    return code(asked, claims, strange);
  }

  private String code(String asked, Consumer<JWTClaimsSet.Builder> claims, RSAKey signer) {
    var parameters = parameters(URI.create(asked).getRawQuery());
    var now = Instant.now();
    var said =
        new JWTClaimsSet.Builder()
            .issuer(issuer())
            .audience(CLIENT)
            .issueTime(Date.from(now))
            .expirationTime(Date.from(now.plus(Duration.ofMinutes(5))))
            .claim("nonce", parameters.get("nonce"));
    claims.accept(said);
    String code = UUID.randomUUID().toString();
    asks.put(code, new Ask(parameters.get("code_challenge"), said.build(), signer));
    return code;
  }

  private void token(HttpExchange sent) throws IOException {
    var form = parameters(new String(sent.getRequestBody().readAllBytes(), StandardCharsets.UTF_8));
    var ask = asks.remove(form.getOrDefault("code", ""));
    String shown = String.valueOf(sent.getRequestHeaders().getFirst("Authorization"));
    boolean right =
        ask != null
            && ask.challenge().equals(challenge(form.getOrDefault("code_verifier", "")))
            && shown.equals("Basic " + Base64.getEncoder().encodeToString(secret()))
            && form.getOrDefault("redirect_uri", "").endsWith("/entrar/externo/vuelta");
    if (!right) {
      sent.getResponseHeaders().set("Content-Type", "application/json");
      byte[] refusal = "{\"error\":\"invalid_grant\"}".getBytes(StandardCharsets.UTF_8);
      sent.sendResponseHeaders(400, refusal.length);
      sent.getResponseBody().write(refusal);
      sent.close();
      return;
    }
    try {
      var token =
          new SignedJWT(
              new JWSHeader.Builder(JWSAlgorithm.RS256).keyID("one").build(), ask.claims());
      token.sign(new RSASSASigner(ask.key()));
      say(
          sent,
          "{\"access_token\":\"x\",\"token_type\":\"Bearer\",\"id_token\":\"%s\"}"
              .formatted(token.serialize()));
    } catch (JOSEException impossible) {
      throw new UncheckedIOException(new IOException(impossible));
    }
  }

  private static byte[] secret() {
    String encoded = SECRET.replace(" ", "+");
    return (CLIENT + ":" + encoded).getBytes(StandardCharsets.UTF_8);
  }

  private static String challenge(String verifier) {
    try {
      return Base64.getUrlEncoder()
          .withoutPadding()
          .encodeToString(
              MessageDigest.getInstance("SHA-256")
                  .digest(verifier.getBytes(StandardCharsets.US_ASCII)));
    } catch (GeneralSecurityException impossible) {
      throw new IllegalStateException(impossible);
    }
  }

  private static void say(HttpExchange sent, String json) throws IOException {
    byte[] bytes = json.getBytes(StandardCharsets.UTF_8);
    sent.getResponseHeaders().set("Content-Type", "application/json");
    sent.sendResponseHeaders(200, bytes.length);
    sent.getResponseBody().write(bytes);
    sent.close();
  }

  @Override
  public void close() {
    server.stop(0);
  }
}
