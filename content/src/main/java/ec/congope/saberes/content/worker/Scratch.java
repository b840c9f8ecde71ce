package ec.congope.saberes.content.worker;

import java.io.Closeable;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.regex.Pattern;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A temporary folder, removed with all it holds when it is closed. Folders of portals that were
 * killed are removed by the next one that starts.
 */
final class Scratch implements Closeable {

  private static final Logger LOG = LoggerFactory.getLogger(Scratch.class);
  private static final String PREFIX = "saberes-workers-";
  private static final Pattern NAME = Pattern.compile(PREFIX + "(\\d{1,18})-.*");

  private final Path folder;
  private final AtomicBoolean closed = new AtomicBoolean();

  private Scratch(Path folder) {
    this.folder = folder;
  }

  /** The portal's own, after clearing away those of portals that are no more. */
  static Scratch ofThisProcess() {
    Path temporary = Path.of(System.getProperty("java.io.tmpdir"));
    clear(temporary);
    try {
      String name = PREFIX + ProcessHandle.current().pid() + "-";
      return new Scratch(Files.createTempDirectory(temporary, name));
    } catch (IOException failure) {
      throw new UncheckedIOException("no temporary folder for the workers", failure);
    }
  }

  private static void clear(Path temporary) {
    try (var files = Files.newDirectoryStream(temporary, PREFIX + "*")) {
      for (Path file : files) {
        var name = NAME.matcher(file.getFileName().toString());
        if (name.matches() && ProcessHandle.of(Long.parseLong(name.group(1))).isEmpty()) {
          new Scratch(file).close();
        }
      }
    } catch (IOException failure) {
      LOG.warn("Old temporary folders in {} were not looked for", temporary, failure);
    }
  }

  /** A folder within it, for one worker. */
  Scratch part() throws IOException {
    return new Scratch(Files.createTempDirectory(folder, "worker"));
  }

  Path folder() {
    return folder;
  }

  @Override
  public void close() {
    if (!closed.compareAndSet(false, true)) {
      return;
    }
    try (var files = Files.walk(folder)) {
      for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
        Files.deleteIfExists(file);
      }
    } catch (IOException | UncheckedIOException failure) {
      LOG.warn("The temporary folder {} was not removed", folder, failure);
    }
  }
}
