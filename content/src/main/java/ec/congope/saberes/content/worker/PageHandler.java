package ec.congope.saberes.content.worker;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.xml.sax.Attributes;
import org.xml.sax.SAXException;
import org.xml.sax.helpers.DefaultHandler;

/**
 * Gathers text into pages: a slide or a sheet is a page; other text is cut at the end of a
 * paragraph after some 3,000 characters.
 */
final class PageHandler extends DefaultHandler {

  private static final int PAGE = 3_000;
  private static final Set<String> BLOCKS =
      Set.of(
          "p", "h1", "h2", "h3", "h4", "h5", "h6", "li", "tr", "div", "blockquote", "pre", "table");
  private static final Set<String> SILENT = Set.of("title", "script", "style", "head");

  private final boolean slides;
  private final boolean sheets;
  private final List<Extracted.Page> pages = new ArrayList<>();
  private final StringBuilder page = new StringBuilder();
  private int number = 1;
  private int total;
  private int silent;

  PageHandler(String mediaType) {
    slides = mediaType.contains("presentation");
    sheets = mediaType.contains("spreadsheet");
  }

  @Override
  public void startElement(String uri, String name, String qName, Attributes attributes)
      throws SAXException {
    String element = name.isEmpty() ? qName : name;
    if (SILENT.contains(element)) {
      silent++;
    }
    String kind = attributes.getValue("class");
    boolean slide =
        slides && element.equals("div") && ("slide-content".equals(kind) || "slide".equals(kind));
    boolean sheet = sheets && element.equals("div") && ("page".equals(kind));
    if ((slide || sheet) && !page.isEmpty()) {
      turn();
    }
    if (element.equals("td") || element.equals("th")) {
      gap("\t");
    }
    if (element.equals("br")) {
      gap("\n");
    }
  }

  @Override
  public void endElement(String uri, String name, String qName) {
    String element = name.isEmpty() ? qName : name;
    if (SILENT.contains(element)) {
      silent--;
    }
    if (BLOCKS.contains(element)) {
      gap(element.equals("tr") || element.equals("li") ? "\n" : "\n\n");
      if (!slides && page.length() >= PAGE) {
        turn();
      }
    }
  }

  @Override
  public void characters(char[] text, int start, int length) throws SAXException {
    if (silent > 0) {
      return;
    }
    total += length;
    if (total > Extractors.CHARACTERS) {
      throw new SAXException("more than " + Extractors.CHARACTERS + " characters");
    }
    page.append(text, start, length);
    if (!slides) {
      cutAtParagraphs();
    }
  }

  @Override
  public void ignorableWhitespace(char[] text, int start, int length) throws SAXException {
    characters(text, start, length);
  }

  List<Extracted.Page> pages() {
    if (!page.isEmpty()) {
      turn();
    }
    return pages;
  }

  int pageCount() {
    return pages.isEmpty() ? 0 : pages.getLast().number();
  }

  boolean paged() {
    return slides;
  }

  private void turn() {
    String text = Paragraphs.tidy(page.toString());
    if (!text.isEmpty()) {
      pages.add(new Extracted.Page(number++, text));
    } else if (slides) {
      number++;
    }
    page.setLength(0);
  }

  /** Plain text comes as one block: its blank lines are its paragraphs. */
  private void cutAtParagraphs() {
    for (int cut = page.indexOf("\n\n", PAGE); cut >= 0; cut = page.indexOf("\n\n", PAGE)) {
      String rest = page.substring(cut);
      page.setLength(cut);
      turn();
      page.append(rest.stripLeading());
    }
    if (page.length() >= 4 * PAGE) {
      turn();
    }
  }

  private void gap(String gap) {
    if (!page.isEmpty()) {
      page.append(gap);
    }
  }
}
