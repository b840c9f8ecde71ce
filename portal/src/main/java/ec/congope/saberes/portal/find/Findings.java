package ec.congope.saberes.portal.find;

import ec.congope.saberes.content.Viewer;
import ec.congope.saberes.portal.layout.Lines;
import ec.congope.saberes.portal.layout.Marked;
import ec.congope.saberes.portal.layout.Words;
import ec.congope.saberes.search.Hit;
import ec.congope.saberes.search.PageHit;
import ec.congope.saberes.search.Reason;
import ec.congope.saberes.search.SearchIndex;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What of one item matched: the passages of its best pages, and why it is there at all. */
@Component
class Findings {

  /**
   * A page with its passage.
   *
   * @param name of the page, with the number of its file where that is not the first
   */
  record Passage(String url, String name, List<Marked> text) {}

  /**
   * What is unfolded.
   *
   * @param language tag of the item's language where that is not Spanish, or null
   * @param fold address that folds it again
   */
  record View(
      String id,
      @Nullable String language,
      List<Passage> passages,
      List<String> reasons,
      String fold) {}

  /** Reasons that are said: the strongest places come first. */
  private static final int REASONS = 8;

  private final SearchIndex index;
  private final Addresses addresses;
  private final Lines lines;
  private final Words words;

  Findings(SearchIndex index, Addresses addresses, Lines lines, Words words) {
    this.index = index;
    this.addresses = addresses;
    this.lines = lines;
    this.words = words;
  }

  /** The place of an item on the page: what its address points at when it is unfolded. */
  static String id(Hit hit) {
    return "v" + hit.id();
  }

  /** Whether an element of this id is the place of an item. */
  static boolean isPlace(String id) {
    return id.matches("v[1-9]\\d{0,18}");
  }

  View of(Hit hit, Criteria criteria, Viewer viewer) {
    return new View(
        id(hit),
        lines.language(hit.language()),
        hit.pages().stream().map(page -> passage(hit, page, criteria)).toList(),
        index.explain(hit.id(), criteria.request(viewer)).stream()
            .limit(REASONS)
            .map(reason -> reason(hit, reason))
            .toList(),
        addresses.write(criteria) + '#' + id(hit));
  }

  /** Which words stand where, and how they came to match. */
  private String reason(Hit hit, Reason reason) {
    String found = String.join(", ", reason.words());
    int how = reason.typed() == null ? 0 : reason.how().ordinal();
    String typed = reason.typed() == null ? "" : reason.typed();
    return switch (reason.place()) {
      case TITLE -> words.of("find.why.title", found, how, typed);
      case LABELS -> words.of("find.why.labels", found, how, typed);
      case SUMMARY -> words.of("find.why.summary", found, how, typed);
      case BODY -> words.of("find.why.body", found, how, typed);
      case PAGE ->
          words.of("find.why.page", found, how, typed, reason.page(), format(hit, reason.file()));
      case VALUES -> words.of("find.why.values", found);
    };
  }

  private String format(Hit hit, int file) {
    return file <= hit.fileFormats().size()
        ? hit.fileFormats().get(file - 1).name()
        : words.of("find.why.document");
  }

  private Passage passage(Hit hit, PageHit page, Criteria criteria) {
    String url = "/fichas/" + hit.slug() + "/archivos/" + page.file() + "/paginas/" + page.page();
    return new Passage(
        url + Results.terms(criteria),
        page.file() == 1
            ? words.of("find.passage.page", page.page())
            : words.of("find.passage.file", page.page(), page.file()),
        Marked.of(page.snippet().parts()));
  }
}
