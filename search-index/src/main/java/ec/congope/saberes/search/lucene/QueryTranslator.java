package ec.congope.saberes.search.lucene;

import ec.congope.saberes.content.Viewer;
import ec.congope.saberes.content.access.Keys;
import ec.congope.saberes.content.access.Reach;
import ec.congope.saberes.search.Scope;
import ec.congope.saberes.search.query.Field;
import ec.congope.saberes.search.query.Query;
import java.util.ArrayList;
import java.util.List;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.BoostQuery;
import org.apache.lucene.search.ConstantScoreQuery;
import org.apache.lucene.search.DisjunctionMaxQuery;
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

  /** All items, each worth the same: how many there are is no business of a score. */
  static final org.apache.lucene.search.Query ITEMS =
      new ConstantScoreQuery(new TermQuery(new Term(LuceneSchema.KIND, LuceneSchema.KIND_ITEM)));

  /** Pages that are open to all, with their items. */
  static final org.apache.lucene.search.Query OPEN_PAGES =
      new TermQuery(new Term(LuceneSchema.PAGE_ACCESS, Reach.PUBLIC.key()));

  private static final BitSetProducer PARENTS = new QueryBitSetProducer(ITEMS);

  /** What the best page of an item is worth beside its record. */
  private static final float PAGE = 0.6f;

  /** What the lesser of both adds. */
  private static final float OTHER = 0.1f;

  private QueryTranslator() {}

  /** Items that match in themselves or in a page, as far as the viewer may read. */
  static org.apache.lucene.search.Query items(Query query, Viewer viewer) {
    return items(query, Scope.RECORDS_AND_PAGES, viewer);
  }

  /** Items that match where the scope says, as far as the viewer may read. */
  static org.apache.lucene.search.Query items(Query query, Scope scope, Viewer viewer) {
    var all = new BooleanQuery.Builder();
    all.add(matching(query, scope), Occur.MUST);
    if (!Keys.of(viewer).all()) {
      all.add(access(viewer), Occur.FILTER);
    }
    return Twins.widen(all.build(), viewer);
  }

  /**
   * The better of record and best page, and a little of the other. Added up, files with pages stood
   * above records that match better: 24 of 203 items were not first for their own title, and
   * nDCG@10 of the judged questions was 0.734 against 0.800.
   */
  static org.apache.lucene.search.Query withPages(
      org.apache.lucene.search.Query item, org.apache.lucene.search.Query pages) {
    return new DisjunctionMaxQuery(List.of(item, new BoostQuery(parents(pages), PAGE)), OTHER);
  }

  /** Items by the best of their pages that match. */
  static ToParentBlockJoinQuery parents(org.apache.lucene.search.Query pages) {
    return new ToParentBlockJoinQuery(pages, PARENTS, ScoreMode.Max);
  }

  /** Items that the viewer may read. */
  static org.apache.lucene.search.Query access(Viewer viewer) {
    var keys = Keys.of(viewer);
    return keys.all() ? ITEMS : new TermInSetQuery(LuceneSchema.ACCESS, terms(keys));
  }

  /** Pages that these keys open, besides those that are open to all. */
  static org.apache.lucene.search.Query pages(Keys keys) {
    return keys.all()
        ? new TermQuery(new Term(LuceneSchema.KIND, LuceneSchema.KIND_PAGE))
        : new TermInSetQuery(LuceneSchema.PAGE_ACCESS, terms(keys));
  }

  private static List<BytesRef> terms(Keys keys) {
    return keys.held().stream().map(BytesRef::new).toList();
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
      case Query.Filter filter ->
          new ConstantScoreQuery(FieldClauses.values(ValueNames.of(filter)));
      case Query.Either either ->
          best(either.parts().stream().map(part -> matching(part, scope)).toList());
      case Query.In in -> {
        var any = new BooleanQuery.Builder();
        any.add(FieldClauses.of(in, Fields.ITEM), Occur.SHOULD);
        if (in.field() == Field.PAGE && scope == Scope.RECORDS_AND_PAGES) {
          any.add(parents(pages(in)), Occur.SHOULD);
        }
        yield any.build();
      }
      case Query.Require require -> {
        var all = new BooleanQuery.Builder();
        require
            .required()
            .forEach(
                part -> all.add(matching(part, scope), isFilter(part) ? Occur.FILTER : Occur.MUST));
        if (require.required().stream().allMatch(QueryTranslator::isFilter)
            && !(require.optional() instanceof Query.Everything)) {
          all.add(matching(require.optional(), scope), Occur.MUST);
          yield all.build();
        }
        if (!(require.optional() instanceof Query.Everything)) {
          all.add(matching(require.optional(), scope), Occur.SHOULD);
        }
        yield all.build();
      }
      default -> {
        var item = clauses(query, Fields.ITEM);
        yield scope == Scope.RECORDS ? item : withPages(item, pages(query));
      }
    };
  }

  /**
   * Pages that match, of those that are open to all until {@link Twins#widen}; what is unwanted is
   * left aside, as its item is not shown at all.
   */
  static org.apache.lucene.search.Query pages(Query query) {
    var page = new BooleanQuery.Builder();
    page.add(clauses(query, Fields.PAGE), Occur.MUST);
    page.add(OPEN_PAGES, Occur.FILTER);
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
      case Query.Either either ->
          best(either.parts().stream().map(part -> clauses(part, fields)).toList());
      case Query.Alternatives alternatives -> alternatives(alternatives, fields);
      case Query.Filter filter -> new MatchNoDocsQuery();
      case Query.In in -> FieldClauses.of(in, fields);
      case Query.Word word -> Scoring.word(word.text(), fields);
      case Query.Phrase phrase -> Scoring.phrase(phrase.text(), fields);
      case Query.Near near -> Scoring.near(near, fields);
      case Query.Prefix prefix -> Scoring.prefix(prefix.text(), fields);
    };
  }

  /** As good as the best of them: what says the same twice does not count twice. */
  private static org.apache.lucene.search.Query best(List<org.apache.lucene.search.Query> parts) {
    return new DisjunctionMaxQuery(parts, 0);
  }

  /** What was typed, or what it is also called, which counts for less. */
  private static org.apache.lucene.search.Query alternatives(
      Query.Alternatives alternatives, Fields fields) {
    var all = new ArrayList<org.apache.lucene.search.Query>();
    all.add(weighted(alternatives.typed(), fields));
    alternatives.also().forEach(also -> all.add(weighted(also, fields)));
    return best(all);
  }

  private static org.apache.lucene.search.Query weighted(Query.Weighted way, Fields fields) {
    return new BoostQuery(clauses(way.query(), fields), way.weight());
  }

  /** Whether the part only says which items, and not how good they are. */
  static boolean isFilter(Query part) {
    return part instanceof Query.Filter
        || (part instanceof Query.Either(List<Query> parts)
            && parts.stream().allMatch(Query.Filter.class::isInstance));
  }
}
