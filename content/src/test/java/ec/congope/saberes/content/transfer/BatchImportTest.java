package ec.congope.saberes.content.transfer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import ec.congope.saberes.content.TestLibrary;
import ec.congope.saberes.content.Viewer;
import ec.congope.saberes.content.audit.Audit;
import ec.congope.saberes.content.batch.Batch.Kind;
import ec.congope.saberes.content.batch.BatchUndo;
import ec.congope.saberes.content.batch.BatchWork.Progress;
import ec.congope.saberes.content.batch.Batches;
import ec.congope.saberes.content.item.Item;
import ec.congope.saberes.content.item.Items;
import ec.congope.saberes.content.item.Status;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.CancellationException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Imports that can be undone. */
class BatchImportTest {

  private static final Viewer ADMINISTRATOR = Viewer.administrator();
  private static final int MANY = 1_200;

  @TempDir private Path folder = Path.of("");
  private final TestLibrary library = TestLibrary.fresh();

  @AfterEach
  void close() {
    library.close();
  }

  private void table(String... titles) throws IOException {
    var text = new StringBuilder("externalId;type;title\n");
    for (int i = 0; i < titles.length; i++) {
      text.append("r").append(i).append(";material-tecnico;").append(titles[i]).append('\n');
    }
    Files.writeString(folder.resolve("manifest.csv"), text);
  }

  private long begun() {
    return library.get(Batches.class).start(Kind.IMPORT, "fichas.csv", "{}", ADMINISTRATOR);
  }

  private ImportReport run(long batch) throws IOException {
    return library.get(BulkImport.class).run(folder, batch, ADMINISTRATOR, ImportListener.NONE);
  }

  private Item item(String name) {
    var items = library.get(Items.class);
    return items.get(items.findByExternalId(name).orElseThrow(), ADMINISTRATOR);
  }

  @Test
  void whatItMadeIsWithdrawnAndWhatItChangedSaysAgainWhatItSaid() throws IOException {
    table("Riego", "Vías");
    run(begun());
    table("Riego parcelario", "Vías", "Nueva");
    long batch = begun();
    run(batch);
    assertThat(library.get(Batches.class).counts(batch)).isEqualTo(new Batches.Counts(1, 1));
    var undo = library.get(BatchUndo.class);
    assertThat(undo.changed(batch, 10)).isEmpty();

    undo.undo(batch, "Se deshizo", ADMINISTRATOR, Progress.NONE);

    assertThat(item("r0").draft().title()).isEqualTo("Riego");
    assertThat(item("r0").status()).isEqualTo(Status.PUBLISHED);
    assertThat(item("r0").revision()).isEqualTo(3);
    assertThat(item("r1").revision()).isEqualTo(1);
    assertThat(item("r2").status()).isEqualTo(Status.RETIRED);
    assertThat(library.get(Audit.class).firstFault()).isEmpty();
    undo.undo(batch, "Otra vez", ADMINISTRATOR, Progress.NONE);
    assertThat(item("r0").revision()).isEqualTo(3);
  }

  @Test
  void whatSomebodyChangedSinceIsNamedAndStaysAsItIs() throws IOException {
    table("Riego", "Vías");
    long batch = begun();
    run(batch);
    var mine = item("r1");
    library
        .get(Items.class)
        .save(mine.id(), mine.revision(), mine.draft(), Status.PUBLISHED, "Mío", ADMINISTRATOR);
    var undo = library.get(BatchUndo.class);

    assertThat(undo.changed(batch, 10)).containsExactly(mine.id());
    undo.undo(batch, "Se deshizo", ADMINISTRATOR, Progress.NONE);

    assertThat(item("r0").status()).isEqualTo(Status.RETIRED);
    assertThat(item("r1").status()).isEqualTo(Status.PUBLISHED);
    assertThat(item("r1").revision()).isEqualTo(2);
  }

  @Test
  void cutShortAndDoneAgainNothingIsMadeTwice() throws IOException {
    var titles = new String[MANY];
    for (int i = 0; i < MANY; i++) {
      titles[i] = "Ficha " + i;
    }
    table(titles);
    long batch = begun();
    var bulk = library.get(BulkImport.class);
    var falling =
        new ImportListener() {
          @Override
          public void progress(long records, long bytes, long total) {
            if (records > MANY / 2) {
              throw new CancellationException();
            }
          }
        };
    assertThatThrownBy(() -> bulk.run(folder, batch, ADMINISTRATOR, falling))
        .isInstanceOf(CancellationException.class);

    var report = run(batch);

    assertThat(report.created() + report.unchanged()).isEqualTo(MANY);
    assertThat(report.created()).isLessThan(MANY);
    assertThat(library.get(Batches.class).counts(batch)).isEqualTo(new Batches.Counts(MANY, 0));
    assertThat(item("r7").revision()).isEqualTo(1);
  }
}
