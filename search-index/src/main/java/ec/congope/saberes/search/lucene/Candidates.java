package ec.congope.saberes.search.lucene;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.spell.DirectSpellChecker;
import org.apache.lucene.search.spell.SuggestMode;
import org.apache.lucene.search.spell.SuggestWord;

/**
 * Words of the index that a folded word may stand for, best first. The weights were measured
 * (search.md): ten for each edit, eight for the same sound, two for the same first letter, and the
 * logarithm of the frequency.
 */
final class Candidates {

  private static final int EACH_FIELD = 10;
  private static final float EDIT = 10;
  private static final float SOUND = 8;
  private static final float FIRST_LETTER = 2;

  /** Two edits make another word of a short one. */
  private static final int SHORT = 5;

  private final Lexicon lexicon;

  private record Asked(String word, int edits, boolean more) {}

  private record Scored(String word, float score) {}

  Candidates(Lexicon lexicon) {
    this.lexicon = lexicon;
  }

  /** Within two edits; within one for a short word, unless both sound the same. */
  List<String> of(String word) {
    return within(word, 2).stream()
        .filter(other ->
            word.length() > SHORT
                || Edits.between(word, other) < 2
                || Sounds.of(word).equals(Sounds.of(other)))
        .toList();
  }

  /** Within so many edits. */
  @SuppressWarnings("unchecked") // the memory gives back what this method put there
  List<String> within(String word, int edits) {
    return lexicon
        .memory()
        .of(new Asked(word, edits, lexicon.more()), List.class, () -> ranked(word, edits));
  }

  private List<String> ranked(String word, int edits) {
    var found = new LinkedHashSet<String>();
    lexicon.fields().forEach(field -> look(field, word, edits, found));
    return found.stream()
        .filter(other -> other.chars().allMatch(Character::isLetter))
        .map(other -> new Scored(other, score(word, other)))
        .sorted(Comparator.comparingDouble((Scored scored) -> -scored.score()))
        .map(Scored::word)
        .toList();
  }

  private float score(String word, String other) {
    return -EDIT * Edits.between(word, other)
        + (float) Math.log(1 + lexicon.frequency(other))
        + (Sounds.of(word).equals(Sounds.of(other)) ? SOUND : 0)
        + (word.charAt(0) == other.charAt(0) ? FIRST_LETTER : 0);
  }

  private void look(String field, String word, int edits, Set<String> found) {
    var checker = new DirectSpellChecker();
    checker.setMaxEdits(edits);
    checker.setMinPrefix(0);
    checker.setMinQueryLength(1);
    checker.setAccuracy(0);
    checker.setThresholdFrequency(0);
    try {
      for (SuggestWord suggestion :
          checker.suggestSimilar(
              new Term(field, word), EACH_FIELD, lexicon.reader(), SuggestMode.SUGGEST_ALWAYS)) {
        found.add(suggestion.string);
      }
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
  }
}
