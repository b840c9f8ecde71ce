package ec.congope.saberes.bench;

import ec.congope.saberes.SaberesApplication;
import ec.congope.saberes.content.ItemId;
import ec.congope.saberes.content.change.ChangeLog;
import ec.congope.saberes.content.item.Items;
import ec.congope.saberes.search.SearchIndex;
import ec.congope.saberes.search.follow.IndexDocument;
import ec.congope.saberes.search.follow.IndexDocuments;
import ec.congope.saberes.search.follow.IndexFollower;
import ec.congope.saberes.search.lucene.BareIndex;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;

/**
 * The whole benchmark in one run: generate, import, index the same by bare Lucene, search. Prints
 * the tables and leaves them in {@code bench/report.md}.
 */
final class Bench {

  private static final long SEED = 1;
  private static final int QUERIES = 250;
  private static final int CHUNK = 500;

  private final Path jar;
  private final Path folder;
  private final Path data;
  private final int records;
  private final GeneratedLibrary library = new GeneratedLibrary(SEED);

  private Bench(Path target, int records) {
    this.jar = target.resolve("portal.jar");
    this.folder = target.resolve("bench");
    this.data = folder.resolve("data");
    this.records = records;
  }

  /** Arguments: the portal's build folder, number of records. */
  public static void main(String[] arguments) throws Exception {
    ChildrenCpu.adoptOrphans();
    var bench = new Bench(Path.of(arguments[0]), Integer.parseInt(arguments[1]));
    bench.run();
    System.exit(0);
  }

  private void run() throws Exception {
    delete(folder);
    Files.createDirectories(folder);
    long bytes = library.write(folder.resolve("library"), records);
    IO.println("%,d records, %,d bytes each".formatted(records, bytes / records));
    var imported = ImportBench.run(jar, folder.resolve("library"), data);
    Path bare = folder.resolve("bare");
    Duration indexing = indexAlone(bare);
    String report = Report.of(records, bytes, imported, indexing);
    IO.println(report);
    delete(data.resolve("index"));
    Files.createDirectories(data.resolve("index"));
    Files.move(bare, data.resolve("index/g0"));
    report += search();
    Files.writeString(folder.resolve("report.md"), report);
    IO.println(report);
  }

  /** Checks that the import's index is whole, and makes the baseline's out of the same items. */
  private Duration indexAlone(Path bare) throws IOException {
    try (var portal = portal("--spring.main.web-application-type=none");
        var index = new BareIndex(bare)) {
      var differences = portal.getBean(IndexFollower.class).differences();
      int found = portal.getBean(SearchIndex.class).status().items();
      if (!differences.isEmpty() || found != records) {
        throw new IllegalStateException(found + " items are indexed; " + differences);
      }
      var items = portal.getBean(Items.class);
      var documents = portal.getBean(IndexDocuments.class);
      var ids = new ArrayList<ItemId>();
      items.eachPublished(ids::add);
      for (int from = 0; from < ids.size(); from += CHUNK) {
        var chunk = ids.subList(from, Math.min(ids.size(), from + CHUNK));
        List<IndexDocument> ready = items.published(chunk).stream().map(documents::of).toList();
        for (IndexDocument document : ready) {
          index.add(document);
        }
      }
      index.commit(portal.getBean(ChangeLog.class).last());
      return index.cpu();
    }
  }

  private String search() throws Exception {
    try (var portal = portal("--server.port=0")) {
      int port = portal.getEnvironment().getRequiredProperty("local.server.port", Integer.class);
      var queries = BenchQuery.mixed(library, records, QUERIES);
      try (var bench =
          new SearchBench(
              queries, portal.getBean(SearchIndex.class), data.resolve("index/g0"), port, folder)) {
        return Report.of(bench.run()) + Report.kinds(bench.kinds(new BenchKinds(library, records)));
      }
    }
  }

  private ConfigurableApplicationContext portal(String setting) {
    return new SpringApplicationBuilder(SaberesApplication.class)
        .run(
            setting,
            "--saberes.data=" + data,
            "--saberes.demo=false",
            "--saberes.text.enabled=false",
            "--saberes.search.follow=false",
            "--logging.level.root=warn");
  }

  private static void delete(Path tree) throws IOException {
    if (Files.exists(tree)) {
      try (var files = Files.walk(tree)) {
        for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
          Files.delete(file);
        }
      }
    }
  }
}
