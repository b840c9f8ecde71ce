package ec.congope.saberes.portal.read;

import ec.congope.saberes.content.item.Contribution;
import ec.congope.saberes.content.item.Draft;
import ec.congope.saberes.content.item.Item;
import ec.congope.saberes.portal.layout.Words;
import java.util.List;
import java.util.stream.Collectors;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/** An item as others cite it: APA (7th edition). */
@Component
class Citations {

  private final Words words;
  private final String base;

  Citations(Words words, @Value("${saberes.base:http://localhost:8080}") String base) {
    this.words = words;
    this.base = base;
  }

  /** {@code Autor (2019). Título. Editor. https://…} */
  String apa(Item item) {
    return apa(item, item.version() > 1);
  }

  private String apa(Item item, boolean named) {
    Draft draft = item.draft();
    String authors = String.join(", ", names(draft, Contribution.Role.AUTHOR));
    String publisher = String.join(", ", names(draft, Contribution.Role.PUBLISHER));
    String by = authors.isEmpty() ? publisher : authors;
    var citation = new StringBuilder();
    if (!by.isEmpty()) {
      citation.append(by).append(by.endsWith(".") ? " " : ". ");
    }
    citation
        .append('(')
        .append(
            draft.issued() == null
                ? words.of("read.cite.undated")
                : Integer.toString(draft.issued().year()))
        .append("). ");
    citation.append(draft.title());
    if (named) {
      citation.append(' ').append(words.of("read.cite.version", item.version())).append(". ");
    } else {
      citation.append(draft.title().matches(".*[.?!]") ? " " : ". ");
    }
    if (!authors.isEmpty() && !publisher.isEmpty() && !publisher.equals(authors)) {
      citation.append(publisher).append(". ");
    }
    return citation.append(address(item)).toString();
  }

  /** The citation of an old version, at its own address. */
  String apaOfVersion(Item old) {
    return apa(old, true) + "/versiones/" + old.version();
  }

  /** The same with the page cited. */
  String apa(Item item, int file, int page) {
    String whole = apa(item);
    String address = address(item);
    return whole.substring(0, whole.length() - address.length())
        + words.of("read.cite.page", Integer.toString(page))
        + " "
        + address
        + "/archivos/"
        + file
        + "/paginas/"
        + page;
  }

  private String address(Item item) {
    return base + "/fichas/" + item.slug();
  }

  private static List<String> names(Draft draft, Contribution.Role role) {
    return draft.contributions().stream()
        .filter(contribution -> contribution.role() == role)
        .map(Contribution::name)
        .collect(Collectors.toList());
  }
}
