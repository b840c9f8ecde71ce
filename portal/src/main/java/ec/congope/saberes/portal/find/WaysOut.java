package ec.congope.saberes.portal.find;

import ec.congope.saberes.content.Viewer;
import ec.congope.saberes.portal.layout.Format;
import ec.congope.saberes.portal.layout.Lines;
import ec.congope.saberes.portal.layout.Link;
import ec.congope.saberes.portal.layout.Words;
import ec.congope.saberes.search.Dimension;
import ec.congope.saberes.search.FacetValue;
import ec.congope.saberes.search.Scope;
import ec.congope.saberes.search.SearchIndex;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** Where to go when nothing was found, the likeliest first. Every number is what its link finds. */
@Component
class WaysOut {

  private static final int NEAR = 3;
  private static final int PLACES = 6;

  /**
   * The ways.
   *
   * @param filters without which filter so many come back
   * @param neighbours provinces around the chosen ones that have something
   * @param near what the words find without any filter
   * @param concepts names in the vocabularies that are like the words
   */
  record View(
      List<Link> filters,
      List<Link> neighbours,
      List<Lines.Line> near,
      List<Link> concepts,
      Help help) {}

  private final SearchIndex index;
  private final Addresses addresses;
  private final NearestConcepts concepts;
  private final Asking asking;
  private final Lines lines;
  private final Format format;
  private final Words words;

  WaysOut(
      SearchIndex index,
      Addresses addresses,
      NearestConcepts concepts,
      Asking asking,
      Lines lines,
      Format format,
      Words words) {
    this.index = index;
    this.addresses = addresses;
    this.concepts = concepts;
    this.asking = asking;
    this.lines = lines;
    this.format = format;
    this.words = words;
  }

  View of(Criteria criteria, Viewer viewer) {
    return new View(
        filters(criteria, viewer),
        neighbours(criteria, viewer),
        near(criteria, viewer),
        concepts.of(criteria.text()),
        asking.about(criteria));
  }

  /** Most first; all filters together where no single one helps. */
  private List<Link> filters(Criteria criteria, Viewer viewer) {
    record Way(String label, Criteria without, long count) {}
    var ways = new ArrayList<Way>();
    for (Dimension dimension : criteria.filters().keySet()) {
      String label =
          criteria.chosen(dimension).stream()
              .limit(3)
              .map(code -> addresses.label(dimension, code))
              .collect(Collectors.joining(", "));
      var without = criteria.without(dimension);
      ways.add(new Way(label, without, count(without, viewer)));
    }
    if (!criteria.years().open()) {
      var without = criteria.withoutYears();
      ways.add(new Way(criteria.years().label(words), without, count(without, viewer)));
    }
    if (criteria.scope() == Scope.RECORDS) {
      var without = criteria.in(Scope.RECORDS_AND_PAGES);
      ways.add(new Way(words.of("find.scope.chip"), without, count(without, viewer)));
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
            new Link(
                way.label(),
                addresses.write(way.without()),
                words.of("find.zero.come-back", way.count())))
        .toList();
  }

  private List<Link> neighbours(Criteria criteria, Viewer viewer) {
    var chosen = criteria.chosen(Dimension.PROVINCE);
    if (chosen.isEmpty()) {
      return List.of();
    }
    var around = new LinkedHashSet<String>();
    for (String province : chosen) {
      around.addAll(Understood.neighbours(addresses.concept(Dimension.PROVINCE, province)));
    }
    around.removeAll(chosen);
    var counts =
        index
            .search(criteria.without(Dimension.PROVINCE).counting(Dimension.PROVINCE, viewer))
            .facets()
            .getOrDefault(Dimension.PROVINCE, List.of());
    return counts.stream()
        .filter(value -> value.count() > 0 && around.contains(value.code()))
        .limit(PLACES)
        .map(value -> place(criteria, value))
        .toList();
  }

  private Link place(Criteria criteria, FacetValue value) {
    return new Link(
        addresses.label(Dimension.PROVINCE, value.code()),
        addresses.write(criteria.with(Dimension.PROVINCE, Set.of(value.code()))),
        format.number(value.count()));
  }

  private List<Lines.Line> near(Criteria criteria, Viewer viewer) {
    return criteria.chosen() == 0 || criteria.text().isEmpty()
        ? List.of()
        : lines.of(index.search(criteria.withoutFilters().first(NEAR, viewer)).hits());
  }

  private long count(Criteria criteria, Viewer viewer) {
    return index.search(criteria.counting(viewer)).total();
  }
}
