package ec.congope.saberes.portal.find;

import ec.congope.saberes.portal.layout.Plain;
import ec.congope.saberes.portal.layout.Words;
import ec.congope.saberes.search.Dimension;
import ec.congope.saberes.search.Reading;
import ec.congope.saberes.search.Scope;
import java.util.ArrayList;
import org.springframework.stereotype.Component;

/** A search in a line, for people: {@code «riego» · Buenas prácticas · Loja · Desde 2019}. */
@Component
public class Descriptions {

  private static final int LONGEST = 160;

  private final Addresses addresses;
  private final Words words;

  Descriptions(Addresses addresses, Words words) {
    this.addresses = addresses;
    this.words = words;
  }

  /** The line, without anything that a header of a mail could take for its own. */
  public String of(Criteria criteria) {
    var parts = new ArrayList<String>();
    String text = Plain.line(criteria.text());
    if (!text.isEmpty()) {
      parts.add(words.of("find.described.text", text));
    }
    for (Dimension dimension : Dimension.values()) {
      for (String code : criteria.chosen(dimension)) {
        parts.add(addresses.label(dimension, code));
      }
    }
    if (!criteria.years().open()) {
      parts.add(criteria.years().label(words));
    }
    if (criteria.scope() == Scope.RECORDS) {
      parts.add(words.of("find.scope.chip"));
    }
    if (criteria.reading() == Reading.LITERAL) {
      parts.add(words.of("find.described.literal"));
    }
    return parts.isEmpty()
        ? words.of("find.described.everything")
        : Plain.line(String.join(" · ", parts), LONGEST);
  }
}
