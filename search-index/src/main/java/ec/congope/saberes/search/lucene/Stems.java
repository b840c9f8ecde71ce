package ec.congope.saberes.search.lucene;

import org.apache.lucene.analysis.CharArrayMap;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;

/**
 * Remembers what a {@link Tongue} makes of a word: a text uses few words often, and stemming costs
 * much more than looking up. Bounded; one thread at a time.
 */
final class Stems implements Words.Form {

  /** Words remembered at the most, some 10 MB; then it begins again. */
  private static final int LIMIT = 100_000;

  /** Longer ones are too rare to remember. */
  private static final int LONGEST = 40;

  private final Tongue tongue;
  private CharArrayMap<char[]> known = new CharArrayMap<>(1_000, false);

  Stems(Tongue tongue) {
    this.tongue = tongue;
  }

  @Override
  public boolean write(char[] letters, int start, int length, CharTermAttribute term) {
    char[] stem = known.get(letters, start, length);
    if (stem == null) {
      stem = stem(new String(letters, start, length));
    }
    term.copyBuffer(stem, 0, stem.length);
    return stem.length > 0;
  }

  private char[] stem(String word) {
    char[] stem = tongue.stem(word).toCharArray();
    if (word.length() <= LONGEST) {
      if (known.size() >= LIMIT) {
        known = new CharArrayMap<>(1_000, false);
      }
      known.put(word, stem);
    }
    return stem;
  }
}
