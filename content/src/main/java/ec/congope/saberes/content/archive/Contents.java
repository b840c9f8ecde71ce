package ec.congope.saberes.content.archive;

import java.util.List;
import java.util.Map;
import tools.jackson.core.util.DefaultIndenter;
import tools.jackson.core.util.DefaultPrettyPrinter;
import tools.jackson.databind.ObjectWriter;
import tools.jackson.databind.json.JsonMapper;

/**
 * What an archive says of itself in {@code archive.json}: enough to find out whether it is whole.
 * It names no time, so that two archives of the same library are the same bytes.
 *
 * @param format always {@link #FORMAT}
 * @param version of the format: {@link #VERSION}
 * @param schema of the tables; an archive goes into a portal of the same
 * @param sections the tables, in the order in which they go in
 * @param files the documents
 * @param counters the number that was given last, by table
 * @param absent the tables that are not in it, each with the reason: {@code account}, {@code
 *     reader}, {@code derived} or {@code local}
 */
public record Contents(
    String format,
    int version,
    int schema,
    List<Part> sections,
    Documents files,
    Map<String, Long> counters,
    Map<String, String> absent) {

  static final String NAME = "archive.json";
  static final String FORMAT = "saberes-archive";
  static final int VERSION = 1;

  /**
   * One table.
   *
   * @param file its JSON lines
   * @param rows how many
   * @param sha256 of the file
   * @param withheld columns that say which person, and are not in it
   */
  public record Part(
      String name,
      String file,
      long rows,
      String sha256,
      List<String> columns,
      List<String> withheld) {}

  /**
   * The documents, each in {@code files/} under the SHA-256 of its bytes.
   *
   * @param list the JSON lines that name them, with their sizes
   * @param bytes of all together
   * @param sha256 of the list
   */
  public record Documents(String list, long count, long bytes, String sha256) {}

  /** How many rows a table has in it. */
  public long rows(String table) {
    return sections.stream().filter(part -> part.name().equals(table)).mapToLong(Part::rows).sum();
  }

  /** How many rows there are in all. */
  public long rows() {
    return sections.stream().mapToLong(Part::rows).sum();
  }

  static String document(String sha256) {
    return "files/" + sha256.substring(0, 2) + "/" + sha256;
  }

  String json() {
    return writer().writeValueAsString(this) + "\n";
  }

  /** With line feeds, whatever the system has. */
  private static ObjectWriter writer() {
    var indenter = new DefaultIndenter("  ", "\n");
    return JsonMapper.shared()
        .writer()
        .with(new DefaultPrettyPrinter().withObjectIndenter(indenter).withArrayIndenter(indenter));
  }
}
