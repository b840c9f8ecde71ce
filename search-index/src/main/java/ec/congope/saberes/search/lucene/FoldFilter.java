package ec.congope.saberes.search.lucene;

import java.text.Normalizer;
import org.apache.lucene.analysis.TokenFilter;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;

/**
 * Takes the accents off vowels and leaves ñ alone: año is not ano. Ligatures, full-width letters
 * and the like become plain letters; soft hyphens, direction marks and other invisible characters,
 * which documents hide in words, go. Expects lower case.
 */
final class FoldFilter extends TokenFilter {

  /** Letters below this one have no parts to be put together. */
  private static final char COMBINING = '\u0300';

  private final CharTermAttribute term = addAttribute(CharTermAttribute.class);

  FoldFilter(TokenStream input) {
    super(input);
  }

  @Override
  public boolean incrementToken() throws java.io.IOException {
    if (!input.incrementToken()) {
      return false;
    }
    char[] word = term.buffer();
    for (int i = 0; i < term.length(); i++) {
      if (word[i] >= COMBINING) {
        String folded = fold(term.toString());
        term.setEmpty().append(folded);
        return true;
      }
      word[i] = fold(word[i]);
    }
    return true;
  }

  /** The folded form of a word in lower case. */
  static String fold(String word) {
    String composed = Normalizer.normalize(word, Normalizer.Form.NFKC);
    var folded = new StringBuilder(composed.length());
    for (int i = 0; i < composed.length(); i++) {
      char c = composed.charAt(i);
      if (Character.getType(c) != Character.FORMAT) {
        folded.append(fold(c));
      }
    }
    return folded.toString();
  }

  private static char fold(char c) {
    return switch (c) {
      case 'á', 'à', 'ä', 'â', 'ã', 'å', 'ā' -> 'a';
      case 'é', 'è', 'ë', 'ê', 'ē' -> 'e';
      case 'í', 'ì', 'ï', 'î', 'ı', 'ī' -> 'i';
      case 'ó', 'ò', 'ö', 'ô', 'õ', 'ō' -> 'o';
      case 'ú', 'ù', 'ü', 'û', 'ū' -> 'u';
      case 'ç' -> 'c';
      default -> c;
    };
  }
}
