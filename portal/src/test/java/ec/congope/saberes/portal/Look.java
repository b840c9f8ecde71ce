package ec.congope.saberes.portal;

import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.ReducedMotion;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Stream;

/**
 * A page as it is looked at: its answer, at a width, in a theme. Every page must be quiet (no
 * message on the console, nothing asked of other hosts), no wider than its window, also at 320
 * pixels, and without anything that axe objects to. The picture of it stays in {@code
 * target/shots}.
 */
record Look(String path, int status, int width, ColorScheme scheme) {

  private static final List<String> RULES =
      List.of("wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice");

  /** Each of these pages at both widths and in both themes. */
  static Stream<Look> each(String... paths) {
    return Stream.of(paths).flatMap(path -> each(path, 200));
  }

  /** The page that answers with this status, at both widths and in both themes. */
  static Stream<Look> each(String path, int status) {
    return Stream.of(1280, 390)
        .flatMap(width ->
            Stream.of(ColorScheme.LIGHT, ColorScheme.DARK)
                .map(scheme -> new Look(path, status, width, scheme)));
  }

  /** Looks at it, after whatever is needed to be let in. */
  void check(Consumer<Page> entering) {
    var options =
        new Browser.NewContextOptions()
            .setReducedMotion(ReducedMotion.REDUCE)
            .setViewportSize(width, 900)
            .setColorScheme(scheme);
    try (BrowserContext context = Chromium.browser().newContext(options)) {
      Page page = context.newPage();
      entering.accept(page);
      var noise = new ArrayList<String>();
      page.onConsoleMessage(message -> {
        if (status == 200 || !message.text().startsWith("Failed to load resource")) {
          noise.add(message.text());
        }
      });
      page.onRequest(request -> {
        if (!request.url().startsWith(Portal.base()) && !request.url().startsWith("data:")) {
          noise.add(request.url());
        }
      });
      assertThat(page.navigate(Portal.base() + path).status()).isEqualTo(status);
      page.screenshot(new Page.ScreenshotOptions().setFullPage(true).setPath(shot()));

      assertThat(noise).isEmpty();
      assertThat(page.locator("h1").count()).isEqualTo(1);
      assertThat(overflow(page)).isLessThanOrEqualTo(0);
      if (width == 390) {
        page.setViewportSize(320, 800);
        assertThat(overflow(page)).as("at 320 px").isLessThanOrEqualTo(0);
      }
      assertThat(violations(page)).isEmpty();
    }
  }

  private Path shot() {
    String name = path.replaceAll("[^a-z0-9]+", "-");
    return Path.of("target/shots", name + "-" + width + "-" + scheme + ".png");
  }

  /** Pixels that a page is wider than its window. */
  static int overflow(Page page) {
    var wider = "document.documentElement.scrollWidth - document.documentElement.clientWidth";
    return ((Number) page.evaluate(wider)).intValue();
  }

  /** What axe objects to, each with the first element that it is about. */
  static List<String> violations(Page page) {
    return new AxeBuilder(page)
        .withTags(RULES).analyze().getViolations().stream()
            .map(found -> found.getId() + ": " + found.getNodes().getFirst().getHtml())
            .toList();
  }

  @Override
  public String toString() {
    return path + " " + width + " " + scheme;
  }
}
