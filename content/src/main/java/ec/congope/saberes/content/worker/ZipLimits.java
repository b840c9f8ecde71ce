package ec.congope.saberes.content.worker;

import java.io.IOException;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.Optional;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;

/**
 * What the directory of a zip may declare before anything is inflated: the limits of the project's
 * reliability programme.
 */
final class ZipLimits {

  private static final int ENTRIES = 2_000;
  private static final long SUM = 500L << 20;
  private static final long SMALL = 1L << 20;
  private static final int RATIO = 100;

  private ZipLimits() {}

  /** Why the file is not opened; empty when it may be. */
  static Optional<String> check(Path file) throws IOException {
    try (var zip = new ZipFile(file.toFile())) {
      if (zip.size() > ENTRIES) {
        return Optional.of("zip: " + zip.size() + " entries");
      }
      var names = new HashSet<String>();
      long sum = 0;
      for (var entries = zip.entries(); entries.hasMoreElements(); ) {
        ZipEntry entry = entries.nextElement();
        sum += Math.max(0, entry.getSize());
        if (!names.add(entry.getName())) {
          return Optional.of("zip: the entry " + entry.getName() + " stands twice");
        }
        if (entry.getSize() > SMALL
            && entry.getSize() / RATIO > Math.max(1, entry.getCompressedSize())) {
          return Optional.of("zip: " + entry.getName() + " grows more than " + RATIO + " times");
        }
      }
      return sum > SUM ? Optional.of("zip: " + sum + " bytes unpacked") : Optional.empty();
    } catch (ZipException broken) {
      return Optional.of("zip: " + broken.getMessage());
    }
  }
}
