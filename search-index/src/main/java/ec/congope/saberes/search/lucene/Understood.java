package ec.congope.saberes.search.lucene;

import ec.congope.saberes.search.Interpretation;
import ec.congope.saberes.search.query.Query;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A query as the index takes it.
 *
 * @param searched as it is shown: as typed, or corrected
 * @param matched the same with synonyms, without small talk
 * @param spelled the corrections that were applied, by the word that stands now
 * @param proposal another spelling that may be offered, or null
 * @param named the values that its words name
 * @param expansions what was looked for besides
 * @param notes what could not be read as it was meant
 */
record Understood(
    Query searched,
    Query matched,
    List<Corrections.Change> spelled,
    @Nullable Query proposal,
    List<Naming> named,
    List<Interpretation.Expansion> expansions,
    List<Interpretation.Note> notes) {

  /** Whether this is not what was typed any more. */
  boolean corrected() {
    return !spelled.isEmpty();
  }
}
