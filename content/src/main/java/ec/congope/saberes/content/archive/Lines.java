package ec.congope.saberes.content.archive;

import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.HexFormat;
import org.jspecify.annotations.Nullable;

/** Reads the lines of a file of an archive, and its digest with them. */
final class Lines implements AutoCloseable {

  private final MessageDigest digest = Counted.sha256();
  private final InputStream in;
  private long number;
  private boolean cut;

  Lines(Path file) throws IOException {
    in = new BufferedInputStream(Files.newInputStream(file), 1 << 16);
  }

  /** The next line without its end, or null after the last. */
  @Nullable String next() throws IOException {
    var line = new ByteArrayOutputStream();
    int read = in.read();
    while (read >= 0 && read != '\n') {
      line.write(read);
      read = in.read();
    }
    if (read < 0 && line.size() == 0) {
      return null;
    }
    number++;
    byte[] bytes = line.toByteArray();
    digest.update(bytes);
    if (read >= 0) {
      digest.update((byte) '\n');
    } else {
      cut = true;
    }
    return new String(bytes, StandardCharsets.UTF_8);
  }

  /** The number of the line that was read last, from 1. */
  long number() {
    return number;
  }

  /** Whether that line ends without an end of line. */
  boolean isCut() {
    return cut;
  }

  /** Of all that was read. */
  String digest() {
    return HexFormat.of().formatHex(digest.digest());
  }

  @Override
  public void close() throws IOException {
    in.close();
  }
}
