package ec.congope.saberes.content.batch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import ec.congope.saberes.content.NotAllowed;
import ec.congope.saberes.content.TestLibrary;
import ec.congope.saberes.content.Viewer;
import ec.congope.saberes.content.audit.Audit;
import ec.congope.saberes.content.audit.AuditQuery;
import ec.congope.saberes.content.batch.Batch.Kind;
import ec.congope.saberes.content.batch.Batch.State;
import ec.congope.saberes.content.person.People;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.support.StaticListableBeanFactory;

/** How a batch moves from state to state, and what a stop leaves. */
class BatchWorkerTest {

  private static final Viewer ADMINISTRATOR = Viewer.administrator();

  private final TestLibrary library = TestLibrary.fresh();
  private final List<String> done = new ArrayList<>();
  private boolean broken;

  @AfterEach
  void close() {
    library.close();
  }

  private final class Work implements BatchWork {

    @Override
    public Kind kind() {
      return Kind.EDIT;
    }

    @Override
    public String check(Batch batch, Viewer viewer, Progress progress) {
      done.add("check");
      progress.at(1, 2);
      return "{\"records\": 2}";
    }

    @Override
    public String run(Batch batch, Viewer viewer, Progress progress) {
      done.add("run");
      if (broken) {
        throw new IllegalStateException("the disk is full");
      }
      progress.at(2, 2);
      return "{\"records\": 2}";
    }

    @Override
    public String undoing(Batch batch) {
      return "Se deshizo";
    }
  }

  private BatchWorker worker() {
    var beans = new StaticListableBeanFactory();
    beans.addBean("work", new Work());
    return new BatchWorker(
        library.get(BatchRows.class),
        library.get(BatchUndo.class),
        library.get(People.class),
        beans.getBeanProvider(BatchWork.class),
        library.get(Clock.class));
  }

  private Batches batches() {
    return library.get(Batches.class);
  }

  private Batch batch(long id) {
    return batches().get(id, Kind.EDIT, ADMINISTRATOR);
  }

  private long begun() {
    return batches().start(Kind.EDIT, "41 fichas", "{}", ADMINISTRATOR);
  }

  @Test
  void itIsDoneOnlyAfterSomebodySaidSo() {
    long id = begun();
    var worker = worker();
    worker.work(id, () -> true);
    assertThat(batch(id).state()).isEqualTo(State.CHECKED);
    worker.work(id, () -> true);
    assertThat(done).containsExactly("check");

    assertThat(batches().decide(id, State.RUNNING, ADMINISTRATOR, State.CHECKED)).isTrue();
    assertThat(batches().decide(id, State.RUNNING, ADMINISTRATOR, State.CHECKED)).isFalse();
    worker.work(id, () -> true);

    assertThat(batch(id).state()).isEqualTo(State.DONE);
    assertThat(batch(id).done()).isEqualTo(2);
    assertThat(batch(id).report()).contains("records");
    assertThat(library.get(Audit.class).find(AuditQuery.ALL, Long.MAX_VALUE, 10))
        .extracting(entry -> entry.action() + " " + entry.subject())
        .containsExactly("batch.running batch:" + id, "batch.start batch:" + id);
  }

  @Test
  void whatAStopCutShortBeginsAgain() {
    long id = begun();
    worker().work(id, () -> false);
    assertThat(batch(id).state()).isEqualTo(State.CHECKING);

    var next = worker();
    assertThat(next.unfinished()).containsExactly(id);
    next.work(id, () -> true);

    assertThat(batch(id).state()).isEqualTo(State.CHECKED);
    assertThat(next.unfinished()).isEmpty();
  }

  @Test
  void aFaultIsKeptAndItCanBeDoneAgain() {
    long id = begun();
    var worker = worker();
    worker.work(id, () -> true);
    batches().decide(id, State.RUNNING, ADMINISTRATOR, State.CHECKED);
    broken = true;
    worker.work(id, () -> true);
    assertThat(batch(id).state()).isEqualTo(State.FAILED);

    broken = false;
    assertThat(batches().decide(id, State.RUNNING, ADMINISTRATOR, State.FAILED)).isTrue();
    worker.work(id, () -> true);

    assertThat(batch(id).state()).isEqualTo(State.DONE);
  }

  @Test
  void b6NobodyButAnAdministratorSeesOrDecides() {
    long id = begun();
    assertThatThrownBy(() -> batches().get(id, Kind.EDIT, Viewer.anonymous()))
        .isInstanceOf(NotAllowed.class);
    assertThatThrownBy(() -> batches().decide(id, State.RUNNING, Viewer.anonymous()))
        .isInstanceOf(NotAllowed.class);
    assertThatThrownBy(() -> batches().start(Kind.EDIT, "x", "{}", Viewer.anonymous()))
        .isInstanceOf(NotAllowed.class);
  }
}
