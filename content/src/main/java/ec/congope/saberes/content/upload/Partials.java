package ec.congope.saberes.content.upload;

import ec.congope.saberes.content.DataFolder;
import ec.congope.saberes.content.upload.Appended.End;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Instant;
import java.util.Collection;
import java.util.Optional;
import java.util.function.LongConsumer;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/**
 * The bytes of uploads, each in a file of its own until it is taken. Whoever writes holds a lock on
 * the file, which others of this machine respect, and says what is on the disk only after forcing
 * it there.
 */
@Component
class Partials {

  private static final Logger LOG = LoggerFactory.getLogger(Partials.class);
  private static final int BUFFER = 1 << 16;

  /** So many bytes at most are sent again after a crash, where no checksum holds them back. */
  private static final long STEP = 8 << 20;

  private final Path folder;

  Partials(DataFolder data) {
    this.folder = data.part("uploads");
    try {
      Files.createDirectories(folder);
    } catch (IOException failure) {
      throw new UncheckedIOException("cannot make " + folder, failure);
    }
  }

  /** What is done while nobody else writes. */
  interface Work {
    /** Does it. */
    Appended with(FileChannel file) throws IOException;
  }

  Path place(UploadId id) {
    return folder.resolve(id.value());
  }

  /** How many bytes there are; 0 where there is no file. */
  long size(UploadId id) {
    try {
      return Files.size(place(id));
    } catch (NoSuchFileException none) {
      return 0;
    } catch (IOException failure) {
      throw new UncheckedIOException("cannot look at upload " + id, failure);
    }
  }

  void delete(UploadId id) throws IOException {
    Files.deleteIfExists(place(id));
  }

  /** Does something alone; nothing where somebody else is at it. */
  Optional<Appended> alone(UploadId id, Work work) throws IOException {
    try (var file =
            FileChannel.open(place(id), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
        var lock = lock(file)) {
      return lock == null ? Optional.empty() : Optional.of(work.with(file));
    }
  }

  private static @Nullable FileLock lock(FileChannel file) throws IOException {
    try {
      return file.tryLock();
    } catch (OverlappingFileLockException here) {
      return null;
    }
  }

  /**
   * Writes a piece where the upload ends.
   *
   * @param durable is told how many bytes are on the disk
   */
  static Appended write(
      FileChannel file,
      Upload upload,
      InputStream bytes,
      @Nullable Checksum checksum,
      LongConsumer durable)
      throws IOException {
    long kept = upload.received();
    long end = kept;
    boolean cut = false;
    byte[] buffer = new byte[BUFFER];
    toDisk(() -> file.truncate(upload.received()).position(upload.received()));
    while (true) {
      int read;
      try {
        read = bytes.read(buffer);
      } catch (IOException gone) {
        LOG.debug("The line of upload {} broke", upload.id(), gone);
        cut = true;
        break;
      }
      if (read < 0) {
        break;
      }
      if (read > upload.length() - end) {
        return back(file, kept, End.LONG);
      }
      put(file, ByteBuffer.wrap(buffer, 0, read));
      end += read;
      if (checksum != null) {
        checksum.update(buffer, read);
      } else if (end - kept >= STEP) {
        kept = keep(file, end, durable);
      }
    }
    if (checksum != null && (cut || !checksum.matches())) {
      return back(file, kept, cut ? End.CUT : End.DIFFERENT);
    }
    return new Appended(keep(file, end, durable), cut ? End.CUT : End.KEPT);
  }

  private static Appended back(FileChannel file, long kept, End end) throws IOException {
    toDisk(() -> file.truncate(kept));
    return new Appended(kept, end);
  }

  private static long keep(FileChannel file, long end, LongConsumer durable) {
    toDisk(() -> file.force(true));
    durable.accept(end);
    return end;
  }

  private static void put(FileChannel file, ByteBuffer bytes) {
    toDisk(() -> {
      while (bytes.hasRemaining()) {
        file.write(bytes);
      }
    });
  }

  private interface Writing {
    void write() throws IOException;
  }

  /** What the disk does not take is a matter of the disk, not of who sends. */
  private static void toDisk(Writing writing) {
    try {
      writing.write();
    } catch (IOException full) {
      LOG.warn("The disk takes no more of an upload", full);
      throw new NoRoom(full);
    }
  }

  /** Removes what is older and nobody needs. */
  int sweep(Collection<UploadId> needed, Instant olderThan) throws IOException {
    var names = needed.stream().map(UploadId::value).collect(Collectors.toSet());
    int swept = 0;
    try (var all = Files.newDirectoryStream(folder, Files::isRegularFile)) {
      for (Path file : all) {
        boolean known = names.contains(file.getFileName().toString());
        if (!known && Files.getLastModifiedTime(file).toInstant().isBefore(olderThan)) {
          swept += Files.deleteIfExists(file) ? 1 : 0;
        }
      }
    }
    return swept;
  }
}
