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

/** Gives every page its {@link Site}; pages that answer an exception ask for it. */
@ControllerAdvice(annotations = org.springframework.stereotype.Controller.class)
public class SiteAdvice {

  private static final Duration FRESH = Duration.ofSeconds(10);

  private final Assets assets;
  private final Items items;
  private final Words words;
  private final Clock clock;
  private final String base;
  private volatile String hint = "";
  private volatile Instant counted = Instant.EPOCH;

  SiteAdvice(
      Assets assets,
      Items items,
      Words words,
      Clock clock,
      @Value("${saberes.base:http://localhost:8080}") String base) {
    this.assets = assets;
    this.items = items;
    this.words = words;
    this.clock = clock;
    this.base = base;
  }

  /** The site as this request sees it. */
  @ModelAttribute("site")
  public Site site(HttpServletRequest request) {
    String query = request.getQueryString();
    String page = request.getRequestURI();
    return new Site(
        assets,
        cookie(request, PreferenceController.THEME, "light|dark"),
        cookie(request, PreferenceController.KEYS, "no"),
        "on".equalsIgnoreCase(request.getHeader("Save-Data")),
        query == null ? page : page + "?" + query,
        base + page,
        hint(),
        Account.of(request).orElse(null));
  }

  /** The number in the search box may be some seconds old: no page waits for it. */
  private String hint() {
    Instant now = clock.instant();
    if (counted.plus(FRESH).isBefore(now)) {
      counted = now;
      hint = words.of("layout.search.hint", items.count(Viewer.anonymous()));
    }
    return hint;
  }

  private static @Nullable String cookie(HttpServletRequest request, String name, String allowed) {
    Cookie[] cookies = request.getCookies();
    if (cookies != null) {
      for (Cookie cookie : cookies) {
        if (cookie.getName().equals(name) && cookie.getValue().matches(allowed)) {
          return cookie.getValue();
        }
      }
    }
    return null;
  }
}
