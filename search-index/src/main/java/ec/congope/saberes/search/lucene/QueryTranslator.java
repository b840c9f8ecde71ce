package ec.congope.saberes.search.lucene;

import ec.congope.saberes.content.Viewer;
import ec.congope.saberes.content.access.Access;
import ec.congope.saberes.search.Scope;
import ec.congope.saberes.search.query.Field;
import ec.congope.saberes.search.query.Query;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.BoostQuery;
import org.apache.lucene.search.ConstantScoreQuery;
import org.apache.lucene.search.DisjunctionMaxQuery;
import org.apache.lucene.search.MatchNoDocsQuery;
import org.apache.lucene.search.PhraseQuery;
import org.apache.lucene.search.PrefixQuery;
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
  static final BitSetProducer PARENTS = new QueryBitSetProducer(ITEMS);

  /** Weight of a number that stands beside its word: as much as a word of the labels. */
  private static final float NUMBERED = 2;

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
    return all.build();
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
      case Query.Filter filter -> new ConstantScoreQuery(FieldClauses.values(Values.of(filter)));
      case Query.Either either ->
          best(either.parts().stream().map(part -> matching(part, scope)).toList());
      case Query.In in -> {
        var any = new BooleanQuery.Builder();
        any.add(FieldClauses.item(in.field(), in.part()), Occur.SHOULD);
        if (in.field() == Field.PAGE && scope == Scope.RECORDS_AND_PAGES) {
          any.add(new ToParentBlockJoinQuery(pages(in), PARENTS, ScoreMode.Max), Occur.SHOULD);
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
        var any = new BooleanQuery.Builder();
        any.add(clauses(query, LuceneSchema.WEIGHTS), Occur.SHOULD);
        if (scope == Scope.RECORDS_AND_PAGES) {
          any.add(new ToParentBlockJoinQuery(pages(query), PARENTS, ScoreMode.Max), Occur.SHOULD);
        }
        yield any.build();
      }
    };
  }

  /** Pages that match; what is unwanted is left aside, as its item is not shown at all. */
  static org.apache.lucene.search.Query pages(Query query) {
    var page = new BooleanQuery.Builder();
    page.add(clauses(query, LuceneSchema.PAGE_WEIGHTS), Occur.MUST);
    page.add(new TermQuery(new Term(LuceneSchema.KIND, LuceneSchema.KIND_PAGE)), Occur.FILTER);
    return page.build();
  }

  private static org.apache.lucene.search.Query clauses(Query query, Map<String, Float> weights) {
    return switch (query) {
      case Query.Everything e -> new MatchNoDocsQuery();
      case Query.Without without -> clauses(without.wanted(), weights);
      case Query.Any any -> {
        var or = new BooleanQuery.Builder();
        any.parts().forEach(part -> or.add(clauses(part, weights), Occur.SHOULD));
        for (int i = 1; i < any.parts().size(); i++) {
          numbered(any.parts().get(i - 1), any.parts().get(i), exactOf(weights))
              .ifPresent(beside -> or.add(beside, Occur.SHOULD));
        }
        yield or.build();
      }
      case Query.Require require -> {
        var or = new BooleanQuery.Builder();
        require.required().forEach(part -> or.add(clauses(part, weights), Occur.SHOULD));
        or.add(clauses(require.optional(), weights), Occur.SHOULD);
        yield or.build();
      }
      case Query.Either either ->
          best(either.parts().stream().map(part -> clauses(part, weights)).toList());
      case Query.Alternatives alternatives -> alternatives(alternatives, weights);
      case Query.Filter filter -> new MatchNoDocsQuery();
      case Query.In in ->
          isPage(weights)
              ? FieldClauses.page(in.field(), in.part())
              : FieldClauses.item(in.field(), in.part());
      case Query.Word word -> word(word.text(), weights);
      case Query.Phrase phrase -> phrase(phrase.text(), exactOf(weights));
      case Query.Near near -> near(near, exactOf(weights));
      case Query.Prefix prefix -> prefix(prefix.text(), exactOf(weights));
    };
  }

  /** As good as the best of them: what says the same twice does not count twice. */
  private static org.apache.lucene.search.Query best(List<org.apache.lucene.search.Query> parts) {
    return new DisjunctionMaxQuery(parts, 0);
  }

  /** What was typed, or what it is also called, which counts for less. */
  private static org.apache.lucene.search.Query alternatives(
      Query.Alternatives alternatives, Map<String, Float> weights) {
    var all = new ArrayList<org.apache.lucene.search.Query>();
    all.add(weighted(alternatives.typed(), weights));
    alternatives.also().forEach(also -> all.add(weighted(also, weights)));
    return best(all);
  }

  private static org.apache.lucene.search.Query weighted(
      Query.Weighted way, Map<String, Float> weights) {
    return new BoostQuery(clauses(way.query(), weights), way.weight());
  }

  /** Whether the part only says which items, and not how good they are. */
  static boolean isFilter(Query part) {
    return part instanceof Query.Filter
        || (part instanceof Query.Either(List<Query> parts)
            && parts.stream().allMatch(Query.Filter.class::isInstance));
  }

  private static boolean isPage(Map<String, Float> weights) {
    return !weights.containsKey(LuceneSchema.EXACT);
  }

  private static org.apache.lucene.search.Query near(Query.Near near, String field) {
    var terms = Analyzers.terms(Analyzers.EXACT, near.text());
    return terms.size() < 2
        ? phrase(near.text(), field)
        : new PhraseQuery(near.distance(), field, terms.toArray(String[]::new));
  }

  /**
   * A word in every field; a word of several parts, such as 009-CNC-2014, as its parts in order.
   */
  private static org.apache.lucene.search.Query word(String text, Map<String, Float> weights) {
    List<String> stems = Analyzers.terms(Analyzers.STEM, text);
    List<String> exact = Analyzers.terms(Analyzers.EXACT, text);
    if (exact.size() > 1) {
      return phrase(text, exactOf(weights));
    }
    if (stems.isEmpty()) {
      return new MatchNoDocsQuery();
    }
    var any = new BooleanQuery.Builder();
    weights.forEach((field, weight) -> {
      boolean stemmed = LuceneSchema.analyzerOf(field) == Analyzers.STEM;
      String term = stemmed ? stems.getFirst() : exact.getFirst();
      boolean enye = LuceneSchema.analyzerOf(field) == Analyzers.ENYE;
      if (!enye || term.indexOf('n') >= 0) {
        any.add(boosted(field, term, weight), Occur.SHOULD);
      }
    });
    return any.build();
  }

  /** A number belongs to the word before it: Art. 263, ley 42; beside it, it counts for more. */
  private static Optional<org.apache.lucene.search.Query> numbered(
      Query word, Query number, String field) {
    return word instanceof Query.Word(String name)
            && number instanceof Query.Word(String digits)
            && digits.chars().allMatch(Character::isDigit)
        ? Optional.of(new BoostQuery(phrase(name + " " + digits, field), NUMBERED))
        : Optional.empty();
  }

  private static String exactOf(Map<String, Float> weights) {
    return weights.containsKey(LuceneSchema.EXACT) ? LuceneSchema.EXACT : LuceneSchema.PAGE_EXACT;
  }

  private static org.apache.lucene.search.Query boosted(String field, String term, float weight) {
    return new BoostQuery(new TermQuery(new Term(field, term)), weight);
  }

  private static org.apache.lucene.search.Query phrase(String text, String field) {
    var terms = Analyzers.terms(Analyzers.EXACT, text);
    if (terms.isEmpty()) {
      return new MatchNoDocsQuery();
    }
    return terms.size() == 1
        ? new TermQuery(new Term(field, terms.getFirst()))
        : new PhraseQuery(field, terms.toArray(String[]::new));
  }

  private static org.apache.lucene.search.Query prefix(String text, String field) {
    var terms = Analyzers.terms(Analyzers.EXACT, text);
    return terms.isEmpty()
        ? new MatchNoDocsQuery()
        : new PrefixQuery(new Term(field, terms.getLast()));
  }
}
