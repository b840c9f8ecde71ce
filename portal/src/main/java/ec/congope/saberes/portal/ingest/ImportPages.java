package ec.congope.saberes.portal.ingest;

import ec.congope.saberes.content.batch.Batch;
import ec.congope.saberes.content.batch.Batch.State;
import ec.congope.saberes.content.batch.Batches;
import ec.congope.saberes.content.transfer.ImportReport;
import ec.congope.saberes.portal.layout.Format;
import ec.congope.saberes.portal.layout.Words;
import java.time.Clock;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Imports as their pages show them. */
@Component
class ImportPages {

  /** Problems that a page shows; the report has them all. */
  static final int SHOWN = 50;

  /** An import in a list. */
  record Line(long id, String title, String state, String started) {}

  /** What is wrong with a row. */
  record Fault(long line, String id, String field, String message) {}

  /**
   * An import on its page.
   *
   * @param counted what became of its records, or would; null as long as that is not known
   * @param real whether it was done, so that the counts are of what happened
   * @param progress a sentence, or null where nothing is at work
   * @param more problems that are not shown
   */
  record View(
      long id,
      String title,
      String state,
      String stateName,
      String started,
      @Nullable Counted counted,
      boolean real,
      @Nullable String progress,
      List<Fault> faults,
      long problems,
      long more,
      boolean runs,
      boolean again,
      boolean undoes) {}

  /** Numbers of records. */
  record Counted(long created, long updated, long unchanged, long skipped, long files) {

    /** Whether running it would change anything. */
    public boolean any() {
      return created + updated > 0;
    }
  }

  private final Batches batches;
  private final Words words;
  private final Format format;
  private final Clock clock;

  ImportPages(Batches batches, Words words, Format format, Clock clock) {
    this.batches = batches;
    this.words = words;
    this.format = format;
    this.clock = clock;
  }

  String size(long bytes) {
    return format.size(bytes);
  }

  List<Line> lines(List<Batch> all) {
    return all.stream()
        .map(batch -> new Line(batch.id(), batch.title(), stateName(batch.state()), started(batch)))
        .toList();
  }

  View view(Batch batch) {
    var report = batch.report() == null ? null : Reports.read(batch.report());
    boolean real = report != null && !report.dryRun();
    var counted = report == null ? null : counted(batch, report);
    long problems = report == null ? 0 : report.problemCount();
    var faults = report == null ? List.<Fault>of() : faults(report);
    boolean checked = batch.state() == State.CHECKED;
    return new View(
        batch.id(),
        batch.title(),
        batch.state().code(),
        stateName(batch.state()),
        started(batch),
        counted,
        real,
        batch.state().isAtWork() ? progress(batch) : null,
        faults,
        problems,
        problems - faults.size(),
        checked && counted != null && counted.any(),
        batch.state() == State.FAILED,
        batch.canBeUndone() && batches.deeds(batch.id(), 1).size() == 1);
  }

  /** After a restart the report counts as unchanged what was done before it: its deeds know. */
  private Counted counted(Batch batch, ImportReport report) {
    if (report.dryRun()) {
      return new Counted(
          report.created(), report.updated(), report.unchanged(), report.skipped(), report.files());
    }
    var did = batches.counts(batch.id());
    long untouched = report.records() - report.skipped() - did.created() - did.updated();
    return new Counted(
        did.created(), did.updated(), Math.max(0, untouched), report.skipped(), report.files());
  }

  private List<Fault> faults(ImportReport report) {
    return report.problems().stream()
        .limit(SHOWN)
        .map(problem -> {
          var violation = problem.violation();
          String id = problem.externalId();
          return new Fault(
              problem.line(),
              id == null ? "" : id,
              violation.field(),
              words.of(violation.code(), violation.arguments().toArray()));
        })
        .toList();
  }

  private String progress(Batch batch) {
    return batch.total() > 0
        ? words.of("bulk.progress.of", batch.done(), batch.total())
        : words.of("bulk.progress", batch.done());
  }

  private String stateName(State state) {
    return words.of("bulk.state." + state.code());
  }

  private String started(Batch batch) {
    var local = batch.started().atZone(clock.getZone());
    return words.of(
        "bulk.started",
        format.date(local.toLocalDate().toString()),
        format.time(local.toLocalTime()));
  }
}
