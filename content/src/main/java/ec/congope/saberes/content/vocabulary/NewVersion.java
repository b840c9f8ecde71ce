package ec.congope.saberes.content.vocabulary;

import java.util.List;

/**
 * A version of the framework as somebody hands it in.
 *
 * @param version its name in addresses and codes, such as {@code me-2031}
 * @param from first year it holds for
 * @param to last year
 * @param rows its nodes, in their order
 */
public record NewVersion(
    String version, String title, int from, int to, String vision, String mission, List<Row> rows) {

  /**
   * A node.
   *
   * @param kind {@code approach}, {@code objective}, {@code result}, {@code topic} or {@code
   *     product}
   * @param code as the document prints it: other versions may print it too
   * @param parent printed code of the node above; blank for an approach
   * @param shortLabel blank for the label itself
   */
  public record Row(String kind, String code, String parent, String label, String shortLabel) {

    /** Strips what was typed. */
    public Row {
      kind = kind.strip();
      code = code.strip();
      parent = parent.strip();
      label = label.strip();
      shortLabel = shortLabel.strip();
    }
  }

  /** Strips what was typed. */
  public NewVersion {
    version = version.strip();
    title = title.strip();
    vision = vision.strip();
    mission = mission.strip();
    rows = List.copyOf(rows);
  }
}
