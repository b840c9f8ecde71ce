package ec.congope.saberes.search;

import ec.congope.saberes.content.file.Attachment;
import java.util.List;
import java.util.Locale;

/**
 * The forms in which something can be had, as values of {@link Dimension#FORMAT}: short names of
 * file formats in lower case, text that can be read and searched here, and documents elsewhere.
 */
public final class Formats {

  /** The text of a file can be read here, and is searched page by page. */
  public static final String TEXT = "texto";

  /** The document is at another address. */
  public static final String LINK = "enlace";

  /** A file of a format that is none of these. */
  public static final String OTHER = "otro";

  private static final List<String> ALL =
      List.of(
          TEXT, "pdf", "docx", "doc", "odt", "rtf", "txt", "md", "html", "epub", "xlsx", "xls",
          "ods", "csv", "json", "geojson", "kml", "shp", "pptx", "ppt", "odp", "jpg", "jpeg", "png",
          "svg", "tif", "mp3", "mp4", "zip", OTHER, LINK);

  private Formats() {}

  /** Every value, in the order in which they are offered. */
  public static List<String> all() {
    return ALL;
  }

  /** The short name of a file's format, as people call it: {@code PDF}. */
  public static String name(Attachment attachment) {
    if (attachment.mediaType().equals("application/pdf")) {
      return "PDF";
    }
    String name = attachment.name();
    int dot = name.lastIndexOf('.');
    String ending = dot < 0 ? "" : name.substring(dot + 1).toUpperCase(Locale.ROOT);
    return ending.matches("[A-Z0-9]{2,5}") ? ending : "archivo";
  }

  /** The value of a file. */
  public static String of(Attachment attachment) {
    String code = name(attachment).toLowerCase(Locale.ROOT);
    return ALL.contains(code) ? code : OTHER;
  }
}
