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
 * lead to next to nothing, also what differs from each of them by one letter.
 */
final class Suggestions {

  /** Fewer than these, and the words may be misspelt. */
  private static final int FEW = 2;

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
    if (found.size() < FEW && limit > FEW) {
      for (Suggestion other : find(searcher, typed.forgiving(), viewer, limit)) {
        if (found.stream().noneMatch(known -> names(known, other))) {
          found.add(other);
        }
      }
    }
    return List.copyOf(found.subList(0, Math.min(limit, found.size())));
  }

  private static boolean names(Suggestion one, Suggestion other) {
    return one.kind().equals(other.kind()) && one.key().equals(other.key());
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
