package ec.congope.saberes.content.person;

import ec.congope.saberes.content.DataFolder;
import ec.congope.saberes.content.KeptSecret;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.Arrays;
import javax.crypto.Cipher;
import javax.crypto.KDF;
import javax.crypto.Mac;
import javax.crypto.SecretKey;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.HKDFParameterSpec;
import org.springframework.stereotype.Component;

/**
 * What the store keeps but cannot read by itself. The key comes from outside, or is made once and
 * kept beside the store, and never in it: who steals the tables has neither seeds nor codes.
 */
@Component
class SignSeals {

  static final String FILE = "sign-key";

  /** 256 bits as letters and digits. */
  private static final int SHORTEST = 32;

  /** NIST SP 800-38D, section 8.2: a nonce of 96 bits, drawn for each message. */
  private static final int NONCE_BYTES = 12;

  private static final int TAG_BITS = 128;
  private static final int KEY_BYTES = 32;

  private final SecureRandom random = new SecureRandom();
  private final SecretKey sealing;
  private final SecretKey digesting;

  SignSeals(SignSettings settings, DataFolder data) {
    String given = settings.key() == null ? "" : settings.key().strip();
    if (!given.isEmpty() && given.length() < SHORTEST) {
      throw new IllegalStateException("saberes.sign.key has fewer than 32 characters");
    }
    String key = given.isEmpty() ? KeptSecret.of(data.part(FILE), SHORTEST) : given;
    this.sealing = derived(key, "seeds of second steps", "AES");
    this.digesting = derived(key, "digests", "HmacSHA256");
  }

  /** One key for each use (RFC 5869). */
  private static SecretKey derived(String key, String use, String algorithm) {
    try {
      var spec =
          HKDFParameterSpec.ofExtract()
              .addIKM(key.getBytes(StandardCharsets.UTF_8))
              .thenExpand(use.getBytes(StandardCharsets.UTF_8), KEY_BYTES);
      return KDF.getInstance("HKDF-SHA256").deriveKey(algorithm, spec);
    } catch (GeneralSecurityException impossible) {
      throw new IllegalStateException("every JDK has HKDF", impossible);
    }
  }

  /** SignSeals bytes for an owner: they open for no other. */
  byte[] seal(byte[] open, String owner) {
    byte[] nonce = new byte[NONCE_BYTES];
    random.nextBytes(nonce);
    byte[] closed = cipher(Cipher.ENCRYPT_MODE, nonce, open, owner);
    byte[] sealed = Arrays.copyOf(nonce, nonce.length + closed.length);
    System.arraycopy(closed, 0, sealed, nonce.length, closed.length);
    return sealed;
  }

  /**
   * Opens what was sealed.
   *
   * @throws IllegalStateException when the key is another one, or something was changed
   */
  byte[] open(byte[] sealed, String owner) {
    byte[] nonce = Arrays.copyOf(sealed, NONCE_BYTES);
    byte[] closed = Arrays.copyOfRange(sealed, NONCE_BYTES, sealed.length);
    return cipher(Cipher.DECRYPT_MODE, nonce, closed, owner);
  }

  private byte[] cipher(int mode, byte[] nonce, byte[] bytes, String owner) {
    try {
      var cipher = Cipher.getInstance("AES/GCM/NoPadding");
      cipher.init(mode, sealing, new GCMParameterSpec(TAG_BITS, nonce));
      cipher.updateAAD(owner.getBytes(StandardCharsets.UTF_8));
      return cipher.doFinal(bytes);
    } catch (GeneralSecurityException failure) {
      throw new IllegalStateException(
          "the seed of " + owner + " does not open: was saberes.sign.key changed?", failure);
    }
  }

  /** A digest of a text that nobody without the key can make, nor try texts against. */
  byte[] digest(String text) {
    try {
      var mac = Mac.getInstance("HmacSHA256");
      mac.init(digesting);
      return mac.doFinal(text.getBytes(StandardCharsets.UTF_8));
    } catch (GeneralSecurityException impossible) {
      throw new IllegalStateException("every JDK has HMAC", impossible);
    }
  }
}
