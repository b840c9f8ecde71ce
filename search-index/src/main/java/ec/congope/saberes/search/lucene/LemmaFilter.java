package ec.congope.saberes.search.lucene;

import ec.congope.saberes.lemmas.Lemmas;
import java.io.IOException;
import org.apache.lucene.analysis.TokenFilter;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.apache.lucene.analysis.tokenattributes.KeywordAttribute;

/**
 * Writes the lemma of a word in the place of its form. Measured: +0.005 to +0.01 nDCG@10 over the
 * stemmer alone. Expects folded words, so that words typed without accents cost nothing. What has
 * no more than four letters then is left as it is: the stemmer would make casa and caso one word.
 */
final class LemmaFilter extends TokenFilter {

  private static final Lemmas LEMMAS = Lemmas.spanish();

  private static final int SHORT = 4;

  private final KeywordAttribute left = addAttribute(KeywordAttribute.class);
  private final CharTermAttribute term = addAttribute(CharTermAttribute.class);

  LemmaFilter(TokenStream input) {
    super(input);
  }

  @Override
  public boolean incrementToken() throws IOException {
    if (!input.incrementToken()) {
      return false;
    }
    String lemma = LEMMAS.of(term.toString());
    if (lemma != null) {
      term.setEmpty().append(lemma);
    }
    left.setKeyword(term.length() <= SHORT);
    return true;
  }
}
