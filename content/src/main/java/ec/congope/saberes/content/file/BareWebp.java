package ec.congope.saberes.content.file;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Set;

/** A WebP without Exif, XMP and what follows its end. */
final class BareWebp {

  private static final int HEAD = 12;
  private static final int RIFF = 8;
  private static final int EXIF_AND_XMP = 0x0c;
  private static final Set<String> DROPPED = Set.of("EXIF", "XMP ");

  private BareWebp() {}

  /** The length at the beginning is wrong until it is measured. */
  static void copy(DataInputStream in, DataOutputStream out) throws IOException {
    byte[] head = new byte[HEAD];
    in.readFully(head);
    out.write(head);
    long left = little(head) - (HEAD - RIFF);
    try {
      while (left >= RIFF) {
        left -= chunk(in, out);
      }
    } catch (EOFException cutShort) {
      out.flush();
    }
  }

  /** Copies a chunk or leaves it out; how long it was. */
  private static long chunk(DataInputStream in, DataOutputStream out) throws IOException {
    byte[] chunk = new byte[RIFF];
    in.readFully(chunk);
    long length = little(chunk) + little(chunk) % 2;
    String name = new String(chunk, 0, 4, StandardCharsets.ISO_8859_1);
    if (DROPPED.contains(name)) {
      in.skipNBytes(length);
    } else if (name.equals("VP8X") && length > 0) {
      out.write(chunk);
      out.write(in.readUnsignedByte() & ~EXIF_AND_XMP);
      Bare.copy(in, out, length - 1);
    } else {
      out.write(chunk);
      Bare.copy(in, out, length);
    }
    return RIFF + length;
  }

  /** Writes the length that the file has now. */
  static void measure(Path file) throws IOException {
    try (var out = new RandomAccessFile(file.toFile(), "rw")) {
      out.seek(4);
      out.writeInt(Integer.reverseBytes((int) (out.length() - RIFF)));
    }
  }

  /** The length behind a name of four letters. */
  private static long little(byte[] named) {
    long number = 0;
    for (int i = 0; i < 4; i++) {
      number |= (named[4 + i] & 0xffL) << 8 * i;
    }
    return number;
  }
}
