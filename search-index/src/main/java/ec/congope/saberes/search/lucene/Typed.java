package ec.congope.saberes.search.lucene;

import ec.congope.saberes.search.Snippet;
import ec.congope.saberes.search.Suggestion;
import ec.congope.saberes.search.query.QueryParser;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.apache.lucene.analysis.tokenattributes.OffsetAttribute;

/**
 * Words that somebody is typing, the last one perhaps unfinished, as {@link Beginnings} writes
 * them.
 *
 * @param edits how many letters of a word may be wrong: 0, or 1 in words of {@link #SURE} letters
 *     or more
 */
record Typed(List<String> words, int edits) {

  /** Shorter words are like too many others. */
  static final int SURE = 4;

  /** Reads what was typed; as many words as a query may have. */
  static Typed of(String text) {
    String bounded = text.substring(0, Math.min(text.length(), QueryParser.LIMIT));
    return new Typed(Beginnings.words(bounded).stream().limit(QueryParser.PARTS).toList(), 0);
  }

  /** The same, with a wrong letter allowed in each word. */
  Typed forgiving() {
    return new Typed(words, 1);
  }

  boolean isEmpty() {
    return words.isEmpty();
  }

  String last() {
    return words.getLast();
  }

  List<String> whole() {
    return words.subList(0, words.size() - 1);
  }

  /** Whether these words stand one after another in the label, the last one perhaps unfinished. */
  boolean in(List<String> label) {
    for (int start = 0; start + words.size() <= label.size(); start++) {
      boolean same = true;
      for (int i = 0; i < words.size() && same; i++) {
        same = meets(i, label.get(start + i));
      }
      if (same) {
        return true;
      }
    }
    return false;
  }

  private boolean meets(int index, String word) {
    String typed = words.get(index);
    boolean unfinished = index == words.size() - 1;
    if (unfinished ? word.startsWith(typed) : word.equals(typed)) {
      return true;
    }
    return edits > 0
        && typed.length() >= SURE
        && (unfinished ? Spelling.beginsLike(typed, word) : Spelling.isLike(typed, word));
  }

  /** A suggestion under this label. */
  Suggestion suggestion(String kind, String key, String type, String label) {
    var marked = marked(label);
    String completed =
        marked.parts().stream()
            .filter(part -> part.matched() && meetsLast(part.text()))
            .map(Snippet.Part::text)
            .findFirst()
            .orElse("");
    return new Suggestion(kind, key, type, marked, completed);
  }

  private boolean meetsLast(String word) {
    var folded = Beginnings.words(word);
    return folded.size() == 1 && meets(words.size() - 1, folded.getFirst());
  }

  /** The label with the words marked that were typed. */
  private Snippet marked(String label) {
    var parts = new ArrayList<Snippet.Part>();
    int at = 0;
    try (TokenStream tokens = Analyzers.EXACT.tokenStream("", label)) {
      var term = tokens.addAttribute(CharTermAttribute.class);
      var offset = tokens.addAttribute(OffsetAttribute.class);
      tokens.reset();
      while (tokens.incrementToken()) {
        String word = term.toString().replace('ñ', 'n');
        if (anyMeets(word)) {
          add(parts, label.substring(at, offset.startOffset()), false);
          add(parts, label.substring(offset.startOffset(), offset.endOffset()), true);
          at = offset.endOffset();
        }
      }
      tokens.end();
    } catch (IOException impossible) {
      throw new UncheckedIOException("analysis reads no files", impossible);
    }
    add(parts, label.substring(at), false);
    return new Snippet(parts);
  }

  private boolean anyMeets(String word) {
    for (int i = 0; i < words.size(); i++) {
      if (meets(i, word)) {
        return true;
      }
    }
    return false;
  }

  private static void add(List<Snippet.Part> parts, String text, boolean matched) {
    if (!text.isEmpty()) {
      parts.add(new Snippet.Part(text, matched));
    }
  }
}
