package ec.congope.saberes.content.transfer;

import ec.congope.saberes.content.Invalid;
import ec.congope.saberes.content.Invalid.Violation;
import ec.congope.saberes.content.ItemId;
import ec.congope.saberes.content.NotFound;
import ec.congope.saberes.content.Viewer;
import ec.congope.saberes.content.access.Access;
import ec.congope.saberes.content.file.Attachment;
import ec.congope.saberes.content.item.Draft;
import ec.congope.saberes.content.item.Item;
import ec.congope.saberes.content.item.ItemRules;
import ec.congope.saberes.content.item.Items;
import ec.congope.saberes.content.item.Relation;
import ec.congope.saberes.content.item.Status;
import ec.congope.saberes.content.vocabulary.Vocabularies;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * Single items in the form of the manifest: the same fields, the same rules, the same messages. The
 * files of such a record are those that the item has already, by their names; a relation may also
 * name its target as {@code #12}, the item's number.
 */
@Component
public class Records {

  /**
   * What a caller sent, ready to be saved.
   *
   * @param externalId the caller's name for the item
   * @param note what changed, in the words of the author; may be empty
   */
  public record Sent(String externalId, Draft draft, Status status, String note) {}

  private static final String NO_NAME = "-";

  private final Items items;
  private final Vocabularies vocabularies;
  private final ItemRules rules;

  Records(Items items, Vocabularies vocabularies, ItemRules rules) {
    this.items = items;
    this.vocabularies = vocabularies;
    this.rules = rules;
  }

  /**
   * Reads a record that makes a new item, which has no files yet.
   *
   * @throws Invalid with everything that is wrong
   */
  public Sent read(ObjectNode record, Viewer viewer) {
    return read(record, List.of(), viewer);
  }

  /**
   * Reads a record that says all about an item that is there.
   *
   * @throws Invalid with everything that is wrong, also where it names the item otherwise
   */
  public Sent read(Item item, ObjectNode record, Viewer viewer) {
    var known = Optional.ofNullable(item.externalId());
    JsonNode name = record.path(Field.EXTERNAL_ID.key());
    if (!name.isMissingNode() && !name.asString("").equals(known.orElse(""))) {
      var violation = Violation.of(Field.EXTERNAL_ID.key(), "import.read-only");
      throw new Invalid(List.of(violation));
    }
    ObjectNode named = record.deepCopy();
    named.put(Field.EXTERNAL_ID.key(), known.orElse(NO_NAME));
    return as(item, read(named, item.draft().attachments(), viewer));
  }

  /** An owner that was only found, and comes back as it was written, is none that is stated. */
  private static Sent as(Item item, Sent sent) {
    var access = sent.draft().access();
    var owner = item.owner();
    boolean found = owner != null && owner.code().equals(access.owner());
    return found
        ? new Sent(
            sent.externalId(),
            sent.draft().withAccess(access.ownedBy(item.draft().access().owner())),
            sent.status(),
            sent.note())
        : sent;
  }

  /**
   * Reads a record that says what changes, as JSON Merge Patch does: null takes a field away.
   *
   * @throws Invalid with everything that is wrong
   */
  public Sent patch(Item item, ObjectNode changes, Viewer viewer) {
    ObjectNode record = new Written(item, items.names(targets(List.of(item)), viewer)).record();
    for (var change : changes.properties()) {
      if (change.getValue().isNull()) {
        record.remove(change.getKey());
      } else {
        record.set(change.getKey(), change.getValue());
      }
    }
    return read(item, record, viewer);
  }

  /** The items as records, in their order, with those relations that the viewer may know of. */
  public List<ObjectNode> write(Collection<Item> all, Viewer viewer) {
    var names = items.names(targets(all), viewer);
    return all.stream().map(item -> new Written(item, names).record()).toList();
  }

  private static List<ItemId> targets(Collection<Item> all) {
    return all.stream()
        .flatMap(item -> item.draft().relations().stream())
        .map(Relation::target)
        .distinct()
        .toList();
  }

  private Sent read(ObjectNode record, List<Attachment> attachments, Viewer viewer) {
    Row row = JsonRows.one(record.toString());
    var codes = new Codes(vocabularies);
    var files = files(row, attachments, codes);
    var candidates = new Candidates(codes, rules, path -> new Folder.Answer.Refused(missing(path)));
    var candidate = candidates.make(row);
    var relations = candidate.map(made -> relations(row, made, viewer)).orElse(List.of());
    if (candidate.isEmpty() || !row.violations().isEmpty()) {
      throw new Invalid(row.violations());
    }
    var made = candidate.get();
    return new Sent(made.externalId(), made.draft(relations, files), made.status(), made.note());
  }

  private static List<Attachment> files(Row row, List<Attachment> attachments, Codes codes) {
    var left = new ArrayList<>(attachments);
    var files = new ArrayList<Attachment>();
    for (Row.Pair pair : row.takePairs(Field.FILES)) {
      var file = left.stream().filter(one -> one.name().equals(pair.first())).findFirst();
      file.ifPresentOrElse(
          found -> {
            left.remove(found);
            files.add(stated(found, pair, row, codes));
          },
          () -> row.violations().add(missing(pair.first())));
    }
    return files;
  }

  /**
   * A file keeps its readers and its licence unless the record says others: it opens to nobody by
   * omission.
   */
  private static Attachment stated(Attachment file, Row.Pair pair, Row row, Codes codes) {
    String title = pair.second();
    String text = title == null || title.isBlank() ? file.name() : title.strip();
    Access access = pair.third() == null ? file.access() : Candidates.readers(row, pair);
    String licence = pair.fourth() == null ? file.licence() : codes.licence(row, pair);
    return new Attachment(
        file.file(), file.name(), text, file.mediaType(), file.size(), access, licence);
  }

  private static Violation missing(String name) {
    return Violation.of(Field.FILES.key(), "import.file-missing", name);
  }

  private List<Relation> relations(Row row, Candidate candidate, Viewer viewer) {
    Map<String, ItemId> known =
        candidate.relations().isEmpty()
            ? Map.of()
            : items.findByExternalIds(
                candidate.relations().stream().map(Candidate.NamedRelation::target).toList());
    var relations = new ArrayList<Relation>();
    for (var relation : candidate.relations()) {
      Optional.ofNullable(known.get(relation.target()))
          .or(() -> numbered(relation.target(), viewer))
          .ifPresentOrElse(
              target -> relations.add(new Relation(relation.kind(), target)),
              () -> row.wrong(Field.RELATIONS, "import.relation-unknown", relation.target()));
    }
    return relations;
  }

  private Optional<ItemId> numbered(String target, Viewer viewer) {
    if (!target.startsWith("#")) {
      return Optional.empty();
    }
    try {
      return Optional.of(items.get(ItemId.parse(target.substring(1)), viewer).id());
    } catch (NotFound nobody) {
      return Optional.empty();
    }
  }
}
