package ec.congope.saberes.portal.api;

import ec.congope.saberes.content.Invalid;
import java.util.List;
import org.springframework.util.MultiValueMap;

/** Whole numbers in parameters. */
final class Numbers {

  private Numbers() {}

  static int read(
      MultiValueMap<String, String> parameters, String name, int otherwise, int least, int most) {
    String text = parameters.getFirst(name);
    if (text == null || text.isBlank()) {
      return otherwise;
    }
    boolean right = text.strip().matches("\\d{1,9}");
    int number = right ? Integer.parseInt(text.strip()) : -1;
    if (number < least || number > most) {
      throw new Invalid(List.of(Invalid.Violation.of(name, "invalid.number", least, most)));
    }
    return number;
  }
}
