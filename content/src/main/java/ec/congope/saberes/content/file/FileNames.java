package ec.congope.saberes.content.file;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.concurrent.locks.ReentrantLock;

/**
 * Lets one at a time decide what becomes of a file that is there: a put that takes it, or the
 * sweeper that removes it. Among the threads of this process by a lock, among processes on one data
 * folder (the portal, an import beside it) by a lock on a file.
 */
final class FileNames {

  /** What is decided. */
  interface Decision {
    /** Looks, and does it. */
    boolean decide() throws IOException;
  }

  private final ReentrantLock lock = new ReentrantLock();
  private final Path file;

  FileNames(Path file) {
    this.file = file;
  }

  /** Decides while nobody else does. */
  boolean alone(Decision decision) throws IOException {
    lock.lock();
    try (var channel = FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
        var _ = channel.lock()) {
      return decision.decide();
    } finally {
      lock.unlock();
    }
  }
}
