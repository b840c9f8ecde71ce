package ec.congope.saberes.search.lucene;

import ec.congope.saberes.content.tuning.Synonyms;
import ec.congope.saberes.content.vocabulary.Vocabularies;
import ec.congope.saberes.search.Interpretation;
import ec.congope.saberes.search.Reading;
import ec.congope.saberes.search.SearchRequest;
import ec.congope.saberes.search.Values;
import ec.congope.saberes.search.query.Query;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.apache.lucene.search.IndexSearcher;

/**
 * Reads a query as a colleague would: values by their names, words by the right spelling, small
 * talk left out, synonyms beside what was typed. It keeps what was typed apart from what is
 * matched, so that a page can say what was done.
 */
final class Interpreter {

  /** Most different words that are looked for; a question has some twenty. */
  private static final int MOST = 24;

  private final SynonymTable.Current synonyms;
  private final Namings namings;
  private final ValueNames names;
  private final Vocabulary vocabulary;
  private final Lexicon.Memories memories = new Lexicon.Memories();

  Interpreter(Vocabularies vocabularies, Values values, Synonyms synonyms) {
    this.synonyms = new SynonymTable.Current(synonyms);
    this.namings = new Namings(vocabularies);
    this.names = new ValueNames(vocabularies, values);
    this.vocabulary = new Vocabulary(vocabularies);
  }

  /** The request as it is searched. */
  Understood read(IndexSearcher searcher, SearchRequest request) {
    var notes = new ArrayList<Interpretation.Note>();
    Query typed = request.query();
    Query resolved = Rewriting.filters(typed, filter -> resolve(filter, notes));
    if (request.reading() == Reading.LITERAL || typed instanceof Query.Everything) {
      return new Understood(typed, resolved, List.of(), null, List.of(), List.of(), notes);
    }
    var lexicon = lexicon(searcher, request);
    var table = synonyms.get();
    var spelling = new Corrections(lexicon, table, vocabulary);
    spelling.check(QueryWord.of(Rewriting.words(resolved)));
    Query searched = Rewriting.words(typed, spelling::applied);
    var words = QueryWord.of(Rewriting.words(searched));
    var expanding = new Expanding(lexicon, table);
    Query matched =
        Rewriting.words(
            Rewriting.words(resolved, spelling::applied), parts -> expanding.of(kept(parts)));
    return new Understood(
        searched,
        matched,
        spelling.changes(),
        spelling.proposes() ? Rewriting.words(searched, spelling::proposed) : null,
        namings.in(words),
        expanding.expansions(),
        notes);
  }

  /** The same for a query alone, as pages and highlights need it. */
  Query matched(IndexSearcher searcher, Query query, ec.congope.saberes.content.Viewer viewer) {
    return read(searcher, SearchRequest.of(query, viewer)).matched();
  }

  Lexicon lexicon(IndexSearcher searcher, SearchRequest request) {
    return new Lexicon(searcher, request.viewer(), memories.of(searcher.getIndexReader()));
  }

  private Query resolve(Query.Filter filter, List<Interpretation.Note> notes) {
    return names
        .resolve(filter)
        .orElseGet(() -> {
          notes.add(new Interpretation.Note("unknown", filter.toString()));
          return ValueNames.nothing(filter);
        });
  }

  /** Each word once, and of very many those at the front; small talk goes where words remain. */
  private static List<Query> kept(List<Query> parts) {
    var words = new ArrayList<Query>();
    var seen = new java.util.HashSet<String>();
    for (QueryWord word : QueryWord.of(parts)) {
      boolean again = !seen.add(word.part().toString().toLowerCase(Locale.ROOT));
      if (!again && !word.isSmallTalk()) {
        words.add(word.part());
      }
    }
    return words.isEmpty() ? parts : words.subList(0, Math.min(MOST, words.size()));
  }
}
