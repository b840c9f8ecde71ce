package ec.congope.saberes.demonstration;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Calendar;
import java.util.GregorianCalendar;
import java.util.List;
import java.util.Locale;
import java.util.TimeZone;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSString;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.pdmodel.font.PDType1Font;
import org.apache.pdfbox.pdmodel.font.Standard14Fonts;
import org.apache.pdfbox.pdmodel.interactive.documentnavigation.destination.PDPageFitDestination;
import org.apache.pdfbox.pdmodel.interactive.documentnavigation.outline.PDDocumentOutline;
import org.apache.pdfbox.pdmodel.interactive.documentnavigation.outline.PDOutlineItem;

/**
 * Typesets a text on A4: title, chapters on new pages, tables, running foot with page numbers,
 * bookmarks.
 */
final class Pdf implements AutoCloseable {

  private static final float MARGIN = 64;
  private static final float WIDTH = PDRectangle.A4.getWidth() - 2 * MARGIN;
  private static final float BOTTOM = 76;
  private static final float LEADING = 1.38f;
  private static final PDFont TEXT = new PDType1Font(Standard14Fonts.FontName.HELVETICA);
  private static final PDFont BOLD = new PDType1Font(Standard14Fonts.FontName.HELVETICA_BOLD);

  private final PDDocument document = new PDDocument();
  private final PDDocumentOutline outline = new PDDocumentOutline();
  private final String title;
  private final String notice;
  private PDPageContentStream content;
  private PDPage page;
  private float y;

  private Pdf(String title, String notice) throws IOException {
    this.title = title;
    this.notice = notice;
    page = new PDPage(PDRectangle.A4);
    content = open();
  }

  /** Writes the file and returns its number of pages. The same text gives the same bytes. */
  static int write(Path file, String title, String notice, List<Block> blocks) throws IOException {
    try (var pdf = new Pdf(title, notice)) {
      pdf.heading(title, 22, 26);
      pdf.paragraph(notice, BOLD, 10, 0);
      boolean first = true;
      for (Block block : blocks) {
        first = pdf.add(block, first);
      }
      pdf.content.close();
      pdf.finish(file);
      return pdf.document.getNumberOfPages();
    }
  }

  /** Adds a block; true while no chapter has begun. */
  private boolean add(Block block, boolean first) throws IOException {
    switch (block) {
      case Block.Heading heading when heading.level() == 2 -> {
        if (!first) {
          turn();
        }
        bookmark(heading.text());
        heading(heading.text(), 16, 18);
        return false;
      }
      case Block.Heading heading -> heading(heading.text(), 12.5f, 12);
      case Block.Paragraph paragraph -> paragraph(paragraph.text(), TEXT, 11, 0);
      case Block.Entry entry -> {
        need(16);
        write(entry.mark(), TEXT, 11, MARGIN + 6, y - 11);
        paragraph(entry.text(), TEXT, 11, 26);
        y += 4;
      }
      case Block.Table table -> table(table);
    }
    return first;
  }

  private void heading(String text, float size, float above) throws IOException {
    need(size * 4);
    y -= above;
    for (String line : lines(text, BOLD, size, WIDTH)) {
      need(size * LEADING);
      write(line, BOLD, size, MARGIN, y - size);
      y -= size * LEADING;
    }
    y -= 6;
  }

  private void paragraph(String text, PDFont font, float size, float indent) throws IOException {
    for (String line : lines(text, font, size, WIDTH - indent)) {
      need(size * LEADING);
      write(line, font, size, MARGIN + indent, y - size);
      y -= size * LEADING;
    }
    y -= 7;
  }

  private void table(Block.Table table) throws IOException {
    int columns = table.rows().getFirst().size();
    float width = WIDTH / columns;
    boolean head = true;
    for (List<String> row : table.rows()) {
      var font = head ? BOLD : TEXT;
      var cells = new ArrayList<List<String>>();
      int deepest = 1;
      for (String cell : row) {
        var lines = lines(cell, font, 9.5f, width - 8);
        deepest = Math.max(deepest, lines.size());
        cells.add(lines);
      }
      float height = deepest * 13 + 8;
      need(height);
      for (int column = 0; column < cells.size(); column++) {
        for (int line = 0; line < cells.get(column).size(); line++) {
          write(
              cells.get(column).get(line),
              font,
              9.5f,
              MARGIN + column * width + 4,
              y - 13 - line * 13);
        }
      }
      content.setLineWidth(0.5f);
      content.moveTo(MARGIN, y - height);
      content.lineTo(MARGIN + WIDTH, y - height);
      content.stroke();
      y -= height;
      head = false;
    }
    y -= 12;
  }

  private void bookmark(String text) {
    var destination = new PDPageFitDestination();
    destination.setPage(page);
    var item = new PDOutlineItem();
    item.setTitle(text);
    item.setDestination(destination);
    outline.addLast(item);
  }

  private void need(float height) throws IOException {
    if (y - height < BOTTOM) {
      turn();
    }
  }

  private void turn() throws IOException {
    content.close();
    page = new PDPage(PDRectangle.A4);
    content = open();
  }

  private PDPageContentStream open() throws IOException {
    document.addPage(page);
    y = PDRectangle.A4.getHeight() - MARGIN;
    var stream = new PDPageContentStream(document, page);
    content = stream;
    int number = document.getNumberOfPages();
    write(notice, TEXT, 8, MARGIN, 44);
    String foot = (title.length() > 70 ? title.substring(0, 70) + "…" : title) + " · " + number;
    write(foot, TEXT, 8, MARGIN, 32);
    return stream;
  }

  private void write(String text, PDFont font, float size, float x, float at) throws IOException {
    content.beginText();
    content.setFont(font, size);
    content.newLineAtOffset(x, at);
    content.showText(text);
    content.endText();
  }

  private static List<String> lines(String text, PDFont font, float size, float width)
      throws IOException {
    var lines = new ArrayList<String>();
    var line = new StringBuilder();
    for (String word : text.split(" ")) {
      String longer = line.isEmpty() ? word : line + " " + word;
      if (font.getStringWidth(longer) / 1000 * size > width && !line.isEmpty()) {
        lines.add(line.toString());
        line = new StringBuilder(word);
      } else {
        line = new StringBuilder(longer);
      }
    }
    lines.add(line.toString());
    return lines;
  }

  private void finish(Path file) throws IOException {
    var catalog = document.getDocumentCatalog();
    catalog.setDocumentOutline(outline);
    catalog.setLanguage("es-EC");
    var information = document.getDocumentInformation();
    information.setTitle(title);
    information.setAuthor("CONGOPE (demostración)");
    Calendar date = new GregorianCalendar(TimeZone.getTimeZone("UTC"), Locale.ROOT);
    date.setTimeInMillis(1_767_225_600_000L); // 2026-01-01
    information.setCreationDate(date);
    var id = new COSArray();
    var name = new COSString(file.getFileName().toString().getBytes(StandardCharsets.UTF_8));
    id.add(name);
    id.add(name);
    document.getDocument().getTrailer().setItem(COSName.ID, id);
    document.save(file.toFile());
  }

  @Override
  public void close() throws IOException {
    document.close();
  }
}
