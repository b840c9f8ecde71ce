package ec.congope.saberes.portal.tune;

import ec.congope.saberes.content.ItemId;
import ec.congope.saberes.content.Viewer;
import ec.congope.saberes.content.tuning.JudgedQueries;
import ec.congope.saberes.content.tuning.JudgedQuery;
import ec.congope.saberes.content.tuning.RelevanceRun;
import ec.congope.saberes.content.tuning.RelevanceRuns;
import ec.congope.saberes.search.Hit;
import ec.congope.saberes.search.SearchIndex;
import ec.congope.saberes.search.SearchRequest;
import ec.congope.saberes.search.query.Query;
import ec.congope.saberes.search.relevance.Ndcg;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;

/**
 * Asks every judged query as everybody asks it, without pins, and keeps what it scored. Judged
 * items that everybody may not see, or that are gone, count neither as found nor as missing; a
 * query without a good item is left out.
 */
@Component
class Measurement {

  private final JudgedQueries queries;
  private final RelevanceRuns runs;
  private final SearchIndex index;
  private final Rows rows;

  Measurement(JudgedQueries queries, RelevanceRuns runs, SearchIndex index, Rows rows) {
    this.queries = queries;
    this.runs = runs;
    this.index = index;
    this.rows = rows;
  }

  /** Runs and gives the run's number; none where nothing could be measured. */
  Optional<Long> run(String note) {
    List<RelevanceRun.Measured> measured =
        queries.list().stream().flatMap(query -> measured(query).stream()).toList();
    return measured.isEmpty() ? Optional.empty() : Optional.of(runs.add(note, measured));
  }

  private Optional<RelevanceRun.Measured> measured(JudgedQuery query) {
    var anyone = SearchRequest.of(new Query.Everything(), Viewer.anonymous());
    Map<ItemId, Integer> grades = new HashMap<>(query.grades());
    var visible = index.among(List.copyOf(grades.keySet()), anyone).stream().map(Hit::id).toList();
    grades.keySet().retainAll(visible);
    var ranked =
        rows.ranked(query.query(), Viewer.anonymous(), Ndcg.DEPTH).stream().map(Hit::id).toList();
    var ndcg = Ndcg.at10(ranked, grades);
    return ndcg.isPresent()
        ? Optional.of(new RelevanceRun.Measured(query.query(), query.key(), ndcg.getAsDouble()))
        : Optional.empty();
  }
}
