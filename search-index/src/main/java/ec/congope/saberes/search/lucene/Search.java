package ec.congope.saberes.search.lucene;

import ec.congope.saberes.content.ItemId;
import ec.congope.saberes.search.Hit;
import ec.congope.saberes.search.Scope;
import ec.congope.saberes.search.SearchRequest;
import ec.congope.saberes.search.SearchResult;
import ec.congope.saberes.search.Sort;
import ec.congope.saberes.search.query.Query;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.search.BooleanClause;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.Collector;
import org.apache.lucene.search.FieldDoc;
import org.apache.lucene.search.FilterLeafCollector;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.LeafCollector;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.search.ScoreMode;
import org.apache.lucene.search.SortField;
import org.apache.lucene.search.TermInSetQuery;
import org.apache.lucene.search.TopDocsCollector;
import org.apache.lucene.search.TopFieldCollectorManager;
import org.apache.lucene.search.TopScoreDocCollectorManager;
import org.apache.lucene.util.BytesRef;
import org.jspecify.annotations.Nullable;

/**
 * One search: one pass over the matching items counts facets and gathers the best; rows are read
 * for those only.
 */
final class Search {

  private static final Set<String> ROW_FIELDS =
      Set.of(LuceneSchema.ROW, LuceneSchema.SUMMARY_TEXT, LuceneSchema.BODY_TEXT);

  private final IndexSearcher searcher;
  private final FacetColumns columns;
  private final SearchRequest request;
  private final Interpreter interpreter;
  private final Understood understood;

  Search(
      IndexSearcher searcher,
      FacetColumns columns,
      SearchRequest request,
      Interpreter interpreter) {
    this.searcher = searcher;
    this.columns = columns;
    this.request = request;
    this.interpreter = interpreter;
    this.understood = interpreter.read(searcher, request);
  }

  SearchResult run() throws IOException {
    if (request.size() == 0 && request.facets().isEmpty()) {
      return counted();
    }
    for (LeafReaderContext leaf : searcher.getIndexReader().leaves()) {
      columns.of(leaf.reader()); // the dictionary is whole before counting begins
    }
    var counts = new FacetCounts(columns.dictionary(), request.filters());
    int wanted = Math.max(1, request.page() * request.size());
    TopDocsCollector<?> top = top(wanted);
    var pass = new Pass(top, counts);
    searcher.search(Matching.items(understood, request), pass);
    int from = (request.page() - 1) * request.size();
    ScoreDoc[] docs = docs(top, from);
    return new SearchResult(
        pass.total,
        hits(docs),
        counts.values(request.facets()),
        new Answering(searcher, request, understood, interpreter).interpretation(pass.total));
  }

  /** How many there are, and nothing else: no match is scored. */
  private SearchResult counted() throws IOException {
    long total = Matching.count(searcher, understood.matched(), request, request.filters());
    var said = new Answering(searcher, request, understood, interpreter).interpretation(total);
    return new SearchResult(total, List.of(), Map.of(), said);
  }

  private ScoreDoc[] docs(TopDocsCollector<?> top, int from) throws IOException {
    if (sort() != null) {
      return top.topDocs(from, request.size()).scoreDocs;
    }
    ScoreDoc[] best = top.topDocs(0, Math.max(Finish.WINDOW, from + request.size())).scoreDocs;
    var sorted =
        Finish.sort(searcher, best, understood.matched(), request.scope(), request.viewer(), from);
    return Arrays.copyOf(sorted, Math.min(sorted.length, request.size()));
  }

  /** The rows of these items, as far as access and filters let them through. */
  List<Hit> among(List<ItemId> items) throws IOException {
    for (LeafReaderContext leaf : searcher.getIndexReader().leaves()) {
      columns.of(leaf.reader());
    }
    var counts = new FacetCounts(columns.dictionary(), request.filters());
    int wanted = Math.max(1, items.size());
    var pass =
        new Pass(
            new TopScoreDocCollectorManager(wanted, null, Integer.MAX_VALUE).newCollector(),
            counts);
    searcher.search(numbered(items), pass);
    return hits(pass.top.topDocs().scoreDocs).stream()
        .sorted(Comparator.comparing(hit -> items.indexOf(hit.id())))
        .toList();
  }

  private org.apache.lucene.search.Query numbered(List<ItemId> items) {
    var terms = items.stream().map(item -> new BytesRef(item.toString())).toList();
    return new BooleanQuery.Builder()
        .add(new TermInSetQuery(LuceneSchema.ITEM, terms), BooleanClause.Occur.FILTER)
        .add(QueryTranslator.ITEMS, BooleanClause.Occur.FILTER)
        .add(QueryTranslator.access(request.viewer()), BooleanClause.Occur.FILTER)
        .build();
  }

  private TopDocsCollector<?> top(int wanted) {
    var sort = sort();
    int best = Math.max(wanted, Finish.WINDOW);
    return sort == null
        ? new TopScoreDocCollectorManager(best, null, Integer.MAX_VALUE).newCollector()
        : new TopFieldCollectorManager(sort, wanted, null, Integer.MAX_VALUE).newCollector();
  }

