package ec.congope.saberes.portal.find;

import ec.congope.saberes.content.Viewer;
import ec.congope.saberes.portal.layout.Format;
import ec.congope.saberes.portal.layout.Mosaic;
import ec.congope.saberes.portal.layout.Words;
import ec.congope.saberes.search.Dimension;
import ec.congope.saberes.search.SearchIndex;
import ec.congope.saberes.search.SearchResult;
import ec.congope.saberes.search.Sort;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What was found as the search page shows it: every text and address ready. */
@Component
class SearchPages {

  /** Numbers shown around the current one. */
  private static final int AROUND = 2;

  /** A chosen value, and the address without it. */
  record Chip(String label, String url, String action) {}

  /**
   * A page of results.
   *
   * @param url or null for the page that is shown
   */
  record PageLink(String number, @Nullable String url) {}

  /** A way out of no results: without a filter, so many come back. */
  record WayOut(String label, String url, String count) {}

  /** An order to choose. */
  record Order(String value, String label, boolean chosen) {}

  /** The rail of filters. */
  record Rail(
      List<Facets.Section> first,
      List<Mosaic.Tile> tiles,
      int provinces,
      @Nullable String provincesChosen,
      List<Facets.Bar> years,
      int yearsChosen,
      @Nullable String yearsOpen,
      String from,
      String to,
      List<Facets.Section> last,
      String apply,
      @Nullable String clear) {}

  /** The page. */
  record View(
      String title,
      String text,
      String heading,
      @Nullable String headingRest,
      String section,
      long total,
      int chosen,
      String clearUrl,
      Rail rail,
      List<Order> orders,
      List<Chip> chips,
      @Nullable String ignored,
      List<Results.Row> rows,
      List<PageLink> pages,
      @Nullable String next,
      boolean deepest,
      List<WayOut> waysOut) {}

  private final SearchIndex index;
  private final Addresses addresses;
  private final Facets facets;
  private final Results results;
  private final Mosaic mosaic;
  private final Format format;
  private final Words words;

  SearchPages(
      SearchIndex index,
      Addresses addresses,
      Facets facets,
      Results results,
      Mosaic mosaic,
      Format format,
      Words words) {
    this.index = index;
    this.addresses = addresses;
    this.facets = facets;
    this.results = results;
    this.mosaic = mosaic;
    this.format = format;
    this.words = words;
  }

  View of(Addresses.Read read, SearchResult result, Viewer viewer) {
    var criteria = read.criteria();
    long total = result.total();
    String heading = heading(criteria, total);
    boolean searched = !criteria.text().isEmpty();
    int last = last(total);
    return new View(
        searched
            ? words.of("find.page.title", criteria.text(), heading)
            : words.of("find.page.title-all", heading),
        criteria.text(),
        heading,
        searched ? words.of("find.page.heading-rest", criteria.text()) : null,
        section(criteria),
        total,
        criteria.chosen(),
        addresses.write(criteria.withoutFilters()),
        rail(criteria, result),
        orders(criteria),
        chips(criteria),
        read.ignored().isEmpty()
            ? null
            : words.of("find.page.ignored", String.join(", ", read.ignored())),
        results.rows(result.hits(), criteria.text()),
        pages(criteria, last),
        criteria.page() < last ? addresses.write(criteria.at(criteria.page() + 1)) : null,
        criteria.page() == Criteria.LAST_PAGE && total > (long) last * Criteria.SIZE,
        total == 0 ? waysOut(criteria, viewer) : List.of());
  }

  /** The last page with results that can be reached, from 1. */
  static int last(long total) {
    long pages = (total + Criteria.SIZE - 1) / Criteria.SIZE;
    return (int) Math.clamp(pages, 1, Criteria.LAST_PAGE);
  }

  /** How many, of the type where one is chosen. */
  private String heading(Criteria criteria, long total) {
    var types = criteria.chosen(Dimension.TYPE);
    if (total == 0 && !criteria.text().isEmpty()) {
      return words.of("find.zero.heading", criteria.text());
    }
    return types.size() == 1
        ? words.count(types.iterator().next(), total)
        : words.of("layout.count.results", total);
  }

