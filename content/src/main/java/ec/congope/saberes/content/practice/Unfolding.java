package ec.congope.saberes.content.practice;

import ec.congope.saberes.content.access.Access;
import ec.congope.saberes.content.file.Attachment;
import ec.congope.saberes.content.item.Contribution;
import ec.congope.saberes.content.item.Draft;
import ec.congope.saberes.content.item.Identifier;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/**
 * Makes answers of a draft that came without them, by import or through the machine interface, so
 * that it can be opened in the form. Sections of the body go to the first long text told under
 * their heading; what has no such place stays together in a text of its own, the key {@code body}.
 */
public final class Unfolding {

  private Unfolding() {}

  /** The answers that this draft holds. */
  public static Answers of(Form form, Draft draft) {
    var all = new LinkedHashMap<String, Answer>();
    all.put("title", Answer.of(draft.title()));
    all.put("subtitle", Answer.of(orEmpty(draft.subtitle())));
    all.put("summary", Answer.of(draft.summary()));
    all.put("language", Answer.of(draft.language()));
    all.put("issued", Answer.of(draft.issued() == null ? "" : draft.issued().toString()));
    all.put("licence", Answer.of(orEmpty(draft.licence())));
    all.put("access", Answer.of(draft.access().answer()));
    all.put("framework", Answer.ofAll(draft.framework()));
    all.put("competencies", Answer.ofAll(draft.competencies()));
    all.put("provinces", Answer.ofAll(draft.provinces()));
    all.put("keywords", Answer.ofAll(draft.keywords()));
    all.put("link", Answer.of(orEmpty(draft.link())));
    all.put("documents", new Answer(draft.attachments().stream().map(Unfolding::file).toList()));
    for (Identifier identifier : draft.identifiers()) {
      String key = identifier.scheme() == Identifier.Scheme.ISBN ? "isbn" : "doi";
      all.put(key, Answer.of(identifier.value()));
    }
    contributors(form, draft, all);
    body(form, draft.body(), all);
    return new Answers(all);
  }

  private static void contributors(Form form, Draft draft, Map<String, Answer> all) {
    all.put("responsible", Answer.ofAll(names(draft, Contribution.Role.PUBLISHER)));
    var authors = names(draft, Contribution.Role.AUTHOR);
    if (form.field("documented-by").isPresent()) {
      all.put(
          "documented-by", new Answer(authors.stream().map(name -> Map.of("name", name)).toList()));
    } else {
      all.put("authors", Answer.ofAll(authors));
    }
  }

  private static void body(Form form, String body, Map<String, Answer> all) {
    var sections = Body.sections(body);
    var rest = new StringBuilder(Objects.requireNonNullElse(sections.remove(""), ""));
    sections.forEach((heading, text) -> {
      var place =
          form.fields().stream()
              .filter(field -> field.kind() == Kind.LONG && heading.equals(field.under()))
              .filter(field -> !all.containsKey(field.key()))
              .findFirst();
      if (place.isPresent()) {
        all.put(place.get().key(), Answer.of(text));
      } else {
        rest.append("\n\n## ").append(heading).append("\n\n").append(text);
      }
    });
    all.put("body", Answer.of(rest.toString()));
  }

  private static List<String> names(Draft draft, Contribution.Role role) {
    return draft.contributions().stream()
        .filter(contribution -> contribution.role() == role)
        .map(Contribution::name)
        .toList();
  }

  private static Map<String, String> file(Attachment file) {
    var access = file.access();
    return Map.ofEntries(
        Map.entry("file", file.file().sha256()),
        Map.entry("name", file.name()),
        Map.entry("media", file.mediaType()),
        Map.entry("size", Long.toString(file.size())),
        Map.entry("title", file.title()),
        Map.entry(Column.ACCESS, access == null ? "" : code(access)),
        Map.entry(Column.LICENCE, orEmpty(file.licence())));
  }

  /** As the form has it; with its network and embargo where there is more to it. */
  private static String code(Access access) {
    return access.network() == null && access.embargo() == null ? access.code() : access.text();
  }

  private static String orEmpty(@org.jspecify.annotations.Nullable String text) {
    return text == null ? "" : text;
  }
}
