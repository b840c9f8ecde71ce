package ec.congope.saberes.portal.read;

import ec.congope.saberes.content.ItemId;
import ec.congope.saberes.content.file.Attachment;
import ec.congope.saberes.content.item.Contribution;
import ec.congope.saberes.content.item.Draft;
import ec.congope.saberes.content.item.Item;
import ec.congope.saberes.content.item.Mark;
import ec.congope.saberes.content.item.Relation;
import ec.congope.saberes.content.vocabulary.Scheme;
import ec.congope.saberes.content.vocabulary.Vocabularies;
import ec.congope.saberes.portal.layout.Format;
import ec.congope.saberes.portal.layout.Words;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What differs between two versions: field by field, and in the text of the files. */
@Component
class ChangePages {

  /** A field that differs. */
  record Field(String label, List<Passage> passages) {}

  private final Vocabularies vocabularies;
  private final Format format;
  private final Words words;

  ChangePages(Vocabularies vocabularies, Format format, Words words) {
    this.vocabularies = vocabularies;
    this.format = format;
    this.words = words;
  }

  /**
   * The fields that differ, in the order of the item's page.
   *
   * @param names of the related items that whoever looks may see; of others nothing is told
   */
  List<Field> fields(Item before, Item after, Map<ItemId, String> names) {
    var fields = new ArrayList<Field>();
    Draft old = before.draft();
    Draft fresh = after.draft();
    add(fields, "read.change.type", old, fresh, d -> label(Scheme.TYPES, d.type()));
    add(fields, "read.change.title", old, fresh, Draft::title);
    add(fields, "read.change.subtitle", old, fresh, Draft::subtitle);
    add(fields, "read.change.summary", old, fresh, Draft::summary);
    boolean worded = !Unmarked.of(old.body()).equals(Unmarked.of(fresh.body()));
    add(fields, "read.change.body", old, fresh, d -> worded ? Unmarked.of(d.body()) : d.body());
    add(fields, "read.record.authors", old, fresh, d -> names(d, Contribution.Role.AUTHOR));
    add(fields, "read.record.publisher", old, fresh, d -> names(d, Contribution.Role.PUBLISHER));
    add(fields, "read.record.date", old, fresh, this::issued);
    add(fields, "read.record.language", old, fresh, d -> label(Scheme.LANGUAGES, d.language()));
    add(fields, "read.record.licence", old, fresh, d -> label(Scheme.LICENCES, d.licence()));
    add(fields, "read.record.access", old, fresh, d -> label(Scheme.ACCESS, d.access().code()));
    add(fields, "read.record.evidence", old, fresh, d -> label(Scheme.EVIDENCE, d.evidence()));
    add(
        fields,
        "read.item.competencies",
        old,
        fresh,
        d -> list(Scheme.COMPETENCIES, d.competencies()));
    add(fields, "layout.nav.framework", old, fresh, d -> list(Scheme.FRAMEWORK, d.framework()));
    add(fields, "layout.nav.provinces", old, fresh, d -> list(Scheme.PROVINCES, d.provinces()));
    add(fields, "read.item.keywords", old, fresh, d -> lines(d.keywords().stream()));
    add(fields, "read.change.identifiers", old, fresh, ChangePages::identifiers);
    add(fields, "read.change.link", old, fresh, Draft::link);
    add(
        fields,
        "read.item.files",
        old,
        fresh,
        d -> lines(d.attachments().stream().map(this::file)));
    add(fields, "read.change.relations", old, fresh, d -> relations(d, names));
    add(fields, "read.change.marks", old, fresh, this::marks);
    return fields;
  }

  private void add(
      List<Field> fields,
      String label,
      Draft before,
      Draft after,
      Function<Draft, @Nullable String> value) {
    var passages = Difference.of(text(value.apply(before)), text(value.apply(after)));
    if (!passages.isEmpty()) {
      fields.add(new Field(words.of(label), passages));
    }
  }

  private static String text(@Nullable String value) {
    return value == null ? "" : value;
  }

  private String label(Scheme scheme, @Nullable String code) {
    return code == null ? "" : vocabularies.label(scheme, code);
  }

  private String list(Scheme scheme, List<String> codes) {
    return lines(codes.stream().map(code -> named(scheme, code)));
  }

  private String named(Scheme scheme, String code) {
    return vocabularies
        .find(scheme, code)
        .map(concept ->
            scheme == Scheme.FRAMEWORK
                ? concept.shownCode() + " " + concept.label()
                : concept.label())
        .orElse(code);
  }

  private String issued(Draft draft) {
    return draft.issued() == null ? "" : format.date(draft.issued().toString());
  }

  private String file(Attachment file) {
    String licence = label(Scheme.LICENCES, file.licence());
    return Stream.of(file.name(), format.size(file.size()), licence)
        .filter(fact -> !fact.isEmpty())
        .collect(Collectors.joining(", ", file.title() + " (", ")"));
  }

  private String relations(Draft draft, Map<ItemId, String> names) {
    return lines(
        draft.relations().stream()
            .filter(relation -> names.containsKey(relation.target()))
            .map(relation -> relation(relation, names)));
  }

  private String relation(Relation relation, Map<ItemId, String> names) {
    return words.of(
        "read.relation." + relation.kind().code(), names.getOrDefault(relation.target(), ""));
  }

  private String marks(Draft draft) {
    return lines(
        draft.marks().stream()
            .sorted()
            .map(Mark::code)
            .map(code -> words.of("layout.marks." + code)));
  }

  private static String names(Draft draft, Contribution.Role role) {
    return lines(
        draft.contributions().stream().filter(c -> c.role() == role).map(Contribution::name));
  }

  private static String identifiers(Draft draft) {
    return lines(draft.identifiers().stream().map(i -> i.scheme() + " " + i.value()));
  }

  /** Every line ends, so that equal entries stay equal when others follow. */
  private static String lines(Stream<String> entries) {
    return entries.map(entry -> entry + "\n").collect(Collectors.joining());
  }
}
