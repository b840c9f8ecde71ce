package ec.congope.saberes.content.file;

import java.io.DataInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;

/**
 * A JPEG without Exif, XMP, IPTC, comments, further pictures and whatever follows its end. Which
 * way is up stays, in an Exif that says nothing else.
 */
final class BareJpeg {

  private static final int START = 0xd8;
  private static final int END = 0xd9;
  private static final int SCAN = 0xda;
  private static final int COMMENT = 0xfe;
  private static final int APP0 = 0xe0;
  private static final int APP1 = 0xe1;
  private static final int APP2 = 0xe2;
  private static final int APP14 = 0xee;
  private static final int APP15 = 0xef;

  private final DataInputStream in;
  private final OutputStream out;
  private boolean turned;

  BareJpeg(DataInputStream in, OutputStream out) {
    this.in = in;
    this.out = out;
  }

  void copy() throws IOException {
    try {
      in.skipNBytes(2);
      marker(START);
      int marker = next();
      while (marker != END) {
        marker = segment(marker);
      }
      marker(END);
    } catch (EOFException cutShort) {
      out.flush();
    }
    out.flush();
  }

  /** Copies a segment or leaves it out; the marker of the next one. */
  private int segment(int marker) throws IOException {
    int length = in.readUnsignedShort();
    byte[] content = new byte[Math.max(0, length - 2)];
    in.readFully(content);
    if (marker == APP1) {
      turn(content);
    } else if (isKept(marker, content)) {
      write(marker, content);
    }
    return marker == SCAN ? scan() : next();
  }

  /** How the file is to be read, and its colours, belong to the picture. */
  private static boolean isKept(int marker, byte[] content) {
    if (marker == APP2) {
      return starts(content, "ICC_PROFILE\0");
    }
    boolean application = marker >= APP0 && marker <= APP15;
    return marker != COMMENT && (!application || marker == APP0 || marker == APP14);
  }

  private void turn(byte[] content) throws IOException {
    if (!turned && starts(content, "Exif\0\0")) {
      int orientation = Orientation.of(content);
      if (orientation > 1) {
        turned = true;
        write(APP1, Orientation.exif(orientation));
      }
    }
  }

  /** Copies the dots of a scan, in which a marker is never followed by 0 or a restart. */
  private int scan() throws IOException {
    while (true) {
      int b = in.readUnsignedByte();
      if (b != 0xff) {
        out.write(b);
        continue;
      }
      int marker = in.readUnsignedByte();
      while (marker == 0xff) {
        marker = in.readUnsignedByte();
      }
      if (marker != 0 && (marker < 0xd0 || marker > 0xd7)) {
        return marker;
      }
      marker(marker);
    }
  }

  private int next() throws IOException {
    int marker = in.readUnsignedByte();
    while (marker != 0xff) {
      marker = in.readUnsignedByte();
    }
    while (marker == 0xff) {
      marker = in.readUnsignedByte();
    }
    return marker;
  }

  private void write(int marker, byte[] content) throws IOException {
    marker(marker);
    out.write(content.length + 2 >> 8);
    out.write(content.length + 2 & 0xff);
    out.write(content);
  }

  private void marker(int marker) throws IOException {
    out.write(0xff);
    out.write(marker);
  }

  private static boolean starts(byte[] content, String with) {
    return new String(
            content, 0, Math.min(content.length, with.length()), StandardCharsets.ISO_8859_1)
        .equals(with);
  }
}