  /** The entry of the navigation that this search is: a type chosen and nothing else. */
  private static String section(Criteria criteria) {
    var types = criteria.chosen(Dimension.TYPE);
    return types.size() == 1 && criteria.chosen() == 1 && criteria.text().isEmpty()
        ? types.iterator().next()
        : "buscar";
  }

  private Rail rail(Criteria criteria, SearchResult result) {
    int provinces = criteria.chosen(Dimension.PROVINCE).size();
    var years = criteria.years();
    int yearsChosen = criteria.chosen(Dimension.YEAR).size() + (years.open() ? 0 : 1);
    int chosen = criteria.chosen();
    return new Rail(
        facets.first(result, criteria),
        mosaic.tiles(facets.provinceCounts(result), criteria.chosen(Dimension.PROVINCE)),
        provinces,
        facets.chosen(provinces),
        facets.histogram(result),
        yearsChosen,
        facets.chosen(yearsChosen),
        years.from() == 0 ? "" : Integer.toString(years.from()),
        years.to() == 0 ? "" : Integer.toString(years.to()),
        facets.last(result, criteria),
        words.of("find.rail.apply", result.total()),
        chosen == 0 ? null : words.of("find.rail.clear", chosen));
  }

  private List<Order> orders(Criteria criteria) {
    return Stream.of(Sort.values())
        .map(sort ->
            new Order(
                sort.parameter(),
                words.of("find.order." + sort.parameter()),
                sort == criteria.sort()))
        .toList();
  }

  private List<Chip> chips(Criteria criteria) {
    var chips = new ArrayList<Chip>();
    for (Dimension dimension : Dimension.values()) {
      for (String code : criteria.chosen(dimension)) {
        chips.add(chip(addresses.label(dimension, code), criteria.without(dimension, code)));
      }
    }
    if (!criteria.years().open()) {
      chips.add(chip(label(criteria.years()), criteria.withoutYears()));
    }
    return chips;
  }

  private Chip chip(String label, Criteria without) {
    return new Chip(label, addresses.write(without), words.of("find.chip.remove", label));
  }

  private String label(Years years) {
    String from = Integer.toString(years.from());
    String to = Integer.toString(years.to());
    if (years.to() == 0) {
      return words.of("find.years.from", from);
    }
    return years.from() == 0
        ? words.of("find.years.to", to)
        : words.of("find.years.between", from, to);
  }

  private List<PageLink> pages(Criteria criteria, int last) {
    if (last < 2) {
      return List.of();
    }
    int from = Math.max(1, Math.min(criteria.page() - AROUND, last - 2 * AROUND));
    return IntStream.rangeClosed(from, Math.min(last, from + 2 * AROUND))
        .mapToObj(number ->
            new PageLink(
                format.number(number),
                number == criteria.page() ? null : addresses.write(criteria.at(number))))
        .toList();
  }

  /** Without which filter how many come back, most first; without all of them where none helps. */
  private List<WayOut> waysOut(Criteria criteria, Viewer viewer) {
    record Way(String label, Criteria without, long count) {}
    var ways = new ArrayList<Way>();
    for (Dimension dimension : criteria.filters().keySet()) {
      var labels =
          criteria.chosen(dimension).stream().limit(3).map(c -> addresses.label(dimension, c));
      var without = criteria.without(dimension);
      ways.add(new Way(String.join(", ", labels.toList()), without, count(without, viewer)));
    }
    if (!criteria.years().open()) {
      var without = criteria.withoutYears();
      ways.add(new Way(label(criteria.years()), without, count(without, viewer)));
    }
    ways.removeIf(way -> way.count() == 0);
    if (ways.isEmpty() && criteria.chosen() > 1) {
      var without = criteria.withoutFilters();
      long count = count(without, viewer);
      if (count > 0) {
        ways.add(new Way(words.of("find.zero.all-filters"), without, count));
      }
    }
    return ways.stream()
        .sorted((a, b) -> Long.compare(b.count(), a.count()))
        .map(way ->
            new WayOut(
                way.label(),
                addresses.write(way.without()),
                words.of("find.zero.come-back", way.count())))
        .toList();
  }

  private long count(Criteria criteria, Viewer viewer) {
    return index.search(criteria.counting(viewer)).total();
  }
}
