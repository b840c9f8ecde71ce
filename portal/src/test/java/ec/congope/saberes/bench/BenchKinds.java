package ec.congope.saberes.bench;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.random.RandomGenerator;

/**
 * Questions of one kind each, out of the texts of the library, so that their costs are seen apart.
 * Always the same for the same library.
 */
final class BenchKinds {

  private static final int EACH = 60;
  private static final int LONG_WORD = 6;
  private static final int QUESTION = 9;

  private final GeneratedLibrary library;
  private final int records;
  private final SplittableRandom random = new SplittableRandom(11);

  BenchKinds(GeneratedLibrary library, int records) {
    this.library = library;
    this.records = records;
  }

  /** What makes a question out of a text. */
  private interface Maker {
    BenchQuery of(Map<String, Object> record, String[] words, int at);
  }

  /** Kinds by their names. */
  Map<String, List<BenchQuery>> all() {
    var kinds = new LinkedHashMap<String, List<BenchQuery>>();
    kinds.put("single term", of((record, words, at) -> plain(longWords(words, at, 1))));
    kinds.put("two terms", of((record, words, at) -> plain(longWords(words, at, 2))));
    kinds.put("phrase", of((record, words, at) -> plain(phrase(words, at))));
    kinds.put("filter + facets", of((record, words, at) -> filtered(record, words, at)));
    kinds.put("typo", of((record, words, at) -> plain(typo(longWords(words, at, 1), random))));
    kinds.put("prefix", of((record, words, at) -> plain(prefix(longWords(words, at, 1)))));
    kinds.put("long question", of((record, words, at) -> plain(longWords(words, at, QUESTION))));
    return kinds;
  }

  /** What people have typed after each key, of words of titles. */
  List<String> keystrokes() {
    var typed = new LinkedHashSet<String>();
    while (typed.size() < 10 * EACH) {
      String title = String.valueOf(library.record(1 + random.nextInt(records)).get("title"));
      int end = 2 + random.nextInt(Math.min(30, title.length() - 2));
      typed.add(
          random.nextInt(10) == 0
              ? typo(title.substring(0, end), random)
              : title.substring(0, end));
    }
    return List.copyOf(typed);
  }

  private List<BenchQuery> of(Maker maker) {
    var queries = new LinkedHashSet<BenchQuery>();
    while (queries.size() < EACH) {
      var record = library.record(1 + random.nextInt(records));
      String[] words = String.valueOf(record.get("body")).split("[^\\p{L}]+");
      queries.add(maker.of(record, words, random.nextInt(words.length)));
    }
    return List.copyOf(queries);
  }

  private static BenchQuery plain(String text) {
    return new BenchQuery(text, Map.of());
  }

  private static BenchQuery filtered(Map<String, Object> record, String[] words, int at) {
    return new BenchQuery(
        longWords(words, at, 1),
        Map.of(
            ec.congope.saberes.search.Dimension.PROVINCE,
            Set.of(String.valueOf(((List<?>) record.get("provinces")).getFirst()))));
  }

  private static String phrase(String[] words, int at) {
    int from = Math.min(at, words.length - 2);
    return '"' + words[from] + " " + words[from + 1] + '"';
  }

  private static String prefix(String word) {
    return word.substring(0, LONG_WORD - 1) + '*';
  }

  /** With two letters changed about, a letter left out or one too many. */
  private static String typo(String text, RandomGenerator random) {
    int at = 1 + random.nextInt(Math.max(1, text.length() - 2));
    return switch (random.nextInt(3)) {
      case 0 -> text.substring(0, at) + text.substring(Math.min(text.length(), at + 1));
      case 1 -> text.substring(0, at) + text.charAt(at) + text.substring(at);
      default ->
          at + 1 >= text.length()
              ? text
              : text.substring(0, at)
                  + text.charAt(at + 1)
                  + text.charAt(at)
                  + text.substring(at + 2);
    };
  }

  private static String longWords(String[] words, int from, int count) {
    var found = new ArrayList<String>();
    for (int i = from; found.size() < count && i < from + 3 * words.length; i++) {
      if (words[i % words.length].length() >= LONG_WORD) {
        found.add(words[i % words.length]);
      }
    }
    return String.join(" ", found);
  }
}
