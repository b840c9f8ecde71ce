package ec.congope.saberes.bench;

import ec.congope.saberes.SaberesApplication;
import ec.congope.saberes.content.ItemId;
import ec.congope.saberes.content.item.Replications;
import ec.congope.saberes.content.vocabulary.Concept;
import ec.congope.saberes.content.vocabulary.Scheme;
import ec.congope.saberes.content.vocabulary.Vocabularies;
import ec.congope.saberes.search.Dimension;
import ec.congope.saberes.search.SearchIndex;
import ec.congope.saberes.search.follow.IndexDocument;
import ec.congope.saberes.search.follow.WritableIndex;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;

/**
 * How the cost of a search grows with the library: the same kinds of questions against the portal's
 * index at several sizes, each index made without the database. CPU is that of the asking thread.
 * The slope is that of the logarithm of the CPU time over the logarithm of the number of items, by
 * least squares.
 */
final class GrowthBench {

  private static final int CHUNK = 5_000;
  private static final int ROUNDS = 7;

  /** Nanoseconds for the compiler to do its work before anything counts. */
  private static final long WARMING = 4_000_000_000L;

  private final Path folder;
  private final GeneratedLibrary library = new GeneratedLibrary(1);

  private GrowthBench(Path folder) {
    this.folder = folder;
  }

  /** Arguments: the portal's build folder, the sizes with commas between, ascending. */
  public static void main(String[] arguments) throws Exception {
    var bench = new GrowthBench(Path.of(arguments[0]).resolve("growth"));
    var sizes = Stream.of(arguments[1].split(",")).map(Integer::valueOf).toList();
    String report = bench.run(sizes);
    IO.println(report);
    Files.writeString(Path.of(arguments[0]).resolve("growth.md"), report);
    System.exit(0);
  }

  private String run(List<Integer> sizes) throws Exception {
    Files.createDirectories(folder);
    var costs = new ArrayList<Map<String, Double>>();
    try (var portal = portal()) {
      var index = portal.getBean(WritableIndex.class);
      var documents = new Records(portal.getBean(Vocabularies.class));
      int done = 0;
      for (int size : sizes) {
        Duration before = ProcessCpu.now();
        for (; done < size; done++) {
          index.update(documents.document(done + 1, library.record(done + 1)));
          if (done % CHUNK == CHUNK - 1) {
            index.commit(done);
          }
        }
        index.commit(done);
        IO.println(
            "%,d items, %,d s of CPU".formatted(size, ProcessCpu.now().minus(before).toSeconds()));
        costs.add(cost(portal.getBean(SearchIndex.class), size));
      }
    }
    return report(sizes, costs);
  }

  /** Milliseconds of CPU a question, by kind. */
  private Map<String, Double> cost(SearchIndex index, int size) throws Exception {
    var kinds = new BenchKinds(library, size);
    var costs = new java.util.LinkedHashMap<String, Double>();
    kinds
        .all()
        .forEach((kind, queries) ->
            costs.put(
                kind,
                median(
                    queries.size(),
                    () -> queries.forEach(query -> index.search(query.request())))));
    var typed = kinds.keystrokes();
    costs.put(
        "suggestions",
        median(
            typed.size(),
            () ->
                typed.forEach(text ->
                    index.suggest(text, ec.congope.saberes.content.Viewer.anonymous(), 8))));
    return costs;
  }

  private static double median(int questions, Runnable round) {
    for (long start = System.nanoTime(); System.nanoTime() - start < WARMING; ) {
      round.run();
    }
    var times = new ArrayList<Double>();
    for (int i = 0; i < ROUNDS; i++) {
      long before = ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
      round.run();
      long after = ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
      times.add((after - before) / 1e6 / questions);
    }
    return times.stream().sorted().toList().get(ROUNDS / 2);
  }

