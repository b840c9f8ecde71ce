package ec.congope.saberes.content.transfer;

import ec.congope.saberes.content.Invalid.Violation;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.text.Normalizer;
import java.util.Arrays;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The folder that is imported: the only way from a path in the manifest to a file, and no path
 * leads out of it.
 */
final class Folder {

  /** A file of the folder, or what is wrong with the path. */
  sealed interface Answer {
    /** A regular file inside the folder. */
    record Found(Path file) implements Answer {}

    /** No such thing. */
    record Refused(Violation violation) implements Answer {}
  }

  private final Path root;

  Folder(Path folder) throws IOException {
    root = folder.toRealPath();
  }

  Path root() {
    return root;
  }

  Answer find(String path) {
    if (leaves(path)) {
      return refused("import.file-outside", path);
    }
    try {
      Path there = existing(path);
      if (there == null) {
        return refused("import.file-missing", path);
      }
      Path real = there.toRealPath();
      if (!real.startsWith(root)) {
        return refused("import.file-outside", path);
      }
      return Files.isRegularFile(real)
          ? new Answer.Found(real)
          : refused("import.file-not-regular", path);
    } catch (InvalidPathException unsayable) {
      return refused("import.file-name", path);
    } catch (IOException unreadable) {
      return refused("import.file-unreadable", path);
    }
  }

  /** Absolute paths, Windows paths and paths with a step upwards. */
  private static boolean leaves(String path) {
    return path.startsWith("/")
        || path.indexOf('\\') >= 0
        || (path.length() > 1 && path.charAt(1) == ':')
        || Arrays.asList(path.split("/")).contains("..");
  }

  /**
   * The path as written, or with its accents composed or decomposed: an archive made on macOS has
   * the latter.
   */
  private @Nullable Path existing(String path) {
    return Optional.of(path)
        .map(root::resolve)
        .filter(Files::exists)
        .or(() -> existing(path, Normalizer.Form.NFC))
        .or(() -> existing(path, Normalizer.Form.NFD))
        .orElse(null);
  }

  private Optional<Path> existing(String path, Normalizer.Form form) {
    return Optional.of(root.resolve(Normalizer.normalize(path, form))).filter(Files::exists);
  }

  private static Answer refused(String code, String path) {
    return new Answer.Refused(Violation.of("files", code, path));
  }
}
