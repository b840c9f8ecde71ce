package ec.congope.saberes.portal.ingest;

import ec.congope.saberes.content.Invalid;
import ec.congope.saberes.content.Invalid.Violation;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;

/**
 * Puts named streams into a folder: never outside it, never over one another, never more than
 * allowed. Whatever does not fit refuses the whole.
 */
final class Shelf {

  private static final int LONGEST = 1_000;
  private static final long MEBIBYTE = 1 << 20;

  private final Path folder;
  private final long limit;
  private final int most;
  private long bytes;
  private int count;

  Shelf(Path folder, long limit, int most) {
    this.folder = folder;
    this.limit = limit;
    this.most = most;
  }

  /**
   * Puts one file.
   *
   * @param room most bytes that this one may have
   */
  void put(String name, InputStream in, long room) throws IOException {
    count();
    Path place = place(name);
    long allowed = Math.min(room, limit - bytes);
    try {
      Files.createDirectories(place.getParent());
      long copied = Copy.atMost(allowed, in, place, null);
      if (copied > allowed) {
        throw refused("ingest.unpacked", limit / MEBIBYTE);
      }
      bytes += copied;
    } catch (FileAlreadyExistsException twice) {
      throw refused("ingest.twice", name);
    } catch (FileSystemException unsayable) {
      throw refused("ingest.path", name);
    }
  }

  /** Counts an entry that leaves nothing behind, such as a folder. */
  void count() {
    count++;
    if (count > most) {
      throw refused("ingest.entries", most);
    }
  }

  /** Refuses a name that leads out of the folder, or that two systems read in two ways. */
  Path place(String name) {
    boolean wrong =
        name.isBlank()
            || name.length() > LONGEST
            || name.startsWith("/")
            || name.indexOf('\\') >= 0
            || name.indexOf(':') >= 0
            || name.chars().anyMatch(Character::isISOControl)
            || Arrays.stream(name.split("/", -1)).anyMatch(Shelf::isStep);
    if (wrong) {
      throw refused("ingest.path", name);
    }
    try {
      Path place = folder.resolve(name).normalize();
      if (!place.startsWith(folder) || place.equals(folder)) {
        throw refused("ingest.path", name);
      }
      return place;
    } catch (InvalidPathException unsayable) {
      throw refused("ingest.path", name);
    }
  }

  private static boolean isStep(String part) {
    return part.isEmpty() || part.equals(".") || part.equals("..");
  }

  static Invalid refused(String code, Object... arguments) {
    return new Invalid(List.of(Violation.of("", code, arguments)));
  }
}
