package ec.congope.saberes.portal.api;

import ec.congope.saberes.content.Invalid;
import ec.congope.saberes.content.ItemId;
import ec.congope.saberes.content.NotFound;
import java.util.List;
import org.jspecify.annotations.Nullable;
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

  /** The id after which a listing goes on, or null at its start. */
  static @Nullable ItemId cursor(MultiValueMap<String, String> parameters, String name) {
    String text = parameters.getFirst(name);
    if (text == null || text.isBlank()) {
      return null;
    }
    try {
      return ItemId.parse(text.strip());
    } catch (NotFound noId) {
      throw new Invalid(List.of(Invalid.Violation.of(name, "api.cursor")));
    }
  }
}
