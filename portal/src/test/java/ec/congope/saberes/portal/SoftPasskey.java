package ec.congope.saberes.portal;

import java.io.ByteArrayOutputStream;
import java.math.BigInteger;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.security.Signature;
import java.security.interfaces.ECPublicKey;
import java.security.spec.ECGenParameterSpec;
import java.util.Base64;
import java.util.regex.Pattern;

/**
 * A passkey in software, which answers whatever it is told to: also what no honest device would.
 * Written after WebAuthn, sections 5.8.1, 6.1 and 6.5, and RFC 9052.
 */
final class SoftPasskey {

  private static final int PRESENT = 0x01;
  private static final int VERIFIED = 0x04;
  private static final int ATTESTED = 0x40;

  private final KeyPair keys;
  private final byte[] id = new byte[16];
  private String handle = "";
  private long counter;
  private boolean verifies = true;

  SoftPasskey() {
    try {
      var generator = KeyPairGenerator.getInstance("EC");
      generator.initialize(new ECGenParameterSpec("secp256r1"));
      keys = generator.generateKeyPair();
      new SecureRandom().nextBytes(id);
    } catch (GeneralSecurityException impossible) {
      throw new IllegalStateException(impossible);
    }
  }

  /** What options written as JSON say under this name. */
  static String said(String options, String name) {
    var found = Pattern.compile("\"" + name + "\":\"([^\"]+)\"").matcher(options);
    if (!found.find()) {
      throw new IllegalArgumentException("no " + name + " in " + options);
    }
    return found.group(1);
  }

  /** From now on it says that it counted so many signatures. */
  SoftPasskey counting(long signatures) {
    counter = signatures;
    return this;
  }

  /** From now on it does not ask who holds it. */
  SoftPasskey verifyingNobody() {
    verifies = false;
    return this;
  }

  /** From now on it says that it is of somebody else. */
  SoftPasskey of(String other) {
    handle = other;
    return this;
  }

  /** What it answers when it is made. */
  String made(String options, String origin) {
    handle = said(options.substring(options.indexOf("\"user\"")), "id");
    String client = client("webauthn.create", said(options, "challenge"), origin);
    var attestation = new ByteArrayOutputStream();
    attestation.write(0xa3); // a map of three
    text(attestation, "fmt");
    text(attestation, "none");
    text(attestation, "attStmt");
    attestation.write(0xa0);
    text(attestation, "authData");
    bytes(attestation, data(said(options.substring(options.indexOf("\"rp\"")), "id"), ATTESTED));
    return "{\"id\":\"%s\",\"rawId\":\"%s\",\"type\":\"public-key\",\"clientExtensionResults\":{},\"response\":{\"clientDataJSON\":\"%s\",\"attestationObject\":\"%s\"}}"
        .formatted(base64(id), base64(id), client, base64(attestation.toByteArray()));
  }

  /** What it answers when it is asked. */
  String answer(String options, String origin) {
    try {
      String client = client("webauthn.get", said(options, "challenge"), origin);
      byte[] data = data(said(options, "rpId"), 0);
      var signature = Signature.getInstance("SHA256withECDSA");
      signature.initSign(keys.getPrivate());
      signature.update(data);
      signature.update(sha256(Base64.getUrlDecoder().decode(client)));
      return "{\"id\":\"%s\",\"rawId\":\"%s\",\"type\":\"public-key\",\"clientExtensionResults\":{},\"response\":{\"clientDataJSON\":\"%s\",\"authenticatorData\":\"%s\",\"signature\":\"%s\",\"userHandle\":\"%s\"}}"
          .formatted(
              base64(id), base64(id), client, base64(data), base64(signature.sign()), handle);
    } catch (GeneralSecurityException impossible) {
      throw new IllegalStateException(impossible);
    }
  }

  private static String client(String type, String challenge, String origin) {
    String json =
        "{\"type\":\"%s\",\"challenge\":\"%s\",\"origin\":\"%s\",\"crossOrigin\":false}"
            .formatted(type, challenge, origin);
    return base64(json.getBytes(StandardCharsets.UTF_8));
  }

  private byte[] data(String host, int flags) {
    var out = new ByteArrayOutputStream();
    out.writeBytes(sha256(host.getBytes(StandardCharsets.UTF_8)));
    out.write(flags | PRESENT | (verifies ? VERIFIED : 0));
    out.writeBytes(ByteBuffer.allocate(4).putInt((int) counter).array());
    if (flags == ATTESTED) {
      out.writeBytes(new byte[16]);
      out.writeBytes(ByteBuffer.allocate(2).putShort((short) id.length).array());
      out.writeBytes(id);
      var point = ((ECPublicKey) keys.getPublic()).getW();
      out.writeBytes(new byte[] {(byte) 0xa5, 0x01, 0x02, 0x03, 0x26, 0x20, 0x01, 0x21});
      bytes(out, thirtyTwo(point.getAffineX()));
      out.write(0x22);
      bytes(out, thirtyTwo(point.getAffineY()));
    }
    return out.toByteArray();
  }

  private static byte[] thirtyTwo(BigInteger number) {
    byte[] all = new byte[32];
    byte[] said = number.toByteArray();
    int length = Math.min(32, said.length);
    System.arraycopy(said, said.length - length, all, 32 - length, length);
    return all;
  }

  private static void text(ByteArrayOutputStream out, String text) {
    out.write(0x60 + text.length());
    out.writeBytes(text.getBytes(StandardCharsets.US_ASCII));
  }

  private static void bytes(ByteArrayOutputStream out, byte[] bytes) {
    out.write(0x58);
    out.write(bytes.length);
    out.writeBytes(bytes);
  }

  private static byte[] sha256(byte[] bytes) {
    try {
      return MessageDigest.getInstance("SHA-256").digest(bytes);
    } catch (GeneralSecurityException impossible) {
      throw new IllegalStateException(impossible);
    }
  }

  private static String base64(byte[] bytes) {
    return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
  }
}
