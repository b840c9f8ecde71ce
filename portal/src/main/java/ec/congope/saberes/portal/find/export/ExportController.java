package ec.congope.saberes.portal.find.export;

import ec.congope.saberes.content.ItemId;
import ec.congope.saberes.content.item.Item;
import ec.congope.saberes.portal.find.Addresses;
import ec.congope.saberes.portal.find.Criteria;
import ec.congope.saberes.portal.find.Listing;
import ec.congope.saberes.portal.layout.Bibtex;
import ec.congope.saberes.portal.layout.Refusal;
import ec.congope.saberes.portal.layout.Ris;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.HashSet;
import java.util.Set;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/**
 * The results of a search as a file, in the order in which the page shows them. Written while it is
 * read, a page at a time, and never by more than a few at once.
 */
@Controller
class ExportController {

  /** Items of a file. */
  static final int MOST = 1_000;

  private static final int AT_ONCE = 2;
  private static final int PATIENCE_SECONDS = 10;

  private final Addresses addresses;
  private final Listing listing;
  private final Csv csv;
  private final Ris ris;
  private final Bibtex bibtex;
  private final Semaphore places = new Semaphore(AT_ONCE, true);

  ExportController(Addresses addresses, Listing listing, Csv csv, Ris ris, Bibtex bibtex) {
    this.addresses = addresses;
    this.listing = listing;
    this.csv = csv;
    this.ris = ris;
    this.bibtex = bibtex;
  }

  @GetMapping("/buscar.csv")
  void csv(@RequestParam MultiValueMap<String, String> parameters, HttpServletResponse response)
      throws IOException {
    write(parameters, "csv", Csv.MEDIA_TYPE, csv.head(), csv::of, response);
  }

  @GetMapping("/buscar.ris")
  void ris(@RequestParam MultiValueMap<String, String> parameters, HttpServletResponse response)
      throws IOException {
    write(parameters, "ris", Ris.MEDIA_TYPE, "", ris::of, response);
  }

  @GetMapping("/buscar.bib")
  void bibtex(@RequestParam MultiValueMap<String, String> parameters, HttpServletResponse response)
      throws IOException {
    write(parameters, "bib", Bibtex.MEDIA_TYPE, "", bibtex::of, response);
  }

  private void write(
      MultiValueMap<String, String> parameters,
      String extension,
      String type,
      String head,
      Function<Item, String> row,
      HttpServletResponse response)
      throws IOException {
    enter();
    try {
      var criteria = addresses.read(parameters).criteria();
      var first = listing.shown(criteria, 1); // fails before anything is written
      response.setContentType(type);
      response.setCharacterEncoding(StandardCharsets.UTF_8);
      response.setHeader(
          HttpHeaders.CONTENT_DISPOSITION,
          "attachment; filename=\"saberes-provinciales." + extension + "\"");
      response.setHeader(HttpHeaders.CACHE_CONTROL, "no-cache");
      response.setHeader("X-Robots-Tag", "noindex");
      Writer out = response.getWriter();
      out.write(head);
      writeAll(criteria, first, row, out);
    } finally {
      places.release();
    }
  }

  private void writeAll(
      Criteria criteria, Listing.Part first, Function<Item, String> row, Writer out)
      throws IOException {
    Set<ItemId> written = new HashSet<>();
    Listing.Part part = first;
    for (int page = 1; page * Listing.SIZE <= MOST; page++) {
      if (page > 1) {
        part = listing.shown(criteria, page);
      }
      for (Listing.Entry entry : part.entries()) {
        if (written.add(entry.item().id())) { // the index may move between two pages
          out.write(row.apply(entry.item()));
        }
      }
      if (part.last()) {
        return;
      }
    }
  }

  private void enter() {
    try {
      if (places.tryAcquire(PATIENCE_SECONDS, TimeUnit.SECONDS)) {
        return;
      }
    } catch (InterruptedException stopping) {
      Thread.currentThread().interrupt();
    }
    throw new Refusal(HttpStatus.TOO_MANY_REQUESTS, "find.export.busy")
        .with(HttpHeaders.RETRY_AFTER, Integer.toString(PATIENCE_SECONDS));
  }
}
