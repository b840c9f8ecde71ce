package ec.congope.saberes.content.transfer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import ec.congope.saberes.content.transfer.Lines.Line;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class LinesTest {

  @Test
  void endsLinesAtLineFeedsAndForgetsTheCarriageReturn() throws IOException {
    assertThat(read("uno\r\ndos\n\ntres".getBytes(StandardCharsets.UTF_8)))
        .extracting(Line::number, Line::text)
        .containsExactly(tuple(1L, "uno"), tuple(2L, "dos"), tuple(3L, ""), tuple(4L, "tres"));
  }

  @Test
  void passesOverAByteOrderMarkAtTheStartOnly() throws IOException {
    assertThat(read("\uFEFFuno\n\uFEFFdos".getBytes(StandardCharsets.UTF_8)))
        .extracting(Line::text)
        .containsExactly("uno", "\uFEFFdos");
  }

  @Test
  void reportsALineInAnotherEncodingAndReadsOn() throws IOException {
    byte[] latin = "año\n".getBytes(StandardCharsets.ISO_8859_1);
    byte[] utf = "año \uFFFD\n".getBytes(StandardCharsets.UTF_8);

    assertThat(read(together(latin, utf)))
        .extracting(Line::text, Line::trouble)
        .containsExactly(tuple(null, "import.encoding"), tuple("año \uFFFD", null));
  }

  @Test
  void takesALineOfExactlyTheLimitAndNoneLonger() throws IOException {
    byte[] fits = "a".repeat(Lines.LIMIT).getBytes(StandardCharsets.UTF_8);
    byte[] exceeds = "a".repeat(Lines.LIMIT + 1).getBytes(StandardCharsets.UTF_8);
    byte[] end = {'\n'};

    assertThat(read(together(together(fits, end), together(exceeds, end))))
        .extracting(Line::trouble)
        .containsExactly(null, "import.line-too-long");
  }

  @Test
  void passesOverALineOfAGigabyteInAFewMegabytes() throws IOException {
    var threads = (com.sun.management.ThreadMXBean) ManagementFactory.getThreadMXBean();
    long before = threads.getCurrentThreadAllocatedBytes();
    try (var lines = new Lines(new Endless(1L << 30))) {
      assertThat(lines.next())
          .hasValueSatisfying(line -> {
            assertThat(line.trouble()).isEqualTo("import.line-too-long");
            assertThat(line.bytes()).isEqualTo((1L << 30) + 1);
          });
      assertThat(lines.next()).hasValueSatisfying(line -> assertThat(line.text()).isEqualTo("z"));
      assertThat(lines.next()).isEmpty();
    }
    assertThat(threads.getCurrentThreadAllocatedBytes() - before).isLessThan(8L << 20);
  }

  private static List<Line> read(byte[] bytes) throws IOException {
    var all = new ArrayList<Line>();
    try (var lines = new Lines(new ByteArrayInputStream(bytes))) {
      for (var line = lines.next(); line.isPresent(); line = lines.next()) {
        all.add(line.get());
      }
    }
    return all;
  }

  private static byte[] together(byte[] first, byte[] second) {
    byte[] both = java.util.Arrays.copyOf(first, first.length + second.length);
    System.arraycopy(second, 0, both, first.length, second.length);
    return both;
  }

  /** So many letters, a line feed and a last line: made on the way, never stored. */
  static final class Endless extends InputStream {
    private long left;
    private int tail;

    Endless(long letters) {
      left = letters;
    }

    @Override
    public int read() {
      if (left > 0) {
        left--;
        return 'a';
      }
      return tail < 2 ? "\nz".charAt(tail++) : -1;
    }

    @Override
    public int read(byte[] into, int from, int length) {
      int count = (int) Math.min(length, left);
      if (count == 0) {
        int last = read();
        if (last < 0) {
          return -1;
        }
        into[from] = (byte) last;
        return 1;
      }
      java.util.Arrays.fill(into, from, from + count, (byte) 'a');
      left -= count;
      return count;
    }
  }
}
