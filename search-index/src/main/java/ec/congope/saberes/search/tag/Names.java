package ec.congope.saberes.search.tag;

import ec.congope.saberes.content.vocabulary.Concept;
import ec.congope.saberes.content.vocabulary.Vocabularies;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Concepts that a text speaks of in their own words: those whose name it has, and those of whose
 * names and definition it has much. Words count by how few concepts have them, and are taken for
 * the same when they begin alike.
 */
final class Names {

  /** What its own name in the text says of a concept, in nearest items. */
  private static final double NAME = 1.5;

  /** What a text says that has all the words of a concept, in nearest items. */
  private static final double WORDS = 4;

  /** A smaller part of the words is chance. */
  private static final double CHANCE = 0.15;

  private static final int SHORTEST = 4;
  private static final int BEGINNING = 6;
  private static final int SHOWN = 3;

  /**
   * A concept that the text speaks of.
   *
   * @param weight in nearest items
   * @param words of the text, or the name
   */
  record Named(String code, double weight, List<String> words) {}

  private final Vocabularies vocabularies;

  Names(Vocabularies vocabularies) {
    this.vocabularies = vocabularies;
  }

  List<Named> in(TagQuestion question, Tag tag) {
    String text = plain(question.title() + " " + question.text());
    var spoken = new LinkedHashMap<String, String>();
    words(text).forEach(word -> spoken.putIfAbsent(beginning(word), word));
    List<Concept> concepts = tag.scheme().map(vocabularies::list).orElse(List.of());
    var rarity = rarity(concepts);
    var named = new ArrayList<Named>();
    for (Concept concept : concepts) {
      name(concept, text)
          .ifPresent(name -> named.add(new Named(concept.code(), NAME, List.of(name))));
      var own = beginnings(concept);
      double all = own.stream().mapToDouble(word -> rarity.getOrDefault(word, 0.0)).sum();
      var shared =
          own.stream()
              .filter(spoken::containsKey)
              .sorted((a, b) ->
                  Double.compare(rarity.getOrDefault(b, 0.0), rarity.getOrDefault(a, 0.0)))
              .toList();
      double part =
          all == 0 ? 0 : shared.stream().mapToDouble(w -> rarity.getOrDefault(w, 0.0)).sum() / all;
      if (part > CHANCE) {
        var words = shared.stream().limit(SHOWN).map(w -> spoken.getOrDefault(w, w)).toList();
        named.add(new Named(concept.code(), WORDS * part * part, words));
      }
    }
    return named;
  }

  private static java.util.Optional<String> name(Concept concept, String text) {
    String padded = " " + text + " ";
    return labels(concept).filter(name -> padded.contains(" " + plain(name) + " ")).findFirst();
  }

  private static Stream<String> labels(Concept concept) {
    return Stream.concat(
        Stream.of(concept.label(), concept.shortLabel()), concept.alternative().stream());
  }

  private static Set<String> beginnings(Concept concept) {
    String definition = concept.definition();
    String all =
        labels(concept).collect(Collectors.joining(" "))
            + " "
            + (definition == null ? "" : definition);
    return words(plain(all))
        .map(Names::beginning)
        .collect(Collectors.toCollection(LinkedHashSet::new));
  }

  private static Map<String, Double> rarity(List<Concept> concepts) {
    var having = new HashMap<String, Integer>();
    concepts.forEach(
        concept -> beginnings(concept).forEach(word -> having.merge(word, 1, Integer::sum)));
    var rarity = new HashMap<String, Double>();
    having.forEach((word, count) -> rarity.put(word, Math.log(1.0 * concepts.size() / count)));
    return rarity;
  }

  private static Stream<String> words(String plain) {
    return Arrays.stream(plain.split(" ")).filter(word -> word.length() >= SHORTEST);
  }

  private static String beginning(String word) {
    return word.length() > BEGINNING ? word.substring(0, BEGINNING) : word;
  }

  /** Words apart by one blank, without accents and capitals; ñ stays. */
  private static String plain(String text) {
    String marked = Normalizer.normalize(text, Normalizer.Form.NFD).replaceAll("(?<!n)\\p{M}", "");
    return Normalizer.normalize(marked, Normalizer.Form.NFC)
        .toLowerCase(Locale.ROOT)
        .replaceAll("[^\\p{L}\\p{N}]+", " ")
        .strip();
  }
}
