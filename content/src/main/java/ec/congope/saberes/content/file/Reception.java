package ec.congope.saberes.content.file;

import ec.congope.saberes.content.DataFolder;
import ec.congope.saberes.content.Invalid;
import ec.congope.saberes.content.worker.PictureSize;
import ec.congope.saberes.content.worker.ZipLimits;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;

/**
 * Takes files from people into the store. What is not taken is never stored, and a picture is
 * stored without what its camera wrote into it: where it was taken is nowhere to be found
 * afterwards. What a file is decides its content; the name must agree.
 */
@Component
public class Reception {

  private final FileStore files;
  private final Malware malware;
  private final Path staging;
  private final long limit;

  Reception(FileStore files, Malware malware, DataFolder data, FileSettings settings) {
    this.malware = malware;
    this.files = files;
    this.staging = data.part("files").resolve("staging");
    this.limit = settings.limit().toBytes();
  }

  /**
   * Takes a stream to its end.
   *
   * @throws Invalid when a file of this name or content is not taken
   * @throws FileTooLarge when more comes than a file may have
   */
  public FileStore.Stored take(InputStream bytes, String name) throws IOException {
    refuse(name, Acceptance.refusal(name));
    Path whole = scratch();
    try {
      copy(bytes, whole);
      return take(whole, name);
    } finally {
      Files.deleteIfExists(whole);
    }
  }

  /**
   * Takes a file that is on the disk already, and leaves it there.
   *
   * @throws Invalid when a file of this name or content is not taken
   */
  public FileStore.Stored take(Path whole, String name) throws IOException {
    String mediaType = MediaTypes.of(whole);
    refuse(name, Acceptance.refusal(name, mediaType));
    refuse(name, trouble(whole, mediaType));
    refuse(name, malware.refusal(whole));
    if (!Bare.cleans(mediaType)) {
      return put(whole);
    }
    Path bare = scratch();
    try {
      Bare.copy(whole, mediaType, bare);
      return put(bare);
    } finally {
      Files.deleteIfExists(bare);
    }
  }

  private FileStore.Stored put(Path file) throws IOException {
    try (var in = Files.newInputStream(file)) {
      return files.put(in);
    }
  }

  /** What a look at the header or the directory says against a file, before anybody reads it. */
  private static Optional<String> trouble(Path file, String mediaType) throws IOException {
    if (mediaType.startsWith("image/")) {
      var size = PictureSize.of(file, mediaType);
      return size.isEmpty() || size.get().isTooLarge()
          ? Optional.of("file.refused.picture")
          : Optional.empty();
    }
    boolean zipped = MediaTypes.isZip(file);
    boolean suspicious =
        zipped && (ZipEnd.directory(file) > ZipEnd.LIMIT || ZipLimits.declared(file).isPresent());
    return suspicious ? Optional.of("file.refused.zip") : Optional.empty();
  }

  private void copy(InputStream bytes, Path target) throws IOException {
    byte[] buffer = new byte[1 << 16];
    long size = 0;
    try (var out = Files.newOutputStream(target)) {
      for (int read = bytes.read(buffer); read >= 0; read = bytes.read(buffer)) {
        size += read;
        if (size > limit) {
          throw new FileTooLarge(limit);
        }
        out.write(buffer, 0, read);
      }
    }
  }

  /** Swept with what interrupted puts leave behind. */
  private Path scratch() throws IOException {
    return Files.createTempFile(staging, "taken", ".part");
  }

  private static void refuse(String name, Optional<String> reason) {
    reason.ifPresent(code -> {
      throw new Invalid(List.of(Invalid.Violation.of("name", code, name)));
    });
  }
}
