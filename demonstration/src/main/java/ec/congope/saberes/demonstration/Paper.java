package ec.congope.saberes.demonstration;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.PDPageContentStream.AppendMode;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.pdmodel.font.PDType1Font;
import org.apache.pdfbox.pdmodel.font.Standard14Fonts;

/** A4 pages that are written from top to bottom; {@code y} is where the next thing goes. */
final class Paper {

  static final float MARGIN = 64;
  static final float WIDTH = PDRectangle.A4.getWidth() - 2 * MARGIN;
  static final PDFont TEXT = new PDType1Font(Standard14Fonts.FontName.HELVETICA);
  static final PDFont BOLD = new PDType1Font(Standard14Fonts.FontName.HELVETICA_BOLD);
  private static final float BOTTOM = 64;
  private static final float TOP = PDRectangle.A4.getHeight() - MARGIN;

  private final PDDocument document;
  private PDPage page;
  private PDPageContentStream content;
  private float y = TOP;

  Paper(PDDocument document) throws IOException {
    this.document = document;
    page = new PDPage(PDRectangle.A4);
    document.addPage(page);
    content = new PDPageContentStream(document, page);
  }

  PDPage page() {
    return page;
  }

  /** The number of the page that is being written, from 1. */
  int number() {
    return document.getNumberOfPages();
  }

  /** Turns the page when less than this height is left, and tells whether it did. */
  boolean need(float height) throws IOException {
    boolean full = y - height < BOTTOM;
    if (full) {
      turn();
    }
    return full;
  }

  void turn() throws IOException {
    content.close();
    page = new PDPage(PDRectangle.A4);
    document.addPage(page);
    content = new PDPageContentStream(document, page);
    y = TOP;
  }

  /** Leaves a space, which the head of a page does not need. */
  void space(float height) {
    y = y == TOP ? y : y - height;
  }

  /** Goes down. */
  void down(float height) {
    y -= height;
  }

  /** Writes at a distance from the left margin, this far below {@code y}. */
  void write(String text, PDFont font, float size, float indent, float below) throws IOException {
    put(content, text, font, size, MARGIN + indent, y - below);
  }

  /** A grey band from {@code y} down, behind what is written next. */
  void band(float height) throws IOException {
    content.setNonStrokingColor(0.93f);
    content.addRect(MARGIN, y - height, WIDTH, height);
    content.fill();
    content.setNonStrokingColor(0f);
  }

  /** A thin line across, this far below {@code y}. */
  void line(float below) throws IOException {
    content.setLineWidth(0.5f);
    content.moveTo(MARGIN, y - below);
    content.lineTo(MARGIN + WIDTH, y - below);
    content.stroke();
  }

  /** Ends the last page and writes the foot of all: the notice, and the title with the number. */
  void close(String notice, String title) throws IOException {
    content.close();
    int total = document.getNumberOfPages();
    for (int number = 1; number <= total; number++) {
      try (var foot =
          new PDPageContentStream(
              document, document.getPage(number - 1), AppendMode.APPEND, true, true)) {
        put(foot, notice, TEXT, 8, MARGIN, 44);
        put(foot, title, TEXT, 8, MARGIN, 32);
        String count = number + " de " + total;
        put(foot, count, TEXT, 8, MARGIN + WIDTH - width(count, TEXT, 8), 32);
      }
    }
  }

  private static void put(
      PDPageContentStream stream, String text, PDFont font, float size, float x, float at)
      throws IOException {
    stream.beginText();
    stream.setFont(font, size);
    stream.newLineAtOffset(x, at);
    stream.showText(text);
    stream.endText();
  }

  static float width(String text, PDFont font, float size) throws IOException {
    return font.getStringWidth(text) / 1000 * size;
  }

  /** Breaks a text into lines, never between a number and its percent sign or currency. */
  static List<String> lines(String text, PDFont font, float size, float width) throws IOException {
    var lines = new ArrayList<String>();
    var line = new StringBuilder();
    for (String word : text.split("(?<!\\bUSD) (?!%)")) {
      String longer = line.isEmpty() ? word : line + " " + word;
      if (width(longer, font, size) > width && !line.isEmpty()) {
        lines.add(line.toString());
        line = new StringBuilder(word);
      } else {
        line = new StringBuilder(longer);
      }
    }
    lines.add(line.toString());
    return lines;
  }
}
