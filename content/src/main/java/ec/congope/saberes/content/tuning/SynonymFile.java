package ec.congope.saberes.content.tuning;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/** The data file with the synonyms of the domain: a rule a line, what explains it above it. */
final class SynonymFile {

  /**
   * A rule of the file.
   *
   * @param note the comment right above it, may be empty
   */
  record Line(SynonymLine rule, String note) {}

  private SynonymFile() {}

  static String text() {
    try (InputStream file = SynonymFile.class.getResourceAsStream("/tuning/synonyms.es.txt")) {
      if (file == null) {
        throw new IllegalStateException("no file of synonyms");
      }
      return new String(file.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
  }

  static List<Line> lines(String text) {
    var lines = new ArrayList<Line>();
    String note = "";
    for (String line : text.lines().map(String::strip).toList()) {
      if (line.startsWith("#")) {
        note = joined(note, line.substring(1).strip());
      } else if (!line.isEmpty()) {
        lines.add(new Line(SynonymLine.parse(line), note));
        note = "";
      }
    }
    return lines;
  }

  /** A heading and an empty comment explain no rule. */
  private static String joined(String note, String comment) {
    if (comment.isEmpty() || comment.startsWith("---")) {
      return "";
    }
    return note.isEmpty() ? comment : note + " " + comment;
  }
}
