package ec.congope.saberes.demonstration;

import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;

/**
 * Makes a folder in the bulk-import format out of the library's texts: {@code references.yaml}
 * (records of documents elsewhere) and one Markdown file for each invented item, whose front matter
 * is its record. What the front matter lists under {@code documents} ({@code pdf}, {@code docx}) is
 * typeset from the same text; {@code attachments} are files beside the texts.
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
   * Arguments: folder of the texts, folder to make. Does nothing when that is newer than the texts
   * and this program.
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
    for (Path folder : List.of(source, classes())) {
      try (var files = Files.list(folder)) {
        for (Path file : files.toList()) {
          if (Files.getLastModifiedTime(file).compareTo(made) > 0) {
            return false;
          }
        }
      }
    }
    return true;
  }

  /** Where this program is: a library made by an older one is made again. */
  private static Path classes() {
    try {
      var here = Objects.requireNonNull(LibraryBuilder.class.getResource("LibraryBuilder.class"));
      return Path.of(here.toURI()).resolveSibling("");
    } catch (URISyntaxException impossible) {
      throw new IllegalStateException(impossible);
    }
  }

  private void build() throws IOException {
    Path made = Files.createDirectories(target.resolve("files"));
    try (var old = Files.list(made)) {
      for (Path file : old.toList()) {
        Files.delete(file);
      }
    }
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
    Object attachments = record.remove("attachments");
    record.put("body", documents == null ? body : introduction(body));
    var files = new ArrayList<Map<String, String>>();
    if (documents instanceof List<?> formats) {
      for (Object format : formats) {
        files.add(typeset(format.toString(), name, imprint(record), body));
      }
    }
    if (attachments instanceof List<?> entries) {
      for (Object entry : entries) {
        files.add(attach((Map<?, ?>) entry));
      }
    }
    if (!files.isEmpty()) {
      record.put("files", files);
    }
    return record;
  }

  private static Imprint imprint(Map<String, Object> record) {
    boolean invented = record.get("marks") instanceof List<?> marks && !marks.isEmpty();
    return new Imprint(
        String.valueOf(record.get("title")),
        invented ? NOTICE : "Texto del borrador del 2 de febrero de 2012.",
        record.get("publisher") + (invented ? " (demostración)" : ""),
        "es".equals(record.get("language")) ? "es-EC" : String.valueOf(record.get("language")));
  }

  private Map<String, String> typeset(String format, String name, Imprint imprint, String body)
      throws IOException {
    String path = "files/" + name + "." + format;
    boolean pdf = format.equals("pdf");
    Path file = target.resolve(path);
    int pages = 0;
    if (pdf) {
      pages = Pdf.write(file, imprint, Block.read(body));
    } else {
      Docx.write(file, imprint, Block.read(body));
    }
    names.add(path);
    return file(path, pdf ? "Documento (" + pages(pages) + ")" : "Versión editable");
  }

  private static String pages(int count) {
    return count == 1 ? "1 página" : count + " páginas";
  }

  /** A file that is as it stands among the texts. */
  private Map<String, String> attach(Map<?, ?> entry) throws IOException {
    String path = "files/" + entry.get("file");
    Files.copy(
        source.resolve(String.valueOf(entry.get("file"))),
        target.resolve(path),
        StandardCopyOption.REPLACE_EXISTING);
    names.add(path);
    return file(path, String.valueOf(entry.get("title")));
  }

  /** In this order, whatever the JVM: the same texts give the same manifest. */
  private static Map<String, String> file(String path, String title) {
    var file = new LinkedHashMap<String, String>();
    file.put("path", path);
    file.put("title", title);
    return file;
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
