package ec.congope.saberes.content.transfer;

import ec.congope.saberes.content.Invalid;
import ec.congope.saberes.content.Invalid.Violation;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Function;

/**
 * The manifest of a folder, which can be read from its start any number of times.
 *
 * @param bytes its length
 */
record Manifest(Source source, Function<InputStream, Rows> format, long bytes) {

  static final String JSON = "manifest.jsonl";
  static final String CSV = "manifest.csv";
  static final String SHEET = "manifest.xlsx";

  /** The names that a manifest may have. */
  static final List<String> NAMES = List.of(JSON, CSV, SHEET);

  /** Where the bytes come from. */
  interface Source {
    InputStream open() throws IOException;
  }

  /**
   * The manifest in a folder.
   *
   * @throws Invalid when there is none, or more than one, or a spreadsheet that cannot be read
   */
  static Manifest in(Path folder) throws IOException {
    var there = NAMES.stream().filter(name -> Files.isRegularFile(folder.resolve(name))).toList();
    if (there.size() > 1) {
      throw refused("import.two-manifests", folder);
    }
    if (there.isEmpty()) {
      throw refused("import.no-manifest", folder);
    }
    String name = there.getFirst();
    Path file = folder.resolve(name);
    Source source = () -> Files.newInputStream(file);
    return switch (name) {
      case JSON -> new Manifest(source, JsonRows::new, Files.size(file));
      case CSV -> new Manifest(source, CsvRows::new, Files.size(file));
      default -> new Manifest(source, SheetRows::new, SheetSize.of(file));
    };
  }

  Rows open() throws IOException {
    return format.apply(source.open());
  }

  private static Invalid refused(String code, Path folder) {
    return new Invalid(List.of(Violation.of("", code, folder.toString())));
  }
}
