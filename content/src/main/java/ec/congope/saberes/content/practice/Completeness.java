package ec.congope.saberes.content.practice;

import java.util.List;

/**
 * How much of what publishing needs is there.
 *
 * @param answered fields with an answer, among the required
 */
public record Completeness(int answered, int required) {

  /** Of a whole form. */
  public static Completeness of(Form form, Answers answers) {
    return of(form.fields(), answers);
  }

  /** Of some fields. */
  public static Completeness of(List<Field> fields, Answers answers) {
    var required = fields.stream().filter(Field::counts).toList();
    long answered = required.stream().filter(field -> !answers.of(field.key()).isEmpty()).count();
    return new Completeness((int) answered, required.size());
  }

  /** Whether nothing is missing. */
  public boolean whole() {
    return answered == required;
  }

  /** From 0 to 100, 100 only when whole. */
  public int percent() {
    return required == 0 ? 100 : answered * 100 / required;
  }
}
