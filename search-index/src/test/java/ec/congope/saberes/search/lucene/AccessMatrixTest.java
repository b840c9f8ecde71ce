package ec.congope.saberes.search.lucene;

import static org.assertj.core.api.Assertions.assertThat;

import ec.congope.saberes.content.ItemId;
import ec.congope.saberes.content.NotFound;
import ec.congope.saberes.content.TestClock;
import ec.congope.saberes.content.TestLibrary;
import ec.congope.saberes.content.access.Access;
import ec.congope.saberes.content.item.Item;
import ec.congope.saberes.content.item.Items;
import ec.congope.saberes.search.Dimension;
import ec.congope.saberes.search.FacetValue;
import ec.congope.saberes.search.Hit;
import ec.congope.saberes.search.SearchRequest;
import ec.congope.saberes.search.SearchResult;
import ec.congope.saberes.search.Sort;
import ec.congope.saberes.search.follow.IndexFollower;
import ec.congope.saberes.search.lucene.AccessWorld.Asking;
import ec.congope.saberes.search.lucene.AccessWorld.Words;
import ec.congope.saberes.search.query.QueryParser;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/**
 * Every viewer, every item and every channel of the index and the store, against what plain SQL
 * says of the revisions: items and files of all access levels, before and after their embargo, some
 * of them drafts or retired, whose words stand nowhere else and are far from one another, so that
 * any trace of an item in an answer is seen. Who holds which key is written down in {@link
 * AccessWorld} and not asked of {@link Access}.
 */
class AccessMatrixTest {

  private static final TestClock CLOCK = new TestClock();
  private static final TestLibrary LIBRARY = TestLibrary.at(CLOCK, "ec.congope.saberes.search");
  private static final LuceneIndex INDEX = LIBRARY.get(LuceneIndex.class);
  private static final AccessWorld WORLD = new AccessWorld(LIBRARY, CLOCK);

  private final List<String> differences = new ArrayList<>();
  private int checks;

  @BeforeAll
  static void fill() {
    WORLD.fill();
    LIBRARY.get(IndexFollower.class).catchUp();
  }

  @AfterAll
  static void close() {
    LIBRARY.close();
  }

  @Test
  void a1a2a3a5a7a8a9a10NoChannelDiffersFromWhatTheStoreSays() {
    for (Asking asking : WORLD.viewers()) {
      var readable = WORLD.items(asking);
      var files = WORLD.files(asking);
      assertThat(readable).as(asking.name()).isNotEmpty();
      for (Words item : WORLD.all()) {
        new Eye(asking, readable, files, item).look();
      }
    }
    assertThat(differences).as("seed %s", AccessWorld.SEED).isEmpty();
    assertThat(checks).isGreaterThanOrEqualTo(100_000);
    System.out.printf("AccessMatrix: %,d checks, %d differences%n", checks, differences.size());
  }

  /** One viewer looking for one item. */
  private final class Eye {
    private final Asking asking;
    private final Set<Long> readable;
    private final Words item;
    private final boolean reads;
    private final boolean readsFile;

    Eye(Asking asking, Set<Long> readable, Set<Long> files, Words item) {
      this.asking = asking;
      this.readable = readable;
      this.item = item;
      this.reads = readable.contains(item.id().value());
      this.readsFile = reads && files.contains(item.id().value());
    }

    void look() {
      answer("title", reads, search(item.title(), UnaryOperator.identity()));
      answer("summary", reads, search(item.summary(), UnaryOperator.identity()));
      answer("body, last added first", reads, search(item.body(), AccessMatrixTest::added));
      answer("keyword", reads, search(item.keyword(), UnaryOperator.identity()));
      answer("beginning", reads, search(beginning(item.body()) + "*", UnaryOperator.identity()));
      answer("phrase", reads, search("\"cuerpo " + item.body() + "\"", UnaryOperator.identity()));
      pages("page", reads, 2, item.page());
      pages("page of the closer file", readsFile, 1, item.closer());
      suggestion("suggestion", item.title());
      suggestion("unfinished suggestion", beginning(item.title()));
      suggestion("organisation", item.organisation());
      if (checks % 3 == 0) { // what looks for other spellings takes most of the time
        suggestion("misspelt suggestion", misspelt(item.title()));
        corrected("corrected body", reads, misspelt(item.body()));
        corrected("corrected page", reads, misspelt(item.page()));
        corrected("corrected closer page", readsFile, misspelt(item.closer()));
      }
      see("reasons", reads, !INDEX.explain(item.id(), request(item.summary())).isEmpty());
      see("closer reasons", readsFile, !INDEX.explain(item.id(), request(item.closer())).isEmpty());
      similar();
      see("among", reads, !INDEX.among(List.of(item.id()), request("minga")).isEmpty());
      formats();
      store();
    }

