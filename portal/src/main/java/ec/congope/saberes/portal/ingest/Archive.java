package ec.congope.saberes.portal.ingest;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;

/**
 * Unpacks a ZIP. Everything that its directory declares is looked at before the first byte is
 * written; what it hides is found while it is written, and refuses the whole.
 */
final class Archive {

  /** More than a hundred times its packed size is no document: text packs some ten times. */
  private static final long RATIO = 100;

  /** Small files may pack better. */
  private static final long SMALL = 10 << 20;

  private Archive() {}

  static void unpack(Path file, Shelf shelf) throws IOException {
    try (var zip = new ZipFile(file.toFile(), StandardCharsets.UTF_8)) {
      if (ZipLinks.hasAny(file)) {
        throw Shelf.refused("ingest.link");
      }
      long packed = Files.size(file);
      for (var entry : zip.stream().toList()) {
        check(entry, packed, shelf);
      }
      for (var entry : zip.stream().toList()) {
        put(zip, entry, shelf);
      }
    } catch (ZipException broken) {
      throw Shelf.refused("ingest.zip");
    }
  }

  private static void check(ZipEntry entry, long packed, Shelf shelf) {
    if (!entry.isDirectory()) {
      shelf.place(entry.getName());
    }
    if (entry.getSize() > room(packed)) {
      throw Shelf.refused("ingest.bomb", entry.getName());
    }
  }

  private static void put(ZipFile zip, ZipEntry entry, Shelf shelf) throws IOException {
    if (entry.isDirectory()) {
      shelf.count();
      return;
    }
    long declared = entry.getSize();
    long room = declared < 0 ? room(Files.size(Path.of(zip.getName()))) : declared;
    try (var in = zip.getInputStream(entry)) {
      shelf.put(entry.getName(), in, room);
    }
  }

  private static long room(long packed) {
    return Math.max(SMALL, RATIO * packed);
  }
}
