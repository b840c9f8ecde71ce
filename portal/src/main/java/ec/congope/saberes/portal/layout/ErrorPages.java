package ec.congope.saberes.portal.layout;

import ec.congope.saberes.content.Conflict;
import ec.congope.saberes.content.ContentException;
import ec.congope.saberes.content.Invalid;
import ec.congope.saberes.content.NotAllowed;
import ec.congope.saberes.content.NotFound;
import ec.congope.saberes.content.Viewer;
import ec.congope.saberes.content.Withdrawn;
import ec.congope.saberes.search.SearchIndex;
import ec.congope.saberes.search.SearchRequest;
import ec.congope.saberes.search.SearchUnavailable;
import ec.congope.saberes.search.Sort;
import ec.congope.saberes.search.query.QueryParser;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.MessageSource;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.ErrorResponse;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.context.request.RequestContextHolder;
import org.springframework.web.context.request.ServletRequestAttributes;
import org.springframework.web.context.request.async.AsyncRequestNotUsableException;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.resource.NoResourceFoundException;

/** Every error becomes an answer here, once: a page, or problem+json under /api. */
@ControllerAdvice
@Order(0)
class ErrorPages {

  private static final Logger LOG = LoggerFactory.getLogger(ErrorPages.class);
  private static final Locale SPANISH = Locale.forLanguageTag("es-EC");

  private static final int NEAR = 4;
  private static final int COVER_ROWS = 9;

  private final MessageSource messages;
  private final SearchIndex index;
  private final SiteAdvice sites;
  private final Lines lines;

  ErrorPages(MessageSource messages, SearchIndex index, SiteAdvice sites, Lines lines) {
    this.messages = messages;
    this.index = index;
    this.sites = sites;
    this.lines = lines;
  }

  @ExceptionHandler(ContentException.class)
  Object refused(ContentException refusal, HttpServletRequest request) {
    HttpStatus status =
        switch (refusal) {
          case Withdrawn w -> HttpStatus.GONE;
          case NotFound n -> HttpStatus.NOT_FOUND;
          case Conflict c -> HttpStatus.CONFLICT;
          case Invalid i -> HttpStatus.UNPROCESSABLE_CONTENT;
          case NotAllowed n -> HttpStatus.FORBIDDEN;
        };
    List<Map<String, String>> errors =
        refusal instanceof Invalid invalid
            ? invalid.violations().stream()
                .map(v -> Map.of("field", v.field(), "message", text(v.code(), v.arguments())))
                .toList()
            : List.of();
    return answer(status, text(refusal.code(), refusal.arguments()), errors, request);
  }

  @ExceptionHandler(Refusal.class)
  Object refused(Refusal refusal, HttpServletRequest request) {
    var detail = text(refusal.code(), refusal.arguments());
    return answer(refusal.status(), refusal.headers(), detail, List.of(), request);
  }

  @ExceptionHandler(SearchUnavailable.class)
  Object unavailable(SearchUnavailable failure, HttpServletRequest request) {
    LOG.warn("Search is unavailable", failure);
    return answer(
        HttpStatus.SERVICE_UNAVAILABLE, text("error.search", List.of()), List.of(), request);
  }

  @ExceptionHandler(NoResourceFoundException.class)
  Object noPage(NoResourceFoundException missing, HttpServletRequest request) {
    return answer(HttpStatus.NOT_FOUND, text("error.not-found", List.of()), List.of(), request);
  }

  /** Whoever asked has gone: there is nobody to answer, and nothing to mend. */
  @ExceptionHandler(AsyncRequestNotUsableException.class)
  void gone(AsyncRequestNotUsableException left, HttpServletResponse nobody) {
    LOG.debug("The reader has gone", left);
  }

  @ExceptionHandler(Exception.class)
  Object anything(Exception failure, HttpServletRequest request) {
    if (failure instanceof ErrorResponse known && known.getStatusCode().is4xxClientError()) {
      var status = HttpStatus.valueOf(known.getStatusCode().value());
      String code = status == HttpStatus.NOT_FOUND ? "error.not-found" : "error.request";
      return answer(status, known.getHeaders(), text(code, List.of()), List.of(), request);
    }
    String id = UUID.randomUUID().toString().substring(0, 8);
    LOG.error("Request failed, shown to the reader as {}", id, failure);
    return answer(
        HttpStatus.INTERNAL_SERVER_ERROR, text("error.internal", List.of(id)), List.of(), request);
  }

  private Object answer(
      HttpStatus status,
      String detail,
      List<Map<String, String>> errors,
      HttpServletRequest request) {
    return answer(status, HttpHeaders.EMPTY, detail, errors, request);
  }

  /**
   * A page, or RFC 9457 for machines; without the address, so that hidden and missing are alike.
   */
  private Object answer(
      HttpStatus status,
      HttpHeaders headers,
      String detail,
      List<Map<String, String>> errors,
      HttpServletRequest request) {
    if (request.getServletPath().startsWith("/api/")) { // decoded, as it was routed
      var problem = new LinkedHashMap<String, Object>();
      problem.put("type", "urn:saberes:problem:" + status.value());
      problem.put("title", text("error.title." + status.value(), List.of()));
      problem.put("status", status.value());
      problem.put("detail", detail);
      if (!errors.isEmpty()) {
        problem.put("errors", errors);
      }
      return ResponseEntity.status(status)
          .headers(headers)
          .contentType(MediaType.APPLICATION_PROBLEM_JSON)
          .body(problem);
    }
    var page = new ModelAndView("layout/error");
    page.setStatus(status);
    send(headers);
    page.addObject("site", sites.site(request));
    page.addObject("status", status.value());
    page.addObject("title", text("error.title." + status.value(), List.of()));
    page.addObject("detail", detail);
    page.addObject("words", words(request));
    page.addObject("near", status == HttpStatus.NOT_FOUND ? near(request) : List.of());
    page.addObject("cover", Cover.of(status.value(), COVER_ROWS));
    return page;
  }

  /** A page says what else it has to say, such as when to come back, by itself. */
  private static void send(HttpHeaders headers) {
    if (RequestContextHolder.getRequestAttributes() instanceof ServletRequestAttributes now) {
      HttpServletResponse response = now.getResponse();
      if (response != null) {
        headers.forEach((name, values) -> response.setHeader(name, values.getLast()));
      }
    }
  }

  /** What the address seems to be about. */
  private static String words(HttpServletRequest request) {
    String path = request.getRequestURI();
    return path.substring(path.lastIndexOf('/') + 1).replaceAll("[^\\p{L}\\p{N}]+", " ").strip();
  }

  /** Items that are about what the address says. */
  private List<Lines.Line> near(HttpServletRequest request) {
    String words = words(request);
    if (words.isEmpty()) {
      return List.of();
    }
    try {
      var search =
          new SearchRequest(
              QueryParser.parse(words),
              Map.of(),
              Set.of(),
              Sort.RELEVANCE,
              1,
              NEAR,
              Viewer.anonymous());
      return lines.of(index.search(search).hits());
    } catch (SearchUnavailable alsoDown) {
      LOG.info("No items near a missing page: search is unavailable");
      return List.of();
    }
  }

  private String text(String code, List<Object> arguments) {
    String fallback =
        code.startsWith("error.title.")
            ? messages.getMessage("error.title.other", null, SPANISH)
            : code;
    String text = messages.getMessage(code, arguments.toArray(), fallback, SPANISH);
    return text == null ? code : text;
  }
}
