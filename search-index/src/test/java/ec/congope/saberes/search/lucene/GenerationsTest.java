package ec.congope.saberes.search.lucene;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import ec.congope.saberes.content.database.FolderInUse;
import ec.congope.saberes.search.follow.Documents;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.store.FSDirectory;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Kills between the steps of a swap, as copies of the folder made there; and damaged folders. */
class GenerationsTest {

  private static final long OLD = 7;
  private static final long NEW = 9;

  @TempDir private Path temporary = Path.of("");
  private Path root = Path.of("");

  @BeforeEach
  void makeFolder() {
    root = temporary.resolve("index");
  }

  @Test
  void aKillInAnyStepOfASwapLeavesTheOldOrTheNew() throws IOException {
    var cursors = new LinkedHashMap<String, Long>();
    try (var generations = new Generations(root)) {
      Generation old = generations.openLive();
      fill(old, 1, OLD);
      cursors.put("old", cursorAfterKill("old"));
      Generation fresh = generations.fresh();
      cursors.put("twin empty", cursorAfterKill("twin empty"));
      fresh.update(Documents.of(1, "Uno").document());
      cursors.put("twin written", cursorAfterKill("twin written"));
      fresh.update(Documents.of(2, "Dos").document());
      fresh.commit(NEW);
      cursors.put("twin committed", cursorAfterKill("twin committed"));
      Files.writeString(root.resolve("current.new"), name(fresh));
      cursors.put("name written", cursorAfterKill("name written"));
      Files.writeString(root.resolve("current.new"), name(fresh).substring(0, 1));
      cursors.put("name half written", cursorAfterKill("name half written"));
      generations.makeLive(fresh);
      cursors.put("named", cursorAfterKill("named"));
      deleteOneFileOf(old);
      cursors.put("old half removed", cursorAfterKill("old half removed"));
      generations.remove(old);
      cursors.put("old removed", cursorAfterKill("old removed"));
      fresh.close();
    }

    assertThat(cursors)
        .isEqualTo(
            Map.of(
                "old", OLD,
                "twin empty", OLD,
                "twin written", OLD,
                "twin committed", OLD,
                "name written", OLD,
                "name half written", OLD,
                "named", NEW,
                "old half removed", NEW,
                "old removed", NEW));
  }

  @Test
  void aKillBetweenWritingAndCommittingLeavesTheLastCommit() throws IOException {
    try (var generations = new Generations(root);
        var live = generations.openLive()) {
      fill(live, 1, OLD);
      live.update(Documents.of(2, "Dos").document());
      live.delete(Documents.of(1, "Uno").document().id());

      assertThat(cursorAfterKill("uncommitted")).isEqualTo(OLD);
      assertThat(itemsIn(temporary.resolve("uncommitted"))).isEqualTo(1);
    }
  }

  @Test
  void opensWhateverFileIsCutOrGone() throws IOException {
    try (var generations = new Generations(root);
        var live = generations.openLive()) {
      fill(live, 3, OLD);
    }
    Path folder = root.resolve("g0");
    int damages = 0;
    try (var files = Files.list(folder)) {
      for (Path file : files.toList()) {
        for (double part : new double[] {-1, 0, 0.5}) {
          String copy = file.getFileName() + "-" + part;
          copy(root, temporary.resolve(copy));
          Path damaged = temporary.resolve(copy).resolve("g0").resolve(file.getFileName());
          if (part < 0) {
            Files.delete(damaged);
          } else {
            byte[] bytes = Files.readAllBytes(damaged);
            Files.write(damaged, java.util.Arrays.copyOf(bytes, (int) (bytes.length * part)));
          }
          assertThat(cursorIn(temporary.resolve(copy))).as(copy).isIn(-1L, OLD);
          damages++;
        }
      }
    }
    assertThat(damages).isGreaterThan(6);
  }

  @Test
  void asksForARebuildOfAnIndexOfAnotherFormatThatGoesOnAnswering() throws IOException {
    try (var generations = new Generations(root);
        var live = generations.openLive()) {
      fill(live, 2, OLD);
    }
    try (var directory = FSDirectory.open(root.resolve("g0"));
        var writer = new IndexWriter(directory, new IndexWriterConfig())) {
      writer.setLiveCommitData(Map.of("cursor", "7", "format", "1").entrySet());
      writer.commit();
    }

    assertThat(cursorIn(root)).isEqualTo(-1);
    assertThat(itemsIn(root)).isEqualTo(2);
  }

  @Test
  void removesWhatOtherProcessesLeft() throws IOException {
    Files.createDirectories(root.resolve("g123/deeper"));
    Files.writeString(root.resolve("g123/deeper/file"), "x");

    assertThat(cursorIn(root)).isEqualTo(-1);

    assertThat(root.resolve("g123")).doesNotExist();
  }

  @Test
  void keepsAFolderThatAnotherProcessUsesAsItIs() throws IOException {
    try (var generations = new Generations(root);
        var live = generations.openLive()) {
      fill(live, 2, OLD);

      assertThatThrownBy(() -> new Generations(root)).isInstanceOf(FolderInUse.class);

      live.commit(NEW);
    }
    assertThat(cursorIn(root)).isEqualTo(NEW);
  }

  private static void fill(Generation generation, int items, long cursor) {
    for (int n = 1; n <= items; n++) {
      generation.update(Documents.of(n, "Ficha " + n).page("hoja").document());
    }
    generation.commit(cursor);
  }

  private static String name(Generation generation) {
    return generation.folder().getFileName().toString();
  }

  private static void deleteOneFileOf(Generation generation) throws IOException {
    try (var files = Files.list(generation.folder())) {
      Files.delete(files.sorted().findFirst().orElseThrow());
    }
  }

  private long cursorAfterKill(String step) throws IOException {
    copy(root, temporary.resolve(step));
    return cursorIn(temporary.resolve(step));
  }

  private static long cursorIn(Path folder) throws IOException {
    try (var generations = new Generations(folder);
        var live = generations.openLive()) {
      return live.cursor();
    }
  }

  private static int itemsIn(Path folder) throws IOException {
    try (var generations = new Generations(folder);
        var live = generations.openLive()) {
      var searcher = live.searchers().acquire();
      try {
        return searcher.count(QueryTranslator.ITEMS);
      } finally {
        live.searchers().release(searcher);
      }
    }
  }

  private static void copy(Path from, Path to) throws IOException {
    try (var files = Files.walk(from)) {
      for (Path file : files.toList()) {
        Files.copy(file, to.resolve(from.relativize(file)));
      }
    }
  }
}
