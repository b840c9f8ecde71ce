package ec.congope.saberes.content.worker;

import java.io.IOException;
import java.util.Set;
import org.xml.sax.Attributes;
import org.xml.sax.SAXException;
import org.xml.sax.helpers.DefaultHandler;

/**
 * Gathers text into pages. A slide is a page and keeps its number, also when slides before it are
 * empty; so does a sheet, as long as no sheet before it is so large that it had to be cut. Other
 * text is cut at the end of a paragraph after some 3,000 characters.
 */
final class PageHandler extends DefaultHandler {

  /** How the pages of a format are found. */
  enum Kind {
    FLOW,
    SLIDES,
    SHEETS;

    static Kind of(String mediaType) {
      return mediaType.contains("presentation")
          ? SLIDES
          : mediaType.contains("spreadsheet") ? SHEETS : FLOW;
    }
  }

  private static final int PAGE = 3_000;
  private static final int SHEET = 50_000;
  private static final Set<String> BLOCKS =
      Set.of(
          "p", "h1", "h2", "h3", "h4", "h5", "h6", "li", "tr", "div", "blockquote", "pre", "table");
  private static final Set<String> SILENT = Set.of("title", "script", "style", "head");

  private final Kind kind;
  private final PageSink sink;
  private final StringBuilder page = new StringBuilder();
  private int number;
  private int silent;
  private int divisions;
  private int tables;

  PageHandler(Kind kind, PageSink sink) {
    this.kind = kind;
    this.sink = sink;
  }

  @Override
  public void startElement(String uri, String name, String qName, Attributes attributes)
      throws SAXException {
    String element = name.isEmpty() ? qName : name;
    if (SILENT.contains(element)) {
      silent++;
    }
    if (begins(element, attributes.getValue("class"))) {
      turn();
      number++;
    }
    switch (element) {
      case "div" -> divisions++;
      case "table" -> tables++;
      case "td", "th" -> gap("\t");
      case "br" -> gap("\n");
      default -> {}
    }
  }

  /** The parsers of the two families of formats mark slides and sheets each in their own way. */
  private boolean begins(String element, @org.jspecify.annotations.Nullable String mark) {
    return switch (kind) {
      case FLOW -> false;
      case SLIDES ->
          element.equals("div") && divisions == 0 && (mark == null || mark.equals("slide-content"));
      case SHEETS ->
          element.equals("div") && "sheet".equals(mark)
              || element.equals("table") && divisions == 0 && tables == 0;
    };
  }

  @Override
  public void endElement(String uri, String name, String qName) throws SAXException {
    String element = name.isEmpty() ? qName : name;
    if (SILENT.contains(element)) {
      silent--;
    }
    switch (element) {
      case "div" -> divisions--;
      case "table" -> tables--;
      default -> {}
    }
    if (BLOCKS.contains(element)) {
      gap(element.equals("tr") || element.equals("li") ? "\n" : tables > 0 ? " " : "\n\n");
      if (page.length() >= longest() && (kind == Kind.FLOW || element.equals("tr"))) {
        cut();
      }
    }
  }

  private int longest() {
    return switch (kind) {
      case FLOW -> PAGE;
      case SHEETS -> SHEET;
      case SLIDES -> Integer.MAX_VALUE;
    };
  }

  @Override
  public void characters(char[] text, int start, int length) throws SAXException {
    if (silent > 0) {
      return;
    }
    page.append(text, start, length);
    if (kind == Kind.FLOW) {
      cutAtParagraphs();
    }
    if (page.length() > PageSink.CHARACTERS) {
      turn();
    }
  }

  /** Parsers write line ends of their own, and those of the document, as such. */
  @Override
  public void ignorableWhitespace(char[] text, int start, int length) {
    if (silent == 0 && new String(text, start, length).indexOf('\n') >= 0) {
      gap(tables > 0 ? " " : "\n");
    }
  }

  /** Hands on the last page. */
  void finish() throws SAXException {
    turn();
  }

  int pageCount() {
    return Math.min(number, PageSink.PAGES);
  }

  boolean paged() {
    return kind == Kind.SLIDES;
  }

  private void turn() throws SAXException {
    String text = Paragraphs.tidy(page.toString());
    page.setLength(0);
    if (text.isEmpty()) {
      return;
    }
    if (kind == Kind.FLOW || number == 0) {
      number++;
    }
    try {
      sink.add(number, text);
    } catch (IOException portalIsGone) {
      throw new SAXException(portalIsGone);
    }
    if (sink.isFull()) {
      throw new SAXException(sink.excess().orElseThrow());
    }
  }

  /** Ends a page within a text that goes on. */
  private void cut() throws SAXException {
    turn();
    if (kind == Kind.SHEETS) {
      number++;
    }
  }

  /** Plain text comes as one block: its blank lines are its paragraphs. */
  private void cutAtParagraphs() throws SAXException {
    if (page.length() < PAGE) {
      return;
    }
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
    if (page.isEmpty()) {
      return;
    }
    char last = page.charAt(page.length() - 1);
    boolean needed = gap.equals("\n\n") || last != '\n';
    if (needed) {
      page.append(gap);
    }
  }
}
