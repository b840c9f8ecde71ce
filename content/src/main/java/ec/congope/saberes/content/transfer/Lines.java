package ec.congope.saberes.content.transfer;

import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Reads UTF-8 text line by line and never holds more than one line of at most {@link #LIMIT} bytes:
 * what is longer is passed over. A byte order mark at the start is no text; lines end in LF or CR
 * LF.
 */
final class Lines implements Closeable {

  /** Longest line that is read, in bytes (1 MiB). */
  static final int LIMIT = 1 << 20;

  /**
   * One line.
   *
   * @param number from 1
   * @param bytes its length with its end
   * @param text without its end, or null when it cannot be had
   * @param trouble message code of the reason, or null
   */
  record Line(long number, long bytes, @Nullable String text, @Nullable String trouble) {}

  private final InputStream in;
  private final byte[] chunk = new byte[1 << 16];
  private int next;
  private int filled;
  private byte[] line = new byte[1 << 13];
  private int length;
  private long number;

  Lines(InputStream in) {
    this.in = in;
  }

  /** The next line; empty at the end. */
  Optional<Line> next() throws IOException {
    length = 0;
    long bytes = 0;
    boolean ended = false;
    while (!ended && (next < filled || fill())) {
      int from = next;
      ended = advance();
      int count = next - from;
      bytes += count;
      if (bytes <= LIMIT + 2) {
        keep(from, count);
      }
    }
    if (bytes == 0) {
      return Optional.empty();
    }
    number++;
    return Optional.of(line(bytes));
  }

  private boolean fill() throws IOException {
    next = 0;
    filled = Math.max(0, in.read(chunk));
    return filled > 0;
  }

  /** Moves behind the next line feed, or to the end of the chunk; says which. */
  private boolean advance() {
    while (next < filled) {
      if (chunk[next++] == '\n') {
        return true;
      }
    }
    return false;
  }

  private void keep(int from, int count) {
    if (length + count > line.length) {
      line = Arrays.copyOf(line, Math.max(length + count, 2 * line.length));
    }
    System.arraycopy(chunk, from, line, length, count);
    length += count;
  }

  private Line line(long bytes) {
    int start = number == 1 && startsWithMark() ? 3 : 0;
    int end = length;
    if (end > start && line[end - 1] == '\n') {
      end--;
    }
    if (end > start && line[end - 1] == '\r') {
      end--;
    }
    if (bytes > LIMIT + 2 || end - start > LIMIT) {
      line = new byte[1 << 13];
      return new Line(number, bytes, null, "import.line-too-long");
    }
    String text = decode(start, end);
    return new Line(number, bytes, text, text == null ? "import.encoding" : null);
  }

  private boolean startsWithMark() {
    return length >= 3
        && line[0] == (byte) 0xEF
        && line[1] == (byte) 0xBB
        && line[2] == (byte) 0xBF;
  }

  /** Only a text with the replacement character can have been decoded from something broken. */
  private @Nullable String decode(int start, int end) {
    String text = new String(line, start, end - start, StandardCharsets.UTF_8);
    if (text.indexOf('\uFFFD') < 0) {
      return text;
    }
    try {
      return StandardCharsets.UTF_8
          .newDecoder()
          .decode(ByteBuffer.wrap(line, start, end - start))
          .toString();
    } catch (CharacterCodingException broken) {
      return null;
    }
  }

  @Override
  public void close() throws IOException {
    in.close();
  }
}
