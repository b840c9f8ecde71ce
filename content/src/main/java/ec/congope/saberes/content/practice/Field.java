package ec.congope.saberes.content.practice;

import ec.congope.saberes.content.vocabulary.Scheme;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A question of a form.
 *
 * @param number in the template of good practices; 0 where that has none
 * @param key what the answer is kept under: the same in every form and edition
 * @param help a sentence, or null
 * @param example or null
 * @param limit of each text, or null
 * @param most values or rows
 * @param rows lines of the box where a long text is typed
 * @param required to publish, never to save
 * @param ordered whether several texts are steps
 * @param scheme of a concept, or null
 * @param only kind of concept that may be chosen, or null for all
 * @param options of a choice, in order
 * @param columns of records, files and matrices, in order
 * @param under heading of the published body, or null for what is not told there
 */
public record Field(
    int number,
    String key,
    String label,
    @Nullable String help,
    @Nullable String example,
    Kind kind,
    @Nullable Limit limit,
    int most,
    int rows,
    boolean required,
    boolean ordered,
    @Nullable Scheme scheme,
    @Nullable String only,
    List<Option> options,
    List<Column> columns,
    @Nullable String under) {

  /** Copies the lists. */
  public Field {
    options = List.copyOf(options);
    columns = List.copyOf(columns);
  }

  /** Whether a person answers it. */
  public boolean asked() {
    return kind != Kind.COMPUTED;
  }

  /** Whether it counts for how complete the answers are. */
  public boolean counts() {
    return required && asked();
  }

  /** Whether there may be more than one value. */
  public boolean several() {
    return most > 1;
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
