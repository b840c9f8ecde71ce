package ec.congope.saberes.search.lucene;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;

/** Words of fourteen letters that nobody uses, any two of them far apart. */
final class InventedWords {
  private static final String CONSONANTS = "bdfglmnprstv";
  private static final String VOWELS = "aeiou";
  private final Random random;
  private final Set<String> made = new HashSet<>();

  InventedWords(Random random) {
    this.random = random;
  }

  /** So many, none of which was there before. */
  List<String> next(int many) {
    var words = new ArrayList<String>();
    while (words.size() < many) {
      String word = invented();
      if (made.add(word)) {
        words.add(word);
      }
    }
    return words;
  }

  private String invented() {
    var word = new StringBuilder();
    for (int i = 0; i < 7; i++) {
      word.append(CONSONANTS.charAt(random.nextInt(CONSONANTS.length())));
      word.append(VOWELS.charAt(random.nextInt(VOWELS.length())));
    }
    return word.toString();
  }
}
