package ec.congope.saberes.search.lucene;

import ec.congope.saberes.content.Viewer;
import ec.congope.saberes.content.access.Access;
import ec.congope.saberes.search.query.Query;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.ConstantScoreQuery;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.search.join.ScoreMode;
import org.apache.lucene.search.join.ToParentBlockJoinQuery;

/**
 * What the words of the index are to a viewer. Answers are remembered as long as the index stays
 * the same, up to a bound: people ask for the same words.
 */
final class Lexicon {

  private static final int REMEMBERED = 20_000;

  /** Answers about one state of the index. */
  static final class Memory {
    private final Map<Object, Object> answers = new ConcurrentHashMap<>();

    <T> T of(Object question, Class<T> type, Supplier<T> answer) {
      Object known = answers.get(question);
      if (known == null) {
        known = answer.get();
        if (answers.size() < REMEMBERED) {
          answers.put(question, known);
        }
      }
      return type.cast(known);
    }
  }

  private record Seen(String expression, Set<Access> levels) {}

  private record Frequency(String word) {}

  private final IndexSearcher searcher;
  private final Viewer viewer;
  private final Memory memory;

  Lexicon(IndexSearcher searcher, Viewer viewer, Memory memory) {
    this.searcher = searcher;
    this.viewer = viewer;
    this.memory = memory;
  }

  /** A memory for each state of the index; the last one is kept. */
  static final class Memories {
    private IndexReader.@org.jspecify.annotations.Nullable CacheKey state;
    private Memory memory = new Memory();

    synchronized Memory of(IndexReader reader) {
      var helper = reader.getReaderCacheHelper();
      var key = helper == null ? null : helper.getKey();
      if (key == null || !key.equals(state)) {
        state = key;
        memory = new Memory();
      }
      return memory;
    }
  }

  Memory memory() {
    return memory;
  }

  IndexReader reader() {
    return searcher.getIndexReader();
  }

  /** How many items and pages have the folded word as it stands, whoever may read them. */
  int frequency(String folded) {
    return memory.of(
        new Frequency(folded),
        Integer.class,
        () -> docFreq(LuceneSchema.EXACT, folded) + docFreq(LuceneSchema.PAGE_EXACT, folded));
  }

  private int docFreq(String field, String term) {
    try {
      return searcher.getIndexReader().docFreq(new Term(field, term));
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
  }

  /** How rare an expression is, as the sum of its words: what BM25 makes of it. */
  float rarity(Iterable<String> folded) {
    float sum = 0;
    for (String word : folded) {
      sum += rarity(docFreq(LuceneSchema.EXACT, word));
    }
    return sum;
  }

  /** How rare a word of so many items is. */
  float rarity(int items) {
    try {
      int all = searcher.getIndexReader().getDocCount(LuceneSchema.EXACT);
      int in = Math.max(1, Math.min(items, all));
      return (float) Math.log(1 + (all - in + 0.5) / (in + 0.5));
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
  }

  /** How many items have the folded word in their records. */
  int items(String folded) {
    return docFreq(LuceneSchema.EXACT, folded);
  }

  /** Whether an item that the viewer may read has the expression, in itself or in a page. */
  boolean seen(Query expression) {
    var question = new Seen(expression.toString(), Set.copyOf(Access.admitting(viewer)));
    return memory.of(question, Boolean.class, () -> found(expression));
  }

  private boolean found(Query expression) {
    var any = new BooleanQuery.Builder();
    if (expression instanceof Query.Word word) {
      if (!any(any, word.text())) {
        return false;
      }
    } else {
      any.add(QueryTranslator.items(expression, viewer), Occur.SHOULD);
    }
    var readable =
        new BooleanQuery.Builder()
            .add(any.build(), Occur.FILTER)
            .add(QueryTranslator.access(viewer), Occur.FILTER)
            .build();
    try {
      return searcher.search(new ConstantScoreQuery(readable), 1).scoreDocs.length > 0;
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
  }

  /** The word and its forms, but nothing that is only like it. */
  private boolean any(BooleanQuery.Builder any, String word) {
    boolean some = false;
    for (String field : LuceneSchema.WEIGHTS.keySet()) {
      for (Term term : terms(field, word)) {
        any.add(new TermQuery(term), Occur.SHOULD);
        some = true;
      }
    }
    for (String field : LuceneSchema.PAGE_WEIGHTS.keySet()) {
      for (Term term : terms(field, word)) {
        any.add(
            new ToParentBlockJoinQuery(
                new TermQuery(term), QueryTranslator.PARENTS, ScoreMode.None),
            Occur.SHOULD);
        some = true;
      }
    }
    return some;
  }

  /** The terms of the word that the field has; where ñ is written n, the word as it is. */
  private List<Term> terms(String field, String word) {
    var analyzer = LuceneSchema.analyzerOf(field);
    return Analyzers.terms(analyzer == Analyzers.ENYE ? Analyzers.EXACT : analyzer, word).stream()
        .filter(term -> docFreq(field, term) > 0)
        .map(term -> new Term(field, term))
        .toList();
  }
}
