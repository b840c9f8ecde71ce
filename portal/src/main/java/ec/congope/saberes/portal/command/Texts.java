package ec.congope.saberes.portal.command;

import java.util.List;
import java.util.Locale;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** The sentences that commands print. */
@Component("commandTexts")
class Texts {

  static final Locale SPANISH = Locale.forLanguageTag("es-EC");

  private final MessageSource messages;

  Texts(MessageSource messages) {
    this.messages = messages;
  }

  String of(String code, Object... arguments) {
    return messages.getMessage(code, arguments, SPANISH);
  }

  String of(String code, List<Object> arguments) {
    return of(code, arguments.toArray());
  }
}
