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

  /** Where the bytes come from. */
  interface Source {
    InputStream open() throws IOException;
  }

  /**
   * The manifest in a folder.
   *
   * @throws Invalid when there is none, or two
   */
  static Manifest in(Path folder) throws IOException {
    Path json = folder.resolve(JSON);
    Path csv = folder.resolve(CSV);
    boolean both = Files.isRegularFile(json) && Files.isRegularFile(csv);
    if (both) {
      throw refused("import.two-manifests", folder);
    }
    if (Files.isRegularFile(json)) {
      return new Manifest(() -> Files.newInputStream(json), JsonRows::new, Files.size(json));
    }
    if (Files.isRegularFile(csv)) {
      return new Manifest(() -> Files.newInputStream(csv), CsvRows::new, Files.size(csv));
    }
    throw refused("import.no-manifest", folder);
  }

  Rows open() throws IOException {
    return format.apply(source.open());
  }

  private static Invalid refused(String code, Path folder) {
    return new Invalid(List.of(Violation.of("", code, folder.toString())));
  }
}
