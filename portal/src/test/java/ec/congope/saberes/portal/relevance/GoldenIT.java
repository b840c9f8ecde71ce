package ec.congope.saberes.portal.relevance;

import static org.assertj.core.api.Assertions.assertThat;

import ec.congope.saberes.content.ItemId;
import ec.congope.saberes.content.TestLibrary;
import ec.congope.saberes.content.Viewer;
import ec.congope.saberes.content.item.Items;
import ec.congope.saberes.content.text.TextExtraction;
import ec.congope.saberes.content.transfer.BulkImport;
import ec.congope.saberes.content.transfer.ImportListener;
import ec.congope.saberes.search.Hit;
import ec.congope.saberes.search.SearchIndex;
import ec.congope.saberes.search.SearchRequest;
import ec.congope.saberes.search.Sort;
import ec.congope.saberes.search.follow.IndexFollower;
import ec.congope.saberes.search.query.Query;
import ec.congope.saberes.search.query.QueryParser;
import ec.congope.saberes.search.relevance.Ndcg;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** The ranking of a fixed library: a change shows as a difference to the golden file. */
class GoldenIT {

  private static final TestLibrary LIBRARY = TestLibrary.fresh("ec.congope.saberes.search");
  private static final int TOP = 10;

  private static final Map<ItemId, Hit> ITEMS = new LinkedHashMap<>();
  private static final Map<ItemId, String> NAMES = new HashMap<>();

  /** What a question found. */
  private record Answer(JudgedQuery query, List<ItemId> ranked, Map<ItemId, Integer> grades) {
    double ndcg() {
      return Ndcg.at10(ranked, grades).orElse(1);
    }

    double mrr() {
      for (int i = 0; i < ranked.size(); i++) {
        if (grade(ranked.get(i)) > 0) {
          return 1.0 / (i + 1);
        }
      }
      return 0;
    }

    double recall() {
      long good = grades.values().stream().filter(grade -> grade == 2).count();
      long found = ranked.stream().limit(TOP).filter(item -> grade(item) == 2).count();
      return good == 0 ? 1 : (double) found / Math.min(TOP, good);
    }

    int grade(ItemId item) {
      return grades.getOrDefault(item, 0);
    }

    String line() {
      String names =
          ranked.stream()
              .limit(TOP)
              .map(item -> NAMES.get(item) + ":" + grade(item))
              .collect(Collectors.joining(" "));
      return String.format(
          Locale.ROOT,
          "%s recall@10 %.2f MRR %.2f nDCG@10 %.3f | %s | %s",
          query.id(),
          recall(),
          mrr(),
          ndcg(),
          query.text(),
          names);
    }
  }

  @BeforeAll
  static void fill() throws IOException {
    Path library = Files.createTempDirectory("saberes-golden");
    Files.createDirectories(library.resolve("files"));
    for (String name : resource("/demonstration/files.txt").lines().toList()) {
      try (InputStream in = GoldenIT.class.getResourceAsStream("/demonstration/" + name)) {
        Files.copy(in, library.resolve(name));
      }
    }
    imports(library);
    Path traps = Files.createTempDirectory("saberes-golden");
    Files.writeString(traps.resolve("manifest.jsonl"), resource("/relevance/manifest.jsonl"));
    imports(traps);
    LIBRARY.get(TextExtraction.class).drain();
    LIBRARY.get(IndexFollower.class).rebuild(); // no trace of how the items came in
    for (int page = 1; page < 4; page++) {
      ask(new Query.Everything(), page).forEach(hit -> ITEMS.put(hit.id(), hit));
    }
    var names = new ArrayList<String>();
    for (String manifest : List.of("/demonstration/manifest.jsonl", "/relevance/manifest.jsonl")) {
      var pattern = java.util.regex.Pattern.compile("\"externalId\": \"([^\"]+)\"");
      pattern.matcher(resource(manifest)).results().forEach(match -> names.add(match.group(1)));
    }
    LIBRARY
        .get(Items.class)
        .findByExternalIds(names)
        .forEach((name, item) -> NAMES.put(item, name));
  }

