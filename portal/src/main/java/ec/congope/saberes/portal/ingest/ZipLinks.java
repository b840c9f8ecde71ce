package ec.congope.saberes.portal.ingest;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.channels.FileChannel;
import java.nio.file.Path;

/**
 * Finds symbolic links in the central directory of a ZIP, which {@code java.util.zip} does not
 * show: their type stands in the upper half of the external attributes (APPNOTE 4.3.12, 4.4.15).
 */
final class ZipLinks {

  private static final int END = 0x06054b50;
  private static final int ENTRY = 0x02014b50;
  private static final int END_SIZE = 22;
  private static final int ENTRY_SIZE = 46;
  private static final int COMMENT = 0xffff;
  private static final int TYPE = 0xf000;
  private static final int LINK = 0xa000;

  private ZipLinks() {}

  static boolean hasAny(Path file) throws IOException {
    try (var channel = FileChannel.open(file)) {
      ByteBuffer tail =
          read(channel, channel.size() - Math.min(channel.size(), END_SIZE + COMMENT));
      int end = tail.limit() - END_SIZE;
      while (end >= 0 && tail.getInt(end) != END) {
        end--;
      }
      if (end < 0) {
        return false;
      }
      long size = Integer.toUnsignedLong(tail.getInt(end + 12));
      long endPlace = channel.size() - tail.limit() + end;
      return hasAny(read(channel, Math.max(0, endPlace - size)));
    }
  }

  private static boolean hasAny(ByteBuffer directory) {
    int at = 0;
    while (at + ENTRY_SIZE <= directory.limit() && directory.getInt(at) == ENTRY) {
      if ((directory.getInt(at + 38) >>> 16 & TYPE) == LINK) {
        return true;
      }
      at +=
          ENTRY_SIZE
              + Short.toUnsignedInt(directory.getShort(at + 28))
              + Short.toUnsignedInt(directory.getShort(at + 30))
              + Short.toUnsignedInt(directory.getShort(at + 32));
    }
    return false;
  }

  /** From a place to the end: at most the directory and the end record. */
  private static ByteBuffer read(FileChannel channel, long from) throws IOException {
    var bytes = ByteBuffer.allocate(Math.toIntExact(channel.size() - from));
    long at = from;
    while (bytes.hasRemaining()) {
      int read = channel.read(bytes, at);
      if (read < 0) {
        break;
      }
      at += read;
    }
    return bytes.flip().order(ByteOrder.LITTLE_ENDIAN);
  }
}
