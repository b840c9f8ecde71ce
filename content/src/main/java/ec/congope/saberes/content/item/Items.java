package ec.congope.saberes.content.item;

import ec.congope.saberes.content.Conflict;
import ec.congope.saberes.content.Invalid;
import ec.congope.saberes.content.ItemId;
import ec.congope.saberes.content.NotAllowed;
import ec.congope.saberes.content.NotFound;
import ec.congope.saberes.content.Viewer;
import ec.congope.saberes.content.Withdrawn;
import ec.congope.saberes.content.access.Keys;
import ec.congope.saberes.content.markdown.Html;
import ec.congope.saberes.content.markdown.Markdown;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionOperations;

/**
 * The items of the library. Every public method is one transaction; Markdown is rendered before it,
 * and its last statement is the row in the change log.
 */
@Component
public class Items {

  /**
   * One item of a bulk import.
   *
   * @param externalId the importer's name for it
   * @param note what changed, in the words of the author; may be empty
   */
  public record Entry(String externalId, Draft draft, Status status, String note) {

    /** Without a note. */
    public Entry(String externalId, Draft draft, Status status) {
      this(externalId, draft, status, NO_NOTE);
    }
  }

  /** What became of an entry. */
  public enum Outcome {
    /** A new item. */
    CREATED,
    /** A new revision of an item that was there. */
    UPDATED,
    /** Nothing: the item says just this already. */
    UNCHANGED
  }

  private static final String NO_NOTE = "";

  /** How often a writer starts over when another was faster. */
  static final int TRIES = 5;

  private final ItemReader reader;
  private final ItemWriter writer;
  private final ItemRules rules;
  private final Markdown markdown;
  private final TransactionOperations transaction;
  private final ItemImport imports;

  Items(
      ItemReader reader,
      ItemWriter writer,
      ItemRules rules,
      Markdown markdown,
      TransactionOperations transaction) {
    this.reader = reader;
    this.writer = writer;
    this.rules = rules;
    this.markdown = markdown;
    this.transaction = transaction;
    this.imports = new ItemImport(reader, writer, rules, markdown, transaction);
  }

  /** Makes an item in status draft and returns it at revision 1. */
  public Item create(Draft draft, Viewer viewer) {
    var change = Change.first(null, draft, Status.DRAFT, NO_NOTE, render(draft, viewer), viewer);
    ItemId id = inTransaction(() -> writer.insert(List.of(change)).getFirst());
    return get(id, viewer);
  }

  /**
   * Makes an item that an importer names so, and returns it at revision 1.
   *
   * @throws Conflict when there is an item of this name already, of whatever status
   * @throws Invalid with everything that is wrong
   */
  public Item create(String externalId, Draft draft, Status status, Viewer viewer) {
    var change = Change.first(externalId, draft, status, NO_NOTE, render(draft, viewer), viewer);
    for (int attempt = 1; ; attempt++) {
      var standing = reader.standings(List.of(externalId)).get(externalId);
      if (standing != null) {
        throw new Conflict(standing.id(), 0, standing.revision());
      }
      try {
        ItemId id = inTransaction(() -> writer.insert(List.of(change)).getFirst());
        return get(id, viewer);
      } catch (DuplicateKeyException overtaken) {
        if (attempt == TRIES) {
          throw overtaken;
        }
      }
    }
  }

  /**
   * Saves a new revision.
   *
   * @throws Conflict when {@code revision} is not the newest
   * @throws Invalid with everything that is wrong
   */
  public Item save(ItemId id, int revision, Draft draft, Viewer viewer) {
    return save(id, revision, draft, get(id, viewer).status(), viewer);
  }

  /**
   * Saves a new revision with another status.
   *
   * @throws Conflict when {@code revision} is not the newest
   * @throws Invalid with everything that is wrong
   */
  public Item save(ItemId id, int revision, Draft draft, Status status, Viewer viewer) {
    return save(id, revision, draft, status, NO_NOTE, viewer);
  }

