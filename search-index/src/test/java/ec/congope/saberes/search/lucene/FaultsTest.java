package ec.congope.saberes.search.lucene;

import static org.assertj.core.api.Assertions.assertThat;

import ec.congope.saberes.content.ItemId;
import ec.congope.saberes.search.follow.Documents;
import ec.congope.saberes.search.follow.IndexDocument;
import ec.congope.saberes.search.follow.IndexEntry;
import java.io.IOException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.Random;
import org.apache.lucene.index.CheckIndex;
import org.apache.lucene.store.ByteBuffersDirectory;
import org.apache.lucene.store.SingleInstanceLockFactory;
import org.junit.jupiter.api.Test;

/**
 * An index on a disk that fails at a random operation, written as the follower writes it: whatever
 * fails, what searches see is the truth at the cursor, before and after a restart.
 */
class FaultsTest {

  private static final int SEEDS = 60;
  private static final int STEPS = 25;

  @Test
  void holdsTheTruthAtItsCursorWhateverFails() throws IOException {
    int faults = 0;
    for (int seed = 1; seed <= SEEDS; seed++) {
      faults += new Run(seed).run();
    }
    assertThat(faults).isGreaterThan(SEEDS);
  }

  /** The store, in two maps: what it says now, and what it said at each cursor. */
  private static final class Run {
    private final int seed;
    private final Random random;
    private final ByteBuffersDirectory disk =
        new ByteBuffersDirectory(new SingleInstanceLockFactory());
    private final FaultyDirectory faulty = new FaultyDirectory(disk);
    private final Map<Long, IndexDocument> truth = new HashMap<>();
    private final Map<Long, Map<Long, String>> history = new HashMap<>();
    private final java.util.List<Long> log = new java.util.ArrayList<>();

    Run(int seed) {
      this.seed = seed;
      this.random = new Random(seed);
    }

    int run() throws IOException {
      history.put(-1L, Map.of());
      var generation = Generation.open(Path.of("memory"), faulty);
      for (int step = 0; step < STEPS; step++) {
        change();
        prepareFault();
        follow(generation);
        faulty.failAfter(Long.MAX_VALUE, "");
        assertHolds(generation, "step " + step);
        if (random.nextInt(6) == 0) {
          generation.close();
          generation = Generation.open(Path.of("memory"), faulty);
          assertHolds(generation, "restart at step " + step);
        }
      }
      for (int tries = 0; tries < 2; tries++) {
        follow(generation); // the first may meet what the last fault left
      }
      assertThat(generation.cursor()).as("seed %s", seed).isEqualTo(log.size());
      assertHolds(generation, "end");
      generation.close();
      try (var check = new CheckIndex(disk)) {
        check.setInfoStream(new java.io.PrintStream(java.io.OutputStream.nullOutputStream()));
        assertThat(check.checkIndex().clean).as("seed %s", seed).isTrue();
      }
      return faulty.faults();
    }

    /**
     * Most steps meet one: somewhere in the writing, or in what a commit or a refresh does last.
     */
    private void prepareFault() {
      switch (random.nextInt(6)) {
        case 0 -> faulty.failAfter(Long.MAX_VALUE, "");
        case 1 -> faulty.failAfter(random.nextInt(40), "open");
        case 2 -> faulty.failAfter(random.nextInt(3), "sync");
        case 3 -> faulty.failAfter(random.nextInt(2), "rename");
        case 4 -> faulty.failAfter(random.nextInt(20), "create");
        default -> faulty.failAfter(random.nextInt(3_000), "");
      }
    }

    /** Some items change in the store, and the log says which. */
    private void change() {
      for (int n = random.nextInt(6) + 1; n > 0; n--) {
        long item = random.nextInt(12) + 1;
        if (random.nextInt(4) == 0) {
          truth.remove(item);
        } else {
          truth.put(item, document(item));
        }
        log.add(item);
      }
      history.put((long) log.size(), says(truth));
    }

    private IndexDocument document(long item) {
      var document = Documents.of(item, "Ficha " + random.nextInt(1_000)).revision(log.size() + 1);
      for (int page = random.nextInt(4); page > 0; page--) {
        document.page("hoja " + random.nextInt(1_000));
      }
      return document.document();
    }

    /** One step of the follower. */
    private void follow(Generation generation) {
      try {
        long from = Math.max(0, generation.cursor());
        var changed = new java.util.LinkedHashSet<>(log.subList((int) from, log.size()));
        if (changed.isEmpty()) {
          return;
        }
        for (long item : changed) {
          var document = truth.get(item);
          if (document == null) {
            generation.delete(new ItemId(item));
          } else {
            generation.update(document);
          }
        }
        generation.commit(log.size());
      } catch (RuntimeException failure) {
        back(generation);
      }
    }

    private static void back(Generation generation) {
      try {
        generation.rollback();
      } catch (RuntimeException again) {
        generation.rollback(); // the loop of the follower tries again, on a disk that works
      }
    }

    private void assertHolds(Generation generation, String when) throws IOException {
      var searcher = generation.searchers().acquire();
      try {
        var seen = new HashMap<Long, String>();
        Entries.of(searcher).forEach((item, entry) -> seen.put(item, entry.toString()));
        assertThat(seen)
            .as("seed %s, %s, cursor %s", seed, when, generation.cursor())
            .isEqualTo(history.get(generation.cursor()));
      } finally {
        generation.searchers().release(searcher);
      }
    }

    private static Map<Long, String> says(Map<Long, IndexDocument> documents) {
      var says = new HashMap<Long, String>();
      documents.forEach((item, document) -> says.put(item, entry(document).toString()));
      return says;
    }

    private static IndexEntry entry(IndexDocument document) {
      long digest = document.digest();
      for (var page : document.pages()) {
        digest += page.digest();
      }
      return new IndexEntry(
          document.revision(), document.access(), document.pages().size(), digest);
    }
  }
}
