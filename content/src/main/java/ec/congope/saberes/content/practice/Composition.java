package ec.congope.saberes.content.practice;

import ec.congope.saberes.content.access.Access;
import ec.congope.saberes.content.file.Attachment;
import ec.congope.saberes.content.file.FileId;
import ec.congope.saberes.content.item.Contribution;
import ec.congope.saberes.content.item.Draft;
import ec.congope.saberes.content.item.Identifier;
import ec.congope.saberes.content.item.PartialDate;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Makes a draft of answers: what has a place in the catalogue goes there, what has a heading goes
 * into the body, and the rest (contacts, internal notes) is told to nobody.
 */
public final class Composition {

  private Composition() {}

  /**
   * The draft that these answers make.
   *
   * @param before what the item says now, whose relations, marks and date stay; or null
   * @param today the date that an item without one gets
   */
  public static Draft draft(Form form, Answers answers, @Nullable Draft before, PartialDate today) {
    return new Draft(
        form.type(),
        answers.text("title"),
        orNull(answers.text("subtitle")),
        answers.text("summary"),
        Body.of(form, answers),
        answers.of("language").isEmpty() ? "es" : answers.text("language"),
        contributions(answers),
        issued(answers, before, today),
        identifiers(answers),
        orNull(answers.text("licence")),
        access(answers, before),
        answers.texts("framework"),
        union(answers.texts("competencies"), answers.texts("themes")),
        answers.texts("provinces"),
        evidence(form, answers, before),
        answers.texts("keywords"),
        before == null ? List.of() : before.relations(),
        attachments(form, answers),
        orNull(answers.text("link")),
        before == null ? Set.of() : before.marks());
  }

  /** Whose it is no form asks for: that stays. */
  private static Access access(Answers answers, @Nullable Draft before) {
    var said = Access.find(answers.text("access")).orElse(Access.INTERNAL);
    return before == null ? said : said.ownedBy(before.access().owner());
  }

  private static List<Contribution> contributions(Answers answers) {
    var all = new ArrayList<Contribution>();
    Stream.concat(
            answers.texts("authors").stream(), answers.of("documented-by").column("name").stream())
        .forEach(name -> all.add(new Contribution(name, Contribution.Role.AUTHOR)));
    if (!answers.of("responsible").isEmpty()) {
      all.add(new Contribution(answers.text("responsible"), Contribution.Role.PUBLISHER));
    }
    return all;
  }

  private static @Nullable PartialDate issued(
      Answers answers, @Nullable Draft before, PartialDate today) {
    return PartialDate.find(answers.text("issued"))
        .orElseGet(() -> before != null && before.issued() != null ? before.issued() : today);
  }

  private static List<Identifier> identifiers(Answers answers) {
    var all = new ArrayList<Identifier>();
    answers.texts("isbn").forEach(v -> all.add(new Identifier(Identifier.Scheme.ISBN, v)));
    answers.texts("doi").forEach(v -> all.add(new Identifier(Identifier.Scheme.DOI, v)));
    return all;
  }

  /**
   * What the answers themselves prove: a result with a means of verification is data that others
   * can check (E2), anything else the word of those who did it (E1). More than that is for
   * reviewers to say, and stays.
   */
  private static @Nullable String evidence(Form form, Answers answers, @Nullable Draft before) {
    String known = before == null ? null : before.evidence();
    if (form.field("results").isEmpty()) {
      return known;
    }
    boolean checked =
        answers.of("results").rows().stream()
            .anyMatch(row -> row.containsKey("after") && row.containsKey("proof"));
    String told = checked ? "E2" : "E1";
    return known != null && known.compareTo(told) > 0 ? known : told;
  }

  private static List<Attachment> attachments(Form form, Answers answers) {
    return form.fields().stream()
        .filter(field -> field.kind() == Kind.FILES)
        .flatMap(field -> answers.of(field.key()).rows().stream())
        .filter(row -> row.containsKey("file"))
        .map(Composition::attachment)
        .toList();
  }

  private static Attachment attachment(Map<String, String> row) {
    String name = row.getOrDefault("name", "archivo");
    return new Attachment(
        new FileId(row.getOrDefault("file", "")),
        name,
        row.getOrDefault("title", name),
        row.getOrDefault("media", "application/octet-stream"),
        Long.parseLong(row.getOrDefault("size", "0")),
        readers(row.getOrDefault(Column.ACCESS, "")),
        orNull(row.getOrDefault(Column.LICENCE, "")));
  }

  /** What nobody can read is for nobody else: a file does not open by being misunderstood. */
  private static @Nullable Access readers(String text) {
    return text.isEmpty() ? null : Access.find(text).orElse(Access.ORGANISATION);
  }

  private static List<String> union(List<String> some, List<String> others) {
    var all = new LinkedHashSet<>(some);
    all.addAll(others);
    return List.copyOf(all);
  }

  private static @Nullable String orNull(String text) {
    return text.isEmpty() ? null : text;
  }
}
