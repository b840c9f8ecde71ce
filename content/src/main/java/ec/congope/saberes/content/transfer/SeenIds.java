package ec.congope.saberes.content.transfer;

import java.io.Closeable;
import java.io.IOException;
import java.lang.foreign.Arena;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

/**
 * Remembers which names were seen and on which line first, outside the heap: an open hash table in
 * a mapped temporary file, 16 bytes a slot, at most half full. Names are kept as 96 bits of hash;
 * the chance that two of ten million names are taken for one is below 1 in 10^15.
 */
final class SeenIds implements Closeable {

  private static final int SLOT = 16;

  private Table table;
  private long count;

  SeenIds() throws IOException {
    this(1 << 12);
  }

  /** Starts with so many slots, a power of two. */
  SeenIds(long slots) throws IOException {
    table = Table.make(slots);
  }

  /** Remembers the name; the line on which it was seen first, or 0 when it is new. */
  long add(String name, long line) throws IOException {
    if (2 * (count + 1) > table.slots()) {
      table = table.doubled();
    }
    long first = hash(name, 0xcbf29ce484222325L);
    long second = (hash(name, 0x9e3779b97f4a7c15L) << 32) | (line & 0xffffffffL);
    long seen = table.putIfAbsent(first, second);
    if (seen == 0) {
      count++;
    }
    return seen;
  }

  /** Whether the name was seen. */
  boolean contains(String name) {
    return table.find(hash(name, 0xcbf29ce484222325L), hash(name, 0x9e3779b97f4a7c15L) << 32) != 0;
  }

  @Override
  public void close() throws IOException {
    table.close();
  }

  /** FNV-1a over the characters, then the finalizer of SplitMix64. */
  private static long hash(String name, long seed) {
    long h = seed;
    for (int i = 0; i < name.length(); i++) {
      h = (h ^ name.charAt(i)) * 0x100000001b3L;
    }
    h = (h ^ (h >>> 30)) * 0xbf58476d1ce4e5b9L;
    h = (h ^ (h >>> 27)) * 0x94d049bb133111ebL;
    return h ^ (h >>> 31);
  }

  /** The mapped file: of each slot the first hash, then half of the second with the line. */
  private record Table(Path file, Arena arena, MemorySegment memory, long slots)
      implements Closeable {

    /** Opens the arena that {@link #close} closes. */
    @SuppressWarnings("MustBeClosedChecker")
    static Table make(long slots) throws IOException {
      Path file = Files.createTempFile("saberes-import-", ".ids");
      try (var channel =
          FileChannel.open(file, StandardOpenOption.READ, StandardOpenOption.WRITE)) {
        var arena = Arena.ofShared();
        var memory = channel.map(FileChannel.MapMode.READ_WRITE, 0, slots * SLOT, arena);
        return new Table(file, arena, memory, slots);
      }
    }

    long putIfAbsent(long first, long second) {
      long slot = slot(first, second);
      long line = line(slot);
      if (line == 0) {
        memory.set(ValueLayout.JAVA_LONG_UNALIGNED, slot, first);
        memory.set(ValueLayout.JAVA_LONG_UNALIGNED, slot + 8, second);
      }
      return line;
    }

    long find(long first, long second) {
      return line(slot(first, second));
    }

    private long line(long slot) {
      return memory.get(ValueLayout.JAVA_LONG_UNALIGNED, slot + 8) & 0xffffffffL;
    }

    /** The slot of this name, or the free one where it belongs. */
    private long slot(long first, long second) {
      long at = first & (slots - 1);
      while (true) {
        long offset = at * SLOT;
        long there = memory.get(ValueLayout.JAVA_LONG_UNALIGNED, offset + 8);
        boolean free = there == 0;
        boolean same =
            memory.get(ValueLayout.JAVA_LONG_UNALIGNED, offset) == first
                && there >>> 32 == second >>> 32;
        if (free || same) {
          return offset;
        }
        at = (at + 1) & (slots - 1);
      }
    }

    Table doubled() throws IOException {
      var bigger = make(2 * slots);
      for (long offset = 0; offset < slots * SLOT; offset += SLOT) {
        long second = memory.get(ValueLayout.JAVA_LONG_UNALIGNED, offset + 8);
        if (second != 0) {
          bigger.putIfAbsent(memory.get(ValueLayout.JAVA_LONG_UNALIGNED, offset), second);
        }
      }
      close();
      return bigger;
    }

    @Override
    public void close() throws IOException {
      arena.close();
      Files.deleteIfExists(file);
    }
  }
}
