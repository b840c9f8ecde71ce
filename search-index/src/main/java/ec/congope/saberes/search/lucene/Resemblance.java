package ec.congope.saberes.search.lucene;

import ec.congope.saberes.content.ItemId;
import ec.congope.saberes.content.Viewer;
import ec.congope.saberes.search.Similar;
import ec.congope.saberes.search.Snippet;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.lucene.document.Document;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.BoostQuery;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.search.TermQuery;

/**
 * Items like another: of the same concepts, then of the same words in title and summary. What they
 * share is said of both as they stand, so that the reason is never more than a reader can check.
 */
final class Resemblance {

  /** What a shared concept says: a province is shared by much that is about something else. */
  private static final float COMPETENCY = 3;

  private static final float FRAMEWORK = 2;
  private static final float PROVINCE = 1;

  /** Words of the item that are looked for, the rarest. */
  private static final int ASKED = 12;

  /** Words that are named. */
  private static final int NAMED = 3;

  /** Shorter words say little to a reader. */
  private static final int SHORTEST = 4;

  private static final Set<String> FIELDS = Set.of(LuceneSchema.ROW, LuceneSchema.SUMMARY_TEXT);

  private final IndexSearcher searcher;
  private final Viewer viewer;

  /** An item, with the forms of its words by their stems. */
  private record Side(Row row, Map<String, String> words) {}

  Resemblance(IndexSearcher searcher, Viewer viewer) {
    this.searcher = searcher;
    this.viewer = viewer;
  }

  List<Similar> find(ItemId item, int limit) throws IOException {
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
    Side side = side(found[0].doc);
    var others =
        new BooleanQuery.Builder()
            .add(like(side), Occur.MUST)
            .add(QueryTranslator.ITEMS, Occur.FILTER)
            .add(QueryTranslator.access(viewer), Occur.FILTER)
            .add(self, Occur.MUST_NOT)
            .build();
    var similar = new ArrayList<Similar>();
    for (ScoreDoc doc :
        searcher.search(Twins.widen(others, viewer), Math.max(1, limit)).scoreDocs) {
      similar.add(similar(side, doc));
    }
    return similar;
  }

  private BooleanQuery like(Side side) throws IOException {
    var like = new BooleanQuery.Builder();
    concepts(like, side.row().competencies(), COMPETENCY);
    concepts(like, side.row().framework(), FRAMEWORK);
    concepts(like, side.row().provinces(), PROVINCE);
    for (String stem : rarest(side.words().keySet(), ASKED)) {
      like.add(new TermQuery(new Term(LuceneSchema.TITLE, stem)), Occur.SHOULD);
      like.add(new TermQuery(new Term(LuceneSchema.SUMMARY, stem)), Occur.SHOULD);
    }
    return like.build();
  }

  private static void concepts(BooleanQuery.Builder like, List<String> codes, float weight) {
    for (String code : codes) {
      var concept = new TermQuery(new Term(LuceneSchema.CODE, code));
      like.add(new BoostQuery(concept, weight), Occur.SHOULD);
    }
  }

  private Similar similar(Side side, ScoreDoc doc) throws IOException {
    Side other = side(doc.doc);
    var number = new ItemId(Search.numbers(searcher, new int[] {doc.doc})[0]);
    var codes = new LinkedHashSet<String>();
    codes.addAll(shared(other.row().competencies(), side.row().competencies()));
    codes.addAll(shared(other.row().framework(), side.row().framework()));
    codes.addAll(shared(other.row().provinces(), side.row().provinces()));
    var stems = new LinkedHashSet<>(other.words().keySet());
    stems.retainAll(side.words().keySet());
    var words = rarest(stems, NAMED).stream().map(other.words()::get).toList();
    var title = Snippet.plain(other.row().title());
    var hit = other.row().hit(number, doc.score, title, Snippet.EMPTY, List.of(), 0);
    return new Similar(hit, List.copyOf(codes), words);
  }

  private static List<String> shared(List<String> codes, List<String> others) {
    return codes.stream().filter(others::contains).toList();
  }

  /** The words of the fewest items first; among equals in the order of the alphabet. */
  private List<String> rarest(Collection<String> stems, int most) throws IOException {
    record Rarity(String stem, int items) {}
    var reader = searcher.getIndexReader();
    var rarities = new ArrayList<Rarity>();
    for (String stem : stems) {
      int items =
          reader.docFreq(new Term(LuceneSchema.TITLE, stem))
              + reader.docFreq(new Term(LuceneSchema.SUMMARY, stem));
      rarities.add(new Rarity(stem, items));
    }
    return rarities.stream()
        .sorted(Comparator.comparingInt(Rarity::items).thenComparing(Rarity::stem))
        .limit(most)
        .map(Rarity::stem)
        .toList();
  }

  private Side side(int doc) throws IOException {
    Document stored = searcher.storedFields().document(doc, FIELDS);
    Row row = Row.read(stored.get(LuceneSchema.ROW));
    String text = row.title() + "\n" + stored.get(LuceneSchema.SUMMARY_TEXT);
    var words = new HashMap<String, String>();
    Analyzers.forms(text)
        .forEach((form, stem) -> {
          if (form.length() >= SHORTEST && form.chars().allMatch(Character::isLetter)) {
            words.putIfAbsent(stem, form);
          }
        });
    return new Side(row, words);
  }
}
