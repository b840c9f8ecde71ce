package ec.congope.saberes.search.lucene;

import ec.congope.saberes.content.Viewer;
import ec.congope.saberes.content.access.Access;
import ec.congope.saberes.search.Scope;
import ec.congope.saberes.search.query.Query;
import java.util.List;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.MatchNoDocsQuery;
import org.apache.lucene.search.TermInSetQuery;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.search.join.BitSetProducer;
import org.apache.lucene.search.join.QueryBitSetProducer;
import org.apache.lucene.search.join.ScoreMode;
import org.apache.lucene.search.join.ToParentBlockJoinQuery;
import org.apache.lucene.util.BytesRef;

/** Our query tree as Lucene queries: once for items, once for pages. */
final class QueryTranslator {

  static final org.apache.lucene.search.Query ITEMS =
      new TermQuery(new Term(LuceneSchema.KIND, LuceneSchema.KIND_ITEM));
  private static final BitSetProducer PARENTS = new QueryBitSetProducer(ITEMS);

  private QueryTranslator() {}

  /** Items that match in themselves or in a page, as far as the viewer may read. */
  static org.apache.lucene.search.Query items(Query query, Viewer viewer) {
    return items(query, Scope.RECORDS_AND_PAGES, viewer);
  }

  /** Items that match where the scope says, as far as the viewer may read. */
  static org.apache.lucene.search.Query items(Query query, Scope scope, Viewer viewer) {
    var all = new BooleanQuery.Builder();
    all.add(matching(query, scope), Occur.MUST);
    if (!Access.admitting(viewer).containsAll(List.of(Access.values()))) {
      all.add(access(viewer), Occur.FILTER);
    }
    return Twins.widen(all.build(), viewer);
  }

  /** The best of the pages that match lifts its item. */
  static ToParentBlockJoinQuery parents(org.apache.lucene.search.Query pages) {
    return new ToParentBlockJoinQuery(pages, PARENTS, ScoreMode.Max);
  }

  static org.apache.lucene.search.Query access(Viewer viewer) {
    return new TermInSetQuery(
        LuceneSchema.ACCESS,
        Access.admitting(viewer).stream().map(level -> new BytesRef(level.code())).toList());
  }

  private static org.apache.lucene.search.Query matching(Query query, Scope scope) {
    return switch (query) {
      case Query.Everything e -> ITEMS;
      case Query.Without without -> {
        var all = new BooleanQuery.Builder();
        all.add(
            without.wanted() instanceof Query.Everything
                ? ITEMS
                : matching(without.wanted(), scope),
            Occur.MUST);
        without.unwanted().forEach(part -> all.add(matching(part, scope), Occur.MUST_NOT));
        yield all.build();
      }
      case Query.Require require -> {
        var all = new BooleanQuery.Builder();
        require.required().forEach(part -> all.add(matching(part, scope), Occur.MUST));
        if (!(require.optional() instanceof Query.Everything)) {
          all.add(matching(require.optional(), scope), Occur.SHOULD);
        }
        yield all.build();
      }
      default -> {
        var any = new BooleanQuery.Builder();
        any.add(clauses(query, Fields.ITEM), Occur.SHOULD);
        if (scope == Scope.RECORDS_AND_PAGES) {
          any.add(parents(pages(query)), Occur.SHOULD);
        }
        yield any.build();
      }
    };
  }

  /** Pages that match; what is unwanted is left aside, as its item is not shown at all. */
  static org.apache.lucene.search.Query pages(Query query) {
    var page = new BooleanQuery.Builder();
    page.add(clauses(query, Fields.PAGE), Occur.MUST);
    page.add(new TermQuery(new Term(LuceneSchema.KIND, LuceneSchema.KIND_PAGE)), Occur.FILTER);
    return page.build();
  }

  private static org.apache.lucene.search.Query clauses(Query query, Fields fields) {
    return switch (query) {
      case Query.Everything e -> new MatchNoDocsQuery();
      case Query.Without without -> clauses(without.wanted(), fields);
      case Query.Any any -> {
        var or = new BooleanQuery.Builder();
        any.parts().forEach(part -> or.add(clauses(part, fields), Occur.SHOULD));
        or.add(Scoring.beside(any.parts(), fields), Occur.SHOULD);
        yield or.build();
      }
      case Query.Require require -> {
        var or = new BooleanQuery.Builder();
        require.required().forEach(part -> or.add(clauses(part, fields), Occur.SHOULD));
        or.add(clauses(require.optional(), fields), Occur.SHOULD);
        yield or.build();
      }
      case Query.Word word -> Scoring.word(word.text(), fields);
      case Query.Phrase phrase -> Scoring.phrase(phrase.text(), fields);
      case Query.Prefix prefix -> Scoring.prefix(prefix.text(), fields);
    };
  }
}
