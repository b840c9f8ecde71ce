package ec.congope.saberes.search.lucene;

import ec.congope.saberes.search.Dimension;
import ec.congope.saberes.search.SearchIndex;
import ec.congope.saberes.search.SearchRequest;
import ec.congope.saberes.search.query.Query;
import java.io.Closeable;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.lucene.facet.DrillDownQuery;
import org.apache.lucene.facet.DrillSideways;
import org.apache.lucene.facet.Facets;
import org.apache.lucene.facet.FacetsCollectorManager;
import org.apache.lucene.facet.sortedset.DefaultSortedSetDocValuesReaderState;
import org.apache.lucene.facet.sortedset.SortedSetDocValuesFacetCounts;
import org.apache.lucene.facet.sortedset.SortedSetDocValuesReaderState;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.MultiCollectorManager;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.search.TopDocs;
import org.apache.lucene.search.TopScoreDocCollectorManager;
import org.apache.lucene.search.uhighlight.UnifiedHighlighter;
import org.apache.lucene.store.FSDirectory;

/**
 * The named baseline: an {@link IndexSearcher} used as Lucene's documentation shows it, with
 * Lucene's own modules and their defaults. It runs the very query that the portal makes of the
 * typed one, keeps the ten best with {@link TopScoreDocCollectorManager} and an exact total, counts
 * the eight facets with {@link SortedSetDocValuesFacetCounts} (with {@link DrillSideways} where
 * something is chosen), reads the same stored fields of the ten hits once, and marks titles and
 * passages with the {@link UnifiedHighlighter}, which like the portal analyses the text again.
 */
public class TextbookSearch implements BareSearch, Closeable {

  private static final int LOOK = 20_000;
  private static final int ALL = 1_000;
  private static final Set<String> STORED =
      Set.of(LuceneSchema.ROW, LuceneSchema.SUMMARY_TEXT, LuceneSchema.BODY_TEXT);

  private final LuceneIndex portal;
  private final Map<SearchRequest, Understood> understood = new HashMap<>();
  final IndexSearcher searcher;
  final SortedSetDocValuesReaderState facets;
  private final UnifiedHighlighter highlighter;

  /** Opens the index that {@link BareIndex} made. */
  public TextbookSearch(Path folder, SearchIndex portal) throws IOException {
    this.portal = (LuceneIndex) portal;
    searcher = new IndexSearcher(DirectoryReader.open(FSDirectory.open(folder)));
    searcher.setSimilarity(LuceneSchema.SIMILARITY);
    facets = new DefaultSortedSetDocValuesReaderState(searcher.getIndexReader(), BareIndex.FACETS);
    highlighter =
        highlighter(
            UnifiedHighlighter.builderWithoutSearcher(LuceneSchema.analyzer()).withMaxLength(LOOK));
  }

  UnifiedHighlighter highlighter(UnifiedHighlighter.Builder defaults) {
    return defaults.build();
  }

  @Override
  public Answer search(SearchRequest request) throws IOException {
    var query = query(request);
    return request.filters().isEmpty() ? plain(query, request) : drillDown(query, request);
  }

  /** What the portal makes of the request; asked for once, before anything is measured. */
  private Understood understood(SearchRequest request) {
    return understood.computeIfAbsent(request, portal::understood);
  }

  org.apache.lucene.search.Query query(SearchRequest request) {
    return Matching.items(understood(request), request);
  }

  private Answer plain(org.apache.lucene.search.Query query, SearchRequest request)
      throws IOException {
    var both =
        new MultiCollectorManager(
            new TopScoreDocCollectorManager(Finish.WINDOW, Integer.MAX_VALUE),
            new FacetsCollectorManager());
    Object[] found = searcher.search(query, both);
    var top = (TopDocs) found[0];
    var counts =
        new SortedSetDocValuesFacetCounts(
            facets, (org.apache.lucene.facet.FacetsCollector) found[1]);
    return answer(query, request, top, counts);
  }

  private Answer drillDown(org.apache.lucene.search.Query query, SearchRequest request)
      throws IOException {
    var drill = new DrillDownQuery(BareIndex.FACETS, query);
    request
        .filters()
        .forEach((dimension, codes) -> codes.forEach(code -> drill.add(dimension.name(), code)));
    var result = new DrillSideways(searcher, BareIndex.FACETS, facets).search(drill, Finish.WINDOW);
    return answer(query, request, result.hits, result.facets);
  }

  private Answer answer(
      org.apache.lucene.search.Query query, SearchRequest request, TopDocs top, Facets counts)
      throws IOException {
    return new Answer(
        top.totalHits.value(), hits(query, request, finished(request, top)), values(counts));
  }

  private static Map<Dimension, Map<String, Integer>> values(Facets counts) throws IOException {
    var values = new EnumMap<Dimension, Map<String, Integer>>(Dimension.class);
    for (Dimension dimension : Dimension.values()) {
      var byCode = new HashMap<String, Integer>();
      var result = counts.getTopChildren(ALL, dimension.name());
      if (result != null) {
        for (var value : result.labelValues) {
          byCode.put(value.label, value.value.intValue());
        }
      }
      values.put(dimension, byCode);
    }
    return values;
  }

  /** The best of the matches, sorted again as the portal sorts them. */
  ScoreDoc[] finished(SearchRequest request, TopDocs top) throws IOException {
    var best =
        Finish.sort(
            searcher,
            top.scoreDocs,
            understood(request).matched(),
            request.scope(),
            request.viewer(),
            0);
    return Arrays.copyOf(best, Math.min(best.length, request.size()));
  }

  /** Rows, marked titles and passages. */
  List<Found> hits(org.apache.lucene.search.Query query, SearchRequest request, ScoreDoc[] docs)
      throws IOException {
    boolean phrase = request.query() instanceof Query.Require;
    String field = phrase ? LuceneSchema.EXACT : LuceneSchema.TEXT;
    var numbers = Search.numbers(searcher, Arrays.stream(docs).mapToInt(d -> d.doc).toArray());
    var stored = searcher.storedFields();
    var hits = new ArrayList<Found>();
    for (int i = 0; i < docs.length; i++) {
      var document = stored.document(docs[i].doc, STORED);
      var row = Row.read(document.get(LuceneSchema.ROW));
      String text =
          document.get(LuceneSchema.SUMMARY_TEXT) + "\n" + document.get(LuceneSchema.BODY_TEXT);
      hits.add(
          new Found(
              numbers[i],
              docs[i].score,
              row,
              marked(field, query, row.title()),
              marked(field, query, text)));
    }
    return hits;
  }

  private String marked(String field, org.apache.lucene.search.Query query, String text)
      throws IOException {
    return String.valueOf(highlighter.highlightWithoutSearcher(field, query, text, 1));
  }

  @Override
  public void close() throws IOException {
    searcher.getIndexReader().close();
  }
}
