package ec.congope.saberes.content.worker;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Which reader reads which type. */
final class Extractors {

  private static final String PDF = "application/pdf";
  private static final Set<String> ZIPPED =
      Set.of(
          "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
          "application/vnd.openxmlformats-officedocument.presentationml.presentation",
          "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
          "application/vnd.oasis.opendocument.text",
          "application/vnd.oasis.opendocument.spreadsheet",
          "application/vnd.oasis.opendocument.presentation",
          "application/epub+zip");
  private static final Set<String> PLAIN = Set.of("text/html", "text/plain");

  private Extractors() {}

  /** Whether there is a reader for the type; no worker is troubled with any other. */
  static boolean read(String mediaType) {
    return mediaType.equals(PDF)
        || ZIPPED.contains(mediaType)
        || PLAIN.contains(mediaType)
        || mediaType.startsWith("image/");
  }

  /** Hands the pages to the sink and says how it ended. */
  static Extracted extract(Path file, String mediaType, PageSink sink) throws IOException {
    if (mediaType.equals(PDF)) {
      return PdfPages.extract(file, sink);
    }
    if (mediaType.startsWith("image/")) {
      return picture(file, mediaType);
    }
    if (ZIPPED.contains(mediaType)) {
      var suspicion = ZipLimits.check(file);
      if (suspicion.isPresent()) {
        return Extracted.ended(Extracted.Status.FAILED, suspicion.get());
      }
    }
    return OfficeText.extract(file, mediaType, sink);
  }

  private static Extracted picture(Path file, String mediaType) throws IOException {
    var size = PictureSize.of(file, mediaType);
    if (size.isEmpty()) {
      return Extracted.ended(Extracted.Status.FAILED, "picture: no readable header");
    }
    if (size.get().isTooLarge()) {
      String dots = size.get().width() + " × " + size.get().height();
      return Extracted.ended(Extracted.Status.FAILED, "picture: " + dots + " dots");
    }
    return new Extracted(Extracted.Status.NO_TEXT, 1, true, null, Map.of(), List.of());
  }
}
