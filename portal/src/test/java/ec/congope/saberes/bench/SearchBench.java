package ec.congope.saberes.bench;

import ec.congope.saberes.content.Viewer;
import ec.congope.saberes.search.FacetValue;
import ec.congope.saberes.search.SearchIndex;
import ec.congope.saberes.search.SearchResult;
import ec.congope.saberes.search.lucene.BareSearch;
import ec.congope.saberes.search.lucene.TextbookSearch;
import ec.congope.saberes.search.lucene.TunedSearch;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.Writer;
import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * The same questions to every layer, over the same segments: Lucene alone, the index, the machine
 * interface, the page. Layers take turns, all warmed alike; what counts is the median of the
 * rounds. Before anything is measured, the portal's answers are compared with plain Lucene's: same
 * totals, same hits in the same order, same counts.
 */
final class SearchBench implements AutoCloseable {

  private static final int WARMING = 5;
  private static final int ROUNDS = 7;
  private static final int SUGGESTED = 8;

  /** What a request costs in a layer, in milliseconds; the medians of all rounds. */
  record Cost(String layer, double cpu, double wall, long bytes) {}

  /** One round: milliseconds of CPU and of the clock, and bytes, a request. */
  private record Sample(double cpu, double wall, long bytes) {}

  /** Asks all questions once. */
  private interface Round {
    /** Bytes received, where there are any. */
    long run() throws Exception;
  }

  private record Layer(String name, Round round) {}

  /** All questions of a kind. */
  private interface Questions {
    void ask() throws Exception;
  }

  /**
   * A kind of question.
   *
   * @param bare CPU ms of textbook Lucene, 0 where it has nothing like it
   * @param ours CPU ms of the index
   */
  record Kind(String name, double bare, double ours) {}

  private final List<BenchQuery> queries;
  private final SearchIndex index;
  private final TextbookSearch textbook;
  private final TunedSearch tuned;
  private final Process driver;
  private final BufferedReader answers;
  private final Writer runs;
  private final Path folder;

