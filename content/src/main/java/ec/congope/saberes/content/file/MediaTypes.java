package ec.congope.saberes.content.file;

import java.io.EOFException;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;

/**
 * The type of a file by its first bytes and, for zips, by the names inside. Never by its own name.
 */
final class MediaTypes {

  private static final int HEAD = 4_096;
  private static final String OFFICE = "application/vnd.openxmlformats-officedocument.";

  /** A program, of whatever machine. */
  static final String PROGRAM = "application/x-executable";

  private static final String UNKNOWN = "application/octet-stream";

  /** How programs begin, whatever else they hold. */
  private static final List<String> PROGRAMS =
      List.of("MZ", "\u007fELF", "\u00ca\u00fe\u00ba\u00be", "#!");

  private static final String ZIP = "PK\003\004";

  /** Formats of cameras, by the brand that stands behind their length. */
  private static final List<String> CAMERAS =
      List.of("ftypheic", "ftypheix", "ftyphevc", "ftypmif1", "ftypmsf1", "ftypavif", "ftypavis");

  /** A picture from which nobody here can take where it was taken. */
  static final String CAMERA = "image/heic";

  private MediaTypes() {}

  static String of(Path file) throws IOException {
    byte[] head;
    try (var in = Files.newInputStream(file)) {
      head = in.readNBytes(HEAD);
    }
    String latin = new String(head, StandardCharsets.ISO_8859_1);
    if (PROGRAMS.stream().anyMatch(latin::startsWith) || latin.contains("<?php")) {
      return PROGRAM;
    }
    int pdf = latin.substring(0, Math.min(1_024, latin.length())).indexOf("%PDF-");
    if (pdf >= 0) {
      // what stands before it is read by nobody but a browser
      return latin.substring(0, pdf).contains("<") ? "text/html" : "application/pdf";
    }
    if (latin.startsWith(ZIP)) {
      return zipped(file);
    }
    String image = image(latin);
    return image.isEmpty() ? text(head, latin) : image;
  }

  /** Whether the file begins as a zip does, whatever is packed in it. */
  static boolean isZip(Path file) throws IOException {
    try (var in = Files.newInputStream(file)) {
      return new String(in.readNBytes(ZIP.length()), StandardCharsets.ISO_8859_1).equals(ZIP);
    }
  }

  private static String image(String head) {
    if (head.startsWith("\u0089PNG\r\n")) {
      return "image/png";
    }
    if (head.startsWith("\u00ff\u00d8\u00ff")) {
      return "image/jpeg";
    }
    boolean tiff = head.startsWith("II*\0") || head.startsWith("MM\0*");
    if (tiff || CAMERAS.stream().anyMatch(brand -> head.startsWith(brand, 4))) {
      return CAMERA;
    }
    if (head.startsWith("GIF8")) {
      return "image/gif";
    }
    return head.startsWith("RIFF") && head.startsWith("WEBP", 8) ? "image/webp" : "";
  }

  private static String zipped(Path file) throws IOException {
    if (ZipEnd.directory(file) > ZipEnd.LIMIT) {
      return "application/zip";
    }
    try (var zip = new ZipFile(file.toFile())) {
      var declared = zip.getEntry("mimetype");
      if (declared != null && declared.getSize() < 200) {
        try (var in = zip.getInputStream(declared)) {
          String type = new String(in.readNBytes(200), StandardCharsets.US_ASCII).strip();
          if (type.startsWith("application/vnd.oasis.opendocument.")
              || type.equals("application/epub+zip")) {
            return type;
          }
        }
      }
      return zip.getEntry("META-INF/MANIFEST.MF") == null ? office(zip) : PROGRAM;
    } catch (ZipException | EOFException broken) { // the latter where an entry is cut short
      return "application/zip";
    }
  }

  /** A document with macros is of another type, which nobody opens here. */
  private static String office(ZipFile zip) {
    if (zip.getEntry("word/document.xml") != null) {
      return zip.getEntry("word/vbaProject.bin") == null
          ? OFFICE + "wordprocessingml.document"
          : "application/vnd.ms-word.document.macroenabled.12";
    }
    if (zip.getEntry("ppt/presentation.xml") != null) {
      return zip.getEntry("ppt/vbaProject.bin") == null
          ? OFFICE + "presentationml.presentation"
          : "application/vnd.ms-powerpoint.presentation.macroenabled.12";
    }
    if (zip.getEntry("xl/workbook.xml") != null) {
      return zip.getEntry("xl/vbaProject.bin") == null
          ? OFFICE + "spreadsheetml.sheet"
          : "application/vnd.ms-excel.sheet.macroenabled.12";
    }
    return "application/zip";
  }

  private static String text(byte[] head, String latin) {
    for (byte b : head) {
      if (b >= 0 && b < ' ' && b != '\n' && b != '\r' && b != '\t' && b != '\f') {
        return UNKNOWN;
      }
    }
    String start = latin.stripLeading().toLowerCase(Locale.ROOT);
    if (start.startsWith("<!doctype html") || start.startsWith("<html")) {
      return "text/html";
    }
    if (start.startsWith("<svg") || start.startsWith("<?xml")) {
      return UNKNOWN;
    }
    return isText(head) ? "text/plain" : UNKNOWN;
  }

  /**
   * UTF-8, or a single-byte text without the control characters that Latin-1 has between 128 and
   * 159.
   */
  private static boolean isText(byte[] head) {
    int whole = head.length;
    while (whole > 0 && whole > head.length - 4 && head[whole - 1] < 0) {
      whole--; // the head may end within a character
    }
    try {
      StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(head, 0, whole));
      return true;
    } catch (CharacterCodingException notUtf8) {
      for (byte b : head) {
        if ((b & 0xe0) == 0x80) {
          return false;
        }
      }
      return true;
    }
  }
}
