package ec.congope.saberes.content.file;

import ec.congope.saberes.content.DataFolder;
import ec.congope.saberes.content.NotFound;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.SeekableByteChannel;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.FileTime;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HexFormat;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/**
 * Files in a local folder, two levels deep by their hash. A file is written beside, forced to disk,
 * renamed, and its folders forced too: in this order, so that a crash leaves it whole or absent.
 * Putting a file that is there and sweeping it exclude each other, also between processes: see
 * {@link FileNames}.
 */
@Component
class LocalFileStore implements FileStore {

  /**
   * A file verified so recently, and not touched since by size, time or inode, is not read again:
   * ranges of a large PDF stay cheap. A disk that loses bits by itself is noticed that much later.
   */
  private static final Duration TRUST = Duration.ofMinutes(10);

  private static final String PART = ".part";
  private static final int BUFFER = 1 << 16;

  /** So many looks are remembered: beyond, those are forgotten that are too old to count. */
  private static final int LOOKS = 10_000;

  private static final Pattern FOLDER = Pattern.compile("[0-9a-f]{2}");
  private static final Pattern FILE = Pattern.compile("[0-9a-f]{64}");

  /** A look at a file at a moment when its bytes were right. */
  private record Verified(long size, FileTime modified, Object key, Instant at) {}

  private final Path folder;
  private final Path staging;
  private final FileNames names;
  private final long limit;
  private final Clock clock;
  private final Map<FileId, Verified> verified = new ConcurrentHashMap<>();

  LocalFileStore(DataFolder data, FileSettings settings, Clock clock) {
    this.folder = data.part("files");
    this.staging = folder.resolve("staging");
    this.limit = settings.limit().toBytes();
    this.clock = clock;
    try {
      Files.createDirectories(staging);
      force(folder);
      force(data.path());
      this.names = new FileNames(staging.resolve("lock"));
    } catch (IOException failure) {
      throw new UncheckedIOException("cannot make " + staging, failure);
    }
  }

  @Override
  public Stored put(InputStream bytes) throws IOException {
    Path fresh = Files.createTempFile(staging, "put", PART);
    try {
      MessageDigest digest = sha256();
      long size = copy(bytes, fresh, digest);
      var id = new FileId(HexFormat.of().formatHex(digest.digest()));
      String mediaType = MediaTypes.of(fresh);
      Path upper = folder.resolve(id.sha256().substring(0, 2));
      Path lower = upper.resolve(id.sha256().substring(2, 4));
      Path place = lower.resolve(id.sha256());
      Files.createDirectories(lower);
      if (!adopt(place)) {
        names.alone(() -> move(fresh, place));
      }
      force(lower);
      force(upper);
      force(folder);
      return new Stored(id, size, mediaType);
    } finally {
      Files.deleteIfExists(fresh);
    }
  }

  /**
   * Takes a file that is there already, if its bytes are right; it is young again for the sweeper.
   */
  private boolean adopt(Path place) throws IOException {
    if (!Files.exists(place)) {
      return false;
    }
    try {
      return hash(place).equals(place.getFileName().toString()) && names.alone(() -> touch(place));
    } catch (NoSuchFileException swept) {
      return false;
    }
  }