  /**
   * Saves a new revision with another status, and what changed in the words of the author: what
   * readers see in the list of versions.
   *
   * @throws Conflict when {@code revision} is not the newest
   * @throws Invalid with everything that is wrong
   */
  public Item save(
      ItemId id, int revision, Draft draft, Status status, String note, Viewer viewer) {
    Item old = whole(id, viewer);
    requireValid(note);
    var body = render(draft, viewer);
    update(Change.next(old.id(), revision, draft, status, note.strip(), body, viewer));
    return get(id, viewer);
  }

  /** Moves an item to another status, at the given revision, which makes a new revision. */
  public Item move(ItemId id, int revision, Status status, Viewer viewer) {
    return move(id, revision, status, NO_NOTE, viewer);
  }

  /**
   * Moves an item to another status and says why: the reason of a withdrawal is what its tombstone
   * shows.
   *
   * @throws Conflict when {@code revision} is not the newest
   */
  public Item move(ItemId id, int revision, Status status, String note, Viewer viewer) {
    requireEditor(viewer, "move item " + id);
    requireValid(note);
    Item old = whole(id, viewer);
    update(Change.next(id, revision, old.draft(), status, note.strip(), old.body(), viewer));
    return get(id, viewer);
  }

  /**
   * Gives an item another address. The former ones lead to it for ever, and no other item gets
   * them.
   *
   * @throws Invalid when it is no slug, or is or was another item's
   */
  public Item rename(ItemId id, String slug, Viewer viewer) {
    requireEditor(viewer, "rename item " + id);
    Item item = get(id, viewer);
    if (!Slugs.of(slug).equals(slug)) {
      throw new Invalid(List.of(Invalid.Violation.of("slug", "invalid.slug", Slugs.of(slug))));
    }
    if (!item.slug().equals(slug) && !inTransaction(() -> writer.rename(id, slug, viewer))) {
      throw new Invalid(List.of(Invalid.Violation.of("slug", "invalid.slug-taken", slug)));
    }
    return get(id, viewer);
  }

  /**
   * Creates or updates many items at once, in one transaction, by external id. Entries are expected
   * to be valid by {@link ItemRules}; whoever imports asks first, so as to report what is wrong.
   *
   * @return the outcome by external id
   * @throws Invalid when one of them is not valid after all; then nothing is written
   */
  public Map<String, Outcome> importAll(List<Entry> entries, Viewer viewer) {
    requireEditor(viewer, "import " + entries.size() + " items");
    return imports.run(entries, viewer);
  }

  /** What {@link #importAll} would make of these entries; writes nothing. */
  public Map<String, Outcome> compare(List<Entry> entries, Viewer viewer) {
    requireEditor(viewer, "compare " + entries.size() + " items");
    return imports.outcomes(entries, viewer, new ArrayList<>());
  }

  /**
   * The item, as far as the viewer may see it.
   *
   * @throws Withdrawn when the viewer might read it and it is no longer offered
   */
  public Item get(ItemId id, Viewer viewer) {
    return visible(reader.find(id), id, viewer);
  }

  /**
   * The item that has this slug, or had it once, as far as the viewer may see it.
   *
   * @throws Withdrawn when the viewer might read it and it is no longer offered
   */
  public Item get(String slug, Viewer viewer) {
    return visible(reader.find(slug), slug, viewer);
  }

  /** The item that an importer named so, whatever its status. */
  public Optional<ItemId> findByExternalId(String externalId) {
    return Optional.ofNullable(reader.standings(List.of(externalId)).get(externalId))
        .map(Standing::id);
  }

  /** The items that importers named so, whatever their status, by external id. */
  public Map<String, ItemId> findByExternalIds(Collection<String> externalIds) {
    var found = new LinkedHashMap<String, ItemId>();
    reader.standings(externalIds).forEach((name, standing) -> found.put(name, standing.id()));
    return found;
  }

  /** The published ones among these items, in no order: what the index re-reads. */
  public List<Item> published(Collection<ItemId> ids) {
    return reader.published(ids);
  }

  /** The published ones among these items, in no order, as far as the viewer may see them. */
  public List<Item> published(Collection<ItemId> ids, Viewer viewer) {
    var keys = Keys.of(viewer);
    return shown(
        reader.published(ids).stream().filter(item -> keys.open(item.reach())).toList(), viewer);
  }