  private org.apache.lucene.search.@Nullable Sort sort() {
    boolean nothingToMatch = understood.matched() instanceof Query.Everything;
    Sort sort = request.sort() == Sort.RELEVANCE && nothingToMatch ? Sort.NEWEST : request.sort();
    return switch (sort) {
      case RELEVANCE -> null;
      case NEWEST -> by(issued(true));
      case OLDEST -> by(issued(false));
      case REPLICATED -> best(new SortField(LuceneSchema.REPLICATIONS, SortField.Type.LONG, true));
      case PROVEN -> best(new SortField(LuceneSchema.PROOF, SortField.Type.LONG, true));
      case ADDED -> by(new SortField(LuceneSchema.ADDED, SortField.Type.LONG, true));
      case TITLE -> by(new SortField(LuceneSchema.TITLE_KEY, SortField.Type.STRING));
    };
  }

  private static SortField issued(boolean newestFirst) {
    var field = new SortField(LuceneSchema.ISSUED, SortField.Type.LONG, newestFirst);
    field.setMissingValue(newestFirst ? Long.MIN_VALUE : Long.MAX_VALUE);
    return field;
  }

  /** Largest number first; among equals the best match. */
  private static org.apache.lucene.search.Sort best(SortField field) {
    return new org.apache.lucene.search.Sort(
        field,
        SortField.FIELD_SCORE,
        new SortField(LuceneSchema.NUMBER, SortField.Type.LONG, true));
  }

  private static org.apache.lucene.search.Sort by(SortField field) {
    return new org.apache.lucene.search.Sort(
        field, new SortField(LuceneSchema.NUMBER, SortField.Type.LONG, true));
  }

  private List<Hit> hits(ScoreDoc[] docs) throws IOException {
    if (docs.length == 0) {
      return List.of();
    }
    var highlighter = new Highlighter(understood.matched());
    var numbers = numbers(docs);
    var stored = searcher.storedFields();
    var rows = new ArrayList<Row>();
    var hits = new ArrayList<Hit>();
    var texts = new ArrayList<String>();
    for (ScoreDoc doc : docs) {
      var document = stored.document(doc.doc, ROW_FIELDS);
      rows.add(Row.read(document.get(LuceneSchema.ROW)));
      texts.add(
          text(document.get(LuceneSchema.SUMMARY_TEXT), document.get(LuceneSchema.BODY_TEXT)));
    }
    var pages = pages(rows, numbers);
    for (int i = 0; i < docs.length; i++) {
      hits.add(hit(numbers[i], docs[i], rows.get(i), texts.get(i), highlighter, pages));
    }
    return hits;
  }

  private static String text(String summary, String body) {
    return summary.isEmpty() ? body : body.isEmpty() ? summary : summary + "\n" + body;
  }

  private PageSearch.@Nullable Found pages(List<Row> rows, long[] numbers) throws IOException {
    var withPages = new ArrayList<ItemId>();
    for (int i = 0; i < numbers.length; i++) {
      if (rows.get(i).hasPages()) {
        withPages.add(new ItemId(numbers[i]));
      }
    }
    return withPages.isEmpty()
            || request.scope() == Scope.RECORDS
            || understood.matched() instanceof Query.Everything
        ? null
        : new PageSearch(searcher, understood.matched(), request.viewer()).inItems(withPages);
  }

  private static Hit hit(
      long number,
      ScoreDoc doc,
      Row row,
      String text,
      Highlighter highlighter,
      PageSearch.@Nullable Found pages)
      throws IOException {
    return row.hit(
        new ItemId(number),
        doc instanceof FieldDoc ? 0 : doc.score,
        highlighter.whole(row.title()),
        highlighter.passage(text),
        pages == null ? List.of() : pages.best(number, highlighter),
        pages == null ? 0 : pages.count(number));
  }

  private long[] numbers(ScoreDoc[] docs) throws IOException {
    return numbers(searcher, Arrays.stream(docs).mapToInt(doc -> doc.doc).toArray());
  }

  /** Numbers of the items that these documents belong to. */
  static long[] numbers(IndexSearcher searcher, int[] docs) throws IOException {
    long[] numbers = new long[docs.length];
    var leaves = searcher.getIndexReader().leaves();
    for (int i = 0; i < docs.length; i++) {
      var leaf = leaves.get(org.apache.lucene.index.ReaderUtil.subIndex(docs[i], leaves));
      var values = leaf.reader().getNumericDocValues(LuceneSchema.NUMBER);
      if (values == null || !values.advanceExact(docs[i] - leaf.docBase)) {
        throw new IOException("document " + docs[i] + " has no item number");
      }
      numbers[i] = values.longValue();
    }
    return numbers;
  }

  /** Sees every match: counts it, and hands on what passes the filters. */
  private final class Pass implements Collector {
    private final TopDocsCollector<?> top;
    private final FacetCounts counts;
    private long total;

    Pass(TopDocsCollector<?> top, FacetCounts counts) {
      this.top = top;
      this.counts = counts;
    }

    @Override
    public LeafCollector getLeafCollector(LeafReaderContext leaf) throws IOException {
      var column = columns.of(leaf.reader());
      return new FilterLeafCollector(top.getLeafCollector(leaf)) {
        @Override
        public void collect(int doc) throws IOException {
          if (counts.count(column, doc)) {
            total++;
            super.collect(doc);
          }
        }
      };
    }

    @Override
    public ScoreMode scoreMode() {
      return top.scoreMode() == ScoreMode.COMPLETE || top.scoreMode() == ScoreMode.TOP_SCORES
          ? ScoreMode.COMPLETE
          : ScoreMode.COMPLETE_NO_SCORES;
    }
  }
}
