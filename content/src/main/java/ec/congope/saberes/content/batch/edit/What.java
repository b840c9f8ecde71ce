package ec.congope.saberes.content.batch.edit;

import ec.congope.saberes.content.vocabulary.Scheme;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What is changed of an item. */
public enum What {
  /** One more competency or theme. */
  ADD_COMPETENCY(Scheme.COMPETENCIES),
  /** One less. */
  REMOVE_COMPETENCY(Scheme.COMPETENCIES),
  /** One more objective, result or product. */
  ADD_FRAMEWORK(Scheme.FRAMEWORK),
  /** One less. */
  REMOVE_FRAMEWORK(Scheme.FRAMEWORK),
  /** One more province. */
  ADD_PROVINCE(Scheme.PROVINCES),
  /** One less. */
  REMOVE_PROVINCE(Scheme.PROVINCES),
  /** One more keyword. */
  ADD_KEYWORD(null),
  /** One less, however it is written in capitals. */
  REMOVE_KEYWORD(null),
  /** Another licence. */
  SET_LICENCE(Scheme.LICENCES),
  /** Other readers; owner and embargo stay. */
  SET_ACCESS(null),
  /** Another owner; readers and embargo stay. */
  SET_ORGANISATION(null);

  private final @Nullable Scheme scheme;

  What(@Nullable Scheme scheme) {
    this.scheme = scheme;
  }

  /** The vocabulary that the value comes from, or null. */
  public @Nullable Scheme scheme() {
    return scheme;
  }

  /** As forms and messages name it. */
  public String code() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  /** Whether a value of a list goes away. */
  public boolean removes() {
    return name().startsWith("REMOVE");
  }

  /** The one with this code. */
  public static Optional<What> find(String code) {
    return Arrays.stream(values()).filter(what -> what.code().equals(code)).findFirst();
  }
}
