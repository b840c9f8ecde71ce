package ec.congope.saberes.portal.ingest;

import ec.congope.saberes.content.DataFolder;
import ec.congope.saberes.content.Invalid;
import jakarta.servlet.http.Part;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.stereotype.Component;

/**
 * The folder {@code batches} of the data folder: what was sent from the browser waits there until
 * somebody decides, and longer than a restart takes. The report of each stays.
 */
@Component
@ConditionalOnWebApplication
class Holding {

  private static final String CONTENTS = "contents";
  private static final String MANIFEST = "manifest.";

  private final Path root;
  private final ImportSettings settings;

  Holding(DataFolder data, ImportSettings settings) throws IOException {
    this.root = data.part("batches");
    this.settings = settings;
    Files.createDirectories(root);
  }

  /**
   * Lays out what was sent, and gives the name under which it waits.
   *
   * @throws Invalid when it is of a kind that is not taken, or something in it must not be; then
   *     nothing of it is kept
   */
  String take(Part part, String name) throws IOException {
    String kind = kind(name);
    Path folder = Files.createTempDirectory(root, "b-");
    boolean taken = false;
    try {
      Path contents = Files.createDirectory(folder.resolve(CONTENTS));
      if (kind.equals("zip")) {
        unpack(part, folder, contents);
      } else {
        try (var in = part.getInputStream()) {
          Files.copy(in, contents.resolve(MANIFEST + kind));
        }
      }
      Path table = contents.resolve(MANIFEST + "csv");
      if (Files.isRegularFile(table)) {
        Charsets.settle(table);
      }
      taken = true;
      return folder.getFileName().toString();
    } finally {
      if (!taken) {
        Staging.delete(folder);
      }
    }
  }

  /** The folder with the list of items. */
  Path contents(String name) throws IOException {
    return Staging.withManifest(root.resolve(name).resolve(CONTENTS));
  }

  /** The report of everything that was found wrong, for people. */
  Path report(String name) {
    return root.resolve(name).resolve("informe.csv");
  }

  /** Removes what was sent; the report stays. */
  void empty(String name) throws IOException {
    Staging.delete(root.resolve(name).resolve(CONTENTS));
  }

  /** Removes everything of what was sent, as if it had never come. */
  void drop(String name) throws IOException {
    Staging.delete(root.resolve(name));
  }

  /** All that waits here, by name. */
  List<String> names() throws IOException {
    try (var folders = Files.list(root)) {
      return folders.map(folder -> folder.getFileName().toString()).toList();
    }
  }

  /** When something last came into it, or left. */
  Instant touched(String name) throws IOException {
    return Files.getLastModifiedTime(root.resolve(name)).toInstant();
  }

  /** The list of items may have any name where it is the only one: then it gets the right one. */
  private void unpack(Part part, Path folder, Path contents) throws IOException {
    Path zip = folder.resolve("body");
    try (var in = part.getInputStream()) {
      Files.copy(in, zip);
    }
    var shelf = new Shelf(contents, settings.unpacked().toBytes(), settings.entries());
    Archive.unpack(zip, shelf);
    Files.delete(zip);
    try {
      Path found = Staging.withManifest(contents);
      if (!found.equals(contents) && Files.isRegularFile(found.resolve(MANIFEST + "csv"))) {
        Charsets.settle(found.resolve(MANIFEST + "csv"));
      }
    } catch (Invalid missing) {
      var lists = lists(contents);
      if (lists.size() != 1) {
        throw missing;
      }
      Path list = lists.getFirst();
      Files.move(list, list.resolveSibling(MANIFEST + kind(list.getFileName().toString())));
    }
  }

  private static List<Path> lists(Path contents) throws IOException {
    try (var inside = Files.list(contents)) {
      return inside
          .filter(Files::isRegularFile)
          .filter(file -> {
            String ending = ending(file.getFileName().toString());
            return ending.equals("xlsx") || ending.equals("csv") || ending.equals("jsonl");
          })
          .toList();
    }
  }

  private static String kind(String name) {
    return switch (ending(name)) {
      case "xlsx" -> "xlsx";
      case "csv", "txt" -> "csv";
      case "jsonl" -> "jsonl";
      case "zip" -> "zip";
      case "xls", "xlsm", "ods" -> throw Shelf.refused("bulk.refused.sheet");
      default -> throw Shelf.refused("bulk.refused.kind");
    };
  }

  private static String ending(String name) {
    return name.substring(name.lastIndexOf('.') + 1).toLowerCase(Locale.ROOT);
  }
}
