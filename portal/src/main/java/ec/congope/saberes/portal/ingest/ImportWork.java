package ec.congope.saberes.portal.ingest;

import ec.congope.saberes.content.Viewer;
import ec.congope.saberes.content.batch.Batch;
import ec.congope.saberes.content.batch.BatchWork;
import ec.congope.saberes.content.transfer.BulkImport;
import ec.congope.saberes.content.transfer.ImportListener;
import ec.congope.saberes.content.transfer.ImportReport;
import ec.congope.saberes.content.transfer.Problem;
import ec.congope.saberes.portal.layout.CsvRow;
import ec.congope.saberes.portal.layout.Words;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** Imports what was sent from the browser, and writes the report of what was found wrong. */
@Component
@ConditionalOnWebApplication
class ImportWork implements BatchWork {

  /** What an import needs to begin again: where its files wait. */
  record Request(String folder) {}

  private final BulkImport bulk;
  private final Holding holding;
  private final Words words;

  ImportWork(BulkImport bulk, Holding holding, Words words) {
    this.bulk = bulk;
    this.holding = holding;
    this.words = words;
  }

  static String request(String folder) {
    return JsonMapper.shared().writeValueAsString(new Request(folder));
  }

  static String folder(Batch batch) {
    return JsonMapper.shared().readValue(batch.request(), Request.class).folder();
  }

  @Override
  public Batch.Kind kind() {
    return Batch.Kind.IMPORT;
  }

  @Override
  public String check(Batch batch, Viewer viewer, Progress progress) throws IOException {
    String name = folder(batch);
    return reported(batch, progress, listener -> bulk.rehearse(holding.contents(name), listener));
  }

  @Override
  public String run(Batch batch, Viewer viewer, Progress progress) throws IOException {
    String name = folder(batch);
    String report =
        reported(
            batch,
            progress,
            listener -> bulk.run(holding.contents(name), batch.id(), viewer, listener));
    holding.empty(name);
    return report;
  }

  @Override
  public String undoing(Batch batch) {
    return words.of("bulk.import.undone", batch.title());
  }

  private interface Importing {
    ImportReport with(ImportListener listener) throws IOException;
  }

  private String reported(Batch batch, Progress progress, Importing importing) throws IOException {
    Path file = holding.report(folder(batch));
    long total = batch.report() == null ? 0 : Reports.read(batch.report()).records();
    try (Writer out = Files.newBufferedWriter(file)) {
      out.write(
          CsvRow.MARK
              + CsvRow.of(
                  Stream.of("line", "id", "field", "message")
                      .map(column -> words.of("bulk.report." + column))));
      var report = importing.with(new Listener(progress, out, total));
      return Reports.write(report);
    }
  }

  private final class Listener implements ImportListener {
    private final Progress progress;
    private final Writer out;
    private final long total;

    Listener(Progress progress, Writer out, long total) {
      this.progress = progress;
      this.out = out;
      this.total = total;
    }

    @Override
    public void progress(long records, long bytes, long all) {
      progress.at(records, total);
    }

    @Override
    public void problem(Problem problem) {
      var violation = problem.violation();
      String id = problem.externalId();
      try {
        out.write(
            CsvRow.of(
                Stream.of(
                    Long.toString(problem.line()),
                    id == null ? "" : id,
                    violation.field(),
                    words.of(violation.code(), violation.arguments().toArray()))));
      } catch (IOException full) {
        throw new UncheckedIOException("the report cannot be written", full);
      }
    }
  }
}
