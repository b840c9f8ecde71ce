package ec.congope.saberes.search.lucene;

import ec.congope.saberes.content.ItemId;
import ec.congope.saberes.content.Viewer;
import ec.congope.saberes.search.Neighbour;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.BoostQuery;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.search.TermInSetQuery;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.util.BytesRef;

/**
 * Items whose words are like those of a text that is no item yet: the words that say most of it are
 * looked for, as many times as it says them, those of its title thrice.
 */
final class Neighbours {

  /** Words that are looked for: more are slower and no better. */
  private static final int ASKED = 60;

  /** Words that are kept as reasons. */
  private static final int NAMED = 12;

  private static final int SHORTEST = 4;
  private static final int OF_THE_TITLE = 3;
  private static final Set<String> FIELDS = Set.of(LuceneSchema.ROW, LuceneSchema.SUMMARY_TEXT);

  private final IndexSearcher searcher;
  private final Viewer viewer;

  /** A word that is looked for. */
  private record Asked(String stem, String form, double weight, double rarity) {}

  Neighbours(IndexSearcher searcher, Viewer viewer) {
    this.searcher = searcher;
    this.viewer = viewer;
  }

  List<Neighbour> of(String title, String text, Collection<ItemId> without, int limit)
      throws IOException {
    var asked = asked(title, text);
    if (asked.isEmpty()) {
      return List.of();
    }
    var near =
        new BooleanQuery.Builder()
            .add(words(asked.values()), Occur.MUST)
            .add(QueryTranslator.ITEMS, Occur.FILTER)
            .add(QueryTranslator.access(viewer), Occur.FILTER);
    if (!without.isEmpty()) {
      var ids = without.stream().map(id -> new BytesRef(id.toString())).toList();
      near.add(new TermInSetQuery(LuceneSchema.ITEM, ids), Occur.MUST_NOT);
    }
    var found = new ArrayList<Neighbour>();
    Query query = Twins.widen(near.build(), viewer);
    for (ScoreDoc doc : searcher.search(query, Math.max(1, limit)).scoreDocs) {
      var number = new ItemId(Search.numbers(searcher, new int[] {doc.doc})[0]);
      found.add(new Neighbour(number, doc.score, shared(asked, doc.doc)));
    }
    return found;
  }

  private static Query words(Collection<Asked> asked) {
    var words = new BooleanQuery.Builder();
    for (Asked word : asked) {
      var term = new TermQuery(new Term(LuceneSchema.TEXT, word.stem()));
      words.add(new BoostQuery(term, (float) word.weight()), Occur.SHOULD);
    }
    return words.build();
  }

  /** The words that say most of the text, by their stems. */
  private Map<String, Asked> asked(String title, String text) throws IOException {
    var times = new HashMap<String, Integer>();
    var forms = new HashMap<String, String>();
    count(title, OF_THE_TITLE, times, forms);
    count(text, 1, times, forms);
    int items = searcher.getIndexReader().getDocCount(LuceneSchema.TEXT);
    var words = new ArrayList<Asked>();
    for (var word : times.entrySet()) {
      int having = searcher.getIndexReader().docFreq(new Term(LuceneSchema.TEXT, word.getKey()));
      if (having > 0) {
        double rarity = Math.log(1 + (double) items / having);
        double weight = 1 + Math.log(word.getValue());
        words.add(new Asked(word.getKey(), forms.getOrDefault(word.getKey(), ""), weight, rarity));
      }
    }
    words.sort(
        Comparator.comparingDouble((Asked word) -> -word.weight() * word.rarity())
            .thenComparing(Asked::stem));
    var asked = new LinkedHashMap<String, Asked>();
    words.stream().limit(ASKED).forEach(word -> asked.put(word.stem(), word));
    return asked;
  }

  private static void count(
      String text, int times, Map<String, Integer> counts, Map<String, String> forms) {
    var stems = Analyzers.forms(text);
    for (String form : text.toLowerCase(java.util.Locale.ROOT).split("[^\\p{L}]+")) {
      String stem = stems.get(form);
      if (stem != null && form.length() >= SHORTEST) {
        counts.merge(stem, times, Integer::sum);
        forms.putIfAbsent(stem, form);
      }
    }
  }

  private List<String> shared(Map<String, Asked> asked, int doc) throws IOException {
    var stored = searcher.storedFields().document(doc, FIELDS);
    String text =
        Row.read(stored.get(LuceneSchema.ROW)).title()
            + "\n"
            + stored.get(LuceneSchema.SUMMARY_TEXT);
    return Analyzers.forms(text).values().stream()
        .distinct()
        .filter(asked::containsKey)
        .map(asked::get)
        .sorted(
            Comparator.comparingDouble((Asked word) -> -word.rarity()).thenComparing(Asked::stem))
        .limit(NAMED)
        .map(Asked::form)
        .toList();
  }
}
