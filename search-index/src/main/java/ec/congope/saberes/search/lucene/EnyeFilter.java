package ec.congope.saberes.search.lucene;

import org.apache.lucene.analysis.FilteringTokenFilter;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;

/** Keeps the stems with an ñ only, and writes it as n: who types canar finds Cañar. */
final class EnyeFilter extends FilteringTokenFilter {

  private final CharTermAttribute term = addAttribute(CharTermAttribute.class);

  EnyeFilter(TokenStream input) {
    super(input);
  }

  @Override
  protected boolean accept() {
    return write(term);
  }

  /** Writes every ñ as n; whether there was one. */
  static boolean write(CharTermAttribute term) {
    boolean found = false;
    char[] word = term.buffer();
    for (int i = 0; i < term.length(); i++) {
      if (word[i] == 'ñ') {
        word[i] = 'n';
        found = true;
      }
    }
    return found;
  }
}