  @AfterAll
  static void close() {
    LIBRARY.close();
  }

  private static void imports(Path folder) throws IOException {
    var report = LIBRARY.get(BulkImport.class).run(folder, ImportListener.NONE);
    if (!report.clean()) {
      throw new IllegalStateException("faults: " + report);
    }
  }

  private static String resource(String name) throws IOException {
    try (InputStream in = GoldenIT.class.getResourceAsStream(name)) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    }
  }

  private static List<Hit> ask(Query query, int page) {
    return LIBRARY
        .get(SearchIndex.class)
        .search(
            new SearchRequest(
                query, Map.of(), Set.of(), Sort.RELEVANCE, page, 100, Viewer.anonymous()))
        .hits();
  }

  private static Answer answer(JudgedQuery query) {
    var ranked = ask(QueryParser.parse(query.text()), 1).stream().map(Hit::id).toList();
    var grades = new HashMap<ItemId, Integer>();
    ITEMS.forEach((item, hit) -> grades.put(item, query.grade(NAMES.get(item), hit)));
    return new Answer(query, ranked, grades);
  }

  @Test
  void ranksAsTheGoldenFileSays() throws IOException {
    assertThat(ITEMS).hasSizeGreaterThan(195).hasSameSizeAs(NAMES);
    var answers = JudgedQuery.all().stream().map(GoldenIT::answer).toList();
    double mean = answers.stream().mapToDouble(Answer::ndcg).average().orElseThrow();
    var lines = new ArrayList<String>();
    answers.forEach(answer -> lines.add(answer.line()));
    lines.add(
        String.format(
            Locale.ROOT,
            "all recall@10 %.3f MRR %.3f nDCG@10 %.4f",
            answers.stream().mapToDouble(Answer::recall).average().orElseThrow(),
            answers.stream().mapToDouble(Answer::mrr).average().orElseThrow(),
            mean));
    Path made = Path.of("target", "relevance.txt").toAbsolutePath();
    Files.createDirectories(made.getParent());
    Files.writeString(made, String.join("\n", lines) + "\n");

    assertThat(lines)
        .as(
            "if the change is meant: cp "
                + made
                + " portal/src/test/resources/relevance/golden.txt")
        .isEqualTo(resource("/relevance/golden.txt").lines().toList());
    assertThat(mean).isGreaterThanOrEqualTo(0.85);
    var known = answers.stream().filter(answer -> answer.query().hasKnownItems()).toList();
    assertThat(known).hasSizeGreaterThan(10);
    assertThat(known.stream().filter(answer -> answer.grade(answer.ranked().getFirst()) == 2))
        .hasSizeGreaterThanOrEqualTo((int) Math.ceil(known.size() * 0.95));
  }

  /** Above no good one as long as fewer than five were shown. */
  @Test
  void putsTrapsBelowTheGoodOnes() {
    for (var query : JudgedQuery.all()) {
      var answer = answer(query);
      boolean trapped = false;
      int good = 0;
      for (ItemId item : answer.ranked().subList(0, Math.min(TOP, answer.ranked().size()))) {
        good += answer.grade(item) == 2 ? 1 : 0;
        if (good > 5) {
          break;
        }
        trapped |= query.isTrap(NAMES.get(item));
        assertThat(trapped && answer.grade(item) == 2)
            .as(query.text() + ": a trap above " + NAMES.get(item))
            .isFalse();
      }
    }
  }

  @Test
  void findsItemsByTheirTitlesFirst() {
    var missed = new ArrayList<String>();
    ITEMS.forEach((item, hit) -> {
      String title = hit.title().text();
      var first = ask(QueryParser.parse(title.replace('"', ' ')), 1);
      if (first.isEmpty() || !first.getFirst().title().text().equals(title)) {
        missed.add(title);
      }
    });
    assertThat(missed.size()).as(missed.toString()).isLessThan(ITEMS.size() / 20);
  }
}
