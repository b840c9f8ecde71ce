package ec.congope.saberes.search.lucene;

import ec.congope.saberes.search.Interpretation;
import ec.congope.saberes.search.query.Query;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Puts synonyms beside the words of a query. What says the same in other words counts as rare as
 * the most frequent of its ways to be said: else a rare synonym, or a rare acronym, would drown the
 * other words. Only ways that the viewer can find are added.
 */
final class Expanding {

  /** What a synonym counts beside the words that were typed. */
  static final float SYNONYM = 0.6f;

  /** A whole synonym is worth more than a part of what was typed, but not the query. */
  private static final float MOST_WEIGHT = 2;

  /** Most other ways for one expression, and in all: each is looked for in every field. */
  private static final int WAYS = 8;

  private static final int ALL_WAYS = 24;

  private final Lexicon lexicon;
  private final SynonymTable table;
  private final List<Interpretation.Expansion> expansions = new ArrayList<>();
  private int ways;

  Expanding(Lexicon lexicon, SynonymTable table) {
    this.lexicon = lexicon;
    this.table = table;
  }

  List<Interpretation.Expansion> expansions() {
    return expansions;
  }

  /** The words with their alternatives, in their order. */
  List<Query> of(List<Query> parts) {
    var words = QueryWord.of(parts);
    var expanded = new ArrayList<Query>();
    for (int at = 0; at < words.size(); ) {
      var found = table.find(words, at);
      int taken = found.map(SynonymTable.Found::words).orElse(1);
      if (found.isPresent()) {
        expand(words, at, found.get(), expanded);
      } else if (at + 1 < words.size() && joined(words.get(at), words.get(at + 1), expanded)) {
        taken = 2;
      } else {
        expanded.add(words.get(at).part());
      }
      at += taken;
    }
    return expanded;
  }

  private void expand(
      List<QueryWord> words, int at, SynonymTable.Found found, List<Query> expanded) {
    var range = words.subList(at, at + found.words());
    var typed = range.stream().map(QueryWord::part).toList();
    var others = others(range, found);
    if (others.isEmpty()) {
      expanded.addAll(typed);
      return;
    }
    ways += others.size();
    expansions.add(
        new Interpretation.Expansion(
            QueryWord.text(words, at, at + found.words()), List.copyOf(others.keySet())));
    expanded.add(alternatives(typed, others, found.keeps()));
  }

  /** The other expressions that can be found, by how they are written. */
  private Map<String, Query> others(List<QueryWord> typed, SynonymTable.Found found) {
    var others = new LinkedHashMap<String, Query>();
    var said = new HashSet<List<String>>();
    said.add(typed.stream().filter(word -> !word.isSmall()).map(QueryWord::stem).toList());
    for (String expression : found.to()) {
      var stems = Analyzers.terms(Analyzers.STEM, expression);
      if (others.size() < Math.min(WAYS, ALL_WAYS - ways) && !stems.isEmpty() && said.add(stems)) {
        Query query = query(expression);
        if (lexicon.seen(query)) {
          others.put(expression, query);
        }
      }
    }
    return others;
  }

  private static Query query(String expression) {
    return Analyzers.terms(Analyzers.EXACT, expression).size() > 1
        ? new Query.Phrase(expression)
        : new Query.Word(expression);
  }

  private Query alternatives(List<Query> typed, Map<String, Query> others, boolean keeps) {
    var folded = new ArrayList<List<String>>();
    others.keySet().forEach(other -> folded.add(Analyzers.terms(Analyzers.EXACT, other)));
    var own = Analyzers.terms(Analyzers.EXACT, Rewriting.of(typed).toString());
    float ownRarity = lexicon.rarity(own);
    float rarity =
        own.size() > 1 ? ownRarity : Math.min(ownRarity, lexicon.rarity(mostFrequent(own, folded)));
    var also = new ArrayList<Query.Weighted>();
    int i = 0;
    for (Query other : others.values()) {
      float weight = SYNONYM * rarity / lexicon.rarity(folded.get(i++));
      also.add(new Query.Weighted(other, Math.min(weight, MOST_WEIGHT)));
    }
    return keeps
        ? new Query.Alternatives(
            new Query.Weighted(Rewriting.of(typed), own.size() > 1 ? 1 : rarity / ownRarity), also)
        : new Query.Alternatives(also.getFirst(), also.subList(1, also.size()));
  }

  private int mostFrequent(List<String> own, List<List<String>> others) {
    int most = lexicon.items(own.getFirst());
    for (List<String> other : others) {
      if (other.size() == 1) {
        most = Math.max(most, lexicon.items(other.getFirst()));
      }
    }
    return most;
  }

  /** Two words that are also written as one: micro empresas. */
  private boolean joined(QueryWord first, QueryWord second, List<Query> expanded) {
    if (first.stem().length() < 3 || second.stem().length() < 3 || ways >= ALL_WAYS) {
      return false;
    }
    String one = first.folded() + second.folded();
    if (lexicon.frequency(one) == 0 || !lexicon.seen(new Query.Word(one))) {
      return false;
    }
    ways++;
    String typed = first.part() + " " + second.part();
    expansions.add(new Interpretation.Expansion(typed, List.of(one)));
    expanded.add(
        new Query.Alternatives(
            new Query.Weighted(new Query.Any(List.of(first.part(), second.part())), 1),
            List.of(new Query.Weighted(new Query.Word(one), 1))));
    return true;
  }
}
