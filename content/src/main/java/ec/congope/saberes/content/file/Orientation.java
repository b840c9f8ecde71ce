package ec.congope.saberes.content.file;

import java.nio.BufferUnderflowException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;

/** Which way is up, as Exif says it: 1 is as stored, 2 to 8 turned or mirrored. */
final class Orientation {

  private static final int HEADER = 6; // "Exif" and two zeros
  private static final int TAG = 0x0112;
  private static final int SHORT = 3;
  private static final int LAST = 8;

  private Orientation() {}

  /** What the content of an Exif segment says; 1 when it says nothing readable. */
  static int of(byte[] segment) {
    try {
      var tiff = ByteBuffer.wrap(segment, HEADER, segment.length - HEADER).slice();
      tiff.order(tiff.getShort(0) == 0x4949 ? ByteOrder.LITTLE_ENDIAN : ByteOrder.BIG_ENDIAN);
      tiff.position(tiff.getInt(4));
      int entries = Short.toUnsignedInt(tiff.getShort());
      for (int i = 0; i < entries; i++) {
        int tag = Short.toUnsignedInt(tiff.getShort());
        int type = tiff.getShort();
        int count = tiff.getInt();
        int value = tiff.getShort();
        tiff.getShort();
        if (tag == TAG && type == SHORT && count == 1 && value > 0 && value <= LAST) {
          return value;
        }
      }
      return 1;
    } catch (BufferUnderflowException | IndexOutOfBoundsException | IllegalArgumentException bad) {
      return 1;
    }
  }

  /** The content of an Exif segment that says this alone. */
  static byte[] exif(int orientation) {
    var exif = ByteBuffer.allocate(HEADER + 26);
    exif.put(new byte[] {'E', 'x', 'i', 'f', 0, 0});
    exif.put(new byte[] {'M', 'M', 0, 42}).putInt(8);
    exif.putShort((short) 1);
    exif.putShort((short) TAG).putShort((short) SHORT).putInt(1);
    exif.putShort((short) orientation).putShort((short) 0);
    exif.putInt(0);
    return exif.array();
  }
}
