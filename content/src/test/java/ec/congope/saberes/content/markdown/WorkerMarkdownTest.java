package ec.congope.saberes.content.markdown;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import ec.congope.saberes.content.Invalid;
import ec.congope.saberes.content.worker.WorkerSettings;
import ec.congope.saberes.content.worker.Workers;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Attribute;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Markdown through the real worker: what it looks like, and what can never come of it. */
class WorkerMarkdownTest {

  private static final Set<String> ELEMENTS =
      Set.of(
          "p",
          "ul",
          "ol",
          "li",
          "table",
          "thead",
          "tbody",
          "tr",
          "th",
          "td",
          "strong",
          "em",
          "code",
          "pre",
          "blockquote",
          "hr",
          "br",
          "sup",
          "sub",
          "del",
          "h2",
          "h3",
          "h4",
          "h5",
          "h6",
          "a");
  private static final Set<String> ATTRIBUTES =
      Set.of("a href", "a rel", "a title", "ol start", "th align", "td align");

  private static final Pattern SCHEME = Pattern.compile("([A-Za-z][A-Za-z0-9+.-]*):");

  private static Workers workers;
  private static WorkerMarkdown markdown;

  @BeforeAll
  static void start() {
    workers = Workers.with(WorkerSettings.defaults());
    markdown = new WorkerMarkdown(workers);
  }

  @AfterAll
  static void stop() {
    workers.close();
  }

  private static String render(String source) {
    return markdown.render(List.of(source)).getFirst().toString();
  }

  @Test
  void rendersWhatPeopleWrite() {
    assertThat(render("Un *énfasis*, uno **fuerte** y `código`  \notra línea"))
        .isEqualTo(
            "<p>Un <em>énfasis</em>, uno <strong>fuerte</strong> y <code>código</code><br />\n"
                + "otra línea</p>\n");
    assertThat(render("- uno\n- dos\n  - tres\n"))
        .isEqualTo("<ul><li>uno</li><li>dos\n<ul><li>tres</li></ul>\n</li></ul>\n");
    assertThat(render("3. tres\n4. cuatro\n"))
        .isEqualTo("<ol start=\"3\"><li>tres</li><li>cuatro</li></ol>\n");
    assertThat(render("> citado\n\n---\n"))
        .isEqualTo("<blockquote>\n<p>citado</p>\n</blockquote>\n<hr />\n");
    assertThat(render("```java\na < b && \"c\"\n```\n"))
        .isEqualTo("<pre><code>a &lt; b &amp;&amp; &#34;c&#34;\n</code></pre>\n");
  }

  @Test
  void rendersLinks() {
    String rel = " rel=\"nofollow\"";
    assertThat(render("[vía](https://gob.ec/v%C3%ADa?a=1&b=2 \"El título\")"))
        .isEqualTo(
            "<p><a href=\"https://gob.ec/v%C3%ADa?a&#61;1&amp;b&#61;2\" title=\"El título\""
                + rel
                + ">vía</a></p>\n");
    assertThat(render("Vea https://gob.ec y <mailto:a@b.ec>"))
        .isEqualTo(
            "<p>Vea <a href=\"https://gob.ec\""
                + rel
                + ">https://gob.ec</a> y "
                + "<a href=\"mailto:a&#64;b.ec\""
                + rel
                + ">mailto:a&#64;b.ec</a></p>\n");
    assertThat(render("[dentro](/fichas/uno)"))
        .isEqualTo("<p><a href=\"/fichas/uno\"" + rel + ">dentro</a></p>\n");
  }

  @Test
  void rendersTables() {
    assertThat(render("|a|b|\n|:-|-:|\n|1|2|\n"))
        .isEqualTo(
            "<table><thead><tr><th align=\"left\">a</th><th align=\"right\">b</th></tr></thead>"
                + "<tbody><tr><td align=\"left\">1</td><td align=\"right\">2</td></tr></tbody>"
                + "</table>\n");
  }

  @ParameterizedTest
  @CsvSource({
    "'# a', '<h2>a</h2>'",
    "'### a', '<h2>a</h2>'",
    "'# a\n\n### b\n\n# c', '<h2>a</h2>\n<h3>b</h3>\n<h2>c</h2>'",
    "'## a\n\n#### b\n\n##### c\n\n### d', '<h2>a</h2>\n<h3>b</h3>\n<h4>c</h4>\n<h3>d</h3>'",
    "'a\n=\n\nb\n-', '<h2>a</h2>\n<h3>b</h3>'",
  })
  void headingsComeBelowThePagesOwnAndSkipNone(String source, String html) {
    assertThat(render(source)).isEqualTo(html + "\n");
  }

