package ec.congope.saberes.search.lucene;

import ec.congope.saberes.content.ItemId;
import ec.congope.saberes.content.Viewer;
import ec.congope.saberes.search.PageHit;
import ec.congope.saberes.search.query.Query;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.NumericDocValues;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Scorable;
import org.apache.lucene.search.ScoreMode;
import org.apache.lucene.search.SimpleCollector;
import org.apache.lucene.search.TermInSetQuery;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.util.BytesRef;

/** The matching pages of a few items. */
final class PageSearch {

  private static final int BEST = 4;

  private final IndexSearcher searcher;
  private final Query query;
  private final Viewer viewer;

  /** A page that matched. */
  private record Match(int doc, long place, float score) {}

  PageSearch(IndexSearcher searcher, Query query, Viewer viewer) {
    this.searcher = searcher;
    this.query = query;
    this.viewer = viewer;
  }

  /** Pages of these items, which the viewer may read. */
  Found inItems(List<ItemId> items) throws IOException {
    var ids = items.stream().map(id -> new BytesRef(id.toString())).toList();
    var only = new BooleanQuery.Builder();
    only.add(QueryTranslator.pages(query), Occur.MUST);
    only.add(new TermInSetQuery(LuceneSchema.ITEM, ids), Occur.FILTER);
    Finish.of(query, Fields.PAGE).ifPresent(bonus -> only.add(bonus, Occur.SHOULD));
    var gathering = new Gathering();
    searcher.search(Twins.widen(only.build(), viewer), gathering);
    return new Found(searcher, gathering.matches);
  }

  /** Pages of one file in their order; nothing when the viewer may not read the item. */
  List<PageHit> inFile(ItemId item, int file, int limit) throws IOException {
    var readable =
        new BooleanQuery.Builder()
            .add(new TermQuery(new Term(LuceneSchema.ITEM, item.toString())), Occur.FILTER)
            .add(QueryTranslator.ITEMS, Occur.FILTER)
            .add(QueryTranslator.access(viewer), Occur.FILTER)
            .build();
    if (query instanceof Query.Everything || searcher.count(readable) == 0) {
      return List.of();
    }
    var matches = inItems(List.of(item)).of(item.value());
    return matches.stream()
        .filter(match -> LuceneSchema.file(match.place()) == file)
        .sorted(Comparator.comparingLong(Match::place))
        .limit(limit)
        .map(match ->
            new PageHit(
                file, LuceneSchema.page(match.place()), ec.congope.saberes.search.Snippet.EMPTY))
        .toList();
  }

  /** The text of a page that matched. */
  record Text(int file, int page, String text) {}

  /** Matches by item. */
  static final class Found {
    private final IndexSearcher searcher;
    private final Map<Long, List<Match>> matches;

    private Found(IndexSearcher searcher, Map<Long, List<Match>> matches) {
      this.searcher = searcher;
      this.matches = matches;
    }

    private List<Match> of(long item) {
      return matches.getOrDefault(item, List.of());
    }

    int count(long item) {
      return of(item).size();
    }

    /** The best pages, with a passage of each. */
    List<PageHit> best(long item, Highlighter highlighter) throws IOException {
      var hits = new ArrayList<PageHit>();
      for (Text page : texts(item, BEST)) {
        hits.add(new PageHit(page.file(), page.page(), highlighter.passage(page.text())));
      }
      return hits;
    }

    /** The best pages, whole. */
    List<Text> texts(long item, int limit) throws IOException {
      var best =
          of(item).stream()
              .sorted(
                  Comparator.comparingDouble((Match match) -> -match.score())
                      .thenComparingLong(Match::place))
              .limit(limit)
              .toList();
      var texts = new ArrayList<Text>();
      var stored = searcher.storedFields();
      for (Match match : best) {
        String text =
            stored
                .document(match.doc(), Set.of(LuceneSchema.PAGE_TEXT))
                .get(LuceneSchema.PAGE_TEXT);
        texts.add(
            new Text(LuceneSchema.file(match.place()), LuceneSchema.page(match.place()), text));
      }
      return texts;
    }
  }

  private static final class Gathering extends SimpleCollector {
    private final Map<Long, List<Match>> matches = new HashMap<>();
    private Scorable scorer = new Nothing();
    private NumericDocValues numbers = org.apache.lucene.index.DocValues.emptyNumeric();
    private NumericDocValues places = org.apache.lucene.index.DocValues.emptyNumeric();
    private int base;

    @Override
    protected void doSetNextReader(LeafReaderContext leaf) throws IOException {
      numbers = org.apache.lucene.index.DocValues.getNumeric(leaf.reader(), LuceneSchema.NUMBER);
      places = org.apache.lucene.index.DocValues.getNumeric(leaf.reader(), LuceneSchema.PAGE_PLACE);
      base = leaf.docBase;
    }

    @Override
    public void setScorer(Scorable scorable) {
      scorer = scorable;
    }

    @Override
    public void collect(int doc) throws IOException {
      if (numbers.advanceExact(doc) && places.advanceExact(doc)) {
        matches
            .computeIfAbsent(numbers.longValue(), item -> new ArrayList<>())
            .add(new Match(base + doc, places.longValue(), scorer.score()));
      }
    }

    @Override
    public ScoreMode scoreMode() {
      return ScoreMode.COMPLETE;
    }
  }

  private static final class Nothing extends Scorable {
    @Override
    public float score() {
      return 0;
    }
  }
}
