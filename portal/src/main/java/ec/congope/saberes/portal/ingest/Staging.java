package ec.congope.saberes.portal.ingest;

import ec.congope.saberes.content.DataFolder;
import ec.congope.saberes.content.Invalid;
import ec.congope.saberes.content.Invalid.Violation;
import ec.congope.saberes.portal.layout.Refusal;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.List;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;

/**
 * The folder {@code imports} of the data folder, where uploads wait. Each has a folder of its own,
 * which is removed when the import is over; what an earlier process left is removed at the start.
 */
@Component
@ConditionalOnWebApplication
class Staging {

  private static final long MEBIBYTE = 1 << 20;
  private static final List<String> MANIFESTS =
      List.of("manifest.jsonl", "manifest.csv", "manifest.xlsx");

  private final Path root;
  private final ImportSettings settings;

  Staging(DataFolder data, ImportSettings settings) throws IOException {
    this.root = data.part("imports");
    this.settings = settings;
    delete(root);
    Files.createDirectories(root);
  }

  /** Receives the body, or 413 as soon as it is too long; then nothing of it is kept. */
  Upload receive(HttpServletRequest request) throws IOException {
    String type = request.getContentType();
    Format format = Format.of(type);
    long limit = settings.limit().toBytes();
    if (request.getContentLengthLong() > limit) {
      throw tooLarge();
    }
    Path folder = Files.createTempDirectory(root, "import-");
    boolean received = false;
    try (InputStream body = request.getInputStream()) {
      Path file = folder.resolve("body");
      var sha = MessageDigest.getInstance("SHA-256");
      sha.update(format.name().getBytes(java.nio.charset.StandardCharsets.US_ASCII));
      if (Copy.atMost(limit, body, file, sha) > limit) {
        throw tooLarge();
      }
      received = true;
      return new Upload(
          folder, file, format, HexFormat.of().formatHex(sha.digest()), String.valueOf(type));
    } catch (NoSuchAlgorithmException impossible) {
      throw new IllegalStateException("every JDK has SHA-256", impossible);
    } finally {
      if (!received) {
        delete(folder);
      }
    }
  }

  /**
   * Lays the upload out as a folder with a manifest, and says where it is.
   *
   * @throws Invalid when something in it must not be, or the manifest is missing
   */
  Path unpack(Upload upload) throws IOException {
    Path folder = Files.createDirectory(upload.folder().resolve("folder"));
    var shelf = new Shelf(folder, settings.unpacked().toBytes(), settings.entries());
    switch (upload.format()) {
      case JSON_LINES -> Files.move(upload.body(), folder.resolve(MANIFESTS.getFirst()));
      case CSV -> Files.move(upload.body(), folder.resolve(MANIFESTS.get(1)));
      case ZIP -> Archive.unpack(upload.body(), shelf);
      case FORM -> Form.unpack(upload.body(), upload.contentType(), shelf);
    }
    return withManifest(folder);
  }

  /** Removes everything of an upload. */
  void discard(Upload upload) throws IOException {
    delete(upload.folder());
  }

  /**
   * The folder itself, or the one folder inside it: whoever packs a folder may pack its name too.
   */
  static Path withManifest(Path folder) throws IOException {
    if (hasManifest(folder)) {
      return folder;
    }
    try (var inside = Files.list(folder)) {
      var candidates = inside.filter(Files::isDirectory).filter(Staging::hasManifest).toList();
      if (candidates.size() == 1) {
        return candidates.getFirst();
      }
    }
    throw new Invalid(List.of(Violation.of("", "import.no-manifest")));
  }

  private static boolean hasManifest(Path folder) {
    return MANIFESTS.stream().anyMatch(name -> Files.isRegularFile(folder.resolve(name)));
  }

  private Refusal tooLarge() {
    return new Refusal(
        HttpStatus.CONTENT_TOO_LARGE, "api.too-large", settings.limit().toBytes() / MEBIBYTE);
  }

  static void delete(Path folder) throws IOException {
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
