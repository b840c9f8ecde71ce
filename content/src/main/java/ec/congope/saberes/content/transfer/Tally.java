package ec.congope.saberes.content.transfer;

import ec.congope.saberes.content.Invalid.Violation;
import ec.congope.saberes.content.item.Items.Outcome;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/** Counts what becomes of the records, and passes their problems on. */
final class Tally {

  private final ImportListener listener;
  private final Map<Outcome, Long> outcomes = new EnumMap<>(Outcome.class);
  private final List<Problem> problems = new ArrayList<>();
  private long problemCount;
  private long skipped;
  private long files;

  Tally(ImportListener listener) {
    this.listener = listener;
  }

  void done(Outcome outcome, int fileCount) {
    outcomes.merge(outcome, 1L, Long::sum);
    files += fileCount;
  }

  /** Leaves the record out, for all the reasons that it carries. */
  void skip(Row row) {
    skipped++;
    for (Violation violation : row.violations()) {
      problem(row, violation);
    }
  }

  /** Says what is wrong with a record that was imported all the same. */
  void problem(Row row, Violation violation) {
    String externalId = row.text(Field.EXTERNAL_ID);
    var problem = new Problem(row.line(), externalId, violation);
    problemCount++;
    if (problems.size() < ImportReport.KEPT) {
      problems.add(problem);
    }
    listener.problem(problem);
  }

  ImportReport report(boolean dryRun) {
    return new ImportReport(
        dryRun,
        outcomes.getOrDefault(Outcome.CREATED, 0L),
        outcomes.getOrDefault(Outcome.UPDATED, 0L),
        outcomes.getOrDefault(Outcome.UNCHANGED, 0L),
        skipped,
        files,
        problemCount,
        problems);
  }
}
