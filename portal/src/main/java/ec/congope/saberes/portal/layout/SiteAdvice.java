package ec.congope.saberes.portal.layout;

import ec.congope.saberes.content.Viewer;
import ec.congope.saberes.content.item.Items;
import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ModelAttribute;

/** Gives every page its {@link Site}. */
@ControllerAdvice(annotations = org.springframework.stereotype.Controller.class)
class SiteAdvice {

  private static final Duration FRESH = Duration.ofSeconds(10);

  private final Assets assets;
  private final Items items;
  private final Clock clock;
  private final String base;
  private volatile long count;
  private volatile Instant counted = Instant.EPOCH;

  SiteAdvice(
      Assets assets,
      Items items,
      Clock clock,
      @Value("${saberes.base:http://localhost:8080}") String base) {
    this.assets = assets;
    this.items = items;
    this.clock = clock;
    this.base = base;
  }

  @ModelAttribute("site")
  Site site(HttpServletRequest request) {
    String query = request.getQueryString();
    String path = request.getRequestURI() + (query == null ? "" : "?" + query);
    boolean saveData = "on".equalsIgnoreCase(request.getHeader("Save-Data"));
    return new Site(assets, theme(request), saveData, path, base, items());
  }

  /** The number in the search box may be some seconds old: no page waits for it. */
  private long items() {
    Instant now = clock.instant();
    if (counted.plus(FRESH).isBefore(now)) {
      counted = now;
      count = items.count(Viewer.anonymous());
    }
    return count;
  }

  private static @Nullable String theme(HttpServletRequest request) {
    Cookie[] cookies = request.getCookies();
    if (cookies != null) {
      for (Cookie cookie : cookies) {
        if (cookie.getName().equals("tema") && cookie.getValue().matches("light|dark")) {
          return cookie.getValue();
        }
      }
    }
    return null;
  }
}
