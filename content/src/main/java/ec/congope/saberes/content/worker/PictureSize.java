package ec.congope.saberes.content.worker;

import java.io.BufferedInputStream;
import java.io.DataInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/**
 * Width and height of a picture, from its header alone: nothing is ever decoded to learn that it is
 * too large to be decoded.
 */
public record PictureSize(int width, int height) {

  /** Limits of the project's reliability programme. */
  private static final int LONGEST_SIDE = 12_000;

  private static final long DOTS = 50_000_000;

  /** Whether nobody is asked to decode it. */
  public boolean isTooLarge() {
    return width > LONGEST_SIDE || height > LONGEST_SIDE || (long) width * height > DOTS;
  }

  /** Empty when the header is none of a PNG, JPEG, GIF or WebP picture. */
  public static Optional<PictureSize> of(Path file, String mediaType) throws IOException {
    try (var in = new DataInputStream(new BufferedInputStream(Files.newInputStream(file)))) {
      return switch (mediaType) {
        case "image/png" -> png(in);
        case "image/gif" -> gif(in);
        case "image/jpeg" -> jpeg(in);
        case "image/webp" -> webp(in);
        default -> Optional.empty();
      };
    } catch (EOFException cutShort) {
      return Optional.empty();
    }
  }

  private static Optional<PictureSize> sized(int width, int height) {
    return width > 0 && height > 0 ? Optional.of(new PictureSize(width, height)) : Optional.empty();
  }

  private static Optional<PictureSize> png(DataInputStream in) throws IOException {
    in.skipNBytes(16);
    return sized(in.readInt(), in.readInt());
  }

  private static Optional<PictureSize> gif(DataInputStream in) throws IOException {
    in.skipNBytes(6);
    return sized(little(in, 2), little(in, 2));
  }

  /** Walks over the segments to the frame header. */
  private static Optional<PictureSize> jpeg(DataInputStream in) throws IOException {
    in.skipNBytes(2);
    while (true) {
      if (in.readUnsignedByte() != 0xff) {
        return Optional.empty();
      }
      int marker = in.readUnsignedByte();
      while (marker == 0xff) {
        marker = in.readUnsignedByte();
      }
      int length = in.readUnsignedShort();
      boolean frame =
          marker >= 0xc0 && marker <= 0xcf && marker != 0xc4 && marker != 0xc8 && marker != 0xcc;
      if (frame) {
        in.skipNBytes(1);
        int height = in.readUnsignedShort();
        return sized(in.readUnsignedShort(), height);
      }
      if (length < 2 || marker == 0xda) {
        return Optional.empty();
      }
      in.skipNBytes(length - 2);
    }
  }

  private static Optional<PictureSize> webp(DataInputStream in) throws IOException {
    in.skipNBytes(12);
    String form = new String(in.readNBytes(4), java.nio.charset.StandardCharsets.ISO_8859_1);
    in.skipNBytes(4);
    switch (form) {
      case "VP8X" -> {
        in.skipNBytes(4);
        return sized(little(in, 3) + 1, little(in, 3) + 1);
      }
      case "VP8L" -> {
        in.skipNBytes(1);
        int bits = little(in, 4);
        return sized((bits & 0x3fff) + 1, (bits >> 14 & 0x3fff) + 1);
      }
      case "VP8 " -> {
        in.skipNBytes(6);
        return sized(little(in, 2) & 0x3fff, little(in, 2) & 0x3fff);
      }
      default -> {
        return Optional.empty();
      }
    }
  }

  private static int little(DataInputStream in, int bytes) throws IOException {
    int number = 0;
    for (int i = 0; i < bytes; i++) {
      number |= in.readUnsignedByte() << 8 * i;
    }
    return number;
  }
}
