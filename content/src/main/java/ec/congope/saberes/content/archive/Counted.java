package ec.congope.saberes.content.archive;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.DigestOutputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/** Lines that are counted and digested while they are written. */
final class Counted implements AutoCloseable {

  private final MessageDigest digest = sha256();
  private final OutputStream out;
  private long lines;

  Counted(OutputStream raw) {
    this.out = new BufferedOutputStream(new DigestOutputStream(raw, digest), 1 << 16);
  }

  void line(String text) {
    try {
      out.write(text.getBytes(StandardCharsets.UTF_8));
      out.write('\n');
      lines++;
    } catch (IOException failure) {
      throw new UncheckedIOException("the archive cannot be written", failure);
    }
  }

  long lines() {
    return lines;
  }

  /** Once it is closed. */
  String digest() {
    return HexFormat.of().formatHex(digest.digest());
  }

  @Override
  public void close() throws IOException {
    out.close();
  }

  static MessageDigest sha256() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException impossible) {
      throw new IllegalStateException("every JDK has SHA-256", impossible);
    }
  }
}
