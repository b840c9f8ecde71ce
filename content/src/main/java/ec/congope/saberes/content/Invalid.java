package ec.congope.saberes.content;

import java.util.Arrays;
import java.util.List;

/** What was handed in breaks rules; carries all the violations at once. */
public final class Invalid extends ContentException {

  private static final long serialVersionUID = 1L;

  /**
   * One broken rule.
   *
   * @param field name of the field in the import format, such as {@code competencies}
   * @param code key of the message for the person, such as {@code invalid.unknown-code}
   * @param arguments arguments of the message
   */
  public record Violation(String field, String code, List<Object> arguments) {

    /** Makes a violation from loose arguments. */
    public static Violation of(String field, String code, Object... arguments) {
      return new Violation(field, code, List.copyOf(Arrays.asList(arguments)));
    }
  }

  private final transient List<Violation> violations;

  /** All violations found, at least one. */
  public Invalid(List<Violation> violations) {
    super("invalid: " + violations, "error.invalid", violations.size());
    this.violations = List.copyOf(violations);
  }

  /** The broken rules, in the order of the fields. */
  public List<Violation> violations() {
    return violations;
  }
}
