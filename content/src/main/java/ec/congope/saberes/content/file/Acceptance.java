package ec.congope.saberes.content.file;

import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * Which files are taken from people. What runs in a browser or on a computer is not, whatever it is
 * called, nor what is called something that it is not.
 */
public final class Acceptance {

  private static final Set<String> MARKUP =
      Set.of(
          "html", "htm", "xhtml", "xht", "shtml", "mht", "mhtml", "svg", "svgz", "xml", "xsl",
          "xslt", "swf");
  private static final Set<String> PROGRAMS =
      Set.of(
          "exe", "dll", "com", "scr", "msi", "bat", "cmd", "ps1", "vbs", "vbe", "wsf", "hta", "lnk",
          "js", "mjs", "jse", "jar", "class", "apk", "app", "sh", "php", "phtml", "jsp", "asp",
          "aspx", "cgi", "pl", "py", "rb");
  private static final Set<String> MACROS =
      Set.of("docm", "dotm", "xlsm", "xltm", "xlam", "pptm", "potm", "ppsm");

  private static final Set<String> CAMERAS =
      Set.of("heic", "heif", "hif", "avif", "tif", "tiff", "dng");

  private static final String OFFICE = "application/vnd.openxmlformats-officedocument.";
  private static final String OPEN = "application/vnd.oasis.opendocument.";

  /** What a file of this ending must be; of other endings nothing is known. */
  private static final Map<String, String> TYPES =
      Map.ofEntries(
          Map.entry("pdf", "application/pdf"),
          Map.entry("docx", OFFICE + "wordprocessingml.document"),
          Map.entry("pptx", OFFICE + "presentationml.presentation"),
          Map.entry("xlsx", OFFICE + "spreadsheetml.sheet"),
          Map.entry("odt", OPEN + "text"),
          Map.entry("ods", OPEN + "spreadsheet"),
          Map.entry("odp", OPEN + "presentation"),
          Map.entry("epub", "application/epub+zip"),
          Map.entry("png", "image/png"),
          Map.entry("jpg", "image/jpeg"),
          Map.entry("jpeg", "image/jpeg"),
          Map.entry("gif", "image/gif"),
          Map.entry("webp", "image/webp"),
          Map.entry("zip", "application/zip"),
          Map.entry("txt", "text/plain"),
          Map.entry("md", "text/plain"),
          Map.entry("csv", "text/plain"));

  /** Nobody here can take out of it where it was taken. */
  private static final String CAMERA = "file.refused.camera";

  private Acceptance() {}

  /** By the code of the message: the endings that are not taken, in order. */
  public static Map<String, SortedSet<String>> endings() {
    var all = new TreeMap<String, SortedSet<String>>();
    all.put("file.refused.markup", new TreeSet<>(MARKUP));
    all.put("file.refused.program", new TreeSet<>(PROGRAMS));
    all.put("file.refused.macros", new TreeSet<>(MACROS));
    all.put(CAMERA, new TreeSet<>(CAMERAS));
    return all;
  }

  /** Why a file of this name is not taken, as the code of a message; nothing where it may be. */
  public static Optional<String> refusal(String name) {
    String ending = ending(name);
    if (MARKUP.contains(ending)) {
      return Optional.of("file.refused.markup");
    }
    if (PROGRAMS.contains(ending)) {
      return Optional.of("file.refused.program");
    }
    if (CAMERAS.contains(ending)) {
      return Optional.of(CAMERA);
    }
    return MACROS.contains(ending) ? Optional.of("file.refused.macros") : Optional.empty();
  }

  /**
   * Why the file is not taken, as the code of a message; nothing where it is.
   *
   * @param mediaType by content, as the store found it
   */
  public static Optional<String> refusal(String name, String mediaType) {
    return refusal(name).or(() -> mismatch(mediaType, TYPES.get(ending(name))));
  }

  private static Optional<String> mismatch(String mediaType, @Nullable String expected) {
    if (mediaType.equals("text/html")) {
      return Optional.of("file.refused.markup");
    }
    if (mediaType.equals(MediaTypes.PROGRAM)) {
      return Optional.of("file.refused.program");
    }
    if (mediaType.contains("macroenabled")) {
      return Optional.of("file.refused.macros");
    }
    if (mediaType.equals(MediaTypes.CAMERA)) {
      return Optional.of(CAMERA);
    }
    return expected == null || expected.equals(mediaType)
        ? Optional.empty()
        : Optional.of("file.refused.mismatch");
  }

  private static String ending(String name) {
    int dot = name.lastIndexOf('.');
    return dot < 0 ? "" : name.substring(dot + 1).strip().toLowerCase(Locale.ROOT);
  }
}
