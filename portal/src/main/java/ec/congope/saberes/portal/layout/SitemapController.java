package ec.congope.saberes.portal.layout;

import ec.congope.saberes.content.ItemId;
import ec.congope.saberes.content.Viewer;
import ec.congope.saberes.content.item.Item;
import ec.congope.saberes.content.item.Items;
import ec.congope.saberes.content.vocabulary.Concept;
import ec.congope.saberes.content.vocabulary.Scheme;
import ec.congope.saberes.content.vocabulary.Vocabularies;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.Writer;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;

/** What search engines ask for: where they may go, and which pages there are. */
@Controller
class SitemapController {

  /** A sitemap may list 50,000 addresses (sitemaps.org); the pages that are no items need a few. */
  private static final int MOST = 49_000;

  private static final int AT_ONCE = 500;
  private static final List<String> PAGES =
      List.of("/", "/buscar", "/marco", "/competencias", "/provincias", "/ayuda");
  private static final Map<Scheme, String> CONCEPTS =
      Map.of(
          Scheme.FRAMEWORK, "/marco/",
          Scheme.COMPETENCIES, "/competencias/",
          Scheme.PROVINCES, "/provincias/");

  private final Items items;
  private final Vocabularies vocabularies;
  private final String base;

  SitemapController(
      Items items,
      Vocabularies vocabularies,
      @Value("${saberes.base:http://localhost:8080}") String base) {
    this.items = items;
    this.vocabularies = vocabularies;
    this.base = base;
  }

  @GetMapping("/robots.txt")
  ResponseEntity<String> robots() {
    return ResponseEntity.ok()
        .contentType(MediaType.TEXT_PLAIN)
        .body(
            """
            User-agent: *
            Disallow: /tema
            Disallow: /teclas
            Disallow: /buscar/sugerencias
            Disallow: /comparar
            Disallow: /avisos/
            Sitemap: %s/sitemap.xml
            """
                .formatted(base));
  }

  /** Every page that stands still; items in the order they came, written as they are read. */
  @GetMapping("/sitemap.xml")
  void sitemap(HttpServletResponse response) throws IOException {
    response.setContentType("application/xml;charset=UTF-8");
    Writer out = response.getWriter();
    out.write("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n");
    out.write("<urlset xmlns=\"http://www.sitemaps.org/schemas/sitemap/0.9\">\n");
    for (String page : PAGES) {
      write(out, page, null);
    }
    for (var scheme : CONCEPTS.entrySet()) {
      for (Concept concept : vocabularies.list(scheme.getKey())) {
        write(out, scheme.getValue() + concept.slug(), null);
      }
    }
    writeItems(out);
    out.write("</urlset>\n");
  }

  private void writeItems(Writer out) throws IOException {
    @Nullable ItemId last = null;
    for (int written = 0; written < MOST; ) {
      List<Item> next = items.list(last, AT_ONCE, Viewer.anonymous());
      for (Item item : next) {
        write(out, "/fichas/" + item.slug(), item.saved().atOffset(ZoneOffset.UTC).toLocalDate());
      }
      if (next.size() < AT_ONCE) {
        return;
      }
      written += next.size();
      last = next.getLast().id();
    }
  }

  private void write(Writer out, String path, @Nullable LocalDate changed) throws IOException {
    out.write("<url><loc>" + base + path + "</loc>");
    if (changed != null) {
      out.write("<lastmod>" + changed + "</lastmod>");
    }
    out.write("</url>\n");
  }
}
