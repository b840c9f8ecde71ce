package ec.congope.saberes.portal.sign;

import ec.congope.saberes.content.organisation.Organisations;
import ec.congope.saberes.content.person.OutsideAccounts;
import ec.congope.saberes.content.person.Person;
import ec.congope.saberes.content.person.PersonalTokens;
import ec.congope.saberes.portal.layout.Words;
import ec.congope.saberes.portal.security.Sessions;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.ModelAndView;

/** Makes the page of an account ready. */
@Component
@ConditionalOnWebApplication
class AccountPages {

  static final DateTimeFormatter TIME =
      DateTimeFormatter.ofPattern("d MMM uuuu, H:mm", Locale.forLanguageTag("es-EC"));

  private static final Pattern BROWSER = Pattern.compile("(Firefox|Edg|OPR|Chrome|Safari)/(\\d+)");
  private static final Pattern SYSTEM =
      Pattern.compile("Android|iPhone|iPad|Windows|Mac OS X|Linux");

  /** What the person does, in words. */
  record Duty(String duty, String organisation) {}

  /** A session in words. */
  record Device(String name, String seen, boolean here) {}

  /** A token in words. */
  record Token(long id, String name, String expires, String used) {}

  /** An account elsewhere in words. */
  record Outside(String issuer, String linked, String used) {}

  private final Organisations organisations;
  private final Sessions sessions;
  private final PersonalTokens tokens;
  private final OutsideAccounts accounts;
  private final AccountPost post;
  private final Words words;
  private final Clock clock;

  AccountPages(
      Organisations organisations,
      Sessions sessions,
      PersonalTokens tokens,
      OutsideAccounts accounts,
      AccountPost post,
      Words words,
      Clock clock) {
    this.organisations = organisations;
    this.sessions = sessions;
    this.tokens = tokens;
    this.accounts = accounts;
    this.post = post;
    this.words = words;
    this.clock = clock;
  }

  ModelAndView of(Person person, HttpServletRequest request, Map<String, String> faults) {
    return new ModelAndView("sign/account")
        .addObject("person", person)
        .addObject("faults", faults)
        .addObject("duties", duties(person))
        .addObject(
            "devices", sessions.list(person.id(), request).stream().map(this::device).toList())
        .addObject("ready", post.ready())
        .addObject(
            "outside",
            accounts.list(person.id()).stream()
                .map(account ->
                    new Outside(
                        account.issuer(),
                        words.of("sign.outside.linked", time(account.linked())),
                        words.of("sign.outside.used", time(account.used()))))
                .toList())
        .addObject(
            "tokens",
            tokens.list(person.id()).stream()
                .map(token ->
                    new Token(
                        token.id(),
                        token.name(),
                        words.of("sign.tokens.until", time(token.expires())),
                        token.used() == null
                            ? words.of("sign.tokens.unused")
                            : words.of("sign.tokens.used", time(token.used()))))
                .toList());
  }

  private List<Duty> duties(Person person) {
    return person.memberships().stream()
        .filter(m -> organisations.get(m.organisation()).successor() == null)
        .map(m ->
            new Duty(
                words.of("layout.duty." + m.duty().name().toLowerCase(Locale.ROOT)),
                organisations.get(m.organisation()).name()))
        .toList();
  }

  private Device device(Sessions.Line session) {
    return new Device(name(session.device()), time(session.seen()), session.here());
  }

  /** Browser and system as people call them, out of what the browser says. */
  private String name(String said) {
    Matcher browser = BROWSER.matcher(said);
    Matcher system = SYSTEM.matcher(said);
    String program =
        browser.find()
            ? switch (browser.group(1)) {
              case "Edg" -> "Edge";
              case "OPR" -> "Opera";
              default -> browser.group(1);
            }
            : "";
    String machine = system.find() ? system.group() : "";
    String name = (program + " · " + machine).replaceAll("^ · | · $", "");
    return name.isBlank() ? words.of("sign.sessions.unknown") : name;
  }

  private String time(Instant moment) {
    return TIME.format(moment.atZone(clock.getZone()));
  }
}
