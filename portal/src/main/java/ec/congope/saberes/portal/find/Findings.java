package ec.congope.saberes.portal.find;

import ec.congope.saberes.portal.layout.Lines;
import ec.congope.saberes.portal.layout.Marked;
import ec.congope.saberes.portal.layout.Words;
import ec.congope.saberes.search.Hit;
import ec.congope.saberes.search.PageHit;
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

  private final Addresses addresses;
  private final Lines lines;
  private final Words words;

  Findings(Addresses addresses, Lines lines, Words words) {
    this.addresses = addresses;
    this.lines = lines;
    this.words = words;
  }

  /** The place of an item on the page: what its address points at when it is unfolded. */
  static String id(Hit hit) {
    return "v-" + hit.slug();
  }

  View of(Hit hit, Criteria criteria) {
    return new View(
        id(hit),
        lines.language(hit.language()),
        hit.pages().stream().map(page -> passage(hit, page, criteria)).toList(),
        List.of(),
        addresses.write(criteria) + '#' + id(hit));
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
