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
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSString;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.pdmodel.interactive.documentnavigation.destination.PDPageFitDestination;
import org.apache.pdfbox.pdmodel.interactive.documentnavigation.outline.PDDocumentOutline;
import org.apache.pdfbox.pdmodel.interactive.documentnavigation.outline.PDOutlineItem;
import org.apache.pdfbox.pdmodel.interactive.viewerpreferences.PDViewerPreferences;
import org.jspecify.annotations.Nullable;

/**
 * Typesets a text on A4: title, contents when it is long, chapters on new pages, tables whose head
 * is repeated, a foot with the notice and page numbers, bookmarks. No line stands alone at the head
 * or the foot of a page.
 */
final class Pdf {

  private static final float LEADING = 1.38f;
  private static final float CELL = 9.5f;
  private static final float CELL_LEADING = 13;
  private static final int CHAPTERS_OF_A_LONG_TEXT = 8;

  /** A chapter and the page it begins on. */
  private record Chapter(String title, int number, PDPage page) {}

  private final PDDocument document;
  private final Paper paper;
  private final List<Chapter> chapters = new ArrayList<>();

  private Pdf(PDDocument document) throws IOException {
    this.document = document;
    this.paper = new Paper(document);
  }

  /** Writes the file and returns its number of pages. The same text gives the same bytes. */
  static int write(Path file, Imprint imprint, List<Block> blocks) throws IOException {
    List<Chapter> contents;
    try (var draft = new PDDocument()) {
      contents = typeset(draft, imprint, blocks, headings(blocks));
    }
    try (var document = new PDDocument()) {
      var chapters = typeset(document, imprint, blocks, contents);
      describe(document, imprint, chapters);
      identify(document, file.getFileName().toString());
      document.save(file.toFile());
      return document.getNumberOfPages();
    }
  }

  /** The chapters before anybody knows their pages. */
  private static List<Chapter> headings(List<Block> blocks) {
    return blocks.stream()
        .filter(block -> block instanceof Block.Heading(int level, String _) && level == 2)
        .map(block -> new Chapter(((Block.Heading) block).text(), 0, new PDPage()))
        .toList();
  }

  private static List<Chapter> typeset(
      PDDocument document, Imprint imprint, List<Block> blocks, List<Chapter> contents)
      throws IOException {
    var pdf = new Pdf(document);
    boolean isLong = contents.size() >= CHAPTERS_OF_A_LONG_TEXT;
    pdf.heading(imprint.title(), 22, 0);
    pdf.paper.band(24);
    pdf.paper.write(imprint.notice(), Paper.BOLD, 10, 8, 16);
    pdf.paper.down(42);
    if (isLong) {
      pdf.contents(contents);
    }
    for (Block block : blocks) {
      pdf.add(block, isLong);
    }
    pdf.paper.close(imprint.notice(), shortened(imprint.title()));
    return pdf.chapters;
  }

  private static String shortened(String title) {
    return title.length() <= 80 ? title : title.substring(0, title.lastIndexOf(' ', 80)) + "…";
  }

  private void contents(List<Chapter> contents) throws IOException {
    heading("Contenido", 16, 0);
    for (Chapter chapter : contents) {
      paper.need(11 * LEADING);
      String number = String.valueOf(chapter.number());
      paper.write(chapter.title(), Paper.TEXT, 11, 0, 11);
      float at = Paper.WIDTH - Paper.width(number, Paper.TEXT, 11);
      paper.write(number, Paper.TEXT, 11, at, 11);
      paper.down(11 * LEADING + 2);
    }
    paper.turn();
  }

  private void add(Block block, boolean isLong) throws IOException {
    switch (block) {
      case Block.Heading heading when heading.level() == 2 -> {
        if (isLong && !chapters.isEmpty()) {
          paper.turn();
        }
        paper.need(96);
        chapters.add(new Chapter(heading.text(), paper.number(), paper.page()));
        heading(heading.text(), 16, 18);
      }
      case Block.Heading heading -> heading(heading.text(), 12.5f, 10);
      case Block.Paragraph paragraph -> paragraph(paragraph.text(), 0, null);
      case Block.Entry entry -> paragraph(entry.text(), 26, entry.mark());
      case Block.Table table -> table(table.rows());
    }
  }

  private void heading(String text, float size, float above) throws IOException {
    paper.need(size + 64); // the heading and the two lines that follow it
    paper.space(above);
    for (String line : Paper.lines(text, Paper.BOLD, size, Paper.WIDTH)) {
      paper.write(line, Paper.BOLD, size, 0, size);
      paper.down(size * LEADING);
    }
    paper.down(6);
  }

