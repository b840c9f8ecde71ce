package ec.congope.saberes.content.worker;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;

/**
 * What a worker writes, up to a number of bytes for each answer: a worker that a hostile document
 * has taken over can lie, but not fill the portal's memory.
 */
final class Answers extends FilterInputStream {

  /**
   * The longest answer: five million characters of three bytes each, with twenty thousand page
   * heads, or a page drawn for the OCR engine, both with room to spare.
   */
  static final long LONGEST = 32L << 20;

  private long left;
  private volatile long heard = System.nanoTime();

  Answers(InputStream in) {
    super(in);
  }

  /** A new answer begins. */
  void begin() {
    left = LONGEST;
    heard = System.nanoTime();
  }

  /** When the worker last said anything, by {@link System#nanoTime()}. */
  long heard() {
    return heard;
  }

  @Override
  public int read() throws IOException {
    int read = super.read();
    count(read < 0 ? 0 : 1);
    return read;
  }

  @Override
  public int read(byte[] bytes, int start, int length) throws IOException {
    int read = super.read(bytes, start, length);
    count(Math.max(0, read));
    return read;
  }

  @Override
  public long skip(long bytes) throws IOException {
    throw new IOException("nothing of an answer is skipped");
  }

  private void count(int read) throws IOException {
    left -= read;
    heard = System.nanoTime();
    if (left < 0) {
      throw new IOException("an answer of more than " + LONGEST + " bytes");
    }
  }
}
