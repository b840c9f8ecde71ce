package ec.congope.saberes.portal.ingest;

import ec.congope.saberes.content.transfer.ImportRun;
import ec.congope.saberes.content.transfer.Problem;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** What machines are told of an import. */
@Component
class ImportJson {

  /**
   * An import.
   *
   * @param progress while it runs, otherwise null
   * @param problemCount all problems; {@code problems} has the first thousand
   */
  record Run(
      String id,
      String state,
      boolean dryRun,
      Instant started,
      @Nullable Instant finished,
      ImportJobs.@Nullable Progress progress,
      long created,
      long updated,
      long unchanged,
      long skipped,
      long files,
      long problemCount,
      List<Fault> problems) {}

  /** What is wrong with a record. */
  record Fault(long line, @Nullable String externalId, String field, String message) {}

  private static final Locale SPANISH = Locale.forLanguageTag("es-EC");

  private final MessageSource messages;

  ImportJson(MessageSource messages) {
    this.messages = messages;
  }

  Run of(ImportRun run, ImportJobs.@Nullable Progress progress) {
    var report = run.report();
    return new Run(
        Long.toString(run.id()),
        run.state().code(),
        report.dryRun(),
        run.started(),
        run.finished(),
        progress,
        report.created(),
        report.updated(),
        report.unchanged(),
        report.skipped(),
        report.files(),
        report.problemCount(),
        report.problems().stream().map(this::fault).toList());
  }

  private Fault fault(Problem problem) {
    var violation = problem.violation();
    var arguments = violation.arguments().toArray();
    return new Fault(
        problem.line(),
        problem.externalId(),
        violation.field(),
        messages.getMessage(violation.code(), arguments, SPANISH));
  }
}
