package ec.congope.saberes.content.transfer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import ec.congope.saberes.content.TestLibrary;
import ec.congope.saberes.content.Viewer;
import ec.congope.saberes.content.file.FileStore;
import ec.congope.saberes.content.file.Malware;
import ec.congope.saberes.content.item.Items;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Whole imports into a real database. */
class BulkImportTest {

  private static final int RECORDS = 1_300;
  private static final int SEEDS = 6;

  @TempDir private Path folder = Path.of("");
  private TestLibrary library = TestLibrary.fresh();

  @AfterEach
  void close() {
    library.close();
  }

  @Test
  void changesNothingTheSecondTime() throws IOException {
    manifest(60);
    var first = run();
    var dump = dump();

    var second = run();

    assertThat(first.created()).isEqualTo(60);
    assertThat(second.unchanged()).isEqualTo(60);
    assertThat(second.created() + second.updated() + second.skipped()).isZero();
    assertThat(dump()).isEqualTo(dump);
  }

  @Test
  void makesOneRevisionOfAChangedRecord() throws IOException {
    manifest(60);
    run();
    int before = revisions();
    Path file = folder.resolve("manifest.jsonl");
    Files.writeString(file, Files.readString(file).replace("Ficha 17\"", "Ficha diecisiete\""));

    var report = run();

    assertThat(report.updated()).isEqualTo(1);
    assertThat(report.unchanged()).isEqualTo(59);
    var items = library.get(Items.class);
    var item = items.get(items.findByExternalId("r17").orElseThrow(), Viewer.administrator());
    assertThat(item.revision()).isEqualTo(2);
    assertThat(item.draft().title()).isEqualTo("Ficha diecisiete");
    assertThat(revisions()).isEqualTo(before + 1);
  }

  private int revisions() {
    return library
        .get(JdbcClient.class)
        .sql("select count(*) from item_revision")
        .query(Integer.class)
        .single();
  }

  @Test
  void findsTargetsThatComeLaterAndCircles() throws IOException {
    Files.writeString(
        folder.resolve("manifest.jsonl"),
        record("a", relation("b"))
            + record("b", relation("c"))
            + record("c", relation("a"))
            + record("d", relation("none"))
            + record("e", relation("a")));

    var report = run();

    assertThat(report.created()).isEqualTo(4);
    assertThat(report.problems())
        .extracting(Problem::line, Problem::externalId, p -> p.violation().code())
        .containsExactly(tuple(4L, "d", "import.relation-unknown"));
    var links =
        library
            .get(JdbcClient.class)
            .sql(
                """
                select f.external_id || '>' || t.external_id
                  from item_relation r join item f on f.id = r.item_id
                  join item t on t.id = r.target_id order by 1
                """)
            .query(String.class)
            .list();
    assertThat(links).containsExactly("a>b", "b>c", "c>a", "e>a");
    assertThat(run().unchanged()).isEqualTo(4);
  }

  @Test
  void endsInTheSameStoreWhereverItWasInterrupted() throws IOException {
    manifest(RECORDS);
    run();
    var whole = dump();
    for (int seed = 1; seed <= SEEDS; seed++) {
      library.close();
      library = TestLibrary.fresh();
      var breaking = new Breaking(folder.resolve("manifest.jsonl"), seed);

      assertThatThrownBy(() ->
              library
                  .get(BulkImport.class)
                  .run(folder, breaking.manifest(), writing(), ImportListener.NONE))
          .isInstanceOf(IOException.class)
          .hasMessage("stopped");
      run();

      assertThat(dump())
          .as("seed %s, %s", seed, breaking)
          .containsExactlyInAnyOrderElementsOf(whole);
    }
  }

  /** A manifest that cannot be read any more at a random place of a random reading. */
  private static final class Breaking {
    private final Path file;
    private final long size;
    private final int reading;
    private final long place;
    private int opened;

    Breaking(Path file, long seed) throws IOException {
      var random = new Random(seed);
      this.file = file;
      this.size = Files.size(file);
      this.reading = (int) (seed % 3) + 1;
      this.place = random.nextLong(size);
    }

    Manifest manifest() {
      return new Manifest(this::open, JsonRows::new, size);
    }

    private InputStream open() throws IOException {
      if (++opened < reading) {
        return Files.newInputStream(file);
      }
      byte[] part = java.util.Arrays.copyOf(Files.readAllBytes(file), (int) place);
      return new SequenceInputStream(new ByteArrayInputStream(part), new Stop());
    }

    @Override
    public String toString() {
      return "reading " + reading + " stopped at byte " + place + " of " + size;
    }
  }

  private static final class Stop extends InputStream {
    @Override
    public int read() throws IOException {
      throw new IOException("stopped");
    }
  }

