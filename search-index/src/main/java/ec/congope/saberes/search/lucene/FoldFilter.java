package ec.congope.saberes.search.lucene;

import java.text.Normalizer;
import org.apache.lucene.analysis.TokenFilter;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;

/** Takes the accents off vowels and leaves ñ alone: año is not ano. Expects lower case. */
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
    String composed = Normalizer.normalize(word, Normalizer.Form.NFC);
    var folded = new StringBuilder(composed.length());
    for (int i = 0; i < composed.length(); i++) {
      folded.append(fold(composed.charAt(i)));
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
