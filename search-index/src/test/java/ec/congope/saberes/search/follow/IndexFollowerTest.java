package ec.congope.saberes.search.follow;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import ec.congope.saberes.content.ItemId;
import ec.congope.saberes.content.TestLibrary;
import ec.congope.saberes.content.Viewer;
import ec.congope.saberes.content.access.Access;
import ec.congope.saberes.content.change.ChangeLog;
import ec.congope.saberes.content.file.Attachment;
import ec.congope.saberes.content.file.FileStore;
import ec.congope.saberes.content.item.Drafts;
import ec.congope.saberes.content.item.Items;
import ec.congope.saberes.content.item.Status;
import ec.congope.saberes.content.text.TextExtraction;
import ec.congope.saberes.search.Hit;
import ec.congope.saberes.search.PageHit;
import ec.congope.saberes.search.SearchIndex;
import ec.congope.saberes.search.SearchRequest;
import ec.congope.saberes.search.follow.Difference.Kind;
import ec.congope.saberes.search.query.QueryParser;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The follower on a real PostgreSQL and a real Lucene index. */
class IndexFollowerTest {

  private static final String SEARCH = "ec.congope.saberes.search";
  private static final Viewer ADMIN = Viewer.administrator();
  private static final Viewer ANYONE = Viewer.anonymous();

  private TestLibrary library = TestLibrary.fresh(SEARCH);

  @AfterEach
  void close() {
    library.close();
  }

  @Test
  void followsEveryKindOfChangeOnOnePath() {
    var items = items();
    var id = items.create(Drafts.titled("Minga del zorzal").draft(), ADMIN).id();
    assertThat(found("zorzal")).isEmpty();

    items.move(id, 1, Status.PUBLISHED, ADMIN);
    assertThat(found("zorzal")).containsExactly(id);
    items.save(id, 2, Drafts.titled("Minga del tucán").draft(), ADMIN);
    assertThat(found("zorzal")).isEmpty();
    assertThat(found("tucán")).containsExactly(id);
    items.save(id, 3, Drafts.titled("Minga del tucán").access(Access.INTERNAL).draft(), ADMIN);
    assertThat(found("tucán")).isEmpty();
    items.save(id, 4, Drafts.titled("Minga del tucán").draft(), ADMIN);
    assertThat(found("tucán")).containsExactly(id);
    items.move(id, 5, Status.RETIRED, ADMIN);
    assertThat(found("tucán")).isEmpty();
    items.move(id, 6, Status.PUBLISHED, ADMIN);
    assertThat(found("tucán")).containsExactly(id);
    items.importAll(List.of(Drafts.titled("Colibrí").entry("c")), ADMIN);
    assertThat(found("colibrí")).hasSize(1);
    items.importAll(List.of(Drafts.titled("Quinde").entry("c")), ADMIN);
    assertThat(found("colibrí")).isEmpty();
    assertThat(found("quinde")).hasSize(1);
    assertThat(follower().differences()).isEmpty();
  }

  @Test
  void givesAnItemItsPagesWhenTheirTextArrives() throws IOException {
    items()
        .importAll(
            List.of(Drafts.titled("Manual").attachment(text("la chuquiragua")).entry("m")), ADMIN);
    assertThat(found("chuquiragua")).isEmpty();

    library.get(TextExtraction.class).drain();

    assertThat(found("chuquiragua")).hasSize(1);
    assertThat(hits("chuquiragua").getFirst().pages())
        .extracting(PageHit::file, PageHit::page)
        .containsExactly(tuple(1, 1));
    assertThat(follower().differences()).isEmpty();
  }

  @Test
  void losesNothingWhenItStopsBetweenWritingAndCommitting() {
    publish("Uno del yaraví", "Dos del yaraví");
    var crashing =
        follower(
            new Wrapped(index()) {
              @Override
              public void commit(long cursor) {
                throw new IllegalStateException("power");
              }
            });
    long before = index().cursor();

    assertThatThrownBy(crashing::step).hasMessage("power");

    assertThat(index().cursor()).isEqualTo(before);
    assertThat(hits("yaraví")).isEmpty();
    assertThat(found("yaraví")).hasSize(2);
    assertThat(follower().differences()).isEmpty();
  }

