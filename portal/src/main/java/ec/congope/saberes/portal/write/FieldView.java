package ec.congope.saberes.portal.write;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A field as its page shows it: every text ready.
 *
 * @param id of its first input, where errors lead to
 * @param look which fragment draws it: {@code line}, {@code lines}, {@code box}, {@code select},
 *     {@code access}, {@code radios}, {@code checks}, {@code tree}, {@code mosaic}, {@code
 *     records}, {@code files}, {@code computed}
 * @param type of the input of a line
 * @param limit in words, or empty
 * @param described ids of what describes it
 * @param list id of the suggestions, or null
 * @param first whether it is the first with something wrong
 * @param preview the text as HTML, or null
 */
record FieldView(
    String key,
    String number,
    String label,
    boolean required,
    @Nullable String help,
    @Nullable String example,
    String limit,
    String id,
    String name,
    String look,
    String type,
    int rows,
    String value,
    List<Choice> choices,
    List<Row> records,
    boolean full,
    List<String> faults,
    String described,
    @Nullable String list,
    boolean first,
    ec.congope.saberes.content.markdown.@Nullable Html preview) {

  /** Something to choose. */
  record Choice(String id, String code, String label, String look, String tile, boolean chosen) {}

  /** A row of a record; those of files have a name and a file. */
  record Row(int number, String name, String file, List<Cell> cells) {}

  /** A cell of a record; hidden ones have no label. */
  record Cell(
      String id,
      String name,
      String label,
      boolean required,
      String look,
      String value,
      List<Choice> choices) {}

  /** Whether there is something wrong with it. */
  public boolean faulty() {
    return !faults.isEmpty();
  }

  /** Whether its inputs are a group, with a legend. */
  public boolean group() {
    return switch (look) {
      case "line", "lines", "box", "select", "access", "computed" -> false;
      default -> true;
    };
  }
}
