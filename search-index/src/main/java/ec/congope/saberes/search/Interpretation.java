package ec.congope.saberes.search;

import ec.congope.saberes.search.query.Query;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What the index made of what was typed. Holds nothing that the viewer may not see: a correction is
 * a word of items that the viewer may read.
 *
 * @param searched what was searched: the typed query, or its correction where that was applied
 * @param correction another spelling that finds more, or null
 * @param expansions words of the query that were also searched in other forms
 * @param offers values that words of the query name, to filter by with one click
 * @param notes message codes of parts that were read as plain text because they were malformed,
 *     with the part
 */
public record Interpretation(
    Query searched,
    @Nullable Correction correction,
    List<Expansion> expansions,
    List<Offer> offers,
    List<Note> notes) {

  /** Copies the collections. */
  public Interpretation {
    expansions = List.copyOf(expansions);
    offers = List.copyOf(offers);
    notes = List.copyOf(notes);
  }

  /** The query was taken as it is. */
  public static Interpretation asTyped(Query query) {
    return new Interpretation(query, null, List.of(), List.of(), List.of());
  }

  /**
   * Another spelling of the query that finds more.
   *
   * @param query the corrected query
   * @param typed the query as it was typed
   * @param total how many items it finds with the same filters
   * @param applied true when the answer is already that of the corrected query, because the typed
   *     one has no good result; false when it is only offered
   */
  public record Correction(Query query, Query typed, long total, boolean applied) {}

  /**
   * An expression of the query that was searched in other words as well.
   *
   * @param typed as it stands in the query
   * @param also the other expressions
   */
  public record Expansion(String typed, List<String> also) {
    /** Copies the expressions. */
    public Expansion {
      also = List.copyOf(also);
    }
  }

  /**
   * A value that words of the query name: they lift its items, and never filter by themselves.
   *
   * @param code the value
   * @param words the words as they stand in the query
   * @param rest the query without these words
   * @param count how many items the rest finds with this filter
   */
  public record Offer(Dimension dimension, String code, String words, Query rest, long count) {}

  /** A part of the query that could not be read as an operator. */
  public record Note(String code, String part) {}
}
