package ec.congope.saberes.portal.ingest;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.security.MessageDigest;
import org.jspecify.annotations.Nullable;

/** Copies streams that may be longer than they should. */
final class Copy {

  private static final int BUFFER = 1 << 16;

  private Copy() {}

  /**
   * Copies to a file that is not there yet. More than {@code limit} as the answer means that there
   * was more, and that the copy is worth nothing.
   */
  static long atMost(long limit, InputStream in, Path file, @Nullable MessageDigest digest)
      throws IOException {
    byte[] buffer = new byte[BUFFER];
    long copied = 0;
    try (var out = Files.newOutputStream(file, StandardOpenOption.CREATE_NEW)) {
      for (int read = in.read(buffer); read >= 0; read = in.read(buffer)) {
        copied += read;
        if (copied > limit) {
          return copied;
        }
        out.write(buffer, 0, read);
        if (digest != null) {
          digest.update(buffer, 0, read);
        }
      }
    }
    return copied;
  }
}
