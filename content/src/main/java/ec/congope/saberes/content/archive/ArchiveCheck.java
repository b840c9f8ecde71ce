package ec.congope.saberes.content.archive;

import ec.congope.saberes.content.archive.Contents.Part;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.List;
import java.util.Set;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Reads an archive from end to end and says what is wrong with it: every line of every table, every
 * document, every checksum. Only then is anything written.
 */
final class ArchiveCheck {

  /** The column that names a document, in whatever table. */
  static final String FILE = "file_id";

  private static final JsonMapper JSON = JsonMapper.shared();

  private final Path root;
  private final int schema;
  private final List<Section> sections;
  private final Faults faults = new Faults();
  private final Set<String> documents = new HashSet<>();

  ArchiveCheck(Path root, int schema, List<Section> sections) {
    this.root = root;
    this.schema = schema;
    this.sections = sections;
  }

  /**
   * The contents of a whole archive.
   *
   * @throws ec.congope.saberes.content.Invalid with what is wrong, file by file and line by line
   */
  Contents check() throws IOException {
    Contents contents = contents();
    checkDocuments(contents);
    contents
        .sections()
        .forEach(part -> {
          try {
            checkPart(part);
          } catch (IOException unreadable) {
            faults.add(part.file(), "archive.unreadable");
          }
        });
    faults.refuse();
    return contents;
  }

  private Contents contents() throws IOException {
    Path file = root.resolve(Contents.NAME);
    if (!Files.isRegularFile(file)) {
      throw Faults.refusal("archive.no-contents", Contents.NAME);
    }
    JsonNode told;
    try {
      told = JSON.readTree(Files.readAllBytes(file));
    } catch (JacksonException broken) {
      throw Faults.refusal("archive.contents", Contents.NAME);
    }
    if (!told.path("format").asString("").equals(Contents.FORMAT)) {
      throw Faults.refusal("archive.contents", Contents.NAME);
    }
    requireKnown("archive.version.", told.path("version").asInt(0), Contents.VERSION);
    requireKnown("archive.schema.", told.path("schema").asInt(0), schema);
    try {
      var contents = JSON.treeToValue(told, Contents.class);
      requireSections(contents);
      return contents;
    } catch (JacksonException broken) {
      throw Faults.refusal("archive.contents", Contents.NAME);
    }
  }

  private static void requireKnown(String prefix, int told, int known) {
    if (told > known) {
      throw Faults.refusal(prefix + "newer", told, known);
    }
    if (told < known) {
      throw Faults.refusal(prefix + "older", told, known);
    }
  }

  private void requireSections(Contents contents) {
    boolean same = contents.sections().size() == sections.size();
    for (int i = 0; same && i < sections.size(); i++) {
      var part = contents.sections().get(i);
      var section = sections.get(i);
      same =
          part.name().equals(section.name())
              && part.file().equals(section.file())
              && part.columns().equals(section.names());
    }
    if (!same) {
      throw Faults.refusal("archive.contents", Contents.NAME);
    }
  }

  private void checkDocuments(Contents contents) throws IOException {
    String list = contents.files().list();
    Path file = root.resolve("files.jsonl");
    if (!Files.isRegularFile(file)) {
      faults.add(list, "archive.missing");
      return;
    }
    try (var lines = new Lines(file)) {
      for (String line = lines.next(); line != null; line = lines.next()) {
        checkDocument(line, lines, list);
      }
      checkEnd(list, lines, contents.files().count(), contents.files().sha256());
    }
  }

  private void checkDocument(String line, Lines lines, String list) throws IOException {
    String id;
    long size;
    try {
      var told = JSON.readTree(line);
      id = told.path("id").asString("");
      size = told.path("size").asLong(-1);
    } catch (JacksonException broken) {
      id = "";
      size = -1;
    }
    if (!id.matches("[0-9a-f]{64}")) {
      faults.add(list, lines.number(), "archive.line");
      return;
    }
    documents.add(id);
    Path document = root.resolve(Contents.document(id));
    if (!Files.isRegularFile(document)) {
      faults.add(list, lines.number(), "archive.document-missing", id);
    } else if (Files.size(document) != size || !digest(document).equals(id)) {
      faults.add(list, lines.number(), "archive.document-damaged", id);
    }
  }

  private void checkPart(Part part) throws IOException {
    Path file = root.resolve("data").resolve(part.name() + ".jsonl");
    if (!Files.isRegularFile(file)) {
      faults.add(part.file(), "archive.missing");
      return;
    }
    var columns = Set.copyOf(part.columns());
    try (var lines = new Lines(file)) {
      for (String line = lines.next(); line != null; line = lines.next()) {
        checkRow(part, line, lines, columns);
      }
      checkEnd(part.file(), lines, part.rows(), part.sha256());
    }
  }

  private void checkRow(Part part, String line, Lines lines, Set<String> columns) {
    try {
      var row = JSON.readTree(line);
      if (!row.isObject() || !Set.copyOf(row.propertyNames()).equals(columns)) {
        faults.add(part.file(), lines.number(), "archive.line");
        return;
      }
      String document = row.path(FILE).asString("");
      if (!document.isEmpty() && !documents.contains(document)) {
        faults.add(part.file(), lines.number(), "archive.document-unlisted", document);
      }
    } catch (JacksonException broken) {
      faults.add(part.file(), lines.number(), "archive.line");
    }
  }

  private void checkEnd(String file, Lines lines, long rows, String sha256) {
    if (lines.isCut() || lines.number() < rows) {
      faults.add(file, lines.number(), "archive.cut", rows);
    } else if (lines.number() > rows || !lines.digest().equals(sha256)) {
      faults.add(file, "archive.checksum");
    }
  }

  static String digest(Path file) throws IOException {
    var digest = Counted.sha256();
    byte[] buffer = new byte[1 << 16];
    try (var in = Files.newInputStream(file)) {
      for (int read = in.read(buffer); read >= 0; read = in.read(buffer)) {
        digest.update(buffer, 0, read);
      }
    }
    return HexFormat.of().formatHex(digest.digest());
  }
}
