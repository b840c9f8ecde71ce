package ec.congope.saberes.portal.find;

import ec.congope.saberes.portal.layout.Format;
import ec.congope.saberes.search.Dimension;
import ec.congope.saberes.search.FacetValue;
import ec.congope.saberes.search.SearchResult;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;

/**
 * The values of a dimension as checkboxes, always in the same order: that of the whole library's
 * counts. What the search has none of comes last, cannot be ticked, and says 0.
 */
@Component
class Boxes {

  private final Addresses addresses;
  private final LibraryCounts library;
  private final Format format;

  Boxes(Addresses addresses, LibraryCounts library, Format format) {
    this.addresses = addresses;
    this.library = library;
    this.format = format;
  }

  /** Every value that the library has, with its count in the result, by code. */
  Map<String, FacetValue> values(Dimension dimension, SearchResult result) {
    var found = new LinkedHashMap<String, FacetValue>();
    result
        .facets()
        .getOrDefault(dimension, List.of())
        .forEach(value -> found.put(value.code(), value));
    var ordered = new LinkedHashMap<String, FacetValue>();
    for (FacetValue known : library.of(dimension)) {
      var value = Optional.ofNullable(found.remove(known.code()));
      ordered.put(known.code(), value.orElse(new FacetValue(known.code(), 0, false)));
    }
    ordered.putAll(found);
    return ordered;
  }

  /** A box a value. */
  List<Box> flat(Dimension dimension, SearchResult result) {
    var boxes = new ArrayList<Box>();
    values(dimension, result).values().forEach(value -> boxes.add(of(dimension, value, "check")));
    return ordered(boxes);
  }

  /** Those that can be ticked first; apart from that in their order. */
  static List<Box> ordered(List<Box> boxes) {
    return boxes.stream().sorted(Comparator.comparing(Box::dead)).toList();
  }

  /** The box of a value. */
  Box of(Dimension dimension, FacetValue value, String look) {
    return new Box(
        dimension.parameter(),
        addresses.slug(dimension, value.code()),
        addresses.label(dimension, value.code()),
        format.number(value.count()),
        value.selected(),
        value.count() == 0 && !value.selected(),
        look,
        List.of(),
        "",
        null);
  }
}
