package ec.congope.saberes.portal.read;

import ec.congope.saberes.content.item.Contribution;
import ec.congope.saberes.content.item.Draft;
import ec.congope.saberes.content.item.Identifier;
import ec.congope.saberes.content.item.Item;
import ec.congope.saberes.portal.layout.Words;
import java.util.List;
import java.util.stream.Collectors;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/** An item as others cite it: APA (7th edition), BibTeX and RIS. */
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
    citation.append(draft.title()).append(draft.title().matches(".*[.?!]") ? " " : ". ");
    if (!authors.isEmpty() && !publisher.isEmpty() && !publisher.equals(authors)) {
      citation.append(publisher).append(". ");
    }
    return citation.append(address(item)).toString();
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

  String bibtex(Item item) {
    Draft draft = item.draft();
    return """
    @misc{saberes-%s,
      title = {%s},
      author = {%s},
      year = {%s},
      publisher = {%s},
      url = {%s}
    }
    """
        .formatted(
            item.id(),
            braced(draft.title()),
            braced(String.join(" and ", names(draft, Contribution.Role.AUTHOR))),
            draft.issued() == null ? "" : draft.issued().year(),
            braced(String.join(", ", names(draft, Contribution.Role.PUBLISHER))),
            address(item));
  }

  String ris(Item item) {
    Draft draft = item.draft();
    var ris = new StringBuilder("TY  - GEN\r\n");
    line(ris, "TI", draft.title());
    names(draft, Contribution.Role.AUTHOR).forEach(name -> line(ris, "AU", name));
    names(draft, Contribution.Role.PUBLISHER).forEach(name -> line(ris, "PB", name));
    if (draft.issued() != null) {
      line(ris, "PY", Integer.toString(draft.issued().year()));
    }
    line(ris, "AB", draft.summary());
    draft.keywords().forEach(word -> line(ris, "KW", word));
    draft.identifiers().stream()
        .filter(identifier -> identifier.scheme() == Identifier.Scheme.DOI)
        .forEach(identifier -> line(ris, "DO", identifier.value()));
    line(ris, "LA", draft.language());
    line(ris, "UR", address(item));
    return ris.append("ER  - \r\n").toString();
  }

  private static void line(StringBuilder ris, String tag, String value) {
    String flat = value.replaceAll("\\s+", " ").strip();
    if (!flat.isEmpty()) {
      ris.append(tag).append("  - ").append(flat).append("\r\n");
    }
  }

  private static String braced(String value) {
    return value.replaceAll("[{}\\\\]", "").replaceAll("([&%$#_])", "\\\\$1");
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
