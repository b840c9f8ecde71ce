package ec.congope.saberes.content.worker;

import com.vladsch.flexmark.ext.autolink.AutolinkExtension;
import com.vladsch.flexmark.ext.tables.TablesExtension;
import com.vladsch.flexmark.html.HtmlRenderer;
import com.vladsch.flexmark.parser.Parser;
import com.vladsch.flexmark.util.data.MutableDataSet;
import java.util.List;
import org.owasp.html.HtmlPolicyBuilder;
import org.owasp.html.PolicyFactory;

/**
 * Markdown to safe HTML: Flexmark with raw HTML escaped, then a sanitizer, because escaping alone
 * lets {@code JaVaScRiPt:} links through. Headings move one level down: the page's own title is the
 * first.
 */
final class MarkdownRenderer {

  private static final MutableDataSet OPTIONS =
      new MutableDataSet()
          .set(Parser.EXTENSIONS, List.of(TablesExtension.create(), AutolinkExtension.create()))
          .set(HtmlRenderer.ESCAPE_HTML, true)
          .set(HtmlRenderer.GENERATE_HEADER_ID, false)
          .set(TablesExtension.COLUMN_SPANS, false);
  private static final Parser PARSER = Parser.builder(OPTIONS).build();
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
              "del")
          .allowElements((name, attributes) -> "h2", "h1")
          .allowElements((name, attributes) -> "h3", "h2")
          .allowElements((name, attributes) -> "h4", "h3")
          .allowElements((name, attributes) -> "h5", "h4")
          .allowElements((name, attributes) -> "h6", "h5", "h6")
          .allowElements("a")
          .allowStandardUrlProtocols()
          .allowAttributes("href")
          .onElements("a")
          .requireRelNofollowOnLinks()
          .allowAttributes("start")
          .matching(java.util.regex.Pattern.compile("\\d{1,6}"))
          .onElements("ol")
          .toFactory();

  private MarkdownRenderer() {}

  static String render(String source) {
    return POLICY.sanitize(RENDERER.render(PARSER.parse(source)));
  }
}
