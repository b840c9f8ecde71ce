package ec.congope.saberes.portal.ingest;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;

/**
 * Makes UTF-8 of what spreadsheets write as CSV. What is no UTF-8 is Windows-1252, which Excel has
 * where people of Ecuador work; with its mark, UTF-16.
 */
final class Charsets {

  private static final Charset WINDOWS = Charset.forName("windows-1252");
  private static final int BUFFER = 1 << 14;

  private Charsets() {}

  static void settle(Path file) throws IOException {
    Charset charset = of(file);
    if (charset.equals(StandardCharsets.UTF_8)) {
      return;
    }
    Path other = file.resolveSibling(file.getFileName() + ".utf8");
    try (var in = new InputStreamReader(Files.newInputStream(file), charset);
        var out = Files.newBufferedWriter(other)) {
      in.transferTo(out);
    }
    Files.move(other, file, StandardCopyOption.REPLACE_EXISTING);
  }

  private static Charset of(Path file) throws IOException {
    byte[] mark = new byte[2];
    int read;
    try (var in = Files.newInputStream(file)) {
      read = in.readNBytes(mark, 0, mark.length);
    }
    int first = mark[0] & 0xff;
    int second = mark[1] & 0xff;
    int both = (first << 8) | second;
    if (read == 2 && (both == 0xfeff || both == 0xfffe)) {
      return StandardCharsets.UTF_16;
    }
    return isUtf8(file) ? StandardCharsets.UTF_8 : WINDOWS;
  }

  private static boolean isUtf8(Path file) throws IOException {
    char[] buffer = new char[BUFFER];
    try (Reader in = Files.newBufferedReader(file, StandardCharsets.UTF_8)) {
      while (in.read(buffer) >= 0) {
        continue;
      }
      return true;
    } catch (CharacterCodingException other) {
      return false;
    }
  }
}