    private SearchRequest request(String text) {
      return SearchRequest.of(QueryParser.parse(text), asking.viewer());
    }

    private SearchResult search(String text, UnaryOperator<SearchRequest> how) {
      return INDEX.search(how.apply(request(text)));
    }

    /** Hits, total and counts of an answer that only this item can be in. */
    private void answer(String channel, boolean right, SearchResult result) {
      see(
          channel + ": hits",
          right,
          result.hits().stream().map(Hit::id).anyMatch(item.id()::equals));
      see(channel + ": total", right, result.total() > 0);
      see(
          channel + ": counts",
          right,
          result.facets().get(Dimension.COMPETENCY).stream().anyMatch(value -> value.count() > 0));
      see(channel + ": only", right, result.total() == 1);
    }

    private void pages(String channel, boolean right, int file, String word) {
      var result = search(word, UnaryOperator.identity());
      answer(channel, right, result);
      see(channel + ": hits", right, result.hits().stream().anyMatch(hit -> hit.pageCount() == 1));
      see(
          channel + ": of the file",
          right,
          !INDEX.pages(item.id(), file, QueryParser.parse(word), asking.viewer(), 9).isEmpty());
    }

    private void suggestion(String channel, String typed) {
      var found = INDEX.suggest(typed, asking.viewer(), 8);
      String wanted = channel.equals("organisation") ? item.organisation() : item.title();
      see(channel, reads, found.stream().anyMatch(each -> each.label().text().contains(wanted)));
      see(channel + ": only", reads, found.size() == 1);
    }

    /** The right spelling is known to those alone who may read the only item that has it. */
    private void corrected(String channel, boolean right, String typed) {
      var result = search(typed, UnaryOperator.identity());
      see(channel + ": known", right, result.interpretation().correction() != null);
      see(channel + ": total", right, result.total() > 0);
    }

    private void similar() {
      var alike = INDEX.moreLike(item.id(), asking.viewer(), 5);
      see("similar", reads, !alike.isEmpty());
      see(
          "similar: readable",
          reads,
          !alike.isEmpty()
              && alike.stream().allMatch(each -> readable.contains(each.hit().id().value())));
    }

    /** The format of a file is known to no more than those who read it. */
    private void formats() {
      var result = search(item.title(), UnaryOperator.identity());
      var formats =
          result.facets().getOrDefault(Dimension.FORMAT, List.of()).stream()
              .filter(value -> value.count() > 0)
              .map(FacetValue::code)
              .toList();
      see("format", reads, formats.contains("pdf"));
      see("closer format", readsFile, readsFile || formats.contains("ods"));
      see(
          "format in the row",
          readsFile,
          readsFile
              || result.hits().stream()
                  .flatMap(hit -> hit.fileFormats().stream())
                  .anyMatch(file -> file.name().equals("ODS")));
    }

    private void store() {
      var items = LIBRARY.get(Items.class);
      var viewer = asking.viewer();
      boolean gets = reads || asking.drafts();
      Optional<Item> got = get(items);
      see("direct", gets, got.isPresent());
      see(
          "direct: closer file",
          gets && (readsFile || asking.drafts()),
          got.flatMap(found -> found.attachment(1)).isPresent());
      see("direct: other file", gets, got.flatMap(found -> found.attachment(2)).isPresent());
      see("published", reads, !items.published(List.of(item.id()), viewer).isEmpty());
      see("named", gets, !items.names(List.of(item.id()), viewer).isEmpty());
      var before = item.id().value() == 1 ? null : new ItemId(item.id().value() - 1);
      var listed = items.list(before, 1, viewer);
      see("listed", gets, listed.stream().anyMatch(found -> found.id().equals(item.id())));
      see(
          "listed: files",
          gets && (readsFile || asking.drafts()),
          listed.stream()
              .filter(found -> found.id().equals(item.id()))
              .anyMatch(found -> found.draft().attachments().size() == 2));
    }

    private Optional<Item> get(Items items) {
      try {
        return Optional.of(items.get(item.id(), asking.viewer()));
      } catch (NotFound hidden) {
        return Optional.empty();
      }
    }

    private void see(String channel, boolean right, boolean seen) {
      checks++;
      if (seen != right) {
        differences.add(asking.name() + ", item " + item.id() + ", " + channel + ": " + seen);
      }
    }
  }

  private static SearchRequest added(SearchRequest request) {
    return new SearchRequest(
        request.query(), Map.of(), request.facets(), Sort.ADDED, 1, 10, request.viewer());
  }

  private static String beginning(String word) {
    return word.substring(0, word.length() - 3);
  }

  /** With two letters in the middle changed about. */
  private static String misspelt(String word) {
    int at = word.length() / 2;
    return word.substring(0, at) + word.charAt(at + 1) + word.charAt(at) + word.substring(at + 2);
  }
}
