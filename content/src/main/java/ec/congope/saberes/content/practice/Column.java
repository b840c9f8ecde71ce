package ec.congope.saberes.content.practice;

import java.util.List;

/**
 * A column of a record.
 *
 * @param options what may be chosen, where the kind is {@link Kind#CHOICE}
 * @param required in every row, to publish
 */
public record Column(String key, String label, Kind kind, List<Option> options, boolean required) {

  /** Key of who reads a file, where it is for fewer than its item. */
  public static final String ACCESS = "access";

  /** Longest text of a cell, in characters. */
  public static final int LIMIT = 2_000;

  /** Copies the list. */
  public Column {
    options = List.copyOf(options);
  }

  /** The label of an option, or the code where there is no such option. */
  public String label(String code) {
    return options.stream()
        .filter(option -> option.code().equals(code))
        .findFirst()
        .map(Option::label)
        .orElse(code);
  }
}