  @Test
  void mayFollowTheSameChangesAgain() {
    publish("Uno del yaraví", "Dos del yaraví", "Tres del yaraví");
    follower().catchUp();
    var entries = index().entries();

    for (long cursor = 0; cursor < 3; cursor++) {
      index().commit(cursor);
      follower().catchUp();
      assertThat(index().entries()).isEqualTo(entries);
    }
    assertThat(found("yaraví")).hasSize(3);
  }

  @Test
  void goesOnPastAnItemThatCannotBeReadAndTriesItAgainAtItsNextChange() {
    publish("Uno del yaraví", "Dos del yaraví", "Tres del yaraví");
    var broken = items().findByExternalId("Dos del yaraví").orElseThrow();
    sql("update item_revision set content = '{\"title\": []}' where item_id = " + broken);

    assertThat(found("yaraví")).hasSize(2).doesNotContain(broken);
    assertThat(follower().failures()).containsOnlyKeys(broken);
    assertThat(follower().differences())
        .extracting(Difference::kind, Difference::item)
        .containsExactly(tuple(Kind.UNMAPPABLE, broken));

    items().importAll(List.of(Drafts.titled("Nuevo yaraví").entry("Dos del yaraví")), ADMIN);
    assertThat(found("yaraví")).hasSize(3).contains(broken);
    assertThat(follower().failures()).isEmpty();
    assertThat(follower().differences()).isEmpty();
  }

  @Test
  void rebuildsPastAnItemThatCannotBeRead() {
    publish("Uno del yaraví", "Dos del yaraví");
    var broken = items().findByExternalId("Dos del yaraví").orElseThrow();
    assertThat(found("yaraví")).hasSize(2);
    sql("update item_revision set content = '{\"title\": []}' where item_id = " + broken);

    follower().rebuild();

    assertThat(found("yaraví")).hasSize(1).doesNotContain(broken);
    assertThat(follower().failures()).containsOnlyKeys(broken);
  }

  @Test
  void answersFromTheOldIndexWhileTheNewOneIsBuilt() {
    publish("Uno del yaraví", "Dos del yaraví");
    follower().catchUp();
    var answers = new ArrayList<Integer>();
    var rebuilding =
        follower(
            new Wrapped(index()) {
              @Override
              public Twin twin() {
                return new Wrapped.WrappedTwin(super.twin()) {
                  @Override
                  public void update(IndexDocument document) {
                    answers.add(hits("yaraví").size());
                    super.update(document);
                  }

                  @Override
                  public void commit(long cursor) {
                    super.commit(cursor);
                    answers.add(hits("yaraví").size());
                  }
                };
              }
            });

    rebuilding.rebuild();

    assertThat(answers).containsExactly(2, 2, 2);
    assertThat(hits("yaraví")).hasSize(2);
  }

  @Test
  void searchesGoOnWhileIndexesAreSwapped() throws InterruptedException {
    publish("Uno del yaraví", "Dos del yaraví");
    follower().catchUp();
    var rebuilt = new AtomicBoolean();
    var wrong = new ArrayList<Object>();
    var searching =
        Thread.ofPlatform()
            .start(() -> {
              do {
                try {
                  int size = hits("yaraví").size();
                  if (size != 2) {
                    wrong.add(size);
                  }
                } catch (RuntimeException failure) {
                  wrong.add(failure);
                }
              } while (!rebuilt.get());
            });
    for (int round = 0; round < 5; round++) {
      follower().rebuild();
    }
    rebuilt.set(true);
    searching.join();

    assertThat(wrong).isEmpty();
  }

  @Test
  void throwsAHalfBuiltIndexAway() throws IOException {
    publish("Uno del yaraví", "Dos del yaraví");
    follower().catchUp();
    var failing =
        follower(
            new Wrapped(index()) {
              @Override
              public Twin twin() {
                return new Wrapped.WrappedTwin(super.twin()) {
                  @Override
                  public void commit(long cursor) {
                    throw new IllegalStateException("disk");
                  }
                };
              }
            });

    assertThatThrownBy(failing::rebuild).hasMessage("disk");

    assertThat(hits("yaraví")).hasSize(2);
    try (var folders = Files.list(library.folder().resolve("index"))) {
      assertThat(folders.filter(Files::isDirectory)).hasSize(1);
    }
  }