  /** The heap of the tests, 1 GiB, could not hold such a line. */
  @Test
  void passesOverALineOfAGigabyte() throws IOException {
    var json =
        new Manifest(
            () -> huge("", record("a", ""), "{\"title\": \"", record("b", "")), JsonRows::new, 1);
    var csv =
        new Manifest(
            () -> huge("externalId,type,title\n", "c,publicacion,C\n", "", "d,publicacion,D\n"),
            CsvRows::new,
            1);
    var quoted =
        new Manifest(
            () ->
                huge("externalId,type,title\n", "e,publicacion,E\n", "x,y,\"", "f,publicacion,F\n"),
            CsvRows::new,
            1);
    for (Manifest manifest : List.of(json, csv, quoted)) {
      var report =
          library.get(BulkImport.class).run(folder, manifest, writing(), ImportListener.NONE);

      assertThat(report.created()).isEqualTo(2);
      assertThat(report.problems())
          .extracting(p -> p.violation().code())
          .containsExactly("import.line-too-long");
    }
  }

  private Writing writing() {
    return new Writing.Real(
        library.get(Items.class),
        library.get(FileStore.class),
        library.get(Malware.class),
        Viewer.administrator());
  }

  private static InputStream huge(String header, String before, String start, String after) {
    return new SequenceInputStream(
        Collections.enumeration(
            List.of(stream(header + before + start), new Xs(1L << 30), stream("\n" + after))));
  }

  private static InputStream stream(String text) {
    return new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8));
  }

  /** So many letters. */
  private static final class Xs extends InputStream {
    private long left;

    Xs(long count) {
      left = count;
    }

    @Override
    public int read() {
      return left-- > 0 ? 'x' : -1;
    }

    @Override
    public int read(byte[] target, int offset, int length) {
      if (left <= 0) {
        return -1;
      }
      int count = (int) Math.min(left, length);
      java.util.Arrays.fill(target, offset, offset + count, (byte) 'x');
      left -= count;
      return count;
    }
  }

  /** Records of several transactions: with files, with targets that come later, with circles. */
  private void manifest(int records) throws IOException {
    Files.createDirectories(folder.resolve("files"));
    var text = new StringBuilder();
    for (int n = 1; n <= records; n++) {
      var more = new StringBuilder();
      if (n % 9 == 0 && n + records / 3 <= records) {
        more.append(relation("r" + (n + records / 3)));
      } else if (n % 50 == 1 && n < records) {
        more.append(relation("r" + (n + 1)));
      } else if (n % 50 == 2) {
        more.append(relation("r" + (n - 1)));
      }
      if (n % 40 == 5) {
        Files.writeString(folder.resolve("files/f" + n + ".txt"), "Texto " + n);
        more.append(", \"files\": [{\"path\": \"files/f").append(n).append(".txt\"}]");
      }
      if (n % 10 == 3) {
        more.append(", \"authors\": [\"Autora ").append(n % 30).append("\"]");
      }
      text.append(record("r" + n, more.toString()).replace("\"T\"", "\"Ficha " + n + "\""));
    }
    Files.writeString(folder.resolve("manifest.jsonl"), text);
  }

  private static String record(String id, String more) {
    return "{\"externalId\": \"%s\", \"type\": \"publicacion\", \"title\": \"T\"%s}\n"
        .formatted(id, more);
  }

  private static String relation(String target) {
    return ", \"relations\": [{\"kind\": \"replaces\", \"target\": \"" + target + "\"}]";
  }

  private ImportReport run() throws IOException {
    return library.get(BulkImport.class).run(folder, ImportListener.NONE);
  }

  /**
   * All that an import writes, item for item: ids, which follow the order of writing, as names, and
   * times aside. A record that waits for one that waits is written first without this relation,
   * which makes a revision more; after an interruption it may find the other there already.
   */
  private List<String> dump() {
    var sql =
        """
        select i.external_id || ' ' || i.slug || ' ' || i.type || ' ' || i.status || ' '
               || i.access || ' ' || (r.content - 'relations')::text || ' '
               || r.body_html || ' '
               || array(select l.kind || '>' || t.external_id from item_relation l
                          join item t on t.id = l.target_id
                         where l.item_id = i.id order by l.position)::text || ' '
               || array(select a.role || ' ' || g.name from item_agent a
                          join agent g on g.id = a.agent_id
                         where a.item_id = i.id order by a.position)::text || ' '
               || array(select f.file_id || ' ' || f.name || ' ' || f.title || ' ' || f.media_type
                               || ' ' || f.size || ' ' || t.status
                          from item_file f join file_text t on t.file_id = f.file_id
                         where f.item_id = i.id order by f.position)::text || ' '
               || array(select v.file_id from revision_file v
                         where v.item_id = i.id order by 1)::text || ' '
               || case when exists (select from item_relation l where l.item_id = i.id)
                       then 'waited'
                       else (select count(*) || ' at ' || i.revision
                               from item_revision v where v.item_id = i.id)
                  end || ' '
               || exists (select from change c where c.item_id = i.id)
          from item i join item_revision r on r.item_id = i.id and r.revision = i.revision
        """;
    var dump = new ArrayList<>(library.get(JdbcClient.class).sql(sql).query(String.class).list());
    for (String table : List.of("item", "item_file", "file_text", "agent")) {
      var count = "select '" + table + " ' || count(*) from " + table;
      dump.add(library.get(JdbcClient.class).sql(count).query(String.class).single());
    }
    assertThat(dump).doesNotContainNull().hasSizeGreaterThan(20);
    java.util.Collections.sort(dump);
    return dump;
  }
}
