package ec.congope.saberes.lemmas;

import java.io.BufferedOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import morfologik.stemming.Dictionary;
import morfologik.stemming.DictionaryLookup;
import morfologik.stemming.WordData;
import org.jspecify.annotations.Nullable;

/**
 * Reads the dictionary of word forms on the class path and writes the table of {@link Lemmas}. Of
 * the readings of a form a noun comes before an adjective, and both before a verb: texts of this
 * field are about things ({@code obras} is of obra, not of obrar).
 */
final class LemmaTableBuilder {

  private static final String DICTIONARY = "/org/languagetool/resource/es/es-ES.dict";

  private final Map<String, Reading> readings = new HashMap<>();

  /** What a form may be of. */
  private record Reading(int rank, String lemma) {
    static final Comparator<Reading> BEST =
        Comparator.comparingInt(Reading::rank)
            .thenComparingInt(reading -> reading.lemma().length())
            .thenComparing(Reading::lemma);
  }

  private LemmaTableBuilder() {}

  /** Argument: the file to make. Does nothing when it is there: a clean build makes it anew. */
  public static void main(String[] arguments) throws IOException {
    Path file = Path.of(arguments[0]);
    if (!Files.exists(file)) {
      Files.createDirectories(Objects.requireNonNull(file.getParent()));
      Path made = file.resolveSibling(file.getFileName() + ".new");
      try (var out = new DataOutputStream(new BufferedOutputStream(Files.newOutputStream(made)))) {
        LemmaTable.write(lemmas(), out);
      }
      Files.move(made, file);
    }
  }

  /** By form, in order: what the table holds. */
  static TreeMap<String, String> lemmas() throws IOException {
    var url = LemmaTableBuilder.class.getResource(DICTIONARY);
    var dictionary =
        Dictionary.read(Objects.requireNonNull(url, "no dictionary on the class path"));
    var builder = new LemmaTableBuilder();
    for (WordData word : new DictionaryLookup(dictionary)) {
      builder.add(text(word.getWord()), text(word.getStem()), text(word.getTag()));
    }
    var lemmas = new TreeMap<String, String>();
    builder.readings.forEach((form, reading) -> {
      if (!form.equals(reading.lemma())) {
        lemmas.put(form, reading.lemma());
      }
    });
    return lemmas;
  }

  private static String text(@Nullable CharSequence text) {
    return text == null ? "" : text.toString();
  }

  private void add(String word, String stem, String tag) {
    // verbs with pronouns behind them are 3 million of the forms: the stemmer takes those off
    if (tag.contains(":") || rank(tag) < 0 || !isWord(word) || !isWord(stem)) {
      return;
    }
    readings.merge(
        fold(word),
        new Reading(rank(tag), fold(stem)),
        (one, other) -> Reading.BEST.compare(one, other) <= 0 ? one : other);
  }

  /** Names of people and places have no other forms: they only keep their own. */
  private static int rank(String tag) {
    return switch (tag.isEmpty() ? ' ' : tag.charAt(0)) {
      case 'N' -> 0;
      case 'A' -> 1;
      case 'V' -> 2;
      default -> -1;
    };
  }

  private static boolean isWord(String word) {
    return word.length() >= 2 && word.length() < 40 && word.chars().allMatch(Character::isLetter);
  }

  private static String fold(String word) {
    var folded = new StringBuilder(word.toLowerCase(Locale.ROOT));
    for (int i = 0; i < folded.length(); i++) {
      int vowel = "áéíóúüàèìòùïâêîôûäëö".indexOf(folded.charAt(i));
      if (vowel >= 0) {
        folded.setCharAt(i, "aeiouuaeiouiaeiouaeo".charAt(vowel));
      }
    }
    return folded.toString();
  }
}
