package ec.congope.saberes.lemmas;

import java.io.DataInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import org.jspecify.annotations.Nullable;

/**
 * From a form of a Spanish word to its lemma, both in lower case with the vowels folded: {@code
 * contrato} for {@code contratos}, {@code contratar} for {@code contrataron}. Some 500,000 forms in
 * one array of bytes, in order, so that reading it at the start takes milliseconds; safe for any
 * number of threads.
 */
public final class Lemmas {

  static final String RESOURCE = "es.lemmas";

  /** Entries between two that are written whole. */
  static final int BLOCK = 16;

  private final String[] rules;
  private final int[] blocks;
  private final byte[] data;
  private final int count;

  private Lemmas(String[] rules, int[] blocks, byte[] data, int count) {
    this.rules = rules;
    this.blocks = blocks;
    this.data = data;
    this.count = count;
  }

  /** The table that the build made. */
  public static Lemmas spanish() {
    try (var stream = Lemmas.class.getResourceAsStream(RESOURCE)) {
      if (stream == null) {
        throw new IllegalStateException("the build made no " + RESOURCE);
      }
      return read(new DataInputStream(new java.io.BufferedInputStream(stream, 1 << 16)));
    } catch (IOException failure) {
      throw new UncheckedIOException("the lemmas cannot be read", failure);
    }
  }

  static Lemmas read(DataInputStream in) throws IOException {
    var rules = new String[in.readInt()];
    for (int i = 0; i < rules.length; i++) {
      rules[i] = in.readUTF();
    }
    int count = in.readInt();
    byte[] data = new byte[in.readInt()];
    in.readFully(data);
    var blocks = new int[(count + BLOCK - 1) / BLOCK];
    int at = 0;
    for (int entry = 0; entry < count; entry++) {
      if (entry % BLOCK == 0) {
        blocks[entry / BLOCK] = at;
      }
      at += 4 + (data[at + 1] & 0xff);
    }
    return new Lemmas(rules, blocks, data, count);
  }

  /** The lemma where it is not the form itself; null for an unknown form. */
  public @Nullable String of(String form) {
    int block = block(form);
    if (block < 0) {
      return null;
    }
    int at = blocks[block];
    int last = Math.min(count, (block + 1) * BLOCK);
    // letters that the entry before has in common with the form
    int common = 0;
    for (int entry = block * BLOCK; entry < last; entry++) {
      int shared = data[at] & 0xff;
      int length = data[at + 1] & 0xff;
      if (shared < common) {
        return null;
      }
      if (shared == common) {
        int i = 0;
        while (i < length
            && shared + i < form.length()
            && (data[at + 2 + i] & 0xff) == form.charAt(shared + i)) {
          i++;
        }
        if (i == length && shared + i == form.length()) {
          return apply(form, (data[at + 2 + i] & 0xff) << 8 | data[at + 3 + i] & 0xff);
        }
        common = shared + i;
      }
      at += 4 + length;
    }
    return null;
  }

  private String apply(String form, int rule) {
    String ending = rules[rule];
    return form.substring(0, form.length() - (ending.charAt(0) - '0')) + ending.substring(1);
  }

  /** The last block whose first form is not after this one. */
  private int block(String form) {
    int low = 0;
    int high = blocks.length - 1;
    while (low <= high) {
      int middle = (low + high) >>> 1;
      if (compareFirst(middle, form) <= 0) {
        low = middle + 1;
      } else {
        high = middle - 1;
      }
    }
    return high;
  }

  private int compareFirst(int block, String form) {
    int at = blocks[block];
    int length = data[at + 1] & 0xff;
    for (int i = 0; i < length && i < form.length(); i++) {
      int difference = (data[at + 2 + i] & 0xff) - form.charAt(i);
      if (difference != 0) {
        return difference;
      }
    }
    return length - form.length();
  }
}
