package ec.congope.saberes.search.lucene;

import ec.congope.saberes.search.Dimension;
import ec.congope.saberes.search.FacetValue;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Counts, and decides whether a document passes the filters. A document that fails the filter of
 * just one dimension still counts there: so a chosen value never changes the numbers beside it.
 */
final class FacetCounts {

  private static final int DIMENSIONS = Dimension.values().length;

  private final FacetColumns.Dictionary dictionary;
  private final byte[] dimensions;
  private final int[] counts;
  private final boolean[] chosen;
  private final int filtered;
  private final Map<Dimension, Set<String>> filters;

  FacetCounts(FacetColumns.Dictionary dictionary, Map<Dimension, Set<String>> filters) {
    this.dictionary = dictionary;
    this.filters = filters;
    int size = dictionary.size();
    dimensions = dictionary.dimensions();
    counts = new int[size];
    chosen = new boolean[size];
    int mask = 0;
    for (var filter : filters.entrySet()) {
      if (filter.getValue().isEmpty()) {
        continue;
      }
      mask |= 1 << filter.getKey().ordinal();
      for (String code : filter.getValue()) {
        int number = dictionary.numberOf(filter.getKey(), code);
        if (number >= 0 && number < size) {
          chosen[number] = true;
        }
      }
    }
    filtered = mask;
  }

  /** Counts the document; true when it passes all filters. */
  boolean count(FacetColumns.Column column, int document) {
    int from = column.starts()[document];
    int to = column.starts()[document + 1];
    short[] values = column.values();
    int failed = filtered;
    if (failed != 0) {
      for (int i = from; i < to; i++) {
        if (chosen[values[i]]) {
          failed &= ~(1 << dimensions[values[i]]);
        }
      }
      if (failed != 0) {
        if ((failed & failed - 1) == 0) {
          countOnly(Integer.numberOfTrailingZeros(failed), values, from, to);
        }
        return false;
      }
    }
    for (int i = from; i < to; i++) {
      counts[values[i]]++;
    }
    return true;
  }

  private void countOnly(int dimension, short[] values, int from, int to) {
    for (int i = from; i < to; i++) {
      if (dimensions[values[i]] == dimension) {
        counts[values[i]]++;
      }
    }
  }

  /**
   * The values of the wanted dimensions, most frequent first; a chosen value stays, even at zero.
   */
  Map<Dimension, List<FacetValue>> values(Set<Dimension> wanted) {
    var all = Dimension.values();
    var found = new EnumMap<Dimension, List<FacetValue>>(Dimension.class);
    for (Dimension dimension :
        wanted.isEmpty() ? EnumSet.noneOf(Dimension.class) : EnumSet.copyOf(wanted)) {
      found.put(dimension, new ArrayList<>());
    }
    for (int number = 0; number < counts.length; number++) {
      if (counts[number] > 0) {
        var list = found.get(all[dimensions[number] % DIMENSIONS]);
        if (list != null) {
          list.add(new FacetValue(dictionary.code(number), counts[number], chosen[number]));
        }
      }
    }
    found.forEach(this::addChosenAtZero);
    found
        .values()
        .forEach(list ->
            list.sort(
                Comparator.comparingInt(FacetValue::count)
                    .reversed()
                    .thenComparing(FacetValue::code)));
    return found;
  }

  private void addChosenAtZero(Dimension dimension, List<FacetValue> list) {
    for (String code : filters.getOrDefault(dimension, Set.of())) {
      if (list.stream().noneMatch(value -> value.code().equals(code))) {
        list.add(new FacetValue(code, 0, true));
      }
    }
  }
}
