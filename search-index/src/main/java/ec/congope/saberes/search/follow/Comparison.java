package ec.congope.saberes.search.follow;

import ec.congope.saberes.content.ItemId;
import ec.congope.saberes.content.item.Item;
import ec.congope.saberes.content.item.Items;
import ec.congope.saberes.search.follow.Difference.Kind;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Puts what the store says beside what the index holds. */
final class Comparison {

  /** Items read from the store at a time, which bounds memory. */
  private static final int CHUNK = 200;

  private final Items items;
  private final IndexDocuments documents;
  private final List<Difference> differences = new ArrayList<>();

  Comparison(Items items, IndexDocuments documents) {
    this.items = items;
    this.documents = documents;
  }

  /** The differences; takes everything that the store knows out of the entries. */
  List<Difference> with(Map<Long, IndexEntry> indexed) {
    var chunk = new ArrayList<ItemId>();
    items.eachPublished(id -> {
      chunk.add(id);
      if (chunk.size() == CHUNK) {
        compare(chunk, indexed);
        chunk.clear();
      }
    });
    compare(chunk, indexed);
    indexed.forEach((number, entry) ->
        add(
            entry.revision() > 0 ? Kind.LEFT_OVER : Kind.ORPHANED_PAGES,
            new ItemId(number),
            "",
            entry.revision() > 0 ? entry.revision() : entry.pages()));
    differences.sort(Comparator.comparingLong(difference -> difference.item().value()));
    return List.copyOf(differences);
  }

  private void compare(List<ItemId> ids, Map<Long, IndexEntry> indexed) {
    var read = new HashMap<ItemId, Item>();
    var reasons = new HashMap<ItemId, Object>();
    new PublishedItems(items).read(ids, reasons::put).forEach(item -> read.put(item.id(), item));
    for (ItemId id : ids) {
      IndexEntry there = indexed.remove(id.value());
      Item item = read.get(id);
      if (item == null) {
        add(Kind.UNMAPPABLE, id, reasons.getOrDefault(id, "no revision"), "");
      } else {
        compare(item, there);
      }
    }
  }

  private void compare(Item item, @Nullable IndexEntry there) {
    try {
      compare(item.id(), IndexEntry.of(documents.of(item)), there);
    } catch (IllegalArgumentException | NullPointerException unmappable) {
      add(Kind.UNMAPPABLE, item.id(), unmappable, "");
    }
  }

  private void compare(ItemId id, IndexEntry stored, @Nullable IndexEntry there) {
    if (there == null || there.revision() == 0) {
      add(Kind.MISSING, id, stored.revision(), "");
    } else if (stored.revision() != there.revision()) {
      add(Kind.REVISION, id, stored.revision(), there.revision());
    } else if (!stored.access().equals(there.access())) {
      add(Kind.ACCESS, id, stored.access(), there.access());
    } else if (stored.pages() != there.pages()) {
      add(Kind.PAGES, id, stored.pages(), there.pages());
    } else if (stored.digest() != there.digest()) {
      add(Kind.CONTENT, id, "", "");
    }
  }

  private void add(Kind kind, ItemId id, Object stored, Object indexed) {
    differences.add(new Difference(kind, id, line(stored), line(indexed)));
  }

  /** The first line: parsers explain themselves at length. */
  private static String line(Object said) {
    return said.toString().lines().findFirst().orElse("");
  }
}
