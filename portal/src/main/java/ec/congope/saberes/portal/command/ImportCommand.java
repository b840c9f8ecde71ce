package ec.congope.saberes.portal.command;

import ec.congope.saberes.content.Invalid;
import ec.congope.saberes.content.text.TextExtraction;
import ec.congope.saberes.content.transfer.BulkImport;
import ec.congope.saberes.content.transfer.ImportListener;
import ec.congope.saberes.content.transfer.ImportReport;
import ec.congope.saberes.content.transfer.Problem;
import ec.congope.saberes.search.follow.IndexFollower;
import java.io.IOException;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Imports a folder, says what became of each faulty record, and makes everything searchable. */
@Component
class ImportCommand {

  private static final int WIDTH = 40;

  /** The index follows in the background; when it is so far behind, the import waits for it. */
  private static final int BEHIND = 2_000;

  private final BulkImport bulk;
  private final TextExtraction extraction;
  private final ec.congope.saberes.content.text.Texts files;
  private final IndexFollower follower;
  private final Texts texts;

  ImportCommand(
      BulkImport bulk,
      TextExtraction extraction,
      ec.congope.saberes.content.text.Texts files,
      IndexFollower follower,
      Texts texts) {
    this.bulk = bulk;
    this.extraction = extraction;
    this.files = files;
    this.follower = follower;
    this.texts = texts;
  }

  int run(String folder, List<String> options, PrintStream out) {
    Path target = Path.of(folder);
    Optional<Path> reportFile =
        options.stream()
            .filter(option -> option.startsWith("--report="))
            .map(option -> Path.of(option.substring("--report=".length())))
            .findFirst();
    try (Writer report =
        reportFile.isPresent() ? Files.newBufferedWriter(reportFile.get()) : Writer.nullWriter()) {
      boolean dry = options.contains("--dry-run");
      boolean waits = !dry && !options.contains("--no-wait");
      var listener = new Progress(out, report, waits);
      ImportReport done = dry ? bulk.rehearse(target, listener) : bulk.run(target, listener);
      listener.end();
      out.println(
          texts.of(
              "command.import.done",
              done.created(),
              done.updated(),
              done.unchanged(),
              done.skipped(),
              done.files()));
      if (dry) {
        out.println(texts.of("command.import.dry"));
      } else if (waits) {
        finish(out);
      }
      return done.skipped() > 0 ? 1 : 0;
    } catch (Invalid refused) {
      refused
          .violations()
          .forEach(violation -> out.println(texts.of(violation.code(), violation.arguments())));
      return 2;
    } catch (IOException failure) {
      throw new UncheckedIOException("the import of " + folder + " failed", failure);
    }
  }

  private void finish(PrintStream out) {
    int pending = files.pending();
    if (pending > 0) {
      out.println(texts.of("command.import.texts", pending));
    }
    extraction.drain();
    follower.catchUp();
    out.println(texts.of("command.import.ready"));
  }

  /** A bar on a terminal, nothing in between elsewhere; every problem as a line. */
  private final class Progress implements ImportListener {
    private final PrintStream out;
    private final Writer report;
    private final boolean terminal = System.console() != null && System.console().isTerminal();
    private final boolean waits;
    private int drawn = -1;

    Progress(PrintStream out, Writer report, boolean waits) {
      this.out = out;
      this.report = report;
      this.waits = waits;
    }

    @Override
    public void progress(long records, long bytes, long total) {
      if (waits && records % BEHIND == 0 && follower.behind() > BEHIND) {
        follower.catchUp();
      }
      int part = total == 0 ? WIDTH : (int) (WIDTH * bytes / total);
      if (terminal && part != drawn) {
        drawn = part;
        out.print("\r[" + "#".repeat(part) + " ".repeat(WIDTH - part) + "] " + records);
      }
    }

    @Override
    public void problem(Problem problem) {
      var violation = problem.violation();
      String id = problem.externalId();
      String field =
          violation.field().isEmpty() ? texts.of("command.import.record") : violation.field();
      String line =
          texts.of(
              "command.import.line",
              Long.toString(problem.line()),
              id == null ? "—" : id,
              field,
              texts.of(violation.code(), violation.arguments()));
      try {
        report.write(line + "\n");
      } catch (IOException failure) {
        throw new UncheckedIOException("the report cannot be written", failure);
      }
      end();
      out.println(line);
    }

    void end() {
      if (drawn >= 0) {
        out.println();
        drawn = -1;
      }
    }
  }
}
