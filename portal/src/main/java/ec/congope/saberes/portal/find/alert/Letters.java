package ec.congope.saberes.portal.find.alert;

import ec.congope.saberes.content.subscription.Notices;
import ec.congope.saberes.content.subscription.OutgoingMail;
import ec.congope.saberes.content.subscription.Subscriptions;
import ec.congope.saberes.portal.find.Addresses;
import ec.congope.saberes.portal.find.Descriptions;
import ec.congope.saberes.portal.find.Listing;
import ec.congope.saberes.portal.layout.Format;
import ec.congope.saberes.portal.layout.Letter;
import ec.congope.saberes.portal.layout.Lines;
import ec.congope.saberes.portal.layout.Plain;
import ec.congope.saberes.portal.layout.Words;
import ec.congope.saberes.search.Hit;
import ec.congope.saberes.search.PageHit;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/**
 * Writes mails, at the moment of sending: of what the outbox names, what still matches and is still
 * open to everybody.
 */
@Component
class Letters {

  /** Items that a mail shows; the others are counted. */
  static final int SHOWN = 20;

  private static final int SUMMARY = 240;

  /**
   * A new item as a mail shows it.
   *
   * @param meta type, place and year
   * @param pages where in its documents the words stand, or empty
   */
  record Novelty(
      String title,
      String url,
      @Nullable String language,
      String meta,
      String passage,
      String pages) {}

  /**
   * What a notice says.
   *
   * @param more the others in words, or null
   * @param why how it came to this mail
   */
  record Notice(
      String heading,
      List<Novelty> items,
      @Nullable String more,
      String all,
      String why,
      String stop,
      String manage) {}

  /** What a question says. */
  record Question(String heading, String lead, String url, String why) {}

  private final News news;
  private final Listing listing;
  private final Addresses addresses;
  private final Descriptions descriptions;
  private final Lines lines;
  private final Typesetter typesetter;
  private final Format format;
  private final Words words;
  private final Clock clock;
  private final String base;

  Letters(
      News news,
      Listing listing,
      Addresses addresses,
      Descriptions descriptions,
      Lines lines,
      Typesetter typesetter,
      Format format,
      Words words,
      Clock clock,
      @Value("${saberes.base:http://localhost:8080}") String base) {
    this.news = news;
    this.listing = listing;
    this.addresses = addresses;
    this.descriptions = descriptions;
    this.lines = lines;
    this.typesetter = typesetter;
    this.format = format;
    this.words = words;
    this.clock = clock;
    this.base = base;
  }

  /** The letter; empty where there is nothing left to tell. */
  Optional<Letter> of(OutgoingMail mail) {
    return switch (mail.kind()) {
      case CONFIRMATION -> Optional.of(question(mail));
      case NOTICE -> notice(mail);
    };
  }

  private Letter question(OutgoingMail mail) {
    String name = name(mail);
    var question =
        new Question(
            words.of("alert.mail.question.heading", name),
            words.of("alert.mail.question.lead." + mail.search().frequency().code()),
            base + "/avisos/confirmar/" + mail.token(),
            words.of("alert.mail.question.why", Subscriptions.CONFIRMABLE.toDays()));
    return new Letter(
        id(mail),
        mail.address(),
        words.of("alert.mail.question.subject", name),
        typesetter.text(question),
        typesetter.html(question),
        null);
  }

  private Optional<Letter> notice(OutgoingMail mail) {
    // a mail may wait for days until it goes
    Instant since = clock.instant().minus(Notices.OVERLAP.multipliedBy(2));
    var hits = news.still(mail.search().question(), mail.items(), since);
    var items =
        listing.readable(hits.subList(0, Math.min(SHOWN, hits.size()))).stream()
            .map(this::novelty)
            .toList();
    if (items.isEmpty()) {
      return Optional.empty();
    }
    String name = name(mail);
    String stop = base + "/avisos/parar/" + mail.token();
    int more = hits.size() - items.size();
    String heading = words.of("alert.mail.notice.heading", hits.size(), name);
    var notice =
        new Notice(
            heading,
            items,
            more <= 0 ? null : words.of("alert.mail.notice.more", more),
            base + "/buscar?" + with(mail.search().question()) + "orden=incorporados",
            words.of(
                "alert.mail.notice.why",
                name,
                format.date(
                    mail.search().asked().atZone(clock.getZone()).toLocalDate().toString())),
            stop,
            base + "/avisos/" + mail.manage());
    return Optional.of(
        new Letter(
            id(mail),
            mail.address(),
            Plain.line(heading),
            typesetter.text(notice),
            typesetter.html(notice),
            stop));
  }

  private static String with(String question) {
    return question.isEmpty() ? "" : question + "&";
  }

  private Novelty novelty(Listing.Entry entry) {
    Hit hit = entry.hit();
    var line = lines.of(hit);
    String passage = hit.snippet().text();
    return new Novelty(
        Plain.line(entry.item().draft().title()),
        base + line.url(),
        line.language(),
        List.of(line.type(), line.place(), line.date(), line.badge()).stream()
            .filter(part -> !part.isEmpty())
            .collect(Collectors.joining(" · ")),
        Plain.line(passage.isBlank() ? entry.item().draft().summary() : passage, SUMMARY),
        pages(hit));
  }

  private String pages(Hit hit) {
    if (hit.pages().isEmpty()) {
      return "";
    }
    String numbers =
        hit.pages().stream()
            .map(PageHit::page)
            .map(String::valueOf)
            .collect(Collectors.joining(", "));
    return words.of("alert.mail.notice.pages", numbers);
  }

  private String name(OutgoingMail mail) {
    return descriptions.of(addresses.parse(mail.search().question()));
  }

  private static String id(OutgoingMail mail) {
    return "aviso-" + mail.id() + "-" + mail.search().id();
  }
}
