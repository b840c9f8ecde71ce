package ec.congope.saberes.demonstration;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;

/**
 * Makes a folder in the bulk-import format out of the library's texts: {@code references.yaml}
 * (records of documents elsewhere) and one Markdown file for each invented item, whose front matter
 * is its record. What the front matter lists under {@code documents} ({@code pdf}, {@code docx}) is
 * typeset from the same text.
 */
final class LibraryBuilder {

  private static final String NOTICE =
      "Documento de demostración: contenido ficticio, sin valor oficial.";

  private final Path source;
  private final Path target;
  private final List<String> names = new ArrayList<>();

  private LibraryBuilder(Path source, Path target) {
    this.source = source;
    this.target = target;
  }

  /**
   * Arguments: folder of the texts, folder to make. Does nothing when that is newer than the texts.
   */
  public static void main(String[] arguments) throws IOException {
    var builder = new LibraryBuilder(Path.of(arguments[0]), Path.of(arguments[1]));
    if (!builder.isFresh()) {
      builder.build();
    }
  }

  private boolean isFresh() throws IOException {
    Path list = target.resolve("files.txt");
    if (!Files.exists(list)) {
      return false;
    }
    var made = Files.getLastModifiedTime(list);
    try (var files = Files.list(source)) {
      for (Path file : files.toList()) {
        if (Files.getLastModifiedTime(file).compareTo(made) > 0) {
          return false;
        }
      }
    }
    return true;
  }

  private void build() throws IOException {
    Files.createDirectories(target.resolve("files"));
    var records = new ArrayList<String>();
    List<Map<String, Object>> references =
        yaml().load(Files.readString(source.resolve("references.yaml")));
    references.forEach(reference -> records.add(Json.write(reference)));
    try (var files = Files.list(source)) {
      for (Path text : files.filter(file -> file.toString().endsWith(".md")).sorted().toList()) {
        records.add(Json.write(item(text)));
      }
    }
    Files.write(target.resolve("manifest.jsonl"), records);
    names.addFirst("manifest.jsonl");
    Files.write(target.resolve("files.txt"), names);
  }

  /** The record of a text, after its documents were typeset. */
  private Map<String, Object> item(Path text) throws IOException {
    String whole = Files.readString(text);
    int end = whole.indexOf("\n---\n");
    Map<String, Object> record =
        new LinkedHashMap<>(yaml().<Map<String, Object>>load(whole.substring(4, end)));
    String body = whole.substring(end + 5).strip();
    String name = text.getFileName().toString().replace(".md", "");
    record.put("externalId", "demostracion-" + name);
    record.putIfAbsent("language", "es");
    record.putIfAbsent("publisher", "CONGOPE");
    record.putIfAbsent("licence", "CC-BY-4.0");
    record.put("access", "public");
    record.put("status", "published");
    record.putIfAbsent("marks", List.of("demostracion"));
    Object documents = record.remove("documents");
    Object title = record.get("title");
    record.put("body", documents == null ? body : introduction(body));
    if (documents instanceof List<?> formats && title != null) {
      var files = new ArrayList<Map<String, String>>();
      for (Object format : formats) {
        files.add(typeset(format.toString(), name, title.toString(), body, notice(record)));
      }
      record.put("files", files);
    }
    return record;
  }

  /** What every page says at its foot. */
  private static String notice(Map<String, Object> record) {
    boolean invented = record.get("marks") instanceof List<?> marks && !marks.isEmpty();
    return invented ? NOTICE : "Texto del borrador del 2 de febrero de 2012.";
  }

  private Map<String, String> typeset(
      String format, String name, String title, String body, String notice) throws IOException {
    String path = "files/" + name + "." + format;
    boolean pdf = format.equals("pdf");
    Path file = target.resolve(path);
    int pages = 0;
    if (pdf) {
      pages = Pdf.write(file, title, notice, Block.read(body));
    } else {
      Docx.write(file, title, notice, Block.read(body));
    }
    names.add(path);
    return Map.of(
        "path", path, "title", pdf ? "Documento (" + pages + " páginas)" : "Versión editable");
  }

  /** Of a long text with a document, the page shows the beginning: up to the second chapter. */
  private static String introduction(String body) {
    int first = body.indexOf("\n## ");
    int second = first < 0 ? -1 : body.indexOf("\n## ", first + 4);
    return body.length() > 6_000 && second > 0 ? body.substring(0, second).strip() : body;
  }

  private static Yaml yaml() {
    return new Yaml(new SafeConstructor(new LoaderOptions()));
  }
}
