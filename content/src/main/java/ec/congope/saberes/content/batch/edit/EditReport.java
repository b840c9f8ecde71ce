package ec.congope.saberes.content.batch.edit;

import ec.congope.saberes.content.Invalid.Violation;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

/**
 * What a change came to, or would.
 *
 * @param dryRun whether nothing was written
 * @param changed items that say something else now, or would
 * @param same items that say so already, or are published no more
 * @param lines the items that change or cannot, by number
 */
public record EditReport(boolean dryRun, long changed, long same, List<Line> lines) {

  /**
   * One item.
   *
   * @param before codes or words of the field
   * @param after the same afterwards
   * @param fault why it cannot be, or null
   */
  public record Line(
      long item, String title, List<String> before, List<String> after, @Nullable Violation fault) {

    /** Copies the lists. */
    public Line {
      before = List.copyOf(before);
      after = List.copyOf(after);
    }
  }

  /** Copies the lines. */
  public EditReport {
    lines = List.copyOf(lines);
  }

  /** Reads what {@link #json} wrote. */
  public static EditReport read(String json) {
    return JsonMapper.shared().readValue(json, EditReport.class);
  }

  /** As a batch keeps it. */
  public String json() {
    return JsonMapper.shared().writeValueAsString(this);
  }
}
