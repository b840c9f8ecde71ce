package ec.congope.saberes.portal.find;

import ec.congope.saberes.content.Viewer;
import ec.congope.saberes.content.tuning.QueryLog;
import ec.congope.saberes.search.Sort;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.stereotype.Component;

/**
 * Which searches are counted: those that a person typed. Not the next page, another order or a
 * filter of the same search, not what a browser fetches ahead, not what robots ask.
 */
@Component
class Counting {

  /** What programs that are no browser call themselves; all browsers begin with Mozilla. */
  private static final Pattern ROBOT =
      Pattern.compile("bot|crawl|spider|slurp|preview|headless|monitor|scan|archiv|fetch");

  private final QueryLog log;

  Counting(QueryLog log) {
    this.log = log;
  }

  void note(Criteria criteria, long total, Viewer viewer, HttpServletRequest request) {
    boolean first =
        criteria.page() == 1 && criteria.chosen() == 0 && criteria.sort() == Sort.RELEVANCE;
    if (first && !criteria.text().isEmpty() && byPerson(request)) {
      log.note(criteria.text(), viewer, total);
    }
  }

  static boolean byPerson(HttpServletRequest request) {
    return request.getMethod().equals(HttpMethod.GET.name())
        && request.getHeader("HX-Request") == null
        && isBrowser(request.getHeader(HttpHeaders.USER_AGENT))
        && Stream.of("Sec-Purpose", "Purpose", "X-Moz")
            .map(request::getHeader)
            .noneMatch(Counting::isAhead);
  }

  private static boolean isBrowser(@Nullable String agent) {
    return agent != null
        && agent.startsWith("Mozilla/")
        && !ROBOT.matcher(agent.toLowerCase(Locale.ROOT)).find();
  }

  private static boolean isAhead(@Nullable String purpose) {
    return purpose != null
        && (purpose.toLowerCase(Locale.ROOT).contains("prefetch")
            || purpose.toLowerCase(Locale.ROOT).contains("prerender"));
  }
}
