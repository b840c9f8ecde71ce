package ec.congope.saberes.search.lucene;

import ec.congope.saberes.search.Dimension;
import ec.congope.saberes.search.SearchIndex;
import ec.congope.saberes.search.SearchRequest;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.Map;
import org.apache.lucene.facet.FacetsConfig;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.SortedSetDocValues;
import org.apache.lucene.search.Collector;
import org.apache.lucene.search.FilterLeafCollector;
import org.apache.lucene.search.LeafCollector;
import org.apache.lucene.search.ScoreMode;
import org.apache.lucene.search.TopScoreDocCollector;
import org.apache.lucene.search.TopScoreDocCollectorManager;
import org.apache.lucene.search.uhighlight.CustomSeparatorBreakIterator;
import org.apache.lucene.search.uhighlight.UnifiedHighlighter;
import org.apache.lucene.util.BytesRef;

/**
 * A second baseline, by hand and for speed: facet ordinals of the whole index in one array, counted
 * while the matches are collected, and the {@link UnifiedHighlighter} with sentences cut at full
 * stops and without weighing matches. What an expert gets out of Lucene in an afternoon.
 */
public final class TunedSearch extends TextbookSearch {

  private final int[] starts;
  private final int[] ordinals;
  private final Dimension[] dimensions;
  private final String[] codes;

  /** Opens the index that {@link BareIndex} made and reads all its facets. */
  public TunedSearch(Path folder, SearchIndex portal) throws IOException {
    super(folder, portal);
    SortedSetDocValues all = facets.getDocValues();
    int size = (int) all.getValueCount();
    dimensions = new Dimension[size];
    codes = new String[size];
    for (int ordinal = 0; ordinal < size; ordinal++) {
      String[] path = FacetsConfig.stringToPath(all.lookupOrd(ordinal).utf8ToString());
      dimensions[ordinal] = Dimension.valueOf(path[0]);
      codes[ordinal] = path[1];
    }
    int documents = searcher.getIndexReader().maxDoc();
    starts = new int[documents + 1];
    int[] read = new int[documents * 32];
    int end = 0;
    for (int document = 0; document < documents; document++) {
      starts[document] = end;
      if (all.advanceExact(document)) {
        for (int left = all.docValueCount(); left > 0; left--) {
          read[end++] = (int) all.nextOrd();
        }
      }
    }
    starts[documents] = end;
    ordinals = Arrays.copyOf(read, end);
  }

  @Override
  UnifiedHighlighter highlighter(UnifiedHighlighter.Builder defaults) {
    return defaults
        .withWeightMatches(false)
        .withBreakIterator(() -> new CustomSeparatorBreakIterator('.'))
        .build();
  }

  @Override
  public Answer search(SearchRequest request) throws IOException {
    var query = query(request);
    var top = new TopScoreDocCollectorManager(Finish.WINDOW, Integer.MAX_VALUE).newCollector();
    var counting = new Counting(top, request);
    searcher.search(query, counting);
    var docs = top.topDocs();
    return new Answer(
        docs.totalHits.value(),
        hits(query, request, finished(request, docs)),
        values(counting.counts));
  }

  private Map<Dimension, Map<String, Integer>> values(int[] counts) {
    var values = new EnumMap<Dimension, Map<String, Integer>>(Dimension.class);
    for (Dimension dimension : Dimension.values()) {
      values.put(dimension, new HashMap<>());
    }
    for (int ordinal = 0; ordinal < counts.length; ordinal++) {
      if (counts[ordinal] > 0) {
        values.get(dimensions[ordinal]).put(codes[ordinal], counts[ordinal]);
      }
    }
    return values;
  }

  /** Counts each match where it passes the other dimensions' filters; collects what passes all. */
  private final class Counting implements Collector {
    private final TopScoreDocCollector top;
    private final int[] counts = new int[codes.length];
    private final int[] bits = new int[codes.length];
    private final int filtered;

    Counting(TopScoreDocCollector top, SearchRequest request) throws IOException {
      this.top = top;
      int mask = 0;
      for (var filter : request.filters().entrySet()) {
        mask |= 1 << filter.getKey().ordinal();
        for (String code : filter.getValue()) {
          String term = FacetsConfig.pathToString(filter.getKey().name(), code);
          long ordinal = facets.getDocValues().lookupTerm(new BytesRef(term));
          if (ordinal >= 0) {
            bits[(int) ordinal] = 1 << filter.getKey().ordinal();
          }
        }
      }
      filtered = mask;
    }

    @Override
    public LeafCollector getLeafCollector(LeafReaderContext leaf) throws IOException {
      return new FilterLeafCollector(top.getLeafCollector(leaf)) {
        @Override
        public void collect(int doc) throws IOException {
          int from = starts[leaf.docBase + doc];
          int to = starts[leaf.docBase + doc + 1];
          int failed = filtered;
          for (int i = from; failed != 0 && i < to; i++) {
            failed &= ~bits[ordinals[i]];
          }
          if (failed == 0) {
            for (int i = from; i < to; i++) {
              counts[ordinals[i]]++;
            }
            super.collect(doc);
          } else if (Integer.bitCount(failed) == 1) {
            for (int i = from; i < to; i++) {
              if (failed == 1 << dimensions[ordinals[i]].ordinal()) {
                counts[ordinals[i]]++;
              }
            }
          }
        }
      };
    }

    @Override
    public ScoreMode scoreMode() {
      return ScoreMode.COMPLETE;
    }
  }
}
