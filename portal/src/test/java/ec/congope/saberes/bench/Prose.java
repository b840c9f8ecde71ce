package ec.congope.saberes.bench;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.random.RandomGenerator;

/**
 * Endless Spanish about our subjects: each word is followed by one that follows it in the
 * demonstration library too, so common words, endings and pairs are as frequent as there. One long
 * word in eight gives way to a rarer one out of {@link #RARE} that are composed of the library's
 * stems, so the vocabulary has the long tail of a real one (frequencies fall with the rank, Zipf).
 */
final class Prose {

  private static final int RARE = 60_000;
  private static final int LONGEST_SENTENCE = 32;
  private static final int SHORTEST_SENTENCE = 30;
  private static final int LONG_WORD = 7;

  private static final List<String> PREFIXES =
      List.of(
          "", "", "re", "pre", "des", "inter", "sub", "micro", "co", "auto", "agro", "bio", "so");
  private static final List<String> ENDINGS =
      List.of(
          "ción", "ciones", "miento", "mientos", "dad", "dades", "ista", "istas", "ario", "arios",
          "aria", "al", "ales", "mente", "able", "ables", "ivo", "iva", "ando", "ado", "ada",
          "ados", "adas", "ería", "eros", "ura", "ancia", "encias", "ismo", "oso", "osas", "ador",
          "adora", "eño", "eña", "ito");

  private final List<String> starts = new ArrayList<>();
  private final Map<String, List<String>> followers = new HashMap<>();
  private final List<String> rare;

  /** Learns from these texts; the same texts in the same order give the same prose. */
  Prose(List<String> texts) {
    var stems = new LinkedHashSet<String>();
    texts.forEach(text -> learn(text, stems));
    rare = rare(new ArrayList<>(stems));
  }

  private void learn(String text, LinkedHashSet<String> stems) {
    String before = ".";
    for (String word : text.split("\\s+")) {
      if (!word.matches(
          "[¿(«\"]?[\\p{L}\\d][\\p{L}\\d%.-]*[\\p{L}\\d%][.,;:?)»\"]*|[\\p{L}\\d][.,]?")) {
        continue;
      }
      if (before.endsWith(".")) {
        starts.add(word);
      } else {
        followers.computeIfAbsent(before, w -> new ArrayList<>()).add(word);
      }
      if (word.matches("\\p{Ll}{6,}")) {
        stems.add(word.substring(0, word.length() - 3));
      }
      before = word;
    }
  }

  private static List<String> rare(List<String> stems) {
    var random = new Random(1);
    var words = new LinkedHashSet<String>();
    while (words.size() < RARE) {
      words.add(pick(PREFIXES, random) + pick(stems, random) + pick(ENDINGS, random));
    }
    var list = new ArrayList<>(words);
    Collections.shuffle(list, random);
    return List.copyOf(list);
  }

  /** A sentence with its full stop. */
  String sentence(RandomGenerator random) {
    String sentence = anySentence(random);
    while (sentence.length() < SHORTEST_SENTENCE) {
      sentence = anySentence(random);
    }
    return sentence;
  }

  private String anySentence(RandomGenerator random) {
    var sentence = new StringBuilder();
    String word = pick(starts, random);
    for (int i = 0; i < LONGEST_SENTENCE; i++) {
      sentence.append(i == 0 ? "" : " ").append(shown(word, random));
      var next = followers.get(word);
      if (word.endsWith(".") || next == null) {
        break;
      }
      word = pick(next, random);
    }
    String text = sentence.toString().replaceFirst("[.,;:]*$", ".");
    return Character.toUpperCase(text.charAt(0)) + text.substring(1);
  }

  /** A rare word: the n-th comes a hundredth as often as the n-hundredth part of them. */
  String rareWord(RandomGenerator random) {
    return rare.get((int) Math.pow(RARE, random.nextDouble()) - 1);
  }

  private String shown(String word, RandomGenerator random) {
    boolean exchangeable = word.length() >= LONG_WORD && word.chars().allMatch(Character::isLetter);
    return exchangeable && random.nextInt(8) == 0 ? rareWord(random) : word;
  }

  private static <T> T pick(List<T> list, RandomGenerator random) {
    return list.get(random.nextInt(list.size()));
  }
}
