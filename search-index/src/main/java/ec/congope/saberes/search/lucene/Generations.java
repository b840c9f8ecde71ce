package ec.congope.saberes.search.lucene;

import ec.congope.saberes.content.database.FolderLock;
import java.io.Closeable;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.Comparator;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The folders of the index. A file named {@code current} says which one is live; it is replaced by
 * one rename, so that a crash leaves the old or the new, never neither. Folders that it does not
 * name are remains.
 */
final class Generations implements Closeable {

  private static final Logger LOG = LoggerFactory.getLogger(Generations.class);

  private final Path root;
  private final FolderLock lock;

  /**
   * Takes the folder for this process alone.
   *
   * @throws ec.congope.saberes.content.database.FolderInUse when another one has it
   */
  Generations(Path root) {
    this.root = root;
    this.lock = FolderLock.take(root);
  }

  @Override
  public void close() {
    lock.close();
  }

  /**
   * Opens the live index; in the place of one that cannot be read, an empty one that asks to be
   * rebuilt.
   */
  Generation openLive() {
    try {
      Path live = root.resolve(currentName());
      removeRemains(live);
      try {
        return Generation.open(live);
      } catch (IOException | RuntimeException unreadable) {
        LOG.warn("The index in {} cannot be read: it will be rebuilt", live, unreadable);
        delete(live);
        return Generation.open(live);
      }
    } catch (IOException failure) {
      throw new UncheckedIOException("no index can be opened in " + root, failure);
    }
  }

  /** An empty index beside the live one. */
  Generation fresh() {
    try {
      return Generation.open(Files.createTempDirectory(root, "g"));
    } catch (IOException failure) {
      throw new UncheckedIOException("no index can be made in " + root, failure);
    }
  }

  void makeLive(Generation generation) {
    try {
      Path written = root.resolve("current.new");
      Files.writeString(written, generation.folder().getFileName().toString());
      try (var channel = FileChannel.open(written, StandardOpenOption.WRITE)) {
        channel.force(true);
      }
      Files.move(
          written,
          root.resolve("current"),
          StandardCopyOption.ATOMIC_MOVE,
          StandardCopyOption.REPLACE_EXISTING);
      try (var channel = FileChannel.open(root, StandardOpenOption.READ)) {
        channel.force(true);
      }
    } catch (IOException failure) {
      throw new UncheckedIOException("the new index could not be made current", failure);
    }
  }

  void remove(Generation generation) {
    try {
      generation.close();
      delete(generation.folder());
    } catch (IOException failure) {
      LOG.warn("Remains of an old index stay in {}", generation.folder(), failure);
    }
  }

  long size(Path folder) throws IOException {
    try (var files = Files.list(folder)) {
      long size = 0;
      for (Path file : files.toList()) {
        size += Files.exists(file) ? Files.size(file) : 0;
      }
      return size;
    }
  }

  private String currentName() throws IOException {
    Path current = root.resolve("current");
    if (Files.exists(current)) {
      String name = Files.readString(current).strip();
      if (name.matches("g[0-9]{1,30}")) {
        return name;
      }
    }
    return "g0";
  }

  private void removeRemains(Path live) throws IOException {
    try (var folders = Files.list(root)) {
      for (Path folder : folders.filter(Files::isDirectory).toList()) {
        if (!folder.equals(live)) {
          delete(folder);
        }
      }
    }
  }

  private static void delete(Path folder) throws IOException {
    if (!Files.exists(folder)) {
      return;
    }
    try (var files = Files.walk(folder)) {
      for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
        Files.deleteIfExists(file);
      }
    }
  }
}
