package ec.congope.saberes.search.lucene;

import ec.congope.saberes.search.query.Query;
import java.util.List;
import java.util.Set;

/**
 * A loose word of a query, analysed.
 *
 * @param part as it stands in the query
 * @param folded in lower case and folded; empty where it is no single word
 * @param stem its stem; empty for a stop word, and where it is no single word
 */
record QueryWord(Query part, String folded, String stem) {

  /** What questions are made of; the stop words of the analysis go by themselves. */
  private static final Set<String> SMALL_TALK =
      Set.of(
          "cual",
          "cuales",
          "cuanto",
          "cuantos",
          "cuanta",
          "cuantas",
          "toca",
          "tocan",
          "corresponde",
          "corresponden",
          "existe",
          "existen",
          "necesito",
          "necesitamos",
          "quiero",
          "queremos",
          "quisiera",
          "busco",
          "buscamos",
          "puedo",
          "podemos",
          "debo",
          "debemos",
          "favor");

  static QueryWord of(Query part) {
    if (!(part instanceof Query.Word(String text))) {
      return new QueryWord(part, "", "");
    }
    var folded = Analyzers.terms(Analyzers.EXACT, text);
    var stems = Analyzers.terms(Analyzers.STEM, text);
    return folded.size() == 1
        ? new QueryWord(part, folded.getFirst(), stems.isEmpty() ? "" : stems.getFirst())
        : new QueryWord(part, "", "");
  }

  static List<QueryWord> of(List<Query> parts) {
    return parts.stream().map(QueryWord::of).toList();
  }

  /** A word that carries no meaning of its own: de, la, para. */
  boolean isSmall() {
    return !folded.isEmpty() && stem.isEmpty();
  }

  /** A word that only makes a question of the others. */
  boolean isSmallTalk() {
    return SMALL_TALK.contains(folded);
  }

  /** The words from one to before another, as they stand in the query. */
  static String text(List<QueryWord> words, int from, int to) {
    return String.join(
        " ", words.subList(from, to).stream().map(word -> word.part().toString()).toList());
  }
}