  @Test
  void severalNodesFollowOneLogIntoTheirOwnFolders() {
    publish("Uno del yaraví");
    try (var other = library.another(SEARCH)) {
      var far = other.get(IndexFollower.class);
      follower().catchUp();
      far.catchUp();
      assertThat(other.get(WritableIndex.class).entries()).isEqualTo(index().entries());

      publish("Dos del yaraví");
      var first = items().findByExternalId("Uno del yaraví").orElseThrow();
      items().move(first, 1, Status.RETIRED, ADMIN);
      far.catchUp();
      follower().catchUp();

      assertThat(other.get(WritableIndex.class).entries()).isEqualTo(index().entries()).hasSize(1);
      assertThat(far.differences()).isEmpty();
    }
  }

  @Test
  void continuesAfterARestartWhereItStood() {
    publish("Uno del yaraví");
    follower().catchUp();
    long cursor = index().cursor();
    publish("Dos del yaraví");

    library = library.restarted(SEARCH);

    assertThat(index().cursor()).isEqualTo(cursor);
    assertThat(hits("yaraví")).hasSize(1);
    assertThat(found("yaraví")).hasSize(2);
  }

  @Test
  void rebuildsAnIndexThatIsGoneOrUnreadableAfterARestart() throws IOException {
    publish("Uno del yaraví", "Dos del yaraví");
    follower().rebuild();
    Path folder = library.folder().resolve("index");

    for (String damage : List.of("current gone", "all gone", "segments cut")) {
      library = restartedAfter(damage, folder);
      assertThat(index().cursor()).as(damage).isEqualTo(-1);
      assertThat(found("yaraví")).as(damage).hasSize(2);
      assertThat(follower().differences()).as(damage).isEmpty();
    }
  }

  private TestLibrary restartedAfter(String damage, Path folder) throws IOException {
    switch (damage) {
      case "current gone" -> Files.delete(folder.resolve("current"));
      case "all gone" -> deleteTree(folder);
      default -> {
        try (var files = Files.walk(folder)) {
          for (Path file :
              files.filter(f -> f.getFileName().toString().startsWith("segments_")).toList()) {
            Files.write(file, new byte[] {1, 2, 3});
          }
        }
      }
    }
    return library.restarted(SEARCH);
  }

  private static void deleteTree(Path folder) throws IOException {
    try (var files = Files.walk(folder)) {
      files
          .sorted(java.util.Comparator.reverseOrder())
          .forEach(file -> {
            try {
              Files.delete(file);
            } catch (IOException failure) {
              throw new UncheckedIOException(failure);
            }
          });
    }
  }

  private void publish(String... titles) {
    var entries = new ArrayList<Items.Entry>();
    for (String title : titles) {
      entries.add(Drafts.titled(title).entry(title));
    }
    items().importAll(entries, ADMIN);
  }

  private Attachment text(String content) throws IOException {
    var stored =
        library
            .get(FileStore.class)
            .put(new ByteArrayInputStream(content.getBytes(StandardCharsets.UTF_8)));
    return new Attachment(stored.id(), "m.txt", "Manual", stored.mediaType(), stored.size());
  }

  /** After following the log to its end. */
  private List<ItemId> found(String query) {
    follower().catchUp();
    return hits(query).stream().map(Hit::id).toList();
  }

  private List<Hit> hits(String query) {
    return library
        .get(SearchIndex.class)
        .search(SearchRequest.of(QueryParser.parse(query), ANYONE))
        .hits();
  }

  private void sql(String statement) {
    library.get(JdbcClient.class).sql(statement).update();
  }

  private Items items() {
    return library.get(Items.class);
  }

  private IndexFollower follower() {
    return library.get(IndexFollower.class);
  }

  private IndexFollower follower(WritableIndex index) {
    return new IndexFollower(
        library.get(ChangeLog.class), items(), library.get(IndexDocuments.class), index);
  }

  private WritableIndex index() {
    return library.get(WritableIndex.class);
  }
}
