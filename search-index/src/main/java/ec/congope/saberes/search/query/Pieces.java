package ec.congope.saberes.search.query;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/** Cuts a text into its pieces, from left to right. */
final class Pieces {

  private static final String QUOTES = "\"“”«»";

  /** Blanks of every kind, also those that do not break a line. */
  private static final Pattern BLANKS = Pattern.compile("[\\s\\h\\v\\p{Z}]+");

  private static final Pattern SIMILAR = Pattern.compile("~\\d*(?:\\.\\d+)?$");
  private static final Pattern REGEX = Pattern.compile("/.+/");
  private static final Pattern BRACKETS = Pattern.compile("[\\[\\]{}()]");
  private static final Pattern NAME = Pattern.compile("\\p{L}{2,20}");

  /** Farthest that near words may stand apart. */
  private static final int FARTHEST = 50;

  private final String text;
  private final List<Piece> pieces = new ArrayList<>();
  private Remarks remarks = new Remarks();
  private int at;

  Pieces(String text) {
    this.text = text;
  }

  List<Piece> read(Remarks remarks) {
    this.remarks = remarks;
    while (at < text.length()) {
      if (isBlank(at)) {
        at++;
      } else {
        boolean minus = text.charAt(at) == '-' && at + 1 < text.length() && !isBlank(at + 1);
        if (minus) {
          at++;
        }
        piece(minus ? Piece.Kind.UNWANTED : Piece.Kind.WANTED);
      }
    }
    return pieces;
  }

  private void piece(Piece.Kind kind) {
    if (isQuote(at)) {
      quoted(kind);
      return;
    }
    int start = at;
    while (at < text.length() && !isBlank(at) && !isQuote(at)) {
      at++;
    }
    String word = text.substring(start, at);
    if (word.equals("OR") && kind == Piece.Kind.WANTED && (at == text.length() || isBlank(at))) {
      pieces.add(Piece.JOINING);
    } else if (!field(word, kind)) {
      word(word).ifPresent(part -> add(kind, part));
    }
  }

  private void add(Piece.Kind kind, Query part) {
    pieces.add(new Piece(kind, part));
  }

  /** Without the closing quote, what follows is read as if there were none. */
  private void quoted(Piece.Kind kind) {
    int start = ++at;
    while (at < text.length() && !isQuote(at)) {
      at++;
    }
    String words = BLANKS.matcher(text.substring(start, at)).replaceAll(" ").strip();
    if (at == text.length()) {
      at = start;
      if (hasLetter(words)) {
        remarks.add("quote", words);
      }
      return;
    }
    at++;
    Query part = phrase(words);
    if (hasLetter(words)) {
      add(kind, part);
    }
  }

  /** The quoted words, near each other where a distance follows. */
  private Query phrase(String words) {
    if (at >= text.length() || text.charAt(at) != '~') {
      return new Query.Phrase(words);
    }
    int start = ++at;
    while (at < text.length() && at - start < 3 && isDigit(text.charAt(at))) {
      at++;
    }
    if (at == start) {
      remarks.add("near", '"' + words + "\"~");
      return new Query.Phrase(words);
    }
    int distance = Integer.parseInt(text.substring(start, at));
    return distance == 0
        ? new Query.Phrase(words)
        : new Query.Near(words, Math.min(FARTHEST, distance));
  }

  /** Reads {@code name:value}; false when it is nothing of the kind. */
  private boolean field(String token, Piece.Kind kind) {
    String word = token.substring(firstLetter(token));
    int colon = word.indexOf(':');
    if (colon <= 0 || !NAME.matcher(word.substring(0, colon)).matches()) {
      return false;
    }
    String value = word.substring(colon + 1);
    if (value.startsWith("//")) {
      return false; // an address of the web
    }
    String name = Filters.fold(word.substring(0, colon));
    var field = Field.find(name);
    var filter = Filters.find(name);
    boolean known = field.isPresent() || filter.isPresent();
    if (!known && !hasLetter(value)) {
      return false;
    }
    int end = at;
    var part = field.isPresent() ? in(field.get(), value) : filter.flatMap(f -> filter(f, value));
    if (part.isPresent()) {
      add(kind, part.get());
      return true;
    }
    remarks.add(known ? "value" : "field", word.substring(0, colon + 1));
    add(kind, new Query.Word(word.substring(0, colon)));
    if (!value.isEmpty()) {
      at = end - value.length();
      piece(kind);
    }
    return true;
  }

  private Optional<Query> in(Field field, String value) {
    var part = opensHere(value) ? quotedValue().map(this::phrase) : word(value);
    return part.map(found -> new Query.In(field, found));
  }

  private Optional<Query> filter(String name, String typed) {
    var given = opensHere(typed) ? quotedValue() : Optional.of(typed);
    if (name.equals(Filters.YEAR)) {
      return given.flatMap(Filters::span).map(span -> new Query.Filter(name, span));
    }
    return given
        .map(Pieces::clean)
        .filter(Pieces::hasLetter)
        .map(value -> new Query.Filter(name, value));
  }

  private boolean opensHere(String value) {
    return value.isEmpty() && at < text.length() && isQuote(at);
  }

  private Optional<String> quotedValue() {
    int end = at + 1;
    while (end < text.length() && !isQuote(end)) {
      end++;
    }
    String words =
        BLANKS
            .matcher(text.substring(at + 1, Math.min(end, text.length())))
            .replaceAll(" ")
            .strip();
    if (end == text.length() || !hasLetter(words)) {
      return Optional.empty();
    }
    at = end + 1;
    return Optional.of(words);
  }

  private Optional<Query> word(String word) {
    String clean = clean(word);
    for (var s = SIMILAR.matcher(clean); s.find(); s = SIMILAR.matcher(clean)) {
      clean = clean(clean.substring(0, s.start()));
    }
    if (!hasLetter(clean)) {
      return Optional.empty();
    }
    boolean ending = word.indexOf('*') == word.length() - 1 && clean.length() >= 2;
    remark(word, ending);
    if (clean.equals("OR")) {
      return Optional.of(new Query.Word("or"));
    }
    return Optional.of(ending ? new Query.Prefix(clean) : new Query.Word(clean));
  }

  private void remark(String word, boolean ending) {
    if (REGEX.matcher(word).matches()) {
      remarks.add("regex", word);
    } else if (BRACKETS.matcher(word).find()) {
      remarks.add("brackets", word);
    } else if (SIMILAR.matcher(word).find()) {
      remarks.add("similar", word);
    } else if (word.indexOf('*') >= 0 && !ending) {
      remarks.add("wildcard", word);
    }
  }

  private boolean isBlank(int index) {
    char c = text.charAt(index);
    return Character.isWhitespace(c) || Character.isSpaceChar(c);
  }

  private boolean isQuote(int index) {
    return QUOTES.indexOf(text.charAt(index)) >= 0;
  }

  private static boolean isDigit(char c) {
    return c >= '0' && c <= '9';
  }

  private static String clean(String word) {
    int from = firstLetter(word);
    int to = word.length();
    while (to > from && !Character.isLetterOrDigit(word.charAt(to - 1))) {
      to--;
    }
    return word.substring(from, to);
  }

  private static int firstLetter(String word) {
    int first = 0;
    while (first < word.length() && !Character.isLetterOrDigit(word.charAt(first))) {
      first++;
    }
    return first;
  }

  private static boolean hasLetter(String word) {
    return word.chars().anyMatch(Character::isLetterOrDigit);
  }
}
