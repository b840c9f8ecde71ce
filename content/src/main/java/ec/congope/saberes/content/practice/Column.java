package ec.congope.saberes.content.practice;

import ec.congope.saberes.content.vocabulary.Scheme;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A column of a record.
 *
 * @param options what may be chosen, where the kind is {@link Kind#CHOICE}
 * @param scheme whose codes may be chosen, where the kind is {@link Kind#CONCEPT}
 * @param required in every row, to publish
 */
public record Column(
    String key,
    String label,
    Kind kind,
    List<Option> options,
    @Nullable Scheme scheme,
    boolean required) {

  /** Key of who reads a file, where it is for fewer than its item. */
  public static final String ACCESS = "access";

  /** Key of what may be done with a file, where that is not what its item says. */
  public static final String LICENCE = "licence";

  /** Longest text of a cell, in characters. */
  public static final int LIMIT = 2_000;

  /** A column that asks for no concept. */
  Column(String key, String label, Kind kind, List<Option> options, boolean required) {
    this(key, label, kind, options, null, required);
  }

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
