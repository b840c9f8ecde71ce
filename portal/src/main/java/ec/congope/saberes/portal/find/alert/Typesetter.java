package ec.congope.saberes.portal.find.alert;

import ec.congope.saberes.portal.layout.Words;
import java.util.Locale;
import java.util.Map;
import java.util.StringJoiner;
import org.springframework.stereotype.Component;
import org.thymeleaf.ITemplateEngine;
import org.thymeleaf.context.Context;

/** Gives what a mail says its two forms: HTML by templates, and plain text that says the same. */
@Component
class Typesetter {

  private static final Locale SPANISH = Locale.forLanguageTag("es-EC");

  private final ITemplateEngine templates;
  private final Words words;

  Typesetter(ITemplateEngine templates, Words words) {
    this.templates = templates;
    this.words = words;
  }

  String html(Letters.Question question) {
    return html("alert/mail-question", question);
  }

  String html(Letters.Notice notice) {
    return html("alert/mail-notice", notice);
  }

  private String html(String template, Record mail) {
    return templates.process(template, new Context(SPANISH, Map.of("mail", mail)));
  }

  String text(Letters.Question question) {
    return text(
        words.of("layout.name"),
        question.heading(),
        question.lead(),
        words.of("alert.mail.question.confirm") + ":\n" + question.url(),
        question.why());
  }

  String text(Letters.Notice notice) {
    var items = new StringJoiner("\n\n");
    int number = 1;
    for (Letters.Novelty item : notice.items()) {
      items.add(number++ + ". " + text(item));
    }
    return text(
        words.of("layout.name"),
        notice.heading(),
        items.toString(),
        (notice.more() == null ? words.of("alert.mail.notice.all") : notice.more())
            + ":\n"
            + notice.all(),
        "--\n" + notice.why(),
        words.of("alert.mail.notice.stop") + ":\n" + notice.stop(),
        words.of("alert.mail.notice.manage") + ":\n" + notice.manage());
  }

  private static String text(Letters.Novelty item) {
    var lines = new StringJoiner("\n   ");
    lines.add(item.title());
    for (String line : new String[] {item.meta(), item.passage(), item.pages(), item.url()}) {
      if (!line.isEmpty()) {
        lines.add(line);
      }
    }
    return lines.toString();
  }

  private static String text(String... parts) {
    return String.join("\n\n", parts) + "\n";
  }
}
