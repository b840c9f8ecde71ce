package ec.congope.saberes.search.lucene;

import ec.congope.saberes.search.query.Query;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Corrects the words of a query. A word that the viewer can find nowhere, in no form, becomes the
 * nearest one that can be found; a rare word with a frequent neighbour is only proposed so. Never
 * touched: words of the domain's rules and labels, short words, and whatever has a digit.
 */
final class Corrections {

  /** Acronyms of three letters are many, and near to everything. */
  private static final int SHORTEST = 4;

  /** Beyond so many unknown words it is no question in Spanish. */
  private static final int MOST_UNKNOWN = 6;

  /** In so few items and pages a word may be a slip in a text. */
  private static final int RARE = 2;

  /** How much more frequent the right word must be than a rare one. */
  private static final int TIMES = 20;

  /** Shortest half of two words that were typed as one. */
  private static final int HALF = 3;

  private static final Pattern LETTERS = Pattern.compile("\\p{L}+");

  /**
   * A word that was changed.
   *
   * @param typed as it stands in the query
   * @param spelled what is searched in its place
   */
  record Change(String typed, String spelled) {}

  private final Lexicon lexicon;
  private final SynonymTable table;
  private final Vocabulary vocabulary;
  private final Candidates candidates;
  private final Map<String, String> applied = new HashMap<>();
  private final Map<String, String> proposed = new HashMap<>();

  Corrections(Lexicon lexicon, SynonymTable table, Vocabulary vocabulary) {
    this.lexicon = lexicon;
    this.table = table;
    this.vocabulary = vocabulary;
    this.candidates = new Candidates(lexicon);
  }

  /** Looks at the words; what it finds is asked for afterwards. */
  void check(List<QueryWord> words) {
    var unknown = new ArrayList<QueryWord>();
    for (QueryWord word : words) {
      String folded = word.folded();
      var usual = table.spelling(folded);
      if (usual.isPresent()) {
        applied.put(word.part().toString(), usual.get());
      } else if (mayBeWrong(word)) {
        if (!lexicon.seen(new Query.Word(folded))) {
          unknown.add(word);
        } else if (lexicon.frequency(folded) <= RARE) {
          frequentNeighbour(word)
              .ifPresent(other -> proposed.put(word.part().toString(), accented(other)));
        }
      }
    }
    if (unknown.size() <= MOST_UNKNOWN) {
      unknown.forEach(word ->
          nearest(word.folded()).ifPresent(other -> applied.put(word.part().toString(), other)));
    }
  }

  private boolean mayBeWrong(QueryWord word) {
    String folded = word.folded();
    return folded.length() >= SHORTEST
        && !word.isSmall()
        && !word.isSmallTalk()
        && LETTERS.matcher(folded).matches()
        && !table.knows(folded)
        && !vocabulary.knows(folded);
  }

  private Optional<String> nearest(String folded) {
    for (String candidate : candidates.of(folded)) {
      if (!vocabulary.isMistyped(candidate)
          && table.spelling(candidate).isEmpty()
          && lexicon.seen(new Query.Word(candidate))) {
        return Optional.of(accented(candidate));
      }
    }
    return split(folded);
  }

  /** Two words that were typed as one, if they stand so somewhere. */
  private Optional<String> split(String folded) {
    String best = null;
    int most = 0;
    for (int at = HALF; at <= folded.length() - HALF; at++) {
      String first = folded.substring(0, at);
      String second = folded.substring(at);
      int both = Math.min(lexicon.frequency(first), lexicon.frequency(second));
      if (both > most && lexicon.seen(new Query.Phrase(first + " " + second))) {
        most = both;
        best = accented(first) + " " + accented(second);
      }
    }
    return Optional.ofNullable(best);
  }

  private Optional<String> frequentNeighbour(QueryWord word) {
    int own = Math.max(1, lexicon.frequency(word.folded()));
    return candidates.within(word.folded(), 1).stream()
        .filter(other -> lexicon.frequency(other) >= TIMES * own)
        .filter(other -> !QueryWord.of(new Query.Word(other)).stem().equals(word.stem()))
        .filter(other -> lexicon.seen(new Query.Word(other)))
        .findFirst();
  }

  private String accented(String folded) {
    return table
        .accented(folded)
        .or(() -> vocabulary.accented(folded))
        .map(word -> word.toLowerCase(Locale.ROOT))
        .orElseGet(() -> folded.replaceAll("(?<=[cs])ion$", "ión"));
  }

  /** What was changed, and counts. */
  List<Change> changes() {
    return applied.entrySet().stream().map(e -> new Change(e.getKey(), e.getValue())).toList();
  }

  boolean proposes() {
    return !proposed.isEmpty();
  }

  List<Query> applied(List<Query> parts) {
    return changed(parts, applied);
  }

  List<Query> proposed(List<Query> parts) {
    return changed(parts, proposed);
  }

  private static List<Query> changed(List<Query> parts, Map<String, String> changes) {
    var changed = new ArrayList<Query>();
    for (Query part : parts) {
      String other = part instanceof Query.Word ? changes.get(part.toString()) : null;
      if (other == null) {
        changed.add(part);
      } else {
        for (String word : other.split(" ")) {
          changed.add(new Query.Word(word));
        }
      }
    }
    return changed;
  }
}
