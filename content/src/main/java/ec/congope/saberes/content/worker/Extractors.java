package ec.congope.saberes.content.worker;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Set;

/** Which reader reads which type. */
final class Extractors {

  /** Most characters that are kept of one file. */
  static final int CHARACTERS = 5_000_000;

  private static final Set<String> ZIPPED =
      Set.of(
          "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
          "application/vnd.openxmlformats-officedocument.presentationml.presentation",
          "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
          "application/vnd.oasis.opendocument.text",
          "application/vnd.oasis.opendocument.spreadsheet",
          "application/vnd.oasis.opendocument.presentation",
          "application/epub+zip");

  private Extractors() {}

  static Extracted extract(Path file, String mediaType) throws IOException {
    if (mediaType.equals("application/pdf")) {
      return PdfPages.extract(file);
    }
    if (ZIPPED.contains(mediaType)) {
      var suspicion = ZipLimits.check(file);
      return suspicion.isPresent()
          ? Extracted.ended(Extracted.Status.FAILED, suspicion.get())
          : OfficeText.extract(file, mediaType);
    }
    if (mediaType.equals("text/html") || mediaType.equals("text/plain")) {
      return OfficeText.extract(file, mediaType);
    }
    if (mediaType.startsWith("image/")) {
      return new Extracted(
          Extracted.Status.NO_TEXT, 1, true, null, java.util.Map.of(), java.util.List.of());
    }
    return Extracted.ended(Extracted.Status.FAILED, "no reader for " + mediaType);
  }
}
