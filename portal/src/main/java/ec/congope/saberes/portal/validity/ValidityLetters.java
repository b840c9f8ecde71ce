package ec.congope.saberes.portal.validity;

import ec.congope.saberes.content.item.Items;
import ec.congope.saberes.content.person.People;
import ec.congope.saberes.content.person.Person;
import ec.congope.saberes.content.subscription.EmailAddress;
import ec.congope.saberes.content.validity.Question;
import ec.congope.saberes.content.validity.Reply;
import ec.congope.saberes.portal.layout.Letter;
import ec.congope.saberes.portal.layout.Plain;
import ec.congope.saberes.portal.layout.Words;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;
import org.thymeleaf.ITemplateEngine;
import org.thymeleaf.context.Context;

/**
 * Writes the mails that ask whether an item still holds. Where a link leads is what the portal is
 * configured as, never what a request said (C19).
 */
@Component
class ValidityLetters {

  private static final Locale SPANISH = Locale.forLanguageTag("es-EC");

  /** An answer, as the address of the page that asks once more. */
  record Choice(String label, String url) {}

  /** What a mail says. */
  record Said(
      String heading, String lead, String title, String url, List<Choice> choices, String why) {}

  private final Items items;
  private final People people;
  private final ITemplateEngine templates;
  private final Words words;
  private final String base;

  ValidityLetters(
      Items items,
      People people,
      ITemplateEngine templates,
      Words words,
      @Value("${saberes.base:http://localhost:8080}") String base) {
    this.items = items;
    this.people = people;
    this.templates = templates;
    this.words = words;
    this.base = base;
  }

  /** The letter; empty where the person does not read the item any more, or has no address. */
  Optional<Letter> of(Question question) {
    return people
        .find(question.person())
        .map(Person::viewer)
        .flatMap(viewer -> items.published(List.of(question.item()), viewer).stream().findFirst())
        .flatMap(item ->
            EmailAddress.find(question.address())
                .map(address -> {
                  var said = said(question, item.slug(), Plain.line(item.draft().title()));
                  return new Letter(
                      "vigencia-" + question.id(),
                      address,
                      Plain.line(said.heading() + " " + said.title()),
                      text(said),
                      templates.process(
                          "validity/mail", new Context(SPANISH, Map.of("mail", said))),
                      null);
                }));
  }

  private Said said(Question question, String slug, String title) {
    String page = base + "/vigencia/" + question.token();
    return new Said(
        words.of("validity.mail.heading"),
        words.of("validity.mail.lead"),
        title,
        base + "/fichas/" + slug,
        Stream.of(Reply.values())
            .map(reply ->
                new Choice(
                    words.of("validity.reply." + reply.code()),
                    page + "?respuesta=" + reply.code()))
            .toList(),
        words.of("validity.mail.why"));
  }

  private String text(Said said) {
    String choices =
        said.choices().stream()
            .map(choice -> choice.label() + ":\n" + choice.url())
            .collect(Collectors.joining("\n\n"));
    return String.join(
            "\n\n",
            words.of("layout.name"),
            said.heading(),
            said.title() + "\n" + said.url(),
            said.lead(),
            choices,
            said.why())
        + "\n";
  }
}
