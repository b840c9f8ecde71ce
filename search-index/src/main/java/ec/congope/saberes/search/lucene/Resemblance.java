package ec.congope.saberes.search.lucene;

import ec.congope.saberes.content.ItemId;
import ec.congope.saberes.content.Viewer;
import ec.congope.saberes.search.Hit;
import ec.congope.saberes.search.Snippet;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.BoostQuery;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.search.TermQuery;

/** Items like another: of the same concepts, then of the same words in the title. */
final class Resemblance {

  private static final float CONCEPT = 3;

  private final IndexSearcher searcher;
  private final Viewer viewer;

  Resemblance(IndexSearcher searcher, Viewer viewer) {
    this.searcher = searcher;
    this.viewer = viewer;
  }

  List<Hit> find(ItemId item, int limit) throws IOException {
    var self = new TermQuery(new Term(LuceneSchema.ITEM, item.toString()));
    var own =
        new BooleanQuery.Builder()
            .add(self, Occur.FILTER)
            .add(QueryTranslator.ITEMS, Occur.FILTER)
            .add(QueryTranslator.access(viewer), Occur.FILTER)
            .build();
    ScoreDoc[] found = searcher.search(own, 1).scoreDocs;
    if (found.length == 0) {
      return List.of();
    }
    Row row = row(found[0].doc);
    var like = new BooleanQuery.Builder();
    for (var codes : List.of(row.competencies(), row.provinces())) {
      codes.forEach(code -> like.add(concept(code), Occur.SHOULD));
    }
    for (String term : Analyzers.terms(Analyzers.STEM, row.title())) {
      like.add(new TermQuery(new Term(LuceneSchema.TITLE, term)), Occur.SHOULD);
    }
    var others =
        new BooleanQuery.Builder()
            .add(like.build(), Occur.MUST)
            .add(QueryTranslator.access(viewer), Occur.FILTER)
            .add(self, Occur.MUST_NOT)
            .build();
    return hits(searcher.search(others, Math.max(1, limit)).scoreDocs);
  }

  private static BoostQuery concept(String code) {
    return new BoostQuery(new TermQuery(new Term(LuceneSchema.CODE, code)), CONCEPT);
  }

  private List<Hit> hits(ScoreDoc[] docs) throws IOException {
    var hits = new ArrayList<Hit>();
    for (ScoreDoc doc : docs) {
      Row row = row(doc.doc);
      hits.add(
          new Hit(
              new ItemId(Search.numbers(searcher, new int[] {doc.doc})[0]),
              row.slug(),
              row.type(),
              doc.score,
              Snippet.plain(row.title()),
              row.issued(),
              row.added(),
              row.language(),
              row.access(),
              row.competencies(),
              row.provinces(),
              row.marks(),
              row.files(),
              Snippet.EMPTY,
              List.of(),
              0));
    }
    return hits;
  }

  private Row row(int doc) throws IOException {
    return Row.read(
        searcher.storedFields().document(doc, Set.of(LuceneSchema.ROW)).get(LuceneSchema.ROW));
  }
}
