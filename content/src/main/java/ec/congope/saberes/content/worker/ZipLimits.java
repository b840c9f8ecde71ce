package ec.congope.saberes.content.worker;

import java.io.IOException;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.Optional;
import java.util.regex.Pattern;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipFile;

/**
 * What the directory of a zip may declare before anything is inflated, and whether it told the
 * truth: the limits of the project's reliability programme.
 */
public final class ZipLimits {

  private static final int ENTRIES = 2_000;
  private static final long SUM = 500L << 20;
  private static final long SMALL = 1L << 20;
  private static final int RATIO = 100;
  private static final Pattern OUTSIDE =
      Pattern.compile("[/\\\\].*|[A-Za-z]:.*|(.*[/\\\\])?\\.\\.([/\\\\].*)?");

  private ZipLimits() {}

  /**
   * What its directory alone says against the file, without inflating anything; empty when nothing.
   */
  public static Optional<String> declared(Path file) throws IOException {
    try (var zip = ZipFile.builder().setPath(file).get()) {
      return directory(zip);
    } catch (IOException | RuntimeException broken) {
      return Optional.of("zip: " + broken);
    }
  }

  /** Why the file is not opened; empty when it may be. */
  static Optional<String> check(Path file) throws IOException {
    try (var zip = ZipFile.builder().setPath(file).get()) {
      var declared = directory(zip);
      return declared.isPresent() ? declared : contents(zip);
    } catch (IOException | RuntimeException broken) {
      return Optional.of("zip: " + broken);
    }
  }

  private static Optional<String> directory(ZipFile zip) {
    var names = new HashSet<String>();
    long sum = 0;
    for (var entries = zip.getEntries(); entries.hasMoreElements(); ) {
      ZipArchiveEntry entry = entries.nextElement();
      sum += entry.getSize();
      if (names.size() == ENTRIES) {
        return Optional.of("zip: more than " + ENTRIES + " entries");
      }
      if (!names.add(entry.getName())) {
        return refused(entry, "stands twice");
      }
      var trouble = trouble(zip, entry);
      if (trouble.isPresent()) {
        return trouble;
      }
    }
    return sum > SUM ? Optional.of("zip: " + sum + " bytes unpacked") : Optional.empty();
  }

  private static Optional<String> trouble(ZipFile zip, ZipArchiveEntry entry) {
    if (OUTSIDE.matcher(entry.getName()).matches() || entry.isUnixSymlink()) {
      return refused(entry, "leads out of the zip");
    }
    if (entry.getGeneralPurposeBit().usesEncryption()) {
      return refused(entry, "is encrypted");
    }
    if (!zip.canReadEntryData(entry)) {
      return refused(entry, "is packed in an unknown way");
    }
    if (entry.getSize() > SMALL
        && entry.getSize() / RATIO > Math.max(1, entry.getCompressedSize())) {
      return refused(entry, "grows more than " + RATIO + " times");
    }
    return Optional.empty();
  }

  /** Inflates everything once, as far as it was declared, and keeps nothing. */
  private static Optional<String> contents(ZipFile zip) throws IOException {
    byte[] buffer = new byte[1 << 16];
    for (var entries = zip.getEntries(); entries.hasMoreElements(); ) {
      ZipArchiveEntry entry = entries.nextElement();
      long left = entry.getSize();
      try (var in = zip.getInputStream(entry)) {
        for (int read = in.read(buffer); read >= 0 && left >= 0; read = in.read(buffer)) {
          left -= read;
        }
      }
      if (left != 0) {
        return refused(entry, "is not as large as declared");
      }
    }
    return Optional.empty();
  }

  private static Optional<String> refused(ZipArchiveEntry entry, String why) {
    return Optional.of("zip: the entry " + entry.getName() + " " + why);
  }
}
