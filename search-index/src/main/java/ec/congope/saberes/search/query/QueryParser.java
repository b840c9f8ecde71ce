package ec.congope.saberes.search.query;

import java.util.ArrayList;
import java.util.List;

/**
 * Reads what a person types: words, {@code "phrases"}, {@code -unwanted} words and phrases, and
 * beginnings of words ({@code irrig*}). Never fails: what is no operator is text.
 */
public final class QueryParser {

  /** Longest text that is read, in characters; the rest is ignored. */
  public static final int LIMIT = 512;

  private static final String QUOTES = "\"“”«»";

  private final String text;
  private final List<Query> wanted = new ArrayList<>();
  private final List<Query> required = new ArrayList<>();
  private final List<Query> unwanted = new ArrayList<>();
  private int at;

  private QueryParser(String text) {
    this.text = text;
  }

  /** The query that the text means; {@link Query.Everything} for a text without a word. */
  public static Query parse(String text) {
    String bounded = text.length() > LIMIT ? text.substring(0, LIMIT) : text;
    return new QueryParser(bounded.strip()).query();
  }

  private Query query() {
    while (at < text.length()) {
      if (Character.isWhitespace(text.charAt(at))) {
        at++;
      } else {
        boolean minus = text.charAt(at) == '-' && at + 1 < text.length() && !isBlank(at + 1);
        if (minus) {
          at++;
        }
        part(minus);
      }
    }
    return whole();
  }

  private void part(boolean minus) {
    boolean quoted = QUOTES.indexOf(text.charAt(at)) >= 0;
    Query part = quoted ? phrase() : word();
    if (part instanceof Query.Everything) {
      return;
    }
    if (minus) {
      unwanted.add(part);
    } else if (part instanceof Query.Phrase) {
      required.add(part);
    } else {
      wanted.add(part);
    }
  }

  private Query phrase() {
    int start = ++at;
    while (at < text.length() && QUOTES.indexOf(text.charAt(at)) < 0) {
      at++;
    }
    String words = text.substring(start, at).strip().replaceAll("\\s+", " ");
    boolean closed = at < text.length();
    at++;
    if (!hasLetter(words)) {
      return new Query.Everything();
    }
    return closed && words.contains(" ") ? new Query.Phrase(words) : unclosed(words, closed);
  }

  /** A single quoted word is a phrase of one; without the closing quote the words are words. */
  private Query unclosed(String words, boolean closed) {
    if (closed) {
      return new Query.Phrase(words);
    }
    for (String word : words.split(" ")) {
      if (hasLetter(word)) {
        wanted.add(new Query.Word(clean(word)));
      }
    }
    return new Query.Everything();
  }

  private Query word() {
    int start = at;
    while (at < text.length() && !isBlank(at) && QUOTES.indexOf(text.charAt(at)) < 0) {
      at++;
    }
    String word = text.substring(start, at);
    boolean prefix = word.endsWith("*");
    String clean = clean(word);
    if (!hasLetter(clean)) {
      return new Query.Everything();
    }
    return prefix && clean.length() >= 2 ? new Query.Prefix(clean) : new Query.Word(clean);
  }

  private Query whole() {
    Query words =
        wanted.isEmpty()
            ? new Query.Everything()
            : wanted.size() == 1 ? wanted.getFirst() : new Query.Any(wanted);
    Query positive = required.isEmpty() ? words : new Query.Require(required, words);
    return unwanted.isEmpty() ? positive : new Query.Without(positive, unwanted);
  }

  private boolean isBlank(int index) {
    return Character.isWhitespace(text.charAt(index));
  }

  private static String clean(String word) {
    int from = 0;
    int to = word.length();
    while (from < to && !Character.isLetterOrDigit(word.charAt(from))) {
      from++;
    }
    while (to > from && !Character.isLetterOrDigit(word.charAt(to - 1))) {
      to--;
    }
    return word.substring(from, to);
  }

  private static boolean hasLetter(String word) {
    return word.chars().anyMatch(Character::isLetterOrDigit);
  }
}
