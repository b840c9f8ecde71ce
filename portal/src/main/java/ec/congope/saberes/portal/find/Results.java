package ec.congope.saberes.portal.find;

import ec.congope.saberes.content.access.Reach;
import ec.congope.saberes.content.vocabulary.Concept;
import ec.congope.saberes.content.vocabulary.Scheme;
import ec.congope.saberes.content.vocabulary.Vocabularies;
import ec.congope.saberes.portal.layout.Knots;
import ec.congope.saberes.portal.layout.Lines;
import ec.congope.saberes.portal.layout.Marked;
import ec.congope.saberes.portal.layout.Seals;
import ec.congope.saberes.portal.layout.Words;
import ec.congope.saberes.search.Hit;
import ec.congope.saberes.search.PageHit;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.TreeMap;
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
   * The pages of one file that matched best, in their order.
   *
   * @param where in which file: {@code En el PDF:}
   */
  record Pages(String where, List<PageLink> links) {}

  /**
   * One row.
   *
   * @param language tag of the item's language where that is not Spanish, or null
   * @param restricted who may see it, where that is not everybody; or null
   * @param knots how far it is proven, or null where that is not said
   * @param more {@code + 6}, or null
   * @param moreUrl the best page: the reader there lists all the others
   * @param replicated where it was taken up, in words; or empty
   * @param id of the place where what matched is unfolded
   * @param unfold address that unfolds it, or null where nothing was asked for
   * @param found what is unfolded, or null
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
      Knots.@Nullable View knots,
      String name,
      List<Marked> title,
      List<Marked> snippet,
      List<Pages> pages,
      @Nullable String more,
      String moreUrl,
      String replicated,
      String competencies,
      String files,
      String id,
      @Nullable String unfold,
      Findings.@Nullable View found) {}

  private final Vocabularies vocabularies;
  private final Seals seals;
  private final Lines lines;
  private final Knots knots;
  private final Addresses addresses;
  private final Words words;

  Results(
      Vocabularies vocabularies,
      Seals seals,
      Lines lines,
      Knots knots,
      Addresses addresses,
      Words words) {
    this.vocabularies = vocabularies;
    this.seals = seals;
    this.lines = lines;
    this.knots = knots;
    this.addresses = addresses;
    this.words = words;
  }

  /**
   * The rows of these hits.
   *
   * @param unfolded id of the item of which what matched is unfolded, or empty
   * @param found what is unfolded there, or null
   */
  List<Row> rows(
      List<Hit> hits, Criteria criteria, String unfolded, Findings.@Nullable View found) {
    return hits.stream()
        .map(hit -> row(hit, criteria, hit.id().toString().equals(unfolded) ? found : null))
        .toList();
  }

  private Row row(Hit hit, Criteria criteria, Findings.@Nullable View found) {
    String terms = terms(criteria);
    String url = "/fichas/" + hit.slug();
    int more = hit.pageCount() - hit.pages().size();
    boolean restricted = !new Reach(hit.access()).isOpen();
    return new Row(
        url + terms,
        lines.language(hit.language()),
        seals.of(hit.competencies()),
        vocabularies.label(Scheme.TYPES, hit.type()),
        lines.place(hit.provinces()),
        Lines.year(hit.issued()),
        lines.badge(hit),
        restricted ? vocabularies.label(Scheme.ACCESS, hit.access()) : null,
        knots.of(hit.evidence(), hit.replications()),
        hit.title().text(),
        Marked.of(hit.title().parts()),
        Marked.of(hit.snippet().parts()),
        pages(hit, url, terms),
        more <= 0 ? null : words.of("find.result.more", more),
        hit.pages().isEmpty() ? "" : link(url, hit.pages().getFirst(), terms).url(),
        knots.replicated(hit.replications(), hit.replicatedIn().size()),
        competencies(hit),
        lines.files(hit),
        Findings.id(hit),
        terms.isEmpty() ? null : addresses.unfolding(criteria, hit.id()) + '#' + Findings.id(hit),
        found);
  }

  private List<Pages> pages(Hit hit, String url, String terms) {
    var byFile = new TreeMap<Integer, List<PageLink>>();
    hit.pages().stream()
        .sorted(Comparator.comparingInt(PageHit::page))
        .forEach(page ->
            byFile
                .computeIfAbsent(page.file(), file -> new ArrayList<>())
                .add(link(url, page, terms)));
    var pages = new ArrayList<Pages>();
    byFile.forEach((file, links) -> pages.add(new Pages(where(hit, file), links)));
    return pages;
  }

  private String where(Hit hit, int file) {
    var formats = hit.fileFormats();
    return file <= formats.size()
        ? words.of("find.result.pages.format", formats.get(file - 1).name())
        : words.of("find.result.pages");
  }

  /** What was searched for, as the query string that items and pages are opened with; or empty. */
  static String terms(Criteria criteria) {
    return criteria.text().isEmpty()
        ? ""
        : "?q=" + URLEncoder.encode(criteria.text(), StandardCharsets.UTF_8);
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
