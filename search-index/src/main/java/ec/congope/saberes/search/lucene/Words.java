package ec.congope.saberes.search.lucene;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Arrays;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.apache.lucene.analysis.tokenattributes.PositionIncrementAttribute;

/**
 * The folded words of a text, found once: exact, stem and ñ field of an item all begin with the
 * same words. Finding them anew for each field was half of the cost of indexing.
 */
final class Words {

  private char[] letters = new char[64];
  private int[] ends = new int[16];
  private int count;
  private boolean enye;

  /** The words that {@link Analyzers#EXACT} finds in the text. */
  static Words of(String text) {
    var words = new Words();
    try (TokenStream tokens = Analyzers.EXACT.tokenStream("", text)) {
      var term = tokens.addAttribute(CharTermAttribute.class);
      tokens.reset();
      while (tokens.incrementToken()) {
        words.add(term.buffer(), term.length());
      }
      tokens.end();
    } catch (IOException impossible) {
      throw new UncheckedIOException("analysis reads no files", impossible);
    }
    return words;
  }

  private void add(char[] word, int length) {
    int start = start(count);
    if (start + length > letters.length) {
      letters = Arrays.copyOf(letters, 2 * (start + length));
    }
    if (count == ends.length) {
      ends = Arrays.copyOf(ends, 2 * count);
    }
    System.arraycopy(word, 0, letters, start, length);
    ends[count++] = start + length;
    for (int i = 0; i < length; i++) {
      enye |= word[i] == 'ñ';
    }
  }

  private int start(int word) {
    return word == 0 ? 0 : ends[word - 1];
  }

  /** Whether one of them has an ñ. */
  boolean haveEnye() {
    return enye;
  }

  /** What a field makes of a word. */
  interface Form {
    /**
     * Writes the term of the word.
     *
     * @return whether the field has this word; where not, its position stays empty
     */
    boolean write(char[] letters, int start, int length, CharTermAttribute term);
  }

  /** The word itself, as {@link Analyzers#EXACT} has it. */
  static final Form EXACT =
      (letters, start, length, term) -> {
        term.copyBuffer(letters, start, length);
        return true;
      };

  /** Stems of words with ñ, written with n, as {@link Analyzers#ENYE} has them. */
  static Form enye(Form stems) {
    return (letters, start, length, term) -> {
      for (int i = start; i < start + length; i++) {
        if (letters[i] == 'ñ') {
          return stems.write(letters, start, length, term) && EnyeFilter.write(term);
        }
      }
      return false;
    };
  }

  /** The words as a field takes them; used again for the next text. */
  static final class Stream extends TokenStream {
    private final CharTermAttribute term = addAttribute(CharTermAttribute.class);
    private final PositionIncrementAttribute position =
        addAttribute(PositionIncrementAttribute.class);
    private Words words = new Words();
    private Form form = EXACT;
    private int next;
    private int passed;

    /** Begins with these words. */
    Stream over(Words others, Form other) {
      words = others;
      form = other;
      return this;
    }

    @Override
    public void reset() {
      next = 0;
      passed = 0;
    }

    @Override
    public boolean incrementToken() {
      clearAttributes();
      passed = 0;
      while (next < words.count) {
        int start = words.start(next);
        if (form.write(words.letters, start, words.ends[next++] - start, term)) {
          position.setPositionIncrement(1 + passed);
          return true;
        }
        passed++;
      }
      return false;
    }

    @Override
    public void end() throws IOException {
      super.end();
      position.setPositionIncrement(passed);
    }
  }

  /** The 4-grams of the words, as {@link Analyzers#GRAM} has them; used again for the next text. */
  static final class Grams extends TokenStream {
    private final CharTermAttribute term = addAttribute(CharTermAttribute.class);
    private final PositionIncrementAttribute position =
        addAttribute(PositionIncrementAttribute.class);
    private Words words = new Words();
    private int word;
    private int next;

    /** Begins with these words. */
    Grams over(Words others) {
      words = others;
      return this;
    }

    @Override
    public void reset() {
      word = 0;
      next = 0;
    }

    @Override
    public boolean incrementToken() {
      if (word == words.count) {
        return false;
      }
      clearAttributes();
      int end = words.ends[word];
      int from = words.start(word) + next;
      int length = Math.min(GramFilter.SIZE, end - from);
      term.copyBuffer(words.letters, from, length);
      position.setPositionIncrement(next == 0 ? 1 : 0);
      if (from + length == end) {
        word++;
        next = 0;
      } else {
        next++;
      }
      return true;
    }
  }
}
