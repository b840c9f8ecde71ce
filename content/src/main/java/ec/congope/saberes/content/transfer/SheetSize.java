package ec.congope.saberes.content.transfer;

import ec.congope.saberes.content.Invalid;
import ec.congope.saberes.content.Invalid.Violation;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;

/**
 * What a spreadsheet unpacks to, counted and not believed: its reader holds parts of it in memory,
 * and a few kilobytes may unpack to gigabytes. No program that writes spreadsheets defines
 * entities: a file with a document type is none.
 */
final class SheetSize {

  /** Most bytes of the file, and of what is in it. */
  static final long PACKED = 32L << 20;

  static final long UNPACKED = 64L << 20;

  private static final int ENTRIES = 1_000;
  private static final int BUFFER = 1 << 16;
  private static final byte[] DOCTYPE = "<!DOCTYPE".getBytes(StandardCharsets.US_ASCII);
  private static final int MEBIBYTES = 20;

  private SheetSize() {}

  /**
   * The bytes that it unpacks to.
   *
   * @throws Invalid when it is no spreadsheet, or unpacks to too much
   */
  static long of(Path file) throws IOException {
    if (Files.size(file) > PACKED) {
      throw refused("import.sheet-large", PACKED >> MEBIBYTES);
    }
    long bytes = 0;
    try (var zip = new ZipFile(file.toFile())) {
      if (zip.size() > ENTRIES) {
        throw refused("import.sheet");
      }
      for (var entry : zip.stream().toList()) {
        try (var in = zip.getInputStream(entry)) {
          bytes += count(in, UNPACKED - bytes);
        }
      }
    } catch (ZipException broken) {
      throw refused("import.sheet");
    }
    return bytes;
  }

  private static long count(InputStream in, long room) throws IOException {
    byte[] buffer = new byte[BUFFER];
    long bytes = 0;
    int matched = 0;
    for (int read = in.read(buffer); read >= 0; read = in.read(buffer)) {
      bytes += read;
      if (bytes > room) {
        throw refused("import.sheet-large", UNPACKED >> MEBIBYTES);
      }
      matched = matched(buffer, read, matched);
      if (matched == DOCTYPE.length) {
        throw refused("import.sheet");
      }
    }
    return bytes;
  }

  /** How much of a document type was read last; all of it as soon as it was there. */
  private static int matched(byte[] buffer, int length, int before) {
    int matched = before;
    for (int i = 0; i < length && matched < DOCTYPE.length; i++) {
      if (buffer[i] == DOCTYPE[matched]) {
        matched++;
      } else {
        matched = buffer[i] == DOCTYPE[0] ? 1 : 0;
      }
    }
    return matched;
  }

  private static Invalid refused(String code, Object... arguments) {
    return new Invalid(List.of(Violation.of("", code, arguments)));
  }
}
