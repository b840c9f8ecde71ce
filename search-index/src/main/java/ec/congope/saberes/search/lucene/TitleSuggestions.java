package ec.congope.saberes.search.lucene;

import ec.congope.saberes.content.Viewer;
import ec.congope.saberes.search.Suggestion;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.FuzzyQuery;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.PrefixQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.search.TopScoreDocCollectorManager;

/**
 * Items whose titles have the typed words, those that begin with them and short ones first. Reads
 * postings of single terms, and of those no more than it takes to be sure of the best.
 */
final class TitleSuggestions {

  /** Other spellings that are tried for a word that no title has. */
  static final int SPELLINGS = 8;

  private final IndexSearcher searcher;
  private final Viewer viewer;

  TitleSuggestions(IndexSearcher searcher, Viewer viewer) {
    this.searcher = searcher;
    this.viewer = viewer;
  }

  List<Suggestion> find(Typed typed, int limit) throws IOException {
    if (limit <= 0) {
      return List.of();
    }
    var query = new BooleanQuery.Builder();
    query.add(QueryTranslator.access(viewer), Occur.FILTER);
    for (String word : typed.whole()) {
      query.add(word(word + Beginnings.END, typed), Occur.MUST);
    }
    query.add(unfinished(typed), Occur.MUST);
    query.add(term(Beginnings.FIRST + beginning(typed.words().getFirst())), Occur.SHOULD);
    var best = new TopScoreDocCollectorManager(limit, limit);
    var found = new ArrayList<Suggestion>();
    for (ScoreDoc doc : searcher.search(Twins.widen(query.build(), viewer), best).scoreDocs) {
      Row row = row(doc.doc);
      found.add(typed.suggestion("item", row.slug(), row.type(), row.title()));
    }
    return found;
  }

  private static Query unfinished(Typed typed) {
    String last = typed.last();
    if (last.length() <= Beginnings.LONGEST) {
      return word(last, typed);
    }
    return typed.edits() == 0
        ? new PrefixQuery(new Term(LuceneSchema.BEGINNINGS, last))
        : new BooleanQuery.Builder()
            .add(word(last + Beginnings.END, typed), Occur.SHOULD)
            .add(word(last.substring(0, Beginnings.LONGEST - 1), typed), Occur.SHOULD)
            .build();
  }

  /** The term, or those that differ from it by as many letters as may be wrong. */
  private static Query word(String term, Typed typed) {
    return typed.edits() > 0 && term.strip().length() >= Typed.SURE
        ? new FuzzyQuery(new Term(LuceneSchema.BEGINNINGS, term), typed.edits(), 0, SPELLINGS, true)
        : term(term);
  }

  private static String beginning(String word) {
    return word.substring(0, Math.min(word.length(), Beginnings.LONGEST));
  }

  private static Query term(String text) {
    return new TermQuery(new Term(LuceneSchema.BEGINNINGS, text));
  }

  private Row row(int document) throws IOException {
    return Row.read(
        searcher.storedFields().document(document, Set.of(LuceneSchema.ROW)).get(LuceneSchema.ROW));
  }
}