  private static String report(List<Integer> sizes, List<Map<String, Double>> costs) {
    var table = new StringBuilder("| CPU ms, `SearchIndex` |");
    sizes.forEach(size -> table.append(" %,d items |".formatted(size)));
    table.append(" slope |\n| --- |").append(" --- |".repeat(sizes.size() + 1)).append('\n');
    for (String kind : costs.getFirst().keySet()) {
      table.append("| ").append(kind).append(" |");
      var values = costs.stream().map(cost -> cost.getOrDefault(kind, 0.0)).toList();
      values.forEach(value -> table.append(String.format(Locale.ROOT, " %.2f |", value)));
      table.append(String.format(Locale.ROOT, " %.2f |\n", slope(sizes, values)));
    }
    return table.toString();
  }

  private static double slope(List<Integer> sizes, List<Double> values) {
    double x = sizes.stream().mapToDouble(Math::log).average().orElse(0);
    double y = values.stream().mapToDouble(Math::log).average().orElse(0);
    double above = 0;
    double below = 0;
    for (int i = 0; i < sizes.size(); i++) {
      double dx = Math.log(sizes.get(i)) - x;
      above += dx * (Math.log(values.get(i)) - y);
      below += dx * dx;
    }
    return above / below;
  }

  private ConfigurableApplicationContext portal() {
    return new SpringApplicationBuilder(SaberesApplication.class)
        .run(
            "--spring.main.web-application-type=none",
            "--saberes.data=" + folder.resolve("data"),
            "--saberes.demo=false",
            "--saberes.text.enabled=false",
            "--saberes.search.follow=false",
            "--logging.level.root=warn");
  }

  /** Documents of the index out of records, as the follower makes them out of items. */
  private record Records(Vocabularies vocabularies) {

    IndexDocument document(int number, Map<String, Object> record) {
      var values = new EnumMap<Dimension, Set<String>>(Dimension.class);
      var labels = new ArrayList<String>(strings(record.get("authors")));
      labels.addAll(strings(record.get("keywords")));
      String type = String.valueOf(record.get("type"));
      tag(Dimension.TYPE, Scheme.TYPES, type, values, labels);
      for (String code : strings(record.get("competencies"))) {
        tag(Dimension.COMPETENCY, Scheme.COMPETENCIES, code, values, labels);
      }
      for (String code : strings(record.get("provinces"))) {
        tag(Dimension.PROVINCE, Scheme.PROVINCES, code, values, labels);
      }
      String issued = String.valueOf(record.get("issued"));
      String language = String.valueOf(record.get("language"));
      values.put(Dimension.YEAR, Set.of(issued.substring(0, 4)));
      values.put(Dimension.LANGUAGE, Set.of(language));
      values.put(Dimension.ACCESS, Set.of("publico"));
      var codes = new LinkedHashSet<>(strings(record.get("competencies")));
      codes.addAll(strings(record.get("provinces")));
      return new IndexDocument(
          new ItemId(number),
          1,
          "ficha-" + number,
          type,
          String.valueOf(record.get("title")),
          String.valueOf(record.get("summary")),
          String.valueOf(record.get("body")),
          labels,
          List.of(String.valueOf(record.get("publisher"))),
          issued,
          Instant.ofEpochSecond(number),
          language,
          "publico",
          strings(record.get("competencies")),
          strings(record.get("provinces")),
          strings(record.get("framework")),
          null,
          Replications.NONE,
          List.of(),
          List.of(),
          values,
          codes,
          List.of());
    }

    private void tag(
        Dimension dimension,
        Scheme scheme,
        String code,
        Map<Dimension, Set<String>> values,
        List<String> labels) {
      Set<String> all = values.computeIfAbsent(dimension, d -> new LinkedHashSet<>());
      all.add(code);
      vocabularies
          .find(scheme, code)
          .ifPresent(concept -> {
            labels.add(concept.label());
            labels.addAll(concept.alternative());
            labels.addAll(concept.hidden());
            vocabularies.ancestors(concept).stream().map(Concept::code).forEach(all::add);
          });
    }

    private static List<String> strings(@org.jspecify.annotations.Nullable Object list) {
      return list instanceof List<?> values
          ? values.stream().map(String::valueOf).toList()
          : List.of();
    }
  }
}
