package ec.congope.saberes.portal.api;

import ec.congope.saberes.search.Interpretation;
import ec.congope.saberes.search.query.Remark;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What was made of the words, for machines.
 *
 * @param searched what was searched: as typed, or its correction
 * @param corrected whether that is not what was typed
 * @param expansions what was searched in other words as well
 * @param offers filters that words of the query name
 * @param notes parts that were read as text
 */
record Interpreted(
    String searched,
    boolean corrected,
    List<Expansion> expansions,
    List<Offer> offers,
    List<Note> notes) {

  record Expansion(String typed, List<String> also) {}

  record Offer(String dimension, String code, String words, String query, long count) {}

  record Note(String code, String part) {}

  static Interpreted of(Interpretation interpretation, List<Remark> remarks) {
    var correction = interpretation.correction();
    return new Interpreted(
        interpretation.searched().toString(),
        correction != null && correction.applied(),
        interpretation.expansions().stream()
            .map(expansion -> new Expansion(expansion.typed(), expansion.also()))
            .toList(),
        interpretation.offers().stream()
            .map(offer ->
                new Offer(
                    offer.dimension().apiName(),
                    offer.code(),
                    offer.words(),
                    offer.rest().toString(),
                    offer.count()))
            .toList(),
        Stream.concat(
                remarks.stream().map(remark -> new Note(remark.code(), remark.part())),
                interpretation.notes().stream().map(note -> new Note(note.code(), note.part())))
            .toList());
  }

  /** The other spelling, or null. */
  static @Nullable String didYouMean(Interpretation interpretation) {
    var correction = interpretation.correction();
    return correction == null ? null : correction.query().toString();
  }
}
