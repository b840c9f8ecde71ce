package ec.congope.saberes.search;

import java.util.List;
import java.util.stream.Collectors;

/** A passage of text with the matching words marked; plain text, no markup. */
public record Snippet(List<Part> parts) {

  /** Nothing to show. */
  public static final Snippet EMPTY = new Snippet(List.of());

  /** A run of text that matched, or did not. */
  public record Part(String text, boolean matched) {}

  /** Copies the parts. */
  public Snippet {
    parts = List.copyOf(parts);
  }

  /** A passage without a match. */
  public static Snippet plain(String text) {
    return text.isEmpty() ? EMPTY : new Snippet(List.of(new Part(text, false)));
  }

  /** The passage without marks. */
  public String text() {
    return parts.stream().map(Part::text).collect(Collectors.joining());
  }

  /** Whether anything in it matched. */
  public boolean matched() {
    return parts.stream().anyMatch(Part::matched);
  }
}