  private static boolean move(Path fresh, Path place) throws IOException {
    Files.move(fresh, place, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    return true;
  }

  private boolean touch(Path place) throws IOException {
    Files.setLastModifiedTime(place, FileTime.from(clock.instant()));
    return true;
  }

  private long copy(InputStream bytes, Path target, MessageDigest digest) throws IOException {
    byte[] buffer = new byte[BUFFER];
    long size = 0;
    try (var channel = FileChannel.open(target, StandardOpenOption.WRITE)) {
      for (int read = bytes.read(buffer); read >= 0; read = bytes.read(buffer)) {
        size += read;
        if (size > limit) {
          throw new FileTooLarge(limit);
        }
        digest.update(buffer, 0, read);
        var slice = ByteBuffer.wrap(buffer, 0, read);
        while (slice.hasRemaining()) {
          channel.write(slice);
        }
      }
      channel.force(true);
    }
    return size;
  }

  @Override
  public boolean contains(FileId id) {
    return Files.isRegularFile(place(id));
  }

  @Override
  public Stream<FileId> list() throws IOException {
    return children(folder)
        .filter(upper -> FOLDER.matcher(upper.getFileName().toString()).matches())
        .flatMap(LocalFileStore::children)
        .flatMap(LocalFileStore::children)
        .map(file -> file.getFileName().toString())
        .filter(name -> FILE.matcher(name).matches())
        .map(FileId::new);
  }

  @SuppressWarnings("StreamResourceLeak") // closed with the stream it is part of
  private static Stream<Path> children(Path folder) {
    try {
      return Files.list(folder);
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
  }

  @Override
  public SeekableByteChannel open(FileId id) throws IOException {
    return FileChannel.open(path(id), StandardOpenOption.READ);
  }

  @Override
  public Path path(FileId id) throws IOException {
    Path place = place(id);
    if (!Files.isRegularFile(place)) {
      throw new NotFound("file", id);
    }
    var attributes = Files.readAttributes(place, BasicFileAttributes.class);
    var now = look(attributes);
    var last = verified.get(id);
    boolean trusted =
        last != null
            && last.size() == now.size()
            && last.modified().equals(now.modified())
            && last.key().equals(now.key())
            && last.at().plus(TRUST).isAfter(now.at());
    if (!trusted && !verify(id)) {
      throw new DamagedFile(id);
    }
    return place;
  }

  @Override
  public boolean verify(FileId id) throws IOException {
    Path place = place(id);
    var before = look(Files.readAttributes(place, BasicFileAttributes.class));
    boolean right = hash(place).equals(id.sha256());
    if (right) {
      verified.put(id, before);
      if (verified.size() > LOOKS) {
        verified.values().removeIf(look -> !look.at().plus(TRUST).isAfter(before.at()));
      }
    } else {
      verified.remove(id);
    }
    return right;
  }

  @Override
  public boolean delete(FileId id, Instant olderThan) throws IOException {
    Path place = place(id);
    return names.alone(() -> {
      try {
        if (!Files.getLastModifiedTime(place).toInstant().isBefore(olderThan)) {
          return false;
        }
      } catch (NoSuchFileException gone) {
        return false;
      }
      verified.remove(id);
      Files.delete(place);
      return true;
    });
  }

  @Override
  public Instant modified(FileId id) throws IOException {
    return Files.getLastModifiedTime(place(id)).toInstant();
  }

  @Override
  public void sweepStaging(Instant olderThan) throws IOException {
    try (var files = Files.list(staging)) {
      for (Path file : files.toList()) {
        if (file.toString().endsWith(PART) && isOlder(file, olderThan)) {
          Files.deleteIfExists(file);
        }
      }
    }
  }

  /** A file that a put has just moved to its place is not. */
  private static boolean isOlder(Path file, Instant moment) throws IOException {
    try {
      return Files.getLastModifiedTime(file).toInstant().isBefore(moment);
    } catch (NoSuchFileException moved) {
      return false;
    }
  }

  private Verified look(BasicFileAttributes attributes) {
    Object key = attributes.fileKey();
    return new Verified(
        attributes.size(),
        attributes.lastModifiedTime(),
        key == null ? "no key" : key,
        clock.instant());
  }

  private Path place(FileId id) {
    String name = id.sha256();
    return folder.resolve(name.substring(0, 2)).resolve(name.substring(2, 4)).resolve(name);
  }

  private static String hash(Path file) throws IOException {
    MessageDigest digest = sha256();
    byte[] buffer = new byte[BUFFER];
    try (var in = Files.newInputStream(file)) {
      for (int read = in.read(buffer); read >= 0; read = in.read(buffer)) {
        digest.update(buffer, 0, read);
      }
    }
    return HexFormat.of().formatHex(digest.digest());
  }

  private static void force(Path folder) throws IOException {
    try (var channel = FileChannel.open(folder, StandardOpenOption.READ)) {
      channel.force(true);
    }
  }

  private static MessageDigest sha256() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException impossible) {
      throw new IllegalStateException("every JDK has SHA-256", impossible);
    }
  }
}
