package ec.congope.saberes.search.tag;

import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** What speaks for each tag of one kind. */
final class Votes {

  /** Words that justify a tag. */
  private static final int WORDS = 3;

  /** How much more the nearest item says than one half as near. */
  private static final double STEEPNESS = 3;

  private final Tag tag;
  private final Map<String, Double> votes = new HashMap<>();
  private final Map<String, Map<String, Double>> reasons = new HashMap<>();
  private double all;

  Votes(Tag tag) {
    this.tag = tag;
  }

  /** An item with these tags, so near, of these words. */
  void cast(List<String> codes, double nearness, List<String> words) {
    double weight = Math.pow(nearness, STEEPNESS);
    if (!codes.isEmpty()) {
      all += weight;
    }
    for (String code : codes) {
      votes.merge(code, weight, Double::sum);
      words.forEach(word -> reason(code, word, weight));
    }
  }

  /** The text speaks of a concept in its own words. */
  void named(Names.Named named) {
    all += named.weight();
    votes.merge(named.code(), named.weight(), Double::sum);
    named.words().forEach(word -> reason(named.code(), word, 2 * named.weight()));
  }

  private void reason(String code, String word, double weight) {
    reasons.computeIfAbsent(code, c -> new LinkedHashMap<>()).merge(word, weight, Double::sum);
  }

  List<TagSuggestion> best(int most) {
    return votes.entrySet().stream()
        .sorted(
            Comparator.comparingDouble((Map.Entry<String, Double> vote) -> -vote.getValue())
                .thenComparing(Map.Entry::getKey))
        .limit(most)
        .map(vote ->
            new TagSuggestion(
                tag, vote.getKey(), Math.min(1, vote.getValue() / all), words(vote.getKey())))
        .toList();
  }

  private List<String> words(String code) {
    return reasons.getOrDefault(code, Map.of()).entrySet().stream()
        .sorted(Comparator.comparingDouble((Map.Entry<String, Double> word) -> -word.getValue()))
        .limit(WORDS)
        .map(Map.Entry::getKey)
        .toList();
  }
}
