package ec.congope.saberes.search.query;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/**
 * Reads what a person types: words, {@code "phrases"}, {@code -unwanted} words and phrases, and
 * beginnings of words ({@code irrig*}). Never fails: what is no operator is text.
 */
public final class QueryParser {

  /** Longest text that is read, and longest that a query prints; the rest is ignored. */
  public static final int LIMIT = 512;

  /**
   * Most words, phrases and beginnings of a query; the rest is ignored. Each is searched in up to
   * nine fields, and Lucene refuses more than 1,024 clauses.
   */
  public static final int PARTS = 64;

  private static final String QUOTES = "\"“”«»";

  /** Blanks of every kind, also those that do not break a line. */
  private static final Pattern BLANKS = Pattern.compile("[\\s\\h\\v\\p{Z}]+");

  private final String text;
  private final List<Query> wanted = new ArrayList<>();
  private final List<Query> required = new ArrayList<>();
  private final List<Query> unwanted = new ArrayList<>();
  private int at;
  private int parts;
  private int printed;

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
      if (isBlank(at)) {
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
      add(unwanted, part, 1);
    } else if (part instanceof Query.Phrase) {
      add(required, part, 0);
    } else {
      add(wanted, part, 0);
    }
  }

  /** Adds the part, unless the query is full. */
  private void add(List<Query> list, Query part, int sign) {
    int length = part.toString().length() + sign + 1;
    if (parts < PARTS && printed + length <= LIMIT + 1) {
      list.add(part);
      parts++;
      printed += length;
    }
  }

  private Query phrase() {
    int start = ++at;
    while (at < text.length() && QUOTES.indexOf(text.charAt(at)) < 0) {
      at++;
    }
    String words = BLANKS.matcher(text.substring(start, at)).replaceAll(" ").strip();
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
        add(wanted, new Query.Word(clean(word)), 0);
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
    char c = text.charAt(index);
    return Character.isWhitespace(c) || Character.isSpaceChar(c);
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
