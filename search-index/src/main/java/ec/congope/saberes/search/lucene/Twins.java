package ec.congope.saberes.search.lucene;

import ec.congope.saberes.content.Viewer;
import ec.congope.saberes.content.access.Keys;
import ec.congope.saberes.content.access.Reach;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.BoostQuery;
import org.apache.lucene.search.ConstantScoreQuery;
import org.apache.lucene.search.DisjunctionMaxQuery;
import org.apache.lucene.search.FuzzyQuery;
import org.apache.lucene.search.PhraseQuery;
import org.apache.lucene.search.PrefixQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.SynonymQuery;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.search.join.ToParentBlockJoinQuery;

/**
 * Every field of text has a twin, for the items that not everybody may read. The open fields hold
 * what everybody may read and nothing else: so their statistics, and with them the scores of open
 * items, know nothing of the others, and no dictionary of an open field holds a word of the others.
 *
 * <p>Queries are written for the open fields; {@link #widen} adds the twins for a viewer who may
 * read more. What forgets to widen shows less, never more.
 */
final class Twins {

  private static final String MARK = "closed.";
  private static final Map<String, String> NAMES = new ConcurrentHashMap<>();

  private Twins() {}

  /** The twin of an open field. */
  static String of(String field) {
    return NAMES.computeIfAbsent(field, MARK::concat);
  }

  static boolean isTwin(String field) {
    return field.startsWith(MARK);
  }

  /** The open field, of itself or of its twin. */
  static String open(String field) {
    return isTwin(field) ? field.substring(MARK.length()) : field;
  }

  /** Names of the fields of what these keys open, all of them together. */
  record Names(boolean open) {
    Names(String... keys) {
      this(Stream.of(keys).allMatch(key -> new Reach(key).isOpen()));
    }

    String of(String field) {
      return open ? field : Twins.of(field);
    }

    List<String> of(List<String> fields) {
      return open ? fields : fields.stream().map(Twins::of).toList();
    }
  }

  /**
   * The query as this viewer asks it: also in the twins where the viewer may read more than all.
   */
  static Query widen(Query query, Viewer viewer) {
    var keys = Keys.of(viewer);
    return keys.more() ? both(query, keys) : query;
  }

  private static Query both(Query query, Keys keys) {
    return switch (query) {
      case TermQuery one when one.equals(QueryTranslator.OPEN_PAGES) -> QueryTranslator.pages(keys);
      case BooleanQuery all -> {
        var wider = new BooleanQuery.Builder();
        wider.setMinimumNumberShouldMatch(all.getMinimumNumberShouldMatch());
        for (BooleanClause clause : all) {
          wider.add(both(clause.query(), keys), clause.occur());
        }
        yield wider.build();
      }
      case BoostQuery boost -> new BoostQuery(both(boost.getQuery(), keys), boost.getBoost());
      case ConstantScoreQuery constant -> new ConstantScoreQuery(both(constant.getQuery(), keys));
      case DisjunctionMaxQuery best ->
          new DisjunctionMaxQuery(
              best.getDisjuncts().stream().map(part -> both(part, keys)).toList(),
              best.getTieBreakerMultiplier());
      case ToParentBlockJoinQuery join -> QueryTranslator.parents(both(join.getChildQuery(), keys));
      default -> {
        Query twin = twin(query);
        yield twin == query
            ? query
            : new BooleanQuery.Builder().add(query, Occur.SHOULD).add(twin, Occur.SHOULD).build();
      }
    };
  }

  /** The same in the twin field; the query itself where its field has none. */
  private static Query twin(Query leaf) {
    return switch (leaf) {
      case TermQuery one when isText(one.getTerm()) -> new TermQuery(twin(one.getTerm()));
      case FuzzyQuery like when isText(like.getTerm()) ->
          new FuzzyQuery(
              twin(like.getTerm()),
              like.getMaxEdits(),
              like.getPrefixLength(),
              TitleSuggestions.SPELLINGS,
              like.getTranspositions());
      case Beginning word when isText(word.term()) -> new Beginning(twin(word.term()));
      case PrefixQuery prefix when isText(prefix.getPrefix()) ->
          new PrefixQuery(twin(prefix.getPrefix()));
      case SynonymQuery same when LuceneSchema.TEXTS.contains(same.getField()) -> {
        var twins = new SynonymQuery.Builder(of(same.getField()));
        same.getTerms().forEach(term -> twins.addTerm(twin(term)));
        yield twins.build();
      }
      case PhraseQuery phrase when phrase.getTerms().length > 0 && isText(phrase.getTerms()[0]) -> {
        var twins = new PhraseQuery.Builder().setSlop(phrase.getSlop());
        for (int i = 0; i < phrase.getTerms().length; i++) {
          twins.add(twin(phrase.getTerms()[i]), phrase.getPositions()[i]);
        }
        yield twins.build();
      }
      default -> leaf;
    };
  }

  private static boolean isText(Term term) {
    return LuceneSchema.TEXTS.contains(term.field());
  }

  private static Term twin(Term term) {
    return new Term(of(term.field()), term.bytes());
  }
}
