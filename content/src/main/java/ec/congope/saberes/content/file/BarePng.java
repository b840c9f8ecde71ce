package ec.congope.saberes.content.file;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Set;

/** A PNG without Exif, texts and what follows its end. */
final class BarePng {

  private static final int SIGNATURE = 8;
  private static final int CHECKSUM = 4;
  private static final Set<String> DROPPED = Set.of("eXIf", "tEXt", "zTXt", "iTXt", "tIME");

  private BarePng() {}

  static void copy(DataInputStream in, DataOutputStream out) throws IOException {
    Bare.copy(in, out, SIGNATURE);
    try {
      while (!chunk(in, out).equals("IEND")) {}
    } catch (EOFException cutShort) {
      out.flush();
    }
  }

  /** Copies a chunk or leaves it out; its name. */
  private static String chunk(DataInputStream in, DataOutputStream out) throws IOException {
    int length = in.readInt();
    byte[] type = new byte[4];
    in.readFully(type);
    String name = new String(type, StandardCharsets.ISO_8859_1);
    long rest = Integer.toUnsignedLong(length) + CHECKSUM;
    if (DROPPED.contains(name)) {
      in.skipNBytes(rest);
    } else {
      out.writeInt(length);
      out.write(type);
      Bare.copy(in, out, rest);
    }
    return name;
  }
}
