package ec.congope.saberes.portal.ingest;

import ec.congope.saberes.portal.layout.Refusal;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.InvalidMediaTypeException;
import org.springframework.http.MediaType;

/** In which form an import comes. */
enum Format {
  /** The manifest alone, JSON lines. */
  JSON_LINES,
  /** The manifest alone, CSV. */
  CSV,
  /** A folder as an archive. */
  ZIP,
  /** A folder as the fields of a form. */
  FORM;

  /** The form that a content type names, or 415. */
  static Format of(@Nullable String contentType) {
    return switch (plain(contentType)) {
      case "application/x-ndjson",
          "application/ndjson",
          "application/jsonl",
          "application/x-jsonlines" ->
          JSON_LINES;
      case "text/csv" -> CSV;
      case "application/zip", "application/x-zip-compressed" -> ZIP;
      case "multipart/form-data" -> FORM;
      default -> throw new Refusal(HttpStatus.UNSUPPORTED_MEDIA_TYPE, "ingest.format");
    };
  }

  private static String plain(@Nullable String contentType) {
    if (contentType == null) {
      return "";
    }
    try {
      var type = MediaType.parseMediaType(contentType);
      return type.getType() + "/" + type.getSubtype();
    } catch (InvalidMediaTypeException nonsense) {
      return "";
    }
  }
}
