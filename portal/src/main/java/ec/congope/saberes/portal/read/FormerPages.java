package ec.congope.saberes.portal.read;

import ec.congope.saberes.content.Viewer;
import ec.congope.saberes.content.Withdrawn;
import ec.congope.saberes.content.item.Tombstone;
import ec.congope.saberes.content.item.Versions;
import ec.congope.saberes.portal.layout.Format;
import ec.congope.saberes.portal.layout.Keeping;
import ec.congope.saberes.portal.layout.Link;
import ec.congope.saberes.portal.layout.SiteAdvice;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Clock;
import java.time.Instant;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.servlet.ModelAndView;

/** What stands where an item was: the way to its present address, or its tombstone. */
@ControllerAdvice(basePackageClasses = FormerPages.class)
@Order(-1)
class FormerPages {

  private static final String ITEMS = "/fichas/";

  private final Versions versions;
  private final ItemPages pages;
  private final Format format;
  private final SiteAdvice sites;
  private final Clock clock;

  FormerPages(Versions versions, ItemPages pages, Format format, SiteAdvice sites, Clock clock) {
    this.versions = versions;
    this.pages = pages;
    this.format = format;
    this.sites = sites;
    this.clock = clock;
  }

  /** The rest of the address stays as it is: files, pages, versions. */
  @ExceptionHandler
  ResponseEntity<Void> moved(Moved moved, HttpServletRequest request) {
    String path = request.getRequestURI();
    int rest = path.indexOf('/', ITEMS.length());
    String query = request.getQueryString();
    String location =
        ITEMS
            + moved.slug()
            + (rest < 0 ? "" : path.substring(rest))
            + (query == null ? "" : "?" + query);
    return ResponseEntity.status(HttpStatus.MOVED_PERMANENTLY)
        .header(HttpHeaders.LOCATION, location)
        .build();
  }

  /** For those who might have read the item; what not everybody might is kept by nobody. */
  @ExceptionHandler
  ModelAndView withdrawn(
      Withdrawn withdrawn,
      HttpServletRequest request,
      Viewer viewer,
      HttpServletResponse response) {
    Tombstone tombstone = versions.tombstone(withdrawn.item(), viewer);
    Keeping.of(viewer, response);
    var page = new ModelAndView("read/withdrawn");
    page.setStatus(HttpStatus.GONE);
    page.addObject("site", sites.site(request));
    page.addObject("page", pages.of(tombstone.item(), ""));
    page.addObject("reason", tombstone.reason());
    page.addObject("date", day(tombstone.at()));
    page.addObject(
        "replacement",
        tombstone
            .replacement()
            .map(item -> Link.to(item.draft().title(), ITEMS + item.slug()))
            .orElse(null));
    return page;
  }

  private String day(Instant at) {
    return format.date(at.atZone(clock.getZone()).toLocalDate().toString());
  }
}
