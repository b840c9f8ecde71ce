package ec.congope.saberes.search.lucene;

import ec.congope.saberes.content.Viewer;
import ec.congope.saberes.content.vocabulary.Concept;
import ec.congope.saberes.content.vocabulary.Scheme;
import ec.congope.saberes.content.vocabulary.Vocabularies;
import ec.congope.saberes.search.Suggestion;
import ec.congope.saberes.search.query.Query;
import ec.congope.saberes.search.query.QueryParser;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.PrefixQuery;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.search.TermQuery;

/**
 * What somebody who types may mean: concepts by any of their labels, from memory, and items whose
 * titles have the typed words, the last one perhaps unfinished.
 */
final class Suggestions {

  private static final List<Scheme> SCHEMES =
      List.of(Scheme.COMPETENCIES, Scheme.PROVINCES, Scheme.FRAMEWORK, Scheme.TYPES);

  private final Vocabularies vocabularies;

  Suggestions(Vocabularies vocabularies) {
    this.vocabularies = vocabularies;
  }

  List<Suggestion> find(IndexSearcher searcher, String typed, Viewer viewer, int limit)
      throws IOException {
    var words = words(typed);
    if (words.isEmpty()) {
      return List.of();
    }
    var all = new ArrayList<Suggestion>(concepts(words, Math.max(1, limit / 2)));
    all.addAll(items(searcher, words, viewer, limit - all.size()));
    return all;
  }

  /** As many as a query may have: who types names needs few. */
  private static List<String> words(String typed) {
    String bounded = typed.substring(0, Math.min(typed.length(), QueryParser.LIMIT));
    return Analyzers.terms(Analyzers.EXACT, bounded).stream().limit(QueryParser.PARTS).toList();
  }

  private List<Suggestion> concepts(List<String> words, int limit) {
    var highlighter = highlighter(words);
    return SCHEMES.stream()
        .flatMap(scheme -> vocabularies.list(scheme).stream())
        .filter(concept -> labels(concept).anyMatch(label -> begins(label, words)))
        .limit(limit)
        .map(concept ->
            new Suggestion(
                concept.scheme().code(),
                concept.code(),
                concept.kind(),
                highlighter.whole(concept.shortLabel())))
        .toList();
  }

  private static Stream<String> labels(Concept concept) {
    return Stream.of(
            Stream.of(concept.label(), concept.shortLabel(), concept.code()),
            concept.alternative().stream(),
            concept.hidden().stream())
        .flatMap(stream -> stream);
  }

  /** Whether the label's words begin with the typed words, one after another. */
  private static boolean begins(String label, List<String> words) {
    var terms = Analyzers.terms(Analyzers.EXACT, label);
    for (int start = 0; start + words.size() <= terms.size(); start++) {
      boolean same = true;
      for (int i = 0; i < words.size() && same; i++) {
        boolean last = i == words.size() - 1;
        String term = terms.get(start + i).replace('ñ', 'n');
        String word = words.get(i).replace('ñ', 'n');
        same = last ? term.startsWith(word) : term.equals(word);
      }
      if (same) {
        return true;
      }
    }
    return false;
  }

  private static List<Suggestion> items(
      IndexSearcher searcher, List<String> words, Viewer viewer, int limit) throws IOException {
    if (limit <= 0) {
      return List.of();
    }
    var query = new BooleanQuery.Builder();
    query.add(QueryTranslator.access(viewer), Occur.FILTER);
    for (int i = 0; i < words.size(); i++) {
      boolean last = i == words.size() - 1;
      var term = new Term(LuceneSchema.TITLE_WORDS, words.get(i));
      query.add(last ? new PrefixQuery(term) : new TermQuery(term), Occur.MUST);
    }
    var highlighter = highlighter(words);
    var found = new ArrayList<Suggestion>();
    for (ScoreDoc doc : searcher.search(Twins.widen(query.build(), viewer), limit).scoreDocs) {
      String stored =
          searcher.storedFields().document(doc.doc, Set.of(LuceneSchema.ROW)).get(LuceneSchema.ROW);
      Row row = Row.read(stored);
      found.add(new Suggestion("item", row.slug(), row.type(), highlighter.whole(row.title())));
    }
    return found;
  }

  private static Highlighter highlighter(List<String> words) {
    var parts = new ArrayList<Query>();
    for (String word : words) {
      parts.add(new Query.Prefix(word));
    }
    return new Highlighter(new Query.Any(parts));
  }
}
