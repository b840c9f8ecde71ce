package ec.congope.saberes.portal.find;

import ec.congope.saberes.content.Viewer;
import ec.congope.saberes.portal.layout.Format;
import ec.congope.saberes.portal.layout.Mosaic;
import ec.congope.saberes.portal.layout.Words;
import ec.congope.saberes.search.Dimension;
import ec.congope.saberes.search.Reading;
import ec.congope.saberes.search.Scope;
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

  /** An order to choose. */
  record Order(String value, String label, boolean chosen) {}

  /** The rail of filters. */
  record Rail(
      List<Facets.Section> first,
      List<Mosaic.Tile> tiles,
      int provinces,
      @Nullable String provincesChosen,
      List<Histogram.Bar> years,
      List<Box> yearBoxes,
      int yearsChosen,
      @Nullable String yearsOpen,
      String from,
      String to,
      List<Facets.Section> middle,
      List<Facets.Section> last,
      boolean records,
      boolean literal,
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
      Understood.View read,
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
      WaysOut.@Nullable View waysOut) {}

  private final Addresses addresses;
  private final Facets facets;
  private final Histogram histogram;
  private final Understood understood;
  private final WaysOut waysOut;
  private final Results results;
  private final Mosaic mosaic;
  private final Format format;
  private final Words words;

  SearchPages(
      Addresses addresses,
      Facets facets,
      Histogram histogram,
      Understood understood,
      WaysOut waysOut,
      Results results,
      Mosaic mosaic,
      Format format,
      Words words) {
    this.addresses = addresses;
    this.facets = facets;
    this.histogram = histogram;
    this.understood = understood;
    this.waysOut = waysOut;
    this.results = results;
    this.mosaic = mosaic;
    this.format = format;
    this.words = words;
  }

  /**
   * The page.
   *
   * @param unfolded id of the item of which what matched is shown, or empty
   * @param found what is shown of it, or null
   */
  View of(
      Addresses.Read read,
      SearchResult result,
      String unfolded,
      Findings.@Nullable View found,
      Viewer viewer) {
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
        understood.of(criteria, result),
        criteria.chosen(),
        addresses.write(criteria.withoutFilters()),
        rail(criteria, result),
        orders(criteria),
        chips(criteria),
        read.ignored().isEmpty()
            ? null
            : words.of("find.page.ignored", String.join(", ", read.ignored())),
        results.rows(result.hits(), criteria, unfolded, found),
        pages(criteria, last),
        criteria.page() < last ? addresses.write(criteria.at(criteria.page() + 1)) : null,
        criteria.page() == Criteria.LAST_PAGE && total > (long) last * Criteria.SIZE,
        total == 0 ? waysOut.of(criteria, viewer) : null);
  }

  /** The last page with results that can be reached, from 1. */
  static int last(long total) {
    long pages = (total + Criteria.SIZE - 1) / Criteria.SIZE;
    return (int) Math.clamp(pages, 1, Criteria.LAST_PAGE);
  }

  /** How many, of the type where one is chosen. */
  private String heading(Criteria criteria, long total) {
    var types = criteria.chosen(Dimension.TYPE);
    if (total == 0) {
      return nothing(criteria);
    }
    return types.size() == 1
        ? words.count(types.iterator().next(), total)
        : words.of("layout.count.results", total);
  }

  /** What was not found, and where. */
  private String nothing(Criteria criteria) {
    String text = criteria.text();
    if (criteria.chosen() == 0) {
      return words.of("find.zero.heading", text);
    }
    var years = criteria.chosen(Dimension.YEAR);
    int yearsChosen = years.size() + (criteria.years().open() ? 0 : 1);
    if (criteria.chosen() == yearsChosen) {
      String span =
          criteria.years().open() ? String.join(", ", years) : criteria.years().label(words);
      return words.of("find.zero.heading-year", text.isEmpty() ? 0 : 1, text, span);
    }
    return words.of("find.zero.heading-filters", text.isEmpty() ? 0 : 1, text);
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
        facets.first(result),
        mosaic.tiles(facets.provinceCounts(result), criteria.chosen(Dimension.PROVINCE)),
        provinces,
        facets.chosen(provinces),
        histogram.bars(result, criteria),
        histogram.boxes(result),
        yearsChosen,
        facets.chosen(yearsChosen),
        years.from() == 0 ? "" : Integer.toString(years.from()),
        years.to() == 0 ? "" : Integer.toString(years.to()),
        facets.middle(result),
        facets.last(result),
        criteria.scope() == Scope.RECORDS,
        criteria.reading() == Reading.LITERAL,
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
      chips.add(chip(criteria.years().label(words), criteria.withoutYears()));
    }
    if (criteria.scope() == Scope.RECORDS) {
      chips.add(chip(words.of("find.scope.chip"), criteria.in(Scope.RECORDS_AND_PAGES)));
    }
    return chips;
  }

  private Chip chip(String label, Criteria without) {
    return new Chip(label, addresses.write(without), words.of("find.chip.remove", label));
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
}
