package ec.congope.saberes.portal.find.alert;

import ec.congope.saberes.content.ItemId;
import ec.congope.saberes.content.item.Item;
import ec.congope.saberes.content.subscription.Due;
import ec.congope.saberes.portal.find.Addresses;
import ec.congope.saberes.portal.find.Criteria;
import ec.congope.saberes.portal.find.Listing;
import ec.congope.saberes.search.Hit;
import ec.congope.saberes.search.SearchRequest;
import ec.congope.saberes.search.Sort;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** What is new in a search, newest first, and open to everybody at this moment. */
@Component
class News {

  private static final int DEEPEST = SearchRequest.DEEPEST / Listing.SIZE;

  private final Listing listing;
  private final Addresses addresses;

  News(Listing listing, Addresses addresses) {
    this.listing = listing;
    this.addresses = addresses;
  }

  /** The items that a search has to tell. */
  List<ItemId> of(Due due) {
    var fresh = new ArrayList<ItemId>();
    var unsure = new ArrayList<Hit>();
    Instant second = second(due.since());
    for (Hit hit : since(addresses.parse(due.search().question()), due.since())) {
      if (!due.notified().contains(hit.id())) {
        fresh.add(hit.id());
        if (second.equals(hit.added())) {
          unsure.add(hit);
        }
      }
    }
    fresh.removeAll(older(unsure, due.since()));
    Set<ItemId> open = listing.open(fresh);
    return fresh.stream().filter(open::contains).toList();
  }

  /** The index knows the second, the store when in it an item was published. */
  private Set<ItemId> older(List<Hit> hits, Instant since) {
    return listing.readable(hits).stream()
        .map(Listing.Entry::item)
        .filter(item -> item.published() != null && item.published().isBefore(since))
        .map(Item::id)
        .collect(Collectors.toSet());
  }

  private static Instant second(Instant instant) {
    return instant.truncatedTo(ChronoUnit.SECONDS);
  }

  /** Those among these items that still match and are still open, as hits. */
  List<Hit> still(String question, Collection<ItemId> items, Instant since) {
    var wanted = Set.copyOf(items);
    var open = listing.open(wanted);
    return since(addresses.parse(question), since).stream()
        .filter(hit -> wanted.contains(hit.id()) && open.contains(hit.id()))
        .toList();
  }

  /** Hits that were added at this second or later; the index moves between two of its pages. */
  private Collection<Hit> since(Criteria criteria, Instant since) {
    Instant second = second(since);
    Map<ItemId, Hit> found = new LinkedHashMap<>();
    for (int page = 1; page <= DEEPEST; page++) {
      var hits = listing.hits(criteria, Sort.ADDED, page);
      for (Hit hit : hits) {
        if (hit.added() == null || hit.added().isBefore(second)) {
          return found.values();
        }
        found.putIfAbsent(hit.id(), hit);
      }
      if (hits.size() < Listing.SIZE) {
        break;
      }
    }
    return found.values();
  }
}
