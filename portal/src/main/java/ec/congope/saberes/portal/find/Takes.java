package ec.congope.saberes.portal.find;

import ec.congope.saberes.portal.layout.Words;
import org.springframework.stereotype.Component;

/** What can be taken from a list of results: where to be told of what is new, and the files. */
@Component
class Takes {

  /**
   * The addresses.
   *
   * @param name of the feed, for programs that find it by themselves
   */
  record Take(
      String alert, String atom, String rss, String csv, String ris, String bibtex, String name) {}

  private final Addresses addresses;
  private final Descriptions descriptions;
  private final Words words;

  Takes(Addresses addresses, Descriptions descriptions, Words words) {
    this.addresses = addresses;
    this.descriptions = descriptions;
    this.words = words;
  }

  Take of(Criteria criteria) {
    String question = after(addresses.question(criteria));
    String parameters = after(addresses.parameters(criteria));
    return new Take(
        "/avisos/nuevo" + question,
        "/buscar.atom" + question,
        "/buscar.rss" + question,
        "/buscar.csv" + parameters,
        "/buscar.ris" + parameters,
        "/buscar.bib" + parameters,
        words.of("find.feed.title", descriptions.of(criteria)));
  }

  private static String after(String parameters) {
    return parameters.isEmpty() ? "" : "?" + parameters;
  }
}
