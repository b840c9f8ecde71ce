package ec.congope.saberes.content.file;

import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;

/**
 * A picture without what is not picture: where and with what it was taken, who was told, what
 * stands behind its end. The dots stay as they are, byte for byte.
 */
final class Bare {

  private static final Set<String> CLEANED = Set.of("image/jpeg", "image/png", "image/webp");

  private Bare() {}

  /** Whether pictures of this type are made bare; of the others only GIF is taken at all. */
  static boolean cleans(String mediaType) {
    return CLEANED.contains(mediaType);
  }

  /** Copies the picture; one that is cut short stays so. */
  static void copy(Path picture, String mediaType, Path bare) throws IOException {
    try (var in = new DataInputStream(new BufferedInputStream(Files.newInputStream(picture)));
        var out = new DataOutputStream(new BufferedOutputStream(Files.newOutputStream(bare)))) {
      switch (mediaType) {
        case "image/jpeg" -> new BareJpeg(in, out).copy();
        case "image/png" -> BarePng.copy(in, out);
        case "image/webp" -> BareWebp.copy(in, out);
        default -> throw new IllegalArgumentException(mediaType);
      }
    }
    if (mediaType.equals("image/webp")) {
      BareWebp.measure(bare);
    }
  }

  /** Copies so many bytes, or what there is of them. */
  static void copy(InputStream in, OutputStream out, long count) throws IOException {
    byte[] buffer = new byte[1 << 13];
    long left = count;
    while (left > 0) {
      int read = in.read(buffer, 0, (int) Math.min(buffer.length, left));
      if (read < 0) {
        return;
      }
      out.write(buffer, 0, read);
      left -= read;
    }
  }
}
