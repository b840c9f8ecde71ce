package ec.congope.saberes.search.lucene;

import ec.congope.saberes.content.Viewer;
import ec.congope.saberes.search.Suggestion;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.Term;
import org.apache.lucene.index.TermsEnum;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.TermQuery;
import org.jspecify.annotations.Nullable;

/**
 * Organisations that wrote or published something which the viewer may read, and whose names have
 * the typed words. The names of an index are gathered once for each of its states.
 */
final class OrganisationSuggestions {

  /** The words of each name, kept from one state of the index to the next. */
  private final Map<String, List<String>> words = new ConcurrentHashMap<>();

  private volatile @Nullable Names names;

  private record Names(Object state, List<String> all) {}

  List<Suggestion> find(IndexSearcher searcher, Typed typed, Viewer viewer, int limit)
      throws IOException {
    var found = new ArrayList<Suggestion>();
    for (String name : names(searcher.getIndexReader())) {
      if (found.size() == limit) {
        break;
      }
      if (typed.in(words.getOrDefault(name, List.of())) && reads(searcher, name, viewer)) {
        found.add(typed.suggestion("organisation", name, "", name));
      }
    }
    return found;
  }

  private static boolean reads(IndexSearcher searcher, String name, Viewer viewer)
      throws IOException {
    var query = new BooleanQuery.Builder();
    query.add(new TermQuery(new Term(LuceneSchema.ORGANISATION, name)), Occur.FILTER);
    query.add(QueryTranslator.access(viewer), Occur.FILTER);
    return searcher.search(query.build(), 1).scoreDocs.length > 0;
  }

  private List<String> names(IndexReader reader) throws IOException {
    Object state = reader.getReaderCacheHelper().getKey();
    Names known = names;
    if (known == null || !known.state().equals(state)) {
      known = new Names(state, gathered(reader));
      names = known;
    }
    return known.all();
  }

  private List<String> gathered(IndexReader reader) throws IOException {
    var all = new TreeSet<String>();
    for (LeafReaderContext leaf : reader.leaves()) {
      var terms = leaf.reader().terms(LuceneSchema.ORGANISATION);
      if (terms != null) {
        TermsEnum each = terms.iterator();
        while (each.next() != null) {
          all.add(each.term().utf8ToString());
        }
      }
    }
    words.keySet().retainAll(all);
    all.forEach(name -> words.computeIfAbsent(name, Beginnings::words));
    return List.copyOf(all);
  }
}
