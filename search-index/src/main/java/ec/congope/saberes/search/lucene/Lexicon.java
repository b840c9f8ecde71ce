package ec.congope.saberes.search.lucene;

import ec.congope.saberes.content.Viewer;
import ec.congope.saberes.content.access.Keys;
import ec.congope.saberes.search.query.Query;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.ConstantScoreQuery;
import org.apache.lucene.search.IndexSearcher;

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

  private record Seen(String expression, Keys keys) {}

  private record Frequency(String word, boolean more) {}

  private final IndexSearcher searcher;
  private final Viewer viewer;
  private final Memory memory;
  private final Keys keys;

  Lexicon(IndexSearcher searcher, Viewer viewer, Memory memory) {
    this.searcher = searcher;
    this.viewer = viewer;
    this.memory = memory;
    this.keys = Keys.of(viewer);
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

  /**
   * How many items and pages have the folded word as it stands, among those that everybody may
   * read; for who may read more, among all.
   */
  int frequency(String folded) {
    return memory.of(
        new Frequency(folded, more()),
        Integer.class,
        () -> fields().stream().mapToInt(field -> docFreq(field, folded)).sum());
  }

  /** The dictionaries of words as they stand that are the viewer's to see. */
  List<String> fields() {
    var open = List.of(LuceneSchema.EXACT, LuceneSchema.PAGE_EXACT);
    return more() ? Stream.concat(open.stream(), open.stream().map(Twins::of)).toList() : open;
  }

  /** Whether the viewer may read more than everybody may. */
  boolean more() {
    return keys.more();
  }

  private int docFreq(String field, String term) {
    try {
      return searcher.getIndexReader().docFreq(new Term(field, term));
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
  }

  /**
   * How rare an expression is, as BM25 has it: a word by its stem, several words by their sum.
   * Known of what everybody may read only, as scores are.
   */
  float rarity(List<String> folded) {
    if (folded.size() == 1) {
      return rarity(items(folded.getFirst()));
    }
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
      return (float) Math.log(1 + (Math.max(1, all) - in + 0.5) / (in + 0.5));
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
  }

  /** How many items have the folded word in their records, in any form. */
  int items(String folded) {
    return docFreq(LuceneSchema.TEXT, Tongue.SPANISH.stem(folded));
  }

  /** Whether an item that the viewer may read has the expression, in itself or in a page. */
  boolean seen(Query expression) {
    var question = new Seen(expression.toString(), keys);
    return memory.of(question, Boolean.class, () -> found(expression));
  }

  private boolean found(Query expression) {
    if (expression instanceof Query.Word(String word) && !isSomewhere(word)) {
      return false;
    }
    var readable =
        new BooleanQuery.Builder()
            .add(QueryTranslator.items(expression, viewer), Occur.FILTER)
            .add(QueryTranslator.access(viewer), Occur.FILTER)
            .build();
    try {
      return searcher.search(new ConstantScoreQuery(readable), 1).scoreDocs.length > 0;
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
  }

  /** Whether any dictionary of the viewer has a form of the word: a cheap no to most of them. */
  private boolean isSomewhere(String word) {
    for (String folded : Analyzers.terms(Analyzers.EXACT, word)) {
      if (frequency(folded) > 0) {
        return true;
      }
      for (String stem : Scoring.stems(folded)) {
        for (Fields fields : List.of(Fields.ITEM, Fields.PAGE)) {
          if (isIn(fields.text(), stem) || isIn(fields.enye(), stem)) {
            return true;
          }
        }
      }
    }
    return false;
  }

  private boolean isIn(String field, String term) {
    return docFreq(field, term) > 0 || (more() && docFreq(Twins.of(field), term) > 0);
  }
}
