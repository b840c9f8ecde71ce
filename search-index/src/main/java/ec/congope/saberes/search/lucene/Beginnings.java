package ec.congope.saberes.search.lucene;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.apache.lucene.document.Field;
import org.apache.lucene.document.FieldType;
import org.apache.lucene.index.IndexOptions;

/**
 * The beginnings of a title's words, so that an unfinished word is looked up like any other: of
 * {@code Vía} the terms {@code v}, {@code vi}, {@code via}, the whole word with its {@link #END},
 * and, as it is the first, {@code ^v} and so on. Written without accents, and with n for ñ.
 */
final class Beginnings {

  /** Longest beginning that has a term of its own, in letters. */
  static final int LONGEST = 12;

  /** Behind a whole word: {@code via} with it is not the beginning of {@code viaducto}. */
  static final char END = ' ';

  /** Before the beginnings of the first word. */
  static final char FIRST = '^';

  private static final FieldType TYPE = type();

  private Beginnings() {}

  /** The field of a title; its length is known, so that short titles rank above long ones. */
  static Field field(String name, String title) {
    return new Field(name, new Terms(of(title).iterator()), TYPE);
  }

  private static List<String> of(String title) {
    var terms = new ArrayList<String>();
    List<String> words = words(title);
    for (int i = 0; i < words.size(); i++) {
      String word = words.get(i);
      terms.add(word + END);
      for (int length = 1; length <= Math.min(LONGEST, word.length()); length++) {
        terms.add(word.substring(0, length));
        if (i == 0) {
          terms.add(FIRST + word.substring(0, length));
        }
      }
    }
    return terms;
  }

  /** The words of a text as the terms have them. */
  static List<String> words(String text) {
    return Analyzers.terms(Analyzers.EXACT, text).stream()
        .map(word -> word.replace('ñ', 'n'))
        .toList();
  }

  private static final class Terms extends TokenStream {
    private final CharTermAttribute term = addAttribute(CharTermAttribute.class);
    private final Iterator<String> terms;

    Terms(Iterator<String> terms) {
      this.terms = terms;
    }

    @Override
    public boolean incrementToken() {
      if (!terms.hasNext()) {
        return false;
      }
      clearAttributes();
      term.setEmpty().append(terms.next());
      return true;
    }
  }

  private static FieldType type() {
    var type = new FieldType();
    type.setTokenized(true);
    type.setIndexOptions(IndexOptions.DOCS);
    type.freeze();
    return type;
  }
}
