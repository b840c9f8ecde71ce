package ec.congope.saberes.portal.security;

import com.webauthn4j.WebAuthnManager;
import com.webauthn4j.converter.AttestedCredentialDataConverter;
import com.webauthn4j.converter.util.ObjectConverter;
import com.webauthn4j.credential.CredentialRecordImpl;
import com.webauthn4j.data.AuthenticationData;
import com.webauthn4j.data.AuthenticationParameters;
import com.webauthn4j.data.AuthenticationRequest;
import com.webauthn4j.data.PublicKeyCredentialParameters;
import com.webauthn4j.data.PublicKeyCredentialType;
import com.webauthn4j.data.RegistrationParameters;
import com.webauthn4j.data.RegistrationRequest;
import com.webauthn4j.data.attestation.AttestationObject;
import com.webauthn4j.data.attestation.authenticator.AttestedCredentialData;
import com.webauthn4j.data.attestation.authenticator.AuthenticatorData;
import com.webauthn4j.data.attestation.statement.COSEAlgorithmIdentifier;
import com.webauthn4j.data.attestation.statement.NoneAttestationStatement;
import com.webauthn4j.util.Base64UrlUtil;
import com.webauthn4j.util.exception.WebAuthnException;
import com.webauthn4j.verifier.exception.MaliciousCounterValueException;
import ec.congope.saberes.content.person.PasskeyCredential;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.stereotype.Component;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;

/**
 * Reads what devices answer, and looks whether it fits (WebAuthn, sections 7.1 and 7.2): made on a
 * page of this portal, for this challenge, by a device that made sure who holds it. Which model the
 * device is nobody is asked.
 */
@Component
@ConditionalOnWebApplication
class PasskeyAnswers {

  /** Longer texts are no answers. */
  private static final int LONGEST = 16 * 1024;

  /** What devices of today make; the last one is Windows Hello's. */
  static final List<COSEAlgorithmIdentifier> ALGORITHMS =
      List.of(
          COSEAlgorithmIdentifier.EdDSA,
          COSEAlgorithmIdentifier.ES256,
          COSEAlgorithmIdentifier.RS256);

  private final RelyingParty party;
  private final ObjectConverter json = new ObjectConverter();
  private final AttestedCredentialDataConverter keys = new AttestedCredentialDataConverter(json);
  private final WebAuthnManager manager = WebAuthnManager.createNonStrictWebAuthnManager(json);

  PasskeyAnswers(RelyingParty party) {
    this.party = party;
  }

  /** A passkey that was just made. */
  @SuppressWarnings("ArrayRecordComponent") // never compared
  record Made(byte[] credential, byte[] publicKey, long counter) {}

  /** What is asked of a browser, as it reads it. */
  String written(Map<String, Object> options) {
    return json.getJsonConverter().writeValueAsString(options);
  }

  /** The passkey that was made for this challenge; empty when the answer does not fit. */
  Optional<Made> made(String answer, String challenge) {
    var said = parts(answer, "clientDataJSON", "attestationObject");
    if (said.isEmpty()) {
      return Optional.empty();
    }
    var kinds =
        ALGORITHMS.stream()
            .map(
                each -> new PublicKeyCredentialParameters(PublicKeyCredentialType.PUBLIC_KEY, each))
            .toList();
    try {
      var parameters = new RegistrationParameters(party.asking(challenge), kinds, true, true);
      var request =
          new RegistrationRequest(
              part(said.get(), "attestationObject"), part(said.get(), "clientDataJSON"));
      return Optional.ofNullable(manager.verify(request, parameters).getAttestationObject())
          .map(AttestationObject::getAuthenticatorData)
          .flatMap(this::made);
    } catch (WebAuthnException | IllegalArgumentException unfit) {
      return Optional.empty();
    }
  }

  private Optional<Made> made(AuthenticatorData<?> data) {
    return Optional.ofNullable(data.getAttestedCredentialData())
        .map(kept -> new Made(kept.getCredentialId(), keys.convert(kept), data.getSignCount()));
  }

  /** What a passkey answers; empty when it is no answer at all. */
  Optional<AuthenticationData> read(String answer) {
    var said = parts(answer, "rawId", "clientDataJSON", "authenticatorData", "signature");
    if (said.isEmpty()) {
      return Optional.empty();
    }
    try {
      return Optional.of(
          manager.parse(
              new AuthenticationRequest(
                  part(said.get(), "rawId"),
                  part(said.get(), "userHandle"),
                  part(said.get(), "authenticatorData"),
                  part(said.get(), "clientDataJSON"),
                  part(said.get(), "signature"))));
    } catch (WebAuthnException | IllegalArgumentException unfit) {
      return Optional.empty();
    }
  }

  /** The parts of an answer in one map; empty when one of these is not there. */
  private Optional<Map<String, String>> parts(String answer, String... needed) {
    if (answer.length() > LONGEST) {
      return Optional.empty();
    }
    try {
      JsonNode all = json.getJsonMapper().readTree(answer);
      var parts = new HashMap<String, String>();
      for (var part : all.path("response").properties()) {
        parts.put(part.getKey(), part.getValue().asString(""));
      }
      parts.put("rawId", all.path("rawId").asString(""));
      boolean whole =
          List.of(needed).stream().noneMatch(name -> parts.getOrDefault(name, "").isEmpty());
      return whole ? Optional.of(parts) : Optional.empty();
    } catch (JacksonException noJson) {
      return Optional.empty();
    }
  }

  private static byte[] part(Map<String, String> parts, String name) {
    return Base64UrlUtil.decode(parts.getOrDefault(name, ""));
  }

  /**
   * Whether it is the answer of this passkey to this challenge.
   *
   * @throws MaliciousCounterValueException when all but its counter fits: the passkey was copied
   */
  boolean fits(AuthenticationData answer, PasskeyCredential known, String challenge) {
    AttestedCredentialData key = keys.convert(known.publicKey());
    var record =
        new CredentialRecordImpl(
            new NoneAttestationStatement(),
            true,
            null,
            null,
            known.counter(),
            key,
            null,
            null,
            null,
            Set.of());
    var parameters =
        new AuthenticationParameters(party.asking(challenge), record, null, true, true);
    try {
      manager.verify(answer, parameters);
      return Arrays.equals(answer.getUserHandle(), known.handle());
    } catch (MaliciousCounterValueException copied) {
      throw copied;
    } catch (WebAuthnException | IllegalArgumentException unfit) {
      return false;
    }
  }
}