  @Test
  void c1c2c8NothingHarmfulEverComesOut() {
    var sources = HostileMarkdown.sources();
    assertThat(sources).hasSizeGreaterThan(150 * 5);

    var rendered = markdown.render(sources);

    for (int i = 0; i < sources.size(); i++) {
      assertHarmless(rendered.get(i).toString(), sources.get(i));
    }
  }

  private static void assertHarmless(String html, String source) {
    var body = Jsoup.parseBodyFragment(html).body();
    for (Element element : body.getAllElements()) {
      if (element == body) {
        continue;
      }
      assertThat(ELEMENTS).as(source + "\n→ " + html).contains(element.nodeName());
      for (Attribute attribute : element.attributes()) {
        assertThat(ATTRIBUTES)
            .as(source + "\n→ " + html)
            .contains(element.nodeName() + " " + attribute.getKey());
      }
      if (element.hasAttr("href")) {
        // as a browser sees it, which skips blanks and control characters
        var scheme = SCHEME.matcher(element.attr("href").replaceAll("[\\p{Cntrl} ]", ""));
        assertThat(scheme.lookingAt() ? scheme.group(1) : "https")
            .as(source + "\n→ " + html)
            .isIn("http", "https", "mailto");
      }
    }
  }

  @Test
  void refusesWhatIsTooLongAndNamesTheField() {
    var longest = "a".repeat(Markdown.LIMIT);
    assertThat(render(longest)).isEqualTo("<p>" + longest + "</p>\n");
    assertThatThrownBy(() -> markdown.render(List.of("bueno", longest + "a")))
        .isInstanceOfSatisfying(
            Invalid.class,
            invalid ->
                assertThat(invalid.violations())
                    .singleElement()
                    .satisfies(violation -> assertThat(violation.field()).isEqualTo("body")));
  }

  @Test
  void aBadSourceComesAsPlainTextAndTheOthersRendered() {
    for (String bad : HostileMarkdown.endless()) {
      var rendered = markdown.render(List.of("*uno*", bad, "*dos*", "  ", "*tres*"));

      assertThat(rendered)
          .extracting(Html::toString)
          .as(bad.substring(0, 30))
          .startsWith("<p><em>uno</em></p>\n")
          .endsWith("<p><em>dos</em></p>\n", "", "<p><em>tres</em></p>\n");
      assertHarmless(rendered.get(1).toString(), bad.substring(0, 30));
      assertThat(Jsoup.parse(rendered.get(1).toString()).text()).isNotBlank();
    }
    assertThat(render("[" + "\\".repeat(60))).isEqualTo("<p>[" + "\\".repeat(60) + "</p>");
    assertThat(render("[" + "\\".repeat(60) + "\n\n<b>&amp;"))
        .isEqualTo("<p>[" + "\\".repeat(60) + "</p>\n<p>&lt;b&gt;&amp;amp;</p>");
  }

  @Test
  void deepNestingEndsInText() {
    for (String deep : HostileMarkdown.deep()) {
      assertHarmless(render(deep), deep.substring(0, 30));
      assertThat(render("*bueno*")).isEqualTo("<p><em>bueno</em></p>\n");
    }
  }

  @Test
  void aBatchOfBombsEnds() {
    var sources = new ArrayList<String>();
    for (int i = 0; i < 200; i++) {
      sources.add("[" + "\\".repeat(60) + i);
    }
    sources.addFirst("*primero* " + "a".repeat(Markdown.LIMIT - 20));

    var rendered = markdown.render(sources);

    assertThat(rendered).hasSize(201);
    assertThat(rendered.getFirst().toString()).startsWith("<p><em>primero</em>");
    assertThat(rendered.getLast().toString()).isEqualTo("<p>" + sources.getLast() + "</p>");
    assertThat(render("*bueno*")).isEqualTo("<p><em>bueno</em></p>\n");
  }

  @Test
  void fewCharactersDoNotBecomeMillions() {
    String target = "[a]: http://x/" + "b".repeat(100_000) + "\n\n";
    String source = target + "[a] ".repeat(30_000);

    assertThat(render(source)).hasSizeLessThan(2 * source.length());
  }
}
