package ec.congope.saberes.search.lucene;

import ec.congope.saberes.content.tuning.SynonymRule;
import ec.congope.saberes.content.tuning.Synonyms;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * The rules of synonyms, ready to be met by the words of a query. A single word is met as it
 * stands, accents aside; an expression of several words by their stems, with or without the small
 * words between them. What rules lead to leads no further.
 */
final class SynonymTable {

  /**
   * Where a rule begins.
   *
   * @param terms stems of the content words, or the folded words where that is just one
   * @param stemmed which of the two
   * @param to what it is read as
   * @param keeps whether what was typed still counts
   */
  private record Entry(List<String> terms, boolean stemmed, List<String> to, boolean keeps) {}

  /**
   * What some words of a query met.
   *
   * @param words how many of them, small words between them included
   * @param to the other expressions, as the rules have them
   * @param keeps whether what was typed still counts
   */
  record Found(int words, Set<String> to, boolean keeps) {}

  private final Map<String, List<Entry>> byFirst = new HashMap<>();
  private final Map<String, String> spellings = new HashMap<>();
  private final Set<String> known = new HashSet<>();
  private final Map<String, String> accents = new HashMap<>();

  SynonymTable(List<SynonymRule> rules) {
    rules.forEach(this::add);
  }

  /** The table of the rules as they are now; made anew only when they have changed. */
  static final class Current {
    private final Synonyms synonyms;
    private List<SynonymRule> rules = List.of();
    private SynonymTable table = new SynonymTable(rules);

    Current(Synonyms synonyms) {
      this.synonyms = synonyms;
    }

    synchronized SynonymTable get() {
      var now = synonyms.rules();
      if (now != rules) {
        table = new SynonymTable(now);
        rules = now;
      }
      return table;
    }
  }

  private void add(SynonymRule rule) {
    for (String from : rule.from()) {
      var folded = Analyzers.terms(Analyzers.EXACT, from);
      if (folded.isEmpty()) {
        continue;
      }
      boolean keeps = rule.to().contains(from);
      if (!keeps && folded.size() == 1 && rule.to().size() == 1 && isWord(rule.to().getFirst())) {
        spellings.put(folded.getFirst(), rule.to().getFirst());
      } else {
        remember(from);
        var entry = entry(folded, from, rule.to(), keeps);
        byFirst.computeIfAbsent(entry.terms().getFirst(), first -> new ArrayList<>()).add(entry);
      }
    }
    rule.to().forEach(this::remember);
  }

  private static boolean isWord(String expression) {
    return Analyzers.terms(Analyzers.EXACT, expression).size() == 1;
  }

  private static Entry entry(List<String> folded, String from, List<String> to, boolean keeps) {
    var stems = Analyzers.terms(Analyzers.STEM, from);
    return stems.size() < 2
        ? new Entry(folded, false, to, keeps)
        : new Entry(stems, true, to, keeps);
  }

  private void remember(String expression) {
    for (String word : expression.split(" ")) {
      for (String folded : Analyzers.terms(Analyzers.EXACT, word)) {
        known.add(folded);
        accents.putIfAbsent(folded, word);
      }
    }
  }

  /** The right spelling of a folded word that people often mistype. */
  Optional<String> spelling(String folded) {
    return Optional.ofNullable(spellings.get(folded));
  }

  /** Whether a folded word is one of the domain's: such words are not corrected. */
  boolean knows(String folded) {
    return known.contains(folded);
  }

  /** The word with its accents, where the rules have it. */
  Optional<String> accented(String folded) {
    return Optional.ofNullable(accents.get(folded));
  }

  /** The longest expression that begins with the word at this place. */
  Optional<Found> find(List<QueryWord> words, int at) {
    int longest = 0;
    boolean keeps = true;
    var to = new LinkedHashSet<String>();
    var entries = new ArrayList<Entry>();
    entries.addAll(byFirst.getOrDefault(words.get(at).folded(), List.of()));
    if (!words.get(at).stem().equals(words.get(at).folded())) {
      entries.addAll(byFirst.getOrDefault(words.get(at).stem(), List.of()));
    }
    for (Entry entry : entries) {
      int length = length(entry, words, at);
      if (length > longest) {
        longest = length;
        to.clear();
        keeps = entry.keeps();
      }
      if (length > 0 && length == longest) {
        to.addAll(entry.to());
        keeps |= entry.keeps();
      }
    }
    return longest == 0 ? Optional.empty() : Optional.of(new Found(longest, to, keeps));
  }

  /** How many words the expression takes here; 0 where it is not there. */
  private static int length(Entry entry, List<QueryWord> words, int at) {
    int word = at;
    for (String term : entry.terms()) {
      while (entry.stemmed() && word > at && word < words.size() && words.get(word).isSmall()) {
        word++;
      }
      if (word >= words.size()
          || !term.equals(entry.stemmed() ? words.get(word).stem() : words.get(word).folded())) {
        return 0;
      }
      word++;
    }
    return word - at;
  }
}
