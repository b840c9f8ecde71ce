package ec.congope.saberes.search.lucene;

import ec.congope.saberes.content.ItemId;
import ec.congope.saberes.content.TestLibrary;
import ec.congope.saberes.content.Viewer;
import ec.congope.saberes.search.Hit;
import ec.congope.saberes.search.SearchRequest;
import ec.congope.saberes.search.Sort;
import ec.congope.saberes.search.follow.Documents;
import ec.congope.saberes.search.query.QueryParser;
import ec.congope.saberes.search.relevance.JudgedTexts;
import ec.congope.saberes.search.relevance.Measures;
import ec.congope.saberes.search.relevance.Typos;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.UnaryOperator;

/**
 * Measures the portal's ranking on a collection with judged questions, beside two baselines in the
 * same run: see docs/relevance.md. Each text is an item as the portal indexes it, title and body;
 * each question is asked as a reader types it.
 */
public final class Relevance {

  private static final int DEPTH = 100;

  private final JudgedTexts judged;
  private final LuceneIndex index;
  private final PrintStream out;
  private final Map<String, ItemId> numbers = new HashMap<>();
  private double clean;

  private Relevance(JudgedTexts judged, LuceneIndex index, PrintStream out) {
    this.judged = judged;
    this.index = index;
    this.out = out;
    for (var text : judged.texts()) {
      numbers.put(text.id(), new ItemId(numbers.size() + 1));
    }
  }

  /** Arguments: the collection, the questions. */
  public static void main(String[] arguments) throws IOException {
    var out =
        new PrintStream(System.out, true, StandardCharsets.UTF_8); // a program, for a terminal
    var judged = JudgedTexts.read(Path.of(arguments[0]), Path.of(arguments[1]));
    judged.complaints().stream().limit(20).forEach(out::println);
    if (judged.complaints().size() > 20) {
      out.println("… " + judged.complaints().size() + " lines were left out");
    }
    try (var library = TestLibrary.fresh("ec.congope.saberes.search")) {
      new Relevance(judged, library.get(LuceneIndex.class), out).run();
    }
  }

  private void run() throws IOException {
    out.printf("%n%d texts, %d questions%n%n", judged.texts().size(), judged.questions().size());
    out.println("| | nDCG@10 | MRR@10 | Recall@100 | % of clean |");
    out.println("| --- | --- | --- | --- | --- |");
    Path folder = Files.createTempDirectory("saberes-mix");
    try (var baseline = new MixIndex(folder, judged.texts())) {
      row("SpanishAnalyzer", measure(text -> items(baseline.plain(text)), text -> text));
      row("best mix", measure(text -> items(baseline.mix(text)), text -> text));
    }
    fill();
    clean = row("portal", measure(this::ask, text -> text)).ndcg();
    row("one edit", measure(this::ask, text -> Typos.edits(text, 1)));
    row("one sound-alike", measure(this::ask, text -> Typos.sounds(text, 1)));
    row("two words with an edit", measure(this::ask, text -> Typos.edits(text, 2)));
    row("without accents", measure(this::ask, Typos::withoutAccents));
    row("in capitals", measure(this::ask, text -> text.toUpperCase(Locale.ROOT)));
  }

  private void fill() {
    for (var text : judged.texts()) {
      long number = numbers.get(text.id()).value();
      index.update(Documents.of(number, text.title()).body(text.text()).document());
    }
    index.commit(1);
  }

  private List<ItemId> ask(String question) {
    var request =
        new SearchRequest(
            QueryParser.parse(question),
            Map.of(),
            Set.of(),
            Sort.RELEVANCE,
            1,
            DEPTH,
            Viewer.anonymous());
    return index.search(request).hits().stream().map(Hit::id).toList();
  }

  private List<ItemId> items(List<String> ids) {
    return ids.stream().map(numbers::get).toList();
  }

  /** Texts as items, best first. */
  private interface Asking {
    List<ItemId> of(String question) throws IOException;
  }

  private Measures measure(Asking asking, UnaryOperator<String> typed) throws IOException {
    var all = new ArrayList<Measures>();
    for (var question : judged.questions()) {
      var grades = new HashMap<ItemId, Integer>();
      question.grades().forEach((id, grade) -> grades.put(numbers.get(id), grade));
      all.add(Measures.of(asking.of(typed.apply(question.text())), grades));
    }
    return Measures.mean(all);
  }

  private Measures row(String name, Measures mean) {
    String share = clean == 0 ? "" : String.format(Locale.ROOT, "%.1f", 100 * mean.ndcg() / clean);
    out.printf(
        Locale.ROOT,
        "| %s | %.4f | %.4f | %.4f | %s |%n",
        name,
        mean.ndcg(),
        mean.mrr(),
        mean.recall(),
        share);
    return mean;
  }
}
