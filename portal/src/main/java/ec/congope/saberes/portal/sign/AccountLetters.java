package ec.congope.saberes.portal.sign;

import ec.congope.saberes.content.person.AccountMail;
import ec.congope.saberes.content.subscription.EmailAddress;
import ec.congope.saberes.portal.layout.Letter;
import ec.congope.saberes.portal.layout.Plain;
import ec.congope.saberes.portal.layout.Words;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;
import org.thymeleaf.ITemplateEngine;
import org.thymeleaf.context.Context;

/**
 * Writes mails to people with accounts. Where a link leads is what the portal is configured as,
 * never what a request said (C19).
 */
@Component
class AccountLetters {

  private static final Locale SPANISH = Locale.forLanguageTag("es-EC");

  /** What a mail says; without an address to go to where there is nothing to do. */
  record Said(String heading, String lead, String button, String url, String why) {}

  private final ITemplateEngine templates;
  private final Words words;
  private final String base;

  AccountLetters(
      ITemplateEngine templates,
      Words words,
      @Value("${saberes.base:http://localhost:8080}") String base) {
    this.templates = templates;
    this.words = words;
    this.base = base;
  }

  /** The letter; empty where the address is none. */
  Optional<Letter> of(AccountMail mail) {
    var said = said(mail);
    return EmailAddress.find(mail.address())
        .map(address ->
            new Letter(
                "cuenta-" + mail.id(),
                address,
                said.heading(),
                text(said),
                templates.process("sign/mail", new Context(SPANISH, Map.of("mail", said))),
                null));
  }

  private Said said(AccountMail mail) {
    String kind = mail.kind().name().toLowerCase(Locale.ROOT);
    return new Said(
        words.of("sign.mail." + kind + ".heading"),
        words.of("sign.mail." + kind + ".lead", Plain.line(mail.name())),
        mail.link().isEmpty() ? "" : words.of("sign.mail." + kind + ".button"),
        mail.link().isEmpty() ? "" : base + path(mail),
        words.of("sign.mail." + kind + ".why"));
  }

  private static String path(AccountMail mail) {
    return switch (mail.kind()) {
      case RESET -> "/recuperar/" + mail.link();
      case INVITATION -> "/invitacion/" + mail.link();
      case EMAIL -> "/correo/" + mail.link();
      case RETURNED, APPROVED, PUBLISHED, UNPUBLISHED -> "/publicar/" + mail.link() + "/revisar";
      case MOVED, STEP_ON, STEP_OFF, PASSKEY_ON, PASSKEY_OFF -> "/";
    };
  }

  private String text(Said said) {
    String link = said.url().isEmpty() ? "" : said.button() + ":\n" + said.url() + "\n\n";
    return words.of("layout.name")
        + "\n\n"
        + said.heading()
        + "\n\n"
        + said.lead()
        + "\n\n"
        + link
        + said.why()
        + "\n";
  }
}
