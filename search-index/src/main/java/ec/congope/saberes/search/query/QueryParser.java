package ec.congope.saberes.search.query;

import java.util.ArrayList;
import java.util.List;

/**
 * Reads what a person types: words, {@code "phrases"}, {@code "near words"~5}, {@code -unwanted}
 * parts, {@code this OR that}, {@code field:value} and beginnings of words ({@code irrig*}). Never
 * fails: what is no operator is text, and a {@link Remark} says so.
 */
public final class QueryParser {

  /** Longest text that is read, and longest that a query prints; the rest is ignored. */
  public static final int LIMIT = 512;

  /**
   * Most words, phrases and beginnings of a query; the rest is ignored. Each is looked for in
   * records and in pages: so many cost at most ten times a question.
   */
  public static final int PARTS = 48;

  private final List<Query> wanted = new ArrayList<>();
  private final List<Query> required = new ArrayList<>();
  private final List<Query> unwanted = new ArrayList<>();
  private int parts;
  private int printed;

  private QueryParser() {}

  /** The query that the text means; {@link Query.Everything} for a text without a word. */
  public static Query parse(String text) {
    return read(text).query();
  }

  /** The same, with what was read as text though it may have been meant as an operator. */
  public static Parsed read(String text) {
    String bounded = text.length() > LIMIT ? text.substring(0, LIMIT) : text;
    var pieces = new Pieces(bounded.strip());
    var remarks = new Remarks();
    var parser = new QueryParser();
    boolean whole = parser.gather(pieces.read(remarks), remarks);
    if (!whole || text.strip().length() > LIMIT) {
      remarks.add("cut", Integer.toString(LIMIT));
    }
    return new Parsed(parser.whole(), remarks.list());
  }

  /** Puts each piece where it belongs; false when there were more than a query may have. */
  private boolean gather(List<Piece> pieces, Remarks remarks) {
    boolean whole = true;
    for (int i = 0; i < pieces.size(); i++) {
      Piece piece = pieces.get(i);
      if (piece.kind() == Piece.Kind.OR) {
        remarks.add("operator", "OR");
        whole &= add(wanted, new Query.Word("or"), 0);
        continue;
      }
      if (piece.kind() == Piece.Kind.UNWANTED) {
        whole &= add(unwanted, piece.query(), 1);
        continue;
      }
      var either = new ArrayList<>(List.of(piece.query()));
      while (i + 2 < pieces.size()
          && pieces.get(i + 1).kind() == Piece.Kind.OR
          && pieces.get(i + 2).kind() == Piece.Kind.WANTED) {
        either.add(pieces.get(i + 2).query());
        i += 2;
      }
      whole &= either.size() > 1 ? addEither(either) : addWanted(piece.query());
    }
    return whole;
  }

  private boolean addWanted(Query part) {
    return add(place(part), part, 0);
  }

  private List<Query> place(Query part) {
    return part instanceof Query.Word || part instanceof Query.Prefix ? wanted : required;
  }

  /** As many of them as the query has room for. */
  private boolean addEither(List<Query> parts) {
    var fitting = new ArrayList<Query>();
    for (Query part : parts) {
      if (!fits(part, " OR ".length() - 1)) {
        break;
      }
      count(part, " OR ".length() - 1);
      fitting.add(part);
    }
    if (fitting.size() > 1) {
      required.add(new Query.Either(fitting));
    } else if (fitting.size() == 1) {
      place(fitting.getFirst()).add(fitting.getFirst());
    }
    return fitting.size() == parts.size();
  }

  /** Adds the part, unless the query is full. */
  private boolean add(List<Query> list, Query part, int sign) {
    boolean fits = fits(part, sign);
    if (fits) {
      list.add(part);
      count(part, sign);
    }
    return fits;
  }

  private boolean fits(Query part, int sign) {
    return parts < PARTS && printed + part.toString().length() + sign + 1 <= LIMIT + 1;
  }

  private void count(Query part, int sign) {
    parts++;
    printed += part.toString().length() + sign + 1;
  }

  private Query whole() {
    Query words =
        wanted.isEmpty()
            ? new Query.Everything()
            : wanted.size() == 1 ? wanted.getFirst() : new Query.Any(wanted);
    Query positive = required.isEmpty() ? words : new Query.Require(required, words);
    return unwanted.isEmpty() ? positive : new Query.Without(positive, unwanted);
  }
}
