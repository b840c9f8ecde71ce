package ec.congope.saberes.portal.layout;

import ec.congope.saberes.search.Snippet;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A run of text that did not match, with the match behind it: half as many steps for a template as
 * the parts of a snippet.
 *
 * @param text may be empty
 * @param match or null at the end of a passage
 */
public record Marked(String text, @Nullable String match) {

  /** A passage as runs. */
  public static List<Marked> of(List<Snippet.Part> parts) {
    var runs = new ArrayList<Marked>();
    var before = new StringBuilder();
    for (Snippet.Part part : parts) {
      if (part.matched()) {
        runs.add(new Marked(before.toString(), part.text()));
        before.setLength(0);
      } else {
        before.append(part.text());
      }
    }
    if (!before.isEmpty()) {
      runs.add(new Marked(before.toString(), null));
    }
    return List.copyOf(runs);
  }
}
