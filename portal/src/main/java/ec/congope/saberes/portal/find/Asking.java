package ec.congope.saberes.portal.find;

import ec.congope.saberes.portal.layout.Words;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/**
 * Asking people where the library has nothing: a message of the reader's own, with the search in
 * it. The portal sends nothing and keeps nothing of it.
 */
@Component
class Asking {

  private final Addresses addresses;
  private final Words words;
  private final String base;
  private final String contact;

  Asking(
      Addresses addresses,
      Words words,
      @Value("${saberes.base:http://localhost:8080}") String base,
      @Value("${saberes.contact:}") String contact) {
    this.addresses = addresses;
    this.words = words;
    this.base = base;
    this.contact = contact.strip();
  }

  Help about(Criteria criteria) {
    String address = base + addresses.write(criteria);
    if (contact.isEmpty()) {
      return new Help(null, address);
    }
    String subject = words.of("find.zero.ask.subject", criteria.text());
    String body = words.of("find.zero.ask.body", criteria.text(), address);
    return new Help(
        "mailto:" + contact + "?subject=" + encoded(subject) + "&body=" + encoded(body), address);
  }

  /** As RFC 6068 wants it: blanks are %20. */
  private static String encoded(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8).replace("+", "%20");
  }
}
