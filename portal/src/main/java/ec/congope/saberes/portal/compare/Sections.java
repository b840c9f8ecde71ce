package ec.congope.saberes.portal.compare;

import ec.congope.saberes.content.markdown.Html;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.springframework.web.util.HtmlUtils;

/**
 * A body as its sections: heading → lines of plain text, in their order. Headings of the highest
 * level that occurs begin a section; lower ones are lines of it. What stands before the first
 * heading belongs to none and is left out: the summary says it.
 */
final class Sections {

  private static final Pattern HEADING = Pattern.compile("(?s)<h([1-6])[^>]*>(.*?)</h\\1>");
  private static final Pattern CELL = Pattern.compile("</t[hd]>\\s*<t[hd][^>]*>");
  private static final Pattern POINT = Pattern.compile("<li[^>]*>");
  private static final Pattern BLOCK =
      Pattern.compile(
          "</?(?:p|div|ul|ol|li|table|thead|tbody|tr|h[1-6]|blockquote|pre|br|hr)\\b[^>]*>");
  private static final Pattern TAG = Pattern.compile("<[^>]*>");
  private static final Pattern BLANKS = Pattern.compile("[\\s\\u00a0]+");

  private Sections() {}

  static Map<String, List<String>> of(Html body) {
    String html = body.toString();
    var headings = HEADING.matcher(html).results().toList();
    int top = headings.stream().mapToInt(h -> Integer.parseInt(h.group(1))).min().orElse(0);
    var starts = headings.stream().filter(h -> h.group(1).equals(Integer.toString(top))).toList();
    var sections = new LinkedHashMap<String, List<String>>();
    for (int i = 0; i < starts.size(); i++) {
      int end = i + 1 < starts.size() ? starts.get(i + 1).start() : html.length();
      String heading = String.join(" ", lines(starts.get(i).group(2)));
      sections
          .computeIfAbsent(heading, title -> new ArrayList<>())
          .addAll(lines(html.substring(starts.get(i).end(), end)));
    }
    sections.remove("");
    return sections;
  }

  private static List<String> lines(String html) {
    String text = BLANKS.matcher(html).replaceAll(" ");
    text = CELL.matcher(text).replaceAll(" · ");
    text = POINT.matcher(text).replaceAll(Matcher.quoteReplacement("\n• "));
    text = BLOCK.matcher(text).replaceAll("\n");
    text = HtmlUtils.htmlUnescape(TAG.matcher(text).replaceAll(""));
    return text.lines().map(String::strip).filter(line -> !line.isEmpty()).toList();
  }
}