  /** Ids of all published items, in order, in small reads: for rebuilding and verifying. */
  public void eachPublished(Consumer<ItemId> each) {
    reader.eachPublished((id, revision) -> each.accept(id));
  }

  /** Ids and newest revisions of all published items, in the order of their ids. */
  public void eachPublishedRevision(BiConsumer<ItemId, Integer> each) {
    reader.eachPublished(each);
  }

  /**
   * At most {@code limit} published items that adapt this one, as far as the viewer may see them.
   */
  public List<Item> adapting(ItemId target, int limit, Viewer viewer) {
    return shown(reader.adapting(target, limit, viewer), viewer);
  }

  /** The published practices that this item adapts, as far as the viewer may see them. */
  public List<Item> adapted(Item item, Viewer viewer) {
    var targets =
        item.draft().relations().stream()
            .filter(relation -> relation.kind() == Relation.Kind.ADAPTS)
            .map(Relation::target)
            .filter(target -> !target.equals(item.id()))
            .toList();
    return targets.isEmpty() ? List.of() : published(targets, viewer);
  }

  /** A page of items for the machine interface, by id, after the given one. */
  public List<Item> list(@Nullable ItemId after, int limit, Viewer viewer) {
    return shown(reader.list(after, limit, viewer), viewer);
  }

  /** How many items there are of each status, for those who run the portal. */
  public Map<Status, Long> counts() {
    return reader.counts();
  }

  /** Those among these items that the viewer may see, with the importer's name or {@code #id}. */
  public Map<ItemId, String> names(Collection<ItemId> ids, Viewer viewer) {
    return ids.isEmpty() ? Map.of() : reader.names(ids, viewer);
  }

  /** How many published items the viewer may see. */
  public long count(Viewer viewer) {
    return reader.count(viewer);
  }

  private void update(Change change) {
    inTransaction(() -> {
      writer.update(List.of(change));
      return true;
    });
  }

  private Html render(Draft draft, Viewer viewer) {
    requireEditor(viewer, "write an item");
    var violations = rules.check(draft);
    if (!violations.isEmpty()) {
      throw new Invalid(violations);
    }
    return markdown.render(List.of(draft.body())).getFirst();
  }

  private void requireValid(String note) {
    var violations = rules.checkNote(note);
    if (!violations.isEmpty()) {
      throw new Invalid(violations);
    }
  }

  private static void requireEditor(Viewer viewer, String what) {
    if (!viewer.is(Viewer.Role.ADMINISTRATOR)) {
      throw new NotAllowed(what);
    }
  }

  private static Item visible(Optional<Item> found, Object key, Viewer viewer) {
    var keys = Keys.of(viewer);
    boolean everything = viewer.is(Viewer.Role.ADMINISTRATOR);
    Item item =
        found
            .filter(one -> everything || offered(one))
            .filter(one -> keys.open(one.reach()))
            .map(one -> one.with(keys))
            .orElseThrow(() -> new NotFound("item", key));
    if (item.status() == Status.RETIRED && !everything) {
      throw new Withdrawn(item.id(), item.draft().title());
    }
    return item;
  }

  /** Whether readers may see it, or what is left of it. */
  private static boolean offered(Item item) {
    return item.status() == Status.PUBLISHED
        || (item.status() == Status.RETIRED && item.published() != null);
  }

  /** The item with all its files: who may not read them all would take the others away. */
  private Item whole(ItemId id, Viewer viewer) {
    Item item = get(id, viewer);
    boolean all =
        Keys.of(viewer).all()
            || reader.find(id).filter(full -> full.files().size() > item.files().size()).isEmpty();
    if (!all) {
      throw new NotAllowed("write item " + id + ", of which a file is hidden");
    }
    return item;
  }

  private static List<Item> shown(List<Item> items, Viewer viewer) {
    var keys = Keys.of(viewer);
    return items.stream().map(item -> item.with(keys)).toList();
  }

  private <T> T inTransaction(java.util.function.Supplier<T> work) {
    T result = transaction.execute(status -> work.get());
    if (result == null) {
      throw new IllegalStateException("the transaction gave nothing");
    }
    return result;
  }
}
