package ec.congope.saberes.portal.sign;

import ec.congope.saberes.content.PersonId;
import ec.congope.saberes.content.person.Passkeys;
import ec.congope.saberes.portal.layout.Words;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import org.springframework.stereotype.Component;

/** Passkeys in words. */
@Component
class PasskeyRows {

  /** A passkey as it is read. */
  record Row(long id, String name, String made, String used) {}

  private final Passkeys passkeys;
  private final Words words;
  private final Clock clock;

  PasskeyRows(Passkeys passkeys, Words words, Clock clock) {
    this.passkeys = passkeys;
    this.words = words;
    this.clock = clock;
  }

  List<Row> of(PersonId person) {
    return passkeys.list(person).stream()
        .map(key ->
            new Row(
                key.id(),
                key.name(),
                words.of("sign.passkeys.made", time(key.made())),
                key.used() == null
                    ? words.of("sign.passkeys.unused")
                    : words.of("sign.passkeys.used", time(key.used()))))
        .toList();
  }

  private String time(Instant moment) {
    return AccountPages.TIME.format(moment.atZone(clock.getZone()));
  }
}
