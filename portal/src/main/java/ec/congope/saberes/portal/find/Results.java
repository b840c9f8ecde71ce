package ec.congope.saberes.portal.find;

import ec.congope.saberes.content.vocabulary.Scheme;
import ec.congope.saberes.content.vocabulary.Vocabularies;
import ec.congope.saberes.portal.layout.Format;
import ec.congope.saberes.portal.layout.Seals;
import ec.congope.saberes.search.Hit;
import ec.congope.saberes.search.PageHit;
import ec.congope.saberes.search.Snippet;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.springframework.stereotype.Component;

/** Hits as the rows that a page shows: every text and address ready. */
@Component
class Results {

  private static final int PROVINCES = 3;

  /** A link to a page of a file. */
  record PageLink(String url, int page, String text) {}

  /** One row. */
  record Row(
      String url,
      String seal,
      String type,
      List<String> provinces,
      String date,
      boolean demonstration,
      boolean reference,
      boolean restricted,
      String access,
      List<Snippet.Part> title,
      List<Snippet.Part> snippet,
      List<PageLink> pages,
      int morePages,
      String moreUrl,
      List<String> facts) {}

  private final Vocabularies vocabularies;
  private final Seals seals;
  private final Format format;

  Results(Vocabularies vocabularies, Seals seals, Format format) {
    this.vocabularies = vocabularies;
    this.seals = seals;
    this.format = format;
  }

  Row row(Hit hit, String query) {
    String url = "/fichas/" + hit.slug();
    String terms = query.isEmpty() ? "" : "?q=" + URLEncoder.encode(query, StandardCharsets.UTF_8);
    var pages = hit.pages().stream().map(page -> link(url, page, terms)).toList();
    String issued = hit.issued();
    return new Row(
        url + terms,
        seals.of(hit.competencies()),
        vocabularies.label(Scheme.TYPES, hit.type()),
        provinces(hit),
        issued == null ? "" : issued.substring(0, 4),
        hit.marks().contains("demostracion"),
        hit.marks().contains("referencia"),
        hit.access().equals("red-gap") || hit.access().equals("interno"),
        vocabularies.label(Scheme.ACCESS, hit.access()),
        hit.title().parts(),
        hit.snippet().parts(),
        pages,
        hit.pageCount() - pages.size(),
        pages.isEmpty() ? "" : pages.getFirst().url(),
        facts(hit));
  }

  private static PageLink link(String url, PageHit page, String terms) {
    return new PageLink(
        url + "/archivos/" + page.file() + "/paginas/" + page.page() + terms,
        page.page(),
        page.snippet().text());
  }

  private List<String> provinces(Hit hit) {
    var names =
        hit.provinces().stream()
            .limit(PROVINCES)
            .map(code -> vocabularies.label(Scheme.PROVINCES, code))
            .toList();
    int more = hit.provinces().size() - names.size();
    if (more <= 0) {
      return names;
    }
    var all = new java.util.ArrayList<>(names);
    all.add("+" + more);
    return all;
  }

  private List<String> facts(Hit hit) {
    var facts = new java.util.ArrayList<String>();
    hit.competencies().stream()
        .limit(2)
        .map(code ->
            vocabularies.find(Scheme.COMPETENCIES, code).map(c -> c.shortLabel()).orElse(code))
        .forEach(facts::add);
    hit.fileFormats().stream()
        .limit(2)
        .map(file -> file.name() + " " + format.size(file.size()))
        .forEach(facts::add);
    return facts;
  }
}
