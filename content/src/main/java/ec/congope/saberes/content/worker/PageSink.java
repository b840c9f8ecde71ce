package ec.congope.saberes.content.worker;

import java.io.IOException;
import java.util.Optional;

/**
 * Takes the pages of one document as they are read, and hands them on at once: what was read before
 * a deadline is kept. Takes no more than is kept of one file.
 */
final class PageSink {

  /** Most characters that are kept of one file: the largest measured had 10.5 million, of noise. */
  static final int CHARACTERS = 5_000_000;

  /** Most pages that are kept of one file: ten times the longest book. */
  static final int PAGES = 20_000;

  /** Where the pages go. */
  interface Output {
    /** Takes one page with text. */
    void page(Extracted.Page page) throws IOException;
  }

  private final Output output;
  private int pages;
  private int characters;
  private boolean full;

  PageSink(Output output) {
    this.output = output;
  }

  /** Takes a page, unless it is empty or there is no more room. */
  void add(int number, String text) throws IOException {
    if (text.isEmpty() || full) {
      return;
    }
    int room = CHARACTERS - characters;
    full = text.length() > room || pages == PAGES || number > PAGES;
    if (room == 0 || pages == PAGES || number > PAGES) {
      return;
    }
    String kept = text.length() > room ? text.substring(0, room) : text;
    characters += kept.length();
    pages++;
    output.page(new Extracted.Page(number, kept));
  }

  boolean isEmpty() {
    return pages == 0;
  }

  boolean isFull() {
    return full;
  }

  /** What to say when a document had more than is kept. */
  Optional<String> excess() {
    return full
        ? Optional.of("more than " + CHARACTERS + " characters or " + PAGES + " pages")
        : Optional.empty();
  }

  /** How a document ended of which these pages came. */
  Extracted.Status status(@org.jspecify.annotations.Nullable String trouble) {
    if (isEmpty()) {
      return trouble == null ? Extracted.Status.NO_TEXT : Extracted.Status.FAILED;
    }
    return trouble == null ? Extracted.Status.TEXT : Extracted.Status.PARTIAL;
  }
}
