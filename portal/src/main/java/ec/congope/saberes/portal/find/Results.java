package ec.congope.saberes.portal.find;

import ec.congope.saberes.content.vocabulary.Concept;
import ec.congope.saberes.content.vocabulary.Scheme;
import ec.congope.saberes.content.vocabulary.Vocabularies;
import ec.congope.saberes.portal.layout.Lines;
import ec.congope.saberes.portal.layout.Marked;
import ec.congope.saberes.portal.layout.Seals;
import ec.congope.saberes.portal.layout.Words;
import ec.congope.saberes.search.Hit;
import ec.congope.saberes.search.PageHit;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Hits as the rows that a page shows: every text and address ready. */
@Component
class Results {

  private static final int COMPETENCIES = 2;

  /** A link to a page of a file. */
  record PageLink(String url, int page) {}

  /**
   * One row.
   *
   * @param language tag of the item's language where that is not Spanish, or null
   * @param restricted who may see it, where that is not everybody; or null
   * @param more {@code + 6}, or null
   * @param moreUrl the best page: the reader there lists all the others
   */
  record Row(
      String url,
      @Nullable String language,
      String seal,
      String type,
      String place,
      String date,
      String badge,
      @Nullable String restricted,
      List<Marked> title,
      List<Marked> snippet,
      List<PageLink> pages,
      @Nullable String more,
      String moreUrl,
      String competencies,
      String files) {}

  private final Vocabularies vocabularies;
  private final Seals seals;
  private final Lines lines;
  private final Words words;

  Results(Vocabularies vocabularies, Seals seals, Lines lines, Words words) {
    this.vocabularies = vocabularies;
    this.seals = seals;
    this.lines = lines;
    this.words = words;
  }

  List<Row> rows(List<Hit> hits, String query) {
    String terms = query.isEmpty() ? "" : "?q=" + URLEncoder.encode(query, StandardCharsets.UTF_8);
    return hits.stream().map(hit -> row(hit, terms)).toList();
  }

  private Row row(Hit hit, String terms) {
    String url = "/fichas/" + hit.slug();
    var pages = hit.pages().stream().map(page -> link(url, page, terms)).toList();
    int more = hit.pageCount() - pages.size();
    boolean restricted = hit.access().equals("red-gap") || hit.access().equals("interno");
    return new Row(
        url + terms,
        lines.language(hit.language()),
        seals.of(hit.competencies()),
        vocabularies.label(Scheme.TYPES, hit.type()),
        lines.place(hit.provinces()),
        Lines.year(hit.issued()),
        lines.badge(hit),
        restricted ? vocabularies.label(Scheme.ACCESS, hit.access()) : null,
        Marked.of(hit.title().parts()),
        Marked.of(hit.snippet().parts()),
        pages,
        more <= 0 ? null : words.of("find.result.more", more),
        pages.isEmpty() ? "" : pages.getFirst().url(),
        competencies(hit),
        lines.files(hit));
  }

  private static PageLink link(String url, PageHit page, String terms) {
    return new PageLink(
        url + "/archivos/" + page.file() + "/paginas/" + page.page() + terms, page.page());
  }

  private String competencies(Hit hit) {
    return hit.competencies().stream()
        .limit(COMPETENCIES)
        .map(code ->
            vocabularies.find(Scheme.COMPETENCIES, code).map(Concept::shortLabel).orElse(code))
        .collect(Collectors.joining(" · "));
  }
}
