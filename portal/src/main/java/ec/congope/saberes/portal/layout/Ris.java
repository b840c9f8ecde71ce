package ec.congope.saberes.portal.layout;

import ec.congope.saberes.content.item.Contribution;
import ec.congope.saberes.content.item.Draft;
import ec.congope.saberes.content.item.Identifier;
import ec.congope.saberes.content.item.Item;
import java.util.Map;
import java.util.Set;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/**
 * Items as RIS records (Research Information Systems, 2012), one or many after another: UTF-8, a
 * line for each value, ends of line as Windows has them.
 */
@Component
public class Ris {

  /** The type of the answer, which is registered by nobody and understood by all. */
  public static final String MEDIA_TYPE = "application/x-research-info-systems;charset=utf-8";

  private static final Map<String, String> TYPES =
      Map.of("normativa", "STAT", "boletin", "SER", "publicacion", "RPRT");

  private static final Set<String> REPORTS =
      Set.of(
          "material-tecnico",
          "centro-pensamiento",
          "modelo-gestion",
          "pdot",
          "plan-sectorial",
          "agenda");

  private final Words words;
  private final String base;

  Ris(Words words, @Value("${saberes.base:http://localhost:8080}") String base) {
    this.words = words;
    this.base = base;
  }

  /** The record of an item. */
  public String of(Item item) {
    Draft draft = item.draft();
    var ris = new StringBuilder("TY  - ").append(type(draft)).append("\r\n");
    line(ris, "TI", draft.title());
    line(ris, "T2", draft.subtitle() == null ? "" : draft.subtitle());
    names(ris, "AU", draft, Contribution.Role.AUTHOR);
    names(ris, "PB", draft, Contribution.Role.PUBLISHER);
    if (draft.issued() != null) {
      line(ris, "PY", Integer.toString(draft.issued().year()));
      line(ris, "DA", draft.issued().toString().replace('-', '/'));
    }
    line(ris, "AB", draft.summary());
    draft.keywords().forEach(word -> line(ris, "KW", word));
    draft.identifiers().forEach(identifier -> line(ris, tag(identifier), identifier.value()));
    draft.marks().forEach(mark -> line(ris, "N1", words.of("layout.marks." + mark.code())));
    line(ris, "ET", item.version() > 1 ? words.of("layout.version", item.version()) : "");
    line(ris, "LA", draft.language());
    line(ris, "UR", base + "/fichas/" + item.slug());
    return ris.append("ER  - \r\n").toString();
  }

  private static String type(Draft draft) {
    if (draft.identifiers().stream().anyMatch(i -> i.scheme() == Identifier.Scheme.ISBN)) {
      return "BOOK";
    }
    return REPORTS.contains(draft.type()) ? "RPRT" : TYPES.getOrDefault(draft.type(), "GEN");
  }

  private static String tag(Identifier identifier) {
    return switch (identifier.scheme()) {
      case ISBN -> "SN";
      case DOI -> "DO";
    };
  }

  private static void names(StringBuilder ris, String tag, Draft draft, Contribution.Role role) {
    draft.contributions().stream()
        .filter(contribution -> contribution.role() == role)
        .forEach(contribution -> line(ris, tag, contribution.name()));
  }

  private static void line(StringBuilder ris, String tag, String value) {
    String flat = Plain.line(value);
    if (!flat.isEmpty()) {
      ris.append(tag).append("  - ").append(flat).append("\r\n");
    }
  }
}
