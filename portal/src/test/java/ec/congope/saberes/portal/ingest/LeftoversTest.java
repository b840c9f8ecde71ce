package ec.congope.saberes.portal.ingest;

import static org.assertj.core.api.Assertions.assertThat;

import ec.congope.saberes.content.DataFolder;
import ec.congope.saberes.content.TestClock;
import ec.congope.saberes.content.TestLibrary;
import ec.congope.saberes.content.Viewer;
import ec.congope.saberes.content.batch.Batch;
import ec.congope.saberes.content.batch.Batch.State;
import ec.congope.saberes.content.batch.Batches;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.util.unit.DataSize;

class LeftoversTest {

  private static final Viewer ADMINISTRATOR = Viewer.administrator();

  private final TestClock clock = new TestClock();
  private final TestLibrary library = TestLibrary.at(clock);
  private final Batches batches = library.get(Batches.class);

  @TempDir Path data;

  @AfterEach
  void close() {
    library.close();
  }

  private Leftovers leftovers() throws IOException {
    var settings = new ImportSettings(DataSize.ofKilobytes(1), DataSize.ofKilobytes(1), 1, 1);
    return new Leftovers(new Holding(new DataFolder(data), settings), batches, clock);
  }

  /** What was sent at the start, with a report where it was looked at. */
  private Path sent(String name, boolean looked) throws IOException {
    Path folder = data.resolve("batches").resolve(name);
    Files.createDirectories(folder.resolve("contents"));
    Files.writeString(folder.resolve("contents/manifest.csv"), "externalId,type,title");
    if (looked) {
      Files.writeString(folder.resolve("informe.csv"), "línea");
    }
    Files.setLastModifiedTime(folder, FileTime.from(clock.instant()));
    return folder;
  }

  private long batch(String name, State state) {
    long id = batches.start(Batch.Kind.IMPORT, name, ImportWork.request(name), ADMINISTRATOR);
    batches.decide(id, state, ADMINISTRATOR, State.CHECKING);
    return id;
  }

  private State state(long id) {
    return batches.get(id, Batch.Kind.IMPORT, ADMINISTRATOR).state();
  }

  @Test
  void whatNobodyDecidedAboutIsDiscardedAfterAMonth() throws IOException {
    Path folder = sent("b-1", true);
    long id = batch("b-1", State.CHECKED);

    clock.advance(Leftovers.PATIENCE.minusMinutes(1));
    leftovers().step();
    assertThat(state(id)).isEqualTo(State.CHECKED);
    assertThat(folder.resolve("contents/manifest.csv")).exists();

    clock.advance(Duration.ofMinutes(1));
    leftovers().step();
    assertThat(state(id)).isEqualTo(State.DISCARDED);
    assertThat(folder.resolve("contents")).doesNotExist();
    assertThat(folder.resolve("informe.csv")).exists();
  }

  @Test
  void whatBrokeOffBeforeItWasABatchGoesTheNextDay() throws IOException {
    Path folder = sent("b-2", false);

    clock.advance(Duration.ofDays(1));
    leftovers().step();
    assertThat(folder).exists();

    clock.advance(Duration.ofSeconds(1));
    leftovers().step();
    assertThat(folder).doesNotExist();
  }

  @Test
  void whatIsAtWorkStaysHoweverLongItTakes() throws IOException {
    Path folder = sent("b-3", true);
    long id = batch("b-3", State.RUNNING);

    clock.advance(Leftovers.PATIENCE.multipliedBy(2));
    leftovers().step();

    assertThat(state(id)).isEqualTo(State.RUNNING);
    assertThat(folder.resolve("contents")).exists();
  }
}
