package ec.congope.saberes.content.file;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Path;

/**
 * The end of a zip, where it says how long its directory is. Java reads the directory whole: a file
 * of 200 MB that is nothing but directory would fill the portal's memory, so it is not opened.
 */
final class ZipEnd {

  /** Longest directory of a zip that is opened: that of some 20,000 entries. */
  static final long LIMIT = 2L << 20;

  private static final int END = 0x06054b50;
  private static final int LENGTH = 22;
  private static final int COMMENT = 0xffff;

  private ZipEnd() {}

  /** The longest length that anything at the end of the file declares; 0 when nothing does. */
  static long directory(Path file) throws IOException {
    try (var in = new RandomAccessFile(file.toFile(), "r")) {
      byte[] tail = new byte[(int) Math.min(in.length(), LENGTH + COMMENT)];
      in.seek(in.length() - tail.length);
      in.readFully(tail);
      var bytes = ByteBuffer.wrap(tail).order(ByteOrder.LITTLE_ENDIAN);
      long longest = 0;
      for (int at = 0; at + LENGTH <= tail.length; at++) {
        if (bytes.getInt(at) == END) {
          longest = Math.max(longest, declared(bytes, at));
        }
      }
      return longest;
    }
  }

  /** Magic values stand for a second end with longer numbers, which no document needs. */
  private static long declared(ByteBuffer bytes, int at) {
    boolean elsewhere = bytes.getShort(at + 10) == -1 || bytes.getInt(at + 16) == -1;
    return elsewhere ? Long.MAX_VALUE : Integer.toUnsignedLong(bytes.getInt(at + 12));
  }
}