  SearchBench(List<BenchQuery> queries, SearchIndex index, Path lucene, int port, Path folder)
      throws IOException {
    this.queries = queries;
    this.index = index;
    this.folder = folder;
    textbook = new TextbookSearch(lucene, index);
    tuned = new TunedSearch(lucene, index);
    driver =
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx256m",
                "-XX:+UseSerialGC",
                "-cp",
                System.getProperty("java.class.path"),
                LoadDriver.class.getName(),
                Integer.toString(port))
            .redirectError(ProcessBuilder.Redirect.INHERIT)
            .start();
    answers = driver.inputReader(StandardCharsets.UTF_8);
    runs = driver.outputWriter(StandardCharsets.UTF_8);
    Files.write(folder.resolve("api.txt"), queries.stream().map(BenchQuery::apiPath).toList());
    Files.write(folder.resolve("pages.txt"), queries.stream().map(BenchQuery::pagePath).toList());
  }

  List<Cost> run() throws Exception {
    for (BenchQuery query : queries) {
      compare(query);
    }
    var layers =
        List.of(
            new Layer("Lucene, textbook", () -> alone(textbook)),
            new Layer("Lucene, tuned by hand", () -> alone(tuned)),
            new Layer("SearchIndex.search", this::searchIndex),
            new Layer("JSON API", () -> drive("identity", "api.txt")),
            new Layer("JSON API, gzip", () -> drive("gzip", "api.txt")),
            new Layer("HTML page", () -> drive("identity", "pages.txt")),
            new Layer("HTML page, gzip", () -> drive("gzip", "pages.txt")));
    var samples = layers.stream().map(layer -> new ArrayList<Sample>()).toList();
    for (int round = -WARMING; round < ROUNDS; round++) {
      for (int i = 0; i < layers.size(); i++) {
        Sample sample = measure(layers.get(i).round());
        if (round >= 0) {
          samples.get(i).add(sample);
        }
      }
      IO.println("  round " + round + " of " + ROUNDS);
    }
    var costs = new ArrayList<Cost>();
    for (int i = 0; i < layers.size(); i++) {
      costs.add(median(layers.get(i).name(), samples.get(i)));
    }
    return costs;
  }

  /** The kinds of questions apart: bare Lucene beside the index, and what is suggested. */
  List<Kind> kinds(BenchKinds kinds) throws Exception {
    var found = new ArrayList<Kind>();
    for (var kind : kinds.all().entrySet()) {
      var questions = kind.getValue();
      double bare =
          median(
              questions.size(),
              () -> {
                for (BenchQuery question : questions) {
                  textbook.search(question.request());
                }
              });
      double ours =
          median(
              questions.size(),
              () -> {
                for (BenchQuery question : questions) {
                  index.search(question.request());
                }
              });
      found.add(new Kind(kind.getKey(), bare, ours));
    }
    var typed = kinds.keystrokes();
    double suggesting =
        median(
            typed.size(),
            () -> {
              for (String text : typed) {
                index.suggest(text, Viewer.anonymous(), SUGGESTED);
              }
            });
    found.add(new Kind("suggestions, a keystroke", 0, suggesting));
    return found;
  }

  /** Milliseconds of the asking thread's CPU a question; the median of the rounds. */
  private static double median(int questions, Questions all) throws Exception {
    for (int i = 0; i < WARMING; i++) {
      all.ask();
    }
    var times = new ArrayList<Double>();
    for (int i = 0; i < ROUNDS; i++) {
      long before = ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
      all.ask();
      long after = ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
      times.add((after - before) / 1e6 / questions);
    }
    return times.stream().sorted().toList().get(ROUNDS / 2);
  }

  private Sample measure(Round round) throws Exception {
    Duration before = ProcessCpu.now();
    long start = System.nanoTime();
    long bytes = round.run();
    double wall = (System.nanoTime() - start) / 1e6;
    double cpu = ProcessCpu.now().minus(before).toNanos() / 1e6;
    return new Sample(cpu / queries.size(), wall / queries.size(), bytes / queries.size());
  }

  private static Cost median(String layer, List<Sample> samples) {
    int middle = samples.size() / 2;
    double[] cpu = samples.stream().mapToDouble(Sample::cpu).sorted().toArray();
    double[] wall = samples.stream().mapToDouble(Sample::wall).sorted().toArray();
    return new Cost(layer, cpu[middle], wall[middle], samples.getFirst().bytes());
  }

  private long alone(BareSearch search) throws IOException {
    for (BenchQuery query : queries) {
      search.search(query.request());
    }
    return 0;
  }

  private long searchIndex() {
    for (BenchQuery query : queries) {
      index.search(query.request());
    }
    return 0;
  }

  /** Through HTTP, by one client; its own CPU does not count. */
  private long drive(String encoding, String file) throws IOException {
    runs.write("1 " + encoding + " " + folder.resolve(file) + "\n");
    runs.flush();
    String[] answer = String.valueOf(answers.readLine()).split(" ");
    if (!answer[0].equals(Integer.toString(queries.size())) || !answer[1].equals("0")) {
      throw new IllegalStateException("requests failed: " + Arrays.toString(answer));
    }
    return Long.parseLong(answer[6]);
  }

  private void compare(BenchQuery query) throws IOException {
    SearchResult ours = index.search(query.request());
    for (BareSearch other : List.of(textbook, tuned)) {
      BareSearch.Answer theirs = other.search(query.request());
      boolean same =
          ours.total() == theirs.total()
              && ours.hits().stream()
                  .map(hit -> hit.id().value())
                  .toList()
                  .equals(theirs.hits().stream().map(BareSearch.Found::number).toList())
              && ours.facets().entrySet().stream()
                  .allMatch(facet ->
                      counts(facet.getValue()).equals(theirs.facets().get(facet.getKey())));
      if (!same) {
        throw new IllegalStateException(
            "different answers to " + query + "\n" + ours + "\n" + theirs);
      }
    }
  }

  private static Map<String, Integer> counts(List<FacetValue> values) {
    return values.stream()
        .filter(value -> value.count() > 0)
        .collect(Collectors.toMap(FacetValue::code, FacetValue::count));
  }

  @Override
  public void close() throws IOException {
    runs.close();
    driver.destroy();
    textbook.close();
    tuned.close();
  }
}
