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

  /** Letters below this one stand for themselves. */
  private static final char PLAIN = '\u0080';

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
      char folded = fold(word[i]);
      if (folded >= PLAIN && folded != 'ñ') {
        String whole = fold(term.toString());
        term.setEmpty().append(whole);
        return true;
      }
      word[i] = folded;
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
