package ec.congope.saberes.portal.layout;

import java.util.Locale;
import java.util.Optional;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** The sentences of the pages, for Java that makes them ready for a template. */
@Component
public class Words {

  private static final Locale SPANISH = Locale.forLanguageTag("es-EC");

  private final MessageSource messages;

  Words(MessageSource messages) {
    this.messages = messages;
  }

  /** The sentence of this key. */
  public String of(String key, Object... arguments) {
    return messages.getMessage(key, arguments, SPANISH);
  }

  /** The sentence of this key, where there is one. */
  public Optional<String> find(String key, Object... arguments) {
    String text = messages.getMessage(key, arguments, "", SPANISH);
    return Optional.ofNullable(text).filter(found -> !found.isEmpty());
  }

  /** The sentence of this key; of the other where there is none. */
  public String orElse(String key, String otherwise, Object... arguments) {
    return find(key, arguments).orElseGet(() -> of(otherwise, arguments));
  }

  /** So many items of a type: {@code 14 buenas prácticas}. */
  public String count(String type, long number) {
    return orElse("layout.count." + type, "layout.count.results", number);
  }

  /** The name of many items of a type, for headings: {@code Buenas prácticas}. */
  public String plural(String type, String otherwise) {
    String text = messages.getMessage("layout.types." + type, null, otherwise, SPANISH);
    return text == null ? otherwise : text;
  }
}
