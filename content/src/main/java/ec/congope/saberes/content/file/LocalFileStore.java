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
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/**
 * Files in a local folder, two levels deep by their hash. A file is written beside, forced to disk,
 * renamed, and its folder forced too: in this order, so that a crash leaves it whole or absent.
 */
@Component
class LocalFileStore implements FileStore {

  /**
   * A file verified so recently, and not touched since, is not read again: ranges of a large PDF
   * stay cheap.
   */
  private static final Duration TRUST = Duration.ofMinutes(10);

  private static final int BUFFER = 1 << 16;

  /** A look at a file at a moment when its bytes were right. */
  private record Verified(long size, FileTime modified, Object key, Instant at) {}

  private final Path folder;
  private final Path staging;
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
    } catch (IOException failure) {
      throw new UncheckedIOException("cannot make " + staging, failure);
    }
  }

  @Override
  public Stored put(InputStream bytes) throws IOException {
    Path fresh = Files.createTempFile(staging, "put", ".part");
    try {
      MessageDigest digest = sha256();
      long size = copy(bytes, fresh, digest);
      var id = new FileId(HexFormat.of().formatHex(digest.digest()));
      String mediaType = MediaTypes.of(fresh);
      Path place = place(id);
      if (!adopt(place)) {
        Path upper = folder.resolve(id.sha256().substring(0, 2));
        Path lower = upper.resolve(id.sha256().substring(2, 4));
        Files.createDirectories(lower);
        Files.move(
            fresh, place, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        force(lower);
        force(upper);
        force(folder);
      }
      return new Stored(id, size, mediaType);
    } finally {
      Files.deleteIfExists(fresh);
    }
  }

  /**
   * Takes a file that is there already, if its bytes are right; it is young again for the sweeper.
   */
  private boolean adopt(Path place) throws IOException {
    if (!Files.exists(place) || !hash(place).equals(place.getFileName().toString())) {
      return false;
    }
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
  @SuppressWarnings("StreamResourceLeak") // the caller closes it
  public Stream<FileId> list() throws IOException {
    return Files.walk(folder, 3)
        .filter(file -> file.getFileName().toString().matches("[0-9a-f]{64}"))
        .map(file -> new FileId(file.getFileName().toString()));
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
    } else {
      verified.remove(id);
    }
    return right;
  }

  @Override
  public void delete(FileId id) throws IOException {
    verified.remove(id);
    Files.deleteIfExists(place(id));
  }

  @Override
  public Instant modified(FileId id) throws IOException {
    return Files.getLastModifiedTime(place(id)).toInstant();
  }

  @Override
  public void sweepStaging(Instant olderThan) throws IOException {
    try (var files = Files.list(staging)) {
      for (Path file : files.toList()) {
        if (Files.getLastModifiedTime(file).toInstant().isBefore(olderThan)) {
          Files.deleteIfExists(file);
        }
      }
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
