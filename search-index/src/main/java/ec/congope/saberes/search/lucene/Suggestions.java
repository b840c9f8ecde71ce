package ec.congope.saberes.search.lucene;

import ec.congope.saberes.content.Viewer;
import ec.congope.saberes.content.vocabulary.Vocabularies;
import ec.congope.saberes.search.Suggestion;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.lucene.search.IndexSearcher;

/**
 * What somebody who types may mean: concepts, organisations and items. Where the words as typed
 * lead nowhere, what differs from each of them by one letter.
 */
final class Suggestions {

  private static final int ORGANISATIONS = 2;

  private final ConceptSuggestions concepts;
  private final OrganisationSuggestions organisations = new OrganisationSuggestions();

  Suggestions(Vocabularies vocabularies) {
    this.concepts = new ConceptSuggestions(vocabularies);
  }

  List<Suggestion> find(IndexSearcher searcher, String text, Viewer viewer, int limit)
      throws IOException {
    var typed = Typed.of(text);
    if (typed.isEmpty()) {
      return List.of();
    }
    var found = find(searcher, typed, viewer, limit);
    return found.isEmpty() ? find(searcher, typed.forgiving(), viewer, limit) : found;
  }

  private List<Suggestion> find(IndexSearcher searcher, Typed typed, Viewer viewer, int limit)
      throws IOException {
    var found = new ArrayList<>(concepts.find(typed, Math.max(1, limit / 2)));
    int room = Math.min(ORGANISATIONS, limit - found.size());
    found.addAll(organisations.find(searcher, typed, viewer, room));
    found.addAll(new TitleSuggestions(searcher, viewer).find(typed, limit - found.size()));
    return found;
  }
}
