package ec.congope.saberes.search.lucene;

import ec.congope.saberes.search.Dimension;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.apache.lucene.index.BinaryDocValues;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.LeafReader;
import org.apache.lucene.search.DocIdSetIterator;

/**
 * The facet values of every item of a segment in memory: for each document the ordinals of its
 * values, behind one another in one array. Counting is then one pass over arrays. Some 40 bytes an
 * item.
 */
final class FacetColumns {

  /** Numbers for values, the same in all segments; only ever grows. */
  static final class Dictionary {
    private final Map<String, Integer> numbers = new HashMap<>();
    private final List<String> values = new ArrayList<>();
    private byte[] dimensions = new byte[64];

    synchronized int number(String value) {
      Integer known = numbers.get(value);
      if (known != null) {
        return known;
      }
      int number = values.size();
      values.add(value);
      numbers.put(value, number);
      if (number == dimensions.length) {
        dimensions = Arrays.copyOf(dimensions, number * 2);
      }
      dimensions[number] = (byte) (value.charAt(0) - 'A');
      return number;
    }

    synchronized int numberOf(Dimension dimension, String code) {
      return numbers.getOrDefault((char) ('A' + dimension.ordinal()) + code, -1);
    }

    synchronized int size() {
      return values.size();
    }

    synchronized String code(int number) {
      return values.get(number).substring(1);
    }

    /** Dimension of each number; at least {@link #size()} long. */
    synchronized byte[] dimensions() {
      return dimensions;
    }
  }

  private final Dictionary dictionary = new Dictionary();
  private final Map<IndexReader.CacheKey, Column> columns = new ConcurrentHashMap<>();

  /**
   * Values of one segment.
   *
   * @param starts where the values of a document begin; one more at the end
   */
  @SuppressWarnings("ArrayRecordComponent") // never compared
  record Column(int[] starts, short[] values) {}

  Dictionary dictionary() {
    return dictionary;
  }

  Column of(LeafReader segment) throws IOException {
    var helper = segment.getCoreCacheHelper();
    if (helper == null) {
      return read(segment);
    }
    Column known = columns.get(helper.getKey());
    if (known != null) {
      return known;
    }
    Column column = read(segment);
    if (columns.put(helper.getKey(), column) == null) {
      helper.addClosedListener(columns::remove);
    }
    return column;
  }

  private Column read(LeafReader segment) throws IOException {
    int[] starts = new int[segment.maxDoc() + 1];
    short[] values = new short[segment.maxDoc() * 8 + 16];
    int end = 0;
    int document = 0;
    BinaryDocValues facets = segment.getBinaryDocValues(LuceneSchema.FACETS);
    if (facets != null) {
      for (int next = facets.nextDoc();
          next != DocIdSetIterator.NO_MORE_DOCS;
          next = facets.nextDoc()) {
        while (document <= next) {
          starts[document++] = end;
        }
        String all = facets.binaryValue().utf8ToString();
        if (!all.isEmpty()) {
          for (String value : all.split(" ")) {
            if (end == values.length) {
              values = Arrays.copyOf(values, end * 2);
            }
            values[end++] = (short) dictionary.number(value);
          }
        }
      }
    }
    while (document < starts.length) {
      starts[document++] = end;
    }
    return new Column(starts, Arrays.copyOf(values, end));
  }
}
