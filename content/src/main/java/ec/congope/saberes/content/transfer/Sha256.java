package ec.congope.saberes.content.transfer;

import ec.congope.saberes.content.file.FileId;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.DigestOutputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/** Finds the id of a file that is not in the store. */
final class Sha256 {

  private Sha256() {}

  static FileId of(Path file) throws IOException {
    try (var bytes = Files.newInputStream(file);
        var digest =
            new DigestOutputStream(
                OutputStream.nullOutputStream(), MessageDigest.getInstance("SHA-256"))) {
      bytes.transferTo(digest);
      return new FileId(HexFormat.of().formatHex(digest.getMessageDigest().digest()));
    } catch (NoSuchAlgorithmException impossible) {
      throw new IllegalStateException("every JDK has SHA-256", impossible);
    }
  }
}
