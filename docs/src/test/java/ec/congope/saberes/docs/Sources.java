package ec.congope.saberes.docs;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** The files of the project as they stand in the working tree. */
final class Sources {

  static final Path ROOT = Path.of("").toAbsolutePath().getParent();
  private static final String BASE = "src/main/java/ec/congope/saberes";

  private Sources() {}

  static String read(Path file) {
    try {
      return Files.readString(file);
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
  }

  static String read(String file) {
    return read(ROOT.resolve(file));
  }

  /** The documents for people, without the texts of the demonstration library. */
  static List<Path> documents() {
    var all = new ArrayList<Path>();
    try (var top = Files.list(ROOT);
        var docs = Files.walk(ROOT.resolve("docs"))) {
      Stream.concat(top, docs)
          .filter(file -> file.toString().endsWith(".md"))
          .filter(file -> !file.toString().contains("/target/"))
          .sorted()
          .forEach(all::add);
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
    return all;
  }

  /** Text of every main class by its name, such as {@code content.item.Items}. */
  static TreeMap<String, String> classes() {
    var classes = new TreeMap<String, String>();
    for (String module : List.of("content", "lemmas", "search-index", "demonstration", "portal")) {
      Path base = ROOT.resolve(module).resolve(BASE);
      try (var files = Files.walk(base)) {
        files
            .filter(file -> file.toString().endsWith(".java"))
            .forEach(file -> classes.put(name(base.relativize(file)), read(file)));
      } catch (IOException failure) {
        throw new UncheckedIOException(failure);
      }
    }
    return classes;
  }

  private static String name(Path file) {
    return file.toString().replace(".java", "").replace('/', '.');
  }

  static List<MatchResult> all(String pattern, String text) {
    return Pattern.compile(pattern, Pattern.MULTILINE | Pattern.DOTALL)
        .matcher(text)
        .results()
        .toList();
  }

  /** The rows of the tables of a document, as trimmed cells, heads and rules left out. */
  static List<List<String>> rows(String document) {
    var rows = new ArrayList<List<String>>();
    List<String> lines = document.lines().toList();
    for (int i = 0; i < lines.size(); i++) {
      boolean head = i + 1 < lines.size() && lines.get(i + 1).startsWith("| ---");
      if (lines.get(i).startsWith("| ") && !head && !lines.get(i).startsWith("| ---")) {
        var cells = lines.get(i).split("\\|");
        rows.add(Stream.of(cells).skip(1).map(String::strip).toList());
      }
    }
    return rows;
  }
}
