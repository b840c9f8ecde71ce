package ec.congope.saberes.content.worker;

import com.vladsch.flexmark.ext.autolink.AutolinkExtension;
import com.vladsch.flexmark.ext.tables.TablesExtension;
import com.vladsch.flexmark.html.HtmlRenderer;
import com.vladsch.flexmark.parser.Parser;
import com.vladsch.flexmark.util.data.MutableDataSet;
import com.vladsch.flexmark.util.misc.Extension;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.owasp.html.HtmlPolicyBuilder;
import org.owasp.html.PolicyFactory;

/**
 * Markdown to safe HTML: Flexmark with raw HTML escaped, then a sanitizer, because escaping alone
 * lets {@code JaVaScRiPt:} links through. Headings move one level down: the page's own title is the
 * first.
 */
final class MarkdownRenderer {

  /**
   * Sixteen times the longest source: references let few characters become many, a page of ordinary
   * text becomes twice as long at most.
   */
  private static final int LONGEST = 4 << 20;

  private static final Pattern HEADING = Pattern.compile("<(/?+)h([1-6])>");

  /** Without one of these in its source, no text holds an address that could become a link. */
  private static final List<String> ADDRESSES = List.of("://", "@", "www.", "&", "\\");

  private static final MutableDataSet OPTIONS = options(List.of(TablesExtension.create()));
  private static final Parser PARSER = Parser.builder(OPTIONS).build();
  private static final Parser LINKING_PARSER =
      Parser.builder(options(List.of(TablesExtension.create(), AutolinkExtension.create())))
          .build();
  private static final HtmlRenderer RENDERER = HtmlRenderer.builder(OPTIONS).build();
  private static final PolicyFactory POLICY =
      new HtmlPolicyBuilder()
          .allowElements(
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
              "h1",
              "h2",
              "h3",
              "h4",
              "h5",
              "h6")
          .allowElements("a")
          .allowStandardUrlProtocols()
          .allowAttributes("href")
          .onElements("a")
          .requireRelNofollowOnLinks()
          .allowAttributes("title")
          .onElements("a")
          .allowAttributes("align")
          .matching(Pattern.compile("left|center|right"))
          .onElements("th", "td")
          .allowAttributes("start")
          .matching(Pattern.compile("\\d{1,6}"))
          .onElements("ol")
          .toFactory();

  private MarkdownRenderer() {}

  /** Loads what rendering needs, so that the first source does not pay for it. */
  static void warmUp() {
    render("# a\n\n- *b* [c](http://d)\n\n|e|\n|-|\n|f|\n\n<http://g> `h`\n");
  }

  /** Safe HTML; null when it would be out of all proportion. */
  static @Nullable String render(String source) {
    boolean addresses = ADDRESSES.stream().anyMatch(source::contains);
    var document = (addresses ? LINKING_PARSER : PARSER).parse(source);
    String html = RENDERER.render(document);
    return html.length() > LONGEST ? null : inOrder(POLICY.sanitize(html));
  }

  private static MutableDataSet options(List<Extension> extensions) {
    return new MutableDataSet()
        .set(Parser.EXTENSIONS, extensions)
        .set(HtmlRenderer.ESCAPE_HTML, true)
        .set(HtmlRenderer.GENERATE_HEADER_ID, false)
        .set(TablesExtension.COLUMN_SPANS, false)
        .set(TablesExtension.MIN_SEPARATOR_DASHES, 1);
  }

  /**
   * Headings below the page's own: the highest becomes the second level, and none is skipped on the
   * way down. After the sanitizer such a tag can only be a tag.
   */
  private static String inOrder(String html) {
    if (!html.contains("</h")) {
      return html;
    }
    int highest =
        HEADING
            .matcher(html)
            .results()
            .mapToInt(tag -> Integer.parseInt(tag.group(2)))
            .min()
            .orElse(2);
    int[] last = {1};
    return HEADING
        .matcher(html)
        .replaceAll(tag -> {
          boolean opens = tag.group(1).isEmpty();
          int level = Math.min(6, Integer.parseInt(tag.group(2)) - highest + 2);
          if (opens) {
            last[0] = Math.min(level, last[0] + 1);
          }
          return "<" + tag.group(1) + "h" + last[0] + ">";
        });
  }
}
