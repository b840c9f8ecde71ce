package ec.congope.saberes.content.worker;

import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What a worker found in a file. Whatever the file says, it can be stored: no control characters,
 * no half characters, no endless titles.
 *
 * @param pageCount pages of the file, also those without text
 * @param paged whether the pages are the document's own
 * @param detail in the words of the parser, for editors, or null
 * @param metadata {@code title author date language subject} as the file says them
 * @param pages those with text, in order
 */
public record Extracted(
    Status status,
    int pageCount,
    boolean paged,
    @Nullable String detail,
    Map<String, String> metadata,
    List<Page> pages) {

  /** Longest detail or piece of metadata: longer than any title. */
  private static final int LONGEST = 1_000;

  /** Makes its texts storable. */
  public Extracted {
    detail = detail == null ? null : line(detail);
    var clean = new LinkedHashMap<String, String>();
    metadata.forEach((name, value) -> clean.put(name, line(value)));
    metadata = clean;
  }

  /** How it ended. */
  public enum Status {
    /** With text. */
    TEXT,
    /** Without a text layer. */
    NO_TEXT,
    /** At a password. */
    ENCRYPTED,
    /** With the text of some pages only. */
    PARTIAL,
    /** With nothing that a parser could read. */
    FAILED,
    /** At the deadline: the worker was killed. */
    TIMEOUT,
    /** For want of memory: the worker died. */
    MEMORY
  }

  /** The text of one page, counted from 1. */
  public record Page(int number, String text) {
    /** PostgreSQL keeps every character but one. */
    public Page {
      text = text.replace('\0', ' ');
    }
  }

  static Extracted ended(Status status, @Nullable String detail) {
    return new Extracted(status, 0, false, detail, Map.of(), List.of());
  }

  private static String line(String text) {
    String cut = text.length() > LONGEST ? text.substring(0, LONGEST) : text;
    byte[] whole = cut.getBytes(StandardCharsets.UTF_8); // half a character becomes a question mark
    return new String(whole, StandardCharsets.UTF_8).replaceAll("\\p{Cntrl}+", " ").strip();
  }
}
