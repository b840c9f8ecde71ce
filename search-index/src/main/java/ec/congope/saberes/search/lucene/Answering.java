package ec.congope.saberes.search.lucene;

import ec.congope.saberes.search.Dimension;
import ec.congope.saberes.search.Interpretation;
import ec.congope.saberes.search.SearchRequest;
import ec.congope.saberes.search.query.Query;
import java.io.IOException;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.lucene.search.IndexSearcher;
import org.jspecify.annotations.Nullable;

/** Says what was made of a query, with what each offer would find. */
final class Answering {

  /** Most values that are offered: each costs a count. */
  private static final int OFFERS = 4;

  private final IndexSearcher searcher;
  private final SearchRequest request;
  private final Understood understood;
  private final Interpreter interpreter;

  Answering(
      IndexSearcher searcher,
      SearchRequest request,
      Understood understood,
      Interpreter interpreter) {
    this.interpreter = interpreter;
    this.searcher = searcher;
    this.request = request;
    this.understood = understood;
  }

  Interpretation interpretation(long total) throws IOException {
    return new Interpretation(
        understood.searched(),
        correction(total),
        understood.expansions(),
        request.size() == 0 ? List.of() : offers(),
        understood.notes());
  }

  private Interpretation.@Nullable Correction correction(long total) throws IOException {
    if (understood.corrected()) {
      return total == 0
          ? null
          : new Interpretation.Correction(understood.searched(), request.query(), total, true);
    }
    Query proposal = understood.proposal();
    if (proposal == null || request.size() == 0) {
      return null;
    }
    long more = count(proposal, request.filters());
    return more > total
        ? new Interpretation.Correction(proposal, request.query(), more, false)
        : null;
  }

  /** As many as a search for it would find. */
  private long count(Query query, Map<Dimension, Set<String>> filters) throws IOException {
    var read = interpreter.read(searcher, request.withQuery(query));
    return Matching.count(searcher, read.matched(), request, filters);
  }

  private List<Interpretation.Offer> offers() throws IOException {
    var offers = new ArrayList<Interpretation.Offer>();
    for (Naming naming : understood.named()) {
      if (offers.size() < OFFERS && !chosen(naming)) {
        var offer = offer(naming);
        if (offer.count() > 0) {
          offers.add(offer);
        }
      }
    }
    return offers;
  }

  private boolean chosen(Naming naming) {
    return request.filters().getOrDefault(naming.dimension(), Set.of()).contains(naming.code());
  }

  private Interpretation.Offer offer(Naming naming) throws IOException {
    var words = QueryWord.of(Rewriting.words(understood.searched()));
    String named = QueryWord.text(words, naming.from(), naming.to());
    Query rest = Rewriting.words(understood.searched(), parts -> without(parts, naming));
    var filters = new EnumMap<Dimension, Set<String>>(Dimension.class);
    filters.putAll(request.filters());
    filters.put(naming.dimension(), Set.of(naming.code()));
    long count = count(rest, filters);
    return new Interpretation.Offer(naming.dimension(), naming.code(), named, rest, count);
  }

  /** The words but for the name and the small words right before it. */
  private static List<Query> without(List<Query> parts, Naming naming) {
    var words = QueryWord.of(parts);
    int from = naming.from();
    while (from > 0 && words.get(from - 1).isSmall()) {
      from--;
    }
    var rest = new ArrayList<>(parts.subList(0, from));
    rest.addAll(parts.subList(naming.to(), parts.size()));
    return rest;
  }
}
