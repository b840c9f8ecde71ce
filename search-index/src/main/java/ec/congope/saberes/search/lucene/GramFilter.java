package ec.congope.saberes.search.lucene;

import java.io.IOException;
import org.apache.lucene.analysis.TokenFilter;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.apache.lucene.analysis.tokenattributes.PositionIncrementAttribute;

/**
 * Every four letters of a word that follow one another; a shorter word as it is. They tell apart
 * what a stem joins, and join what the stemmer does not know.
 */
final class GramFilter extends TokenFilter {

  static final int SIZE = 4;

  private final CharTermAttribute term = addAttribute(CharTermAttribute.class);
  private final PositionIncrementAttribute position =
      addAttribute(PositionIncrementAttribute.class);
  private char[] word = {};
  private int length;
  private int next = -1;

  GramFilter(TokenStream input) {
    super(input);
  }

  @Override
  public boolean incrementToken() throws IOException {
    if (next < 0 || next + SIZE > length) {
      if (!input.incrementToken()) {
        return false;
      }
      length = term.length();
      if (length <= SIZE) {
        next = -1;
        return true;
      }
      word = term.toString().toCharArray();
      next = 0;
    }
    term.copyBuffer(word, next, SIZE);
    position.setPositionIncrement(next == 0 ? position.getPositionIncrement() : 0);
    next++;
    return true;
  }

  @Override
  public void reset() throws IOException {
    super.reset();
    next = -1;
  }
}