  private void paragraph(String text, float indent, @Nullable String mark) throws IOException {
    float height = 11 * LEADING;
    var lines = Paper.lines(text, Paper.TEXT, 11, Paper.WIDTH - indent);
    int last = lines.size() - 1;
    for (int i = 0; i <= last; i++) {
      paper.need(together(i, last) * height);
      if (i == 0 && mark != null) {
        paper.write(mark, Paper.TEXT, 11, 6, 11);
      }
      paper.write(lines.get(i), Paper.TEXT, 11, indent, 11);
      paper.down(height);
    }
    paper.down(mark == null ? 7 : 3);
  }

  /** How many lines from this one on belong on one page: two at the least, and all of three. */
  private static int together(int line, int last) {
    if (line == 0) {
      return Math.min(last + 1, last == 2 ? 3 : 2);
    }
    return line == last - 1 ? 2 : 1;
  }

  private void table(List<List<String>> rows) throws IOException {
    float[] widths = widths(rows);
    paper.need(height(rows.getFirst(), widths, Paper.BOLD) + 40);
    row(rows.getFirst(), widths, Paper.BOLD);
    for (List<String> row : rows.subList(1, rows.size())) {
      if (paper.need(height(row, widths, Paper.TEXT))) {
        row(rows.getFirst(), widths, Paper.BOLD);
      }
      row(row, widths, Paper.TEXT);
    }
    paper.down(12);
  }

  /** Widths by the longest cell of each column, so that numbers get little and sentences much. */
  private static float[] widths(List<List<String>> rows) throws IOException {
    var longest = new float[rows.getFirst().size()];
    for (List<String> row : rows) {
      for (int column = 0; column < longest.length; column++) {
        float cell = Paper.width(row.get(column), Paper.BOLD, CELL) + 12;
        longest[column] = Math.clamp(cell, longest[column], 230);
      }
    }
    float sum = 0;
    for (int column = 0; column < longest.length; column++) {
      longest[column] = Math.max(longest[column], 48);
      sum += longest[column];
    }
    for (int column = 0; column < longest.length; column++) {
      longest[column] *= Paper.WIDTH / sum;
    }
    return longest;
  }

  private static float height(List<String> row, float[] widths, PDFont font) throws IOException {
    int deepest = 1;
    for (int column = 0; column < widths.length; column++) {
      deepest =
          Math.max(deepest, Paper.lines(row.get(column), font, CELL, widths[column] - 10).size());
    }
    return deepest * CELL_LEADING + 8;
  }

  private void row(List<String> row, float[] widths, PDFont font) throws IOException {
    float height = height(row, widths, font);
    if (font == Paper.BOLD) {
      paper.band(height);
    }
    float x = 5;
    for (int column = 0; column < widths.length; column++) {
      float below = CELL_LEADING;
      for (String line : Paper.lines(row.get(column), font, CELL, widths[column] - 10)) {
        paper.write(line, font, CELL, x, below);
        below += CELL_LEADING;
      }
      x += widths[column];
    }
    paper.line(height);
    paper.down(height);
  }

  private static void describe(PDDocument document, Imprint imprint, List<Chapter> chapters) {
    var outline = new PDDocumentOutline();
    for (Chapter chapter : chapters) {
      var destination = new PDPageFitDestination();
      destination.setPage(chapter.page());
      var item = new PDOutlineItem();
      item.setTitle(chapter.title());
      item.setDestination(destination);
      outline.addLast(item);
    }
    var catalog = document.getDocumentCatalog();
    catalog.setDocumentOutline(outline);
    catalog.setLanguage(imprint.language());
    var preferences = new PDViewerPreferences(new COSDictionary());
    preferences.setDisplayDocTitle(true);
    catalog.setViewerPreferences(preferences);
    var information = document.getDocumentInformation();
    information.setTitle(imprint.title());
    information.setAuthor(imprint.author());
    information.setSubject(imprint.notice());
    Calendar date = new GregorianCalendar(TimeZone.getTimeZone("UTC"), Locale.ROOT);
    date.setTimeInMillis(1_767_225_600_000L); // 2026-01-01: the same text gives the same bytes
    information.setCreationDate(date);
  }

  /** The name of the file is its identity, instead of the time of writing. */
  private static void identify(PDDocument document, String name) {
    var id = new COSArray();
    var value = new COSString(name.getBytes(StandardCharsets.UTF_8));
    id.add(value);
    id.add(value);
    document.getDocument().getTrailer().setItem(COSName.ID, id);
  }
}
