package ec.congope.saberes.portal.layout;

import ec.congope.saberes.content.agent.Agent;
import ec.congope.saberes.content.item.Contribution;
import ec.congope.saberes.content.item.Draft;
import ec.congope.saberes.content.item.Identifier;
import ec.congope.saberes.content.item.Item;
import java.util.Locale;
import java.util.Set;
import java.util.StringJoiner;
import java.util.stream.Collectors;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/**
 * Items as BibTeX entries in UTF-8. Braces are counted by BibTeX even where they are escaped, so
 * that none of a text remains one; institutions and titles stand in braces of their own and are
 * kept as they are written.
 */
@Component
public class Bibtex {

  /** The type of the answer, which is registered by nobody and understood by all. */
  public static final String MEDIA_TYPE = "application/x-bibtex;charset=utf-8";

  private static final Set<String> REPORTS =
      Set.of(
          "publicacion",
          "material-tecnico",
          "centro-pensamiento",
          "modelo-gestion",
          "pdot",
          "plan-sectorial",
          "agenda");

  private final Words words;
  private final String base;

  Bibtex(Words words, @Value("${saberes.base:http://localhost:8080}") String base) {
    this.words = words;
    this.base = base;
  }

  /** The entry of an item; its key is {@code saberes-} with the number of the item. */
  public String of(Item item) {
    Draft draft = item.draft();
    String type = type(draft);
    var entry = new StringJoiner(",\n", "@" + type + "{saberes-" + item.id() + ",\n", "\n}\n");
    field(entry, "title", "{" + escaped(draft.title()) + "}");
    field(entry, "author", names(item, Contribution.Role.AUTHOR));
    if (draft.issued() != null) {
      field(entry, "year", Integer.toString(draft.issued().year()));
      draft.issued().month().ifPresent(month -> field(entry, "month", Integer.toString(month)));
    }
    field(
        entry,
        type.equals("techreport") ? "institution" : "publisher",
        names(item, Contribution.Role.PUBLISHER));
    for (Identifier identifier : draft.identifiers()) {
      field(
          entry, identifier.scheme().name().toLowerCase(Locale.ROOT), escaped(identifier.value()));
    }
    field(entry, "keywords", escaped(String.join(", ", draft.keywords())));
    String marks =
        draft.marks().stream()
            .map(mark -> words.of("layout.marks." + mark.code()))
            .collect(Collectors.joining(", "));
    field(entry, "note", escaped(marks));
    field(entry, "version", item.version() > 1 ? Integer.toString(item.version()) : "");
    field(entry, "url", base + "/fichas/" + item.slug());
    return entry.toString();
  }

  /** What BibTeX demands of a book or a report must be there, or it is something else. */
  private static String type(Draft draft) {
    boolean complete =
        draft.issued() != null
            && has(draft, Contribution.Role.AUTHOR)
            && has(draft, Contribution.Role.PUBLISHER);
    if (!complete) {
      return "misc";
    }
    if (draft.identifiers().stream().anyMatch(i -> i.scheme() == Identifier.Scheme.ISBN)) {
      return "book";
    }
    return REPORTS.contains(draft.type()) ? "techreport" : "misc";
  }

  private static boolean has(Draft draft, Contribution.Role role) {
    return draft.contributions().stream().anyMatch(c -> c.role() == role);
  }

  private static String names(Item item, Contribution.Role role) {
    var names = new StringJoiner(" and ");
    var contributions = item.draft().contributions();
    for (int i = 0; i < contributions.size(); i++) {
      Contribution contribution = contributions.get(i);
      if (contribution.role() == role) {
        boolean person =
            role == Contribution.Role.AUTHOR
                && i < item.agents().size()
                && item.agents().get(i).kind() == Agent.Kind.PERSON;
        String name = escaped(contribution.name());
        names.add(person && !name.contains(" and ") ? name : "{" + name + "}");
      }
    }
    return names.toString();
  }

  private static void field(StringJoiner entry, String name, String value) {
    if (!value.isEmpty() && !value.equals("{}")) {
      entry.add("  " + name + " = {" + value + "}");
    }
  }

  static String escaped(String text) {
    var out = new StringBuilder();
    Plain.line(text)
        .chars()
        .forEach(c -> {
          switch (c) {
            case '\\' -> out.append("\\textbackslash{}");
            case '{' -> out.append("\\textbraceleft{}");
            case '}' -> out.append("\\textbraceright{}");
            case '~' -> out.append("\\textasciitilde{}");
            case '^' -> out.append("\\textasciicircum{}");
            case '&', '%', '$', '#', '_' -> out.append('\\').append((char) c);
            default -> out.append((char) c);
          }
        });
    return out.toString();
  }
}
