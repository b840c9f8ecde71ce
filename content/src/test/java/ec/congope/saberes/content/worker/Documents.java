package ec.congope.saberes.content.worker;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.encryption.AccessPermission;
import org.apache.pdfbox.pdmodel.encryption.StandardProtectionPolicy;
import org.apache.pdfbox.pdmodel.font.PDType1Font;
import org.apache.pdfbox.pdmodel.font.Standard14Fonts;
import org.apache.pdfbox.pdmodel.graphics.image.JPEGFactory;
import org.apache.poi.xslf.usermodel.XMLSlideShow;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.apache.poi.xwpf.usermodel.XWPFDocument;

/** Documents of every format that is read, made on the spot. */
public final class Documents {

  private static final String OFFICE =
      "xmlns:office=\"urn:oasis:names:tc:opendocument:xmlns:office:1.0\""
          + " xmlns:text=\"urn:oasis:names:tc:opendocument:xmlns:text:1.0\""
          + " xmlns:table=\"urn:oasis:names:tc:opendocument:xmlns:table:1.0\""
          + " xmlns:draw=\"urn:oasis:names:tc:opendocument:xmlns:drawing:1.0\"";

  private Documents() {}

  /** A PDF with one line of text on each page; an empty line leaves its page empty. */
  public static byte[] pdf(List<String> lines) throws IOException {
    try (var document = new PDDocument()) {
      var font = new PDType1Font(Standard14Fonts.FontName.HELVETICA);
      for (String line : lines) {
        var page = new PDPage(PDRectangle.A4);
        document.addPage(page);
        try (var content = new PDPageContentStream(document, page)) {
          content.beginText();
          content.setFont(font, 12);
          content.newLineAtOffset(72, 700);
          content.showText(line);
          content.endText();
        }
      }
      return bytes(document);
    }
  }

  /** A PDF of so many pages, each with its own word: {@code palabra17} on page 17. */
  public static byte[] longPdf(int pages) throws IOException {
    var lines = new ArrayList<String>();
    for (int page = 1; page <= pages; page++) {
      lines.add("La página lleva palabra" + page + " y nada más.");
    }
    return pdf(lines);
  }

  /** A PDF that asks for a password. */
  public static byte[] encryptedPdf() throws IOException {
    try (var document = org.apache.pdfbox.Loader.loadPDF(pdf(List.of("secreto")))) {
      var policy = new StandardProtectionPolicy("dueño", "abrete", new AccessPermission());
      policy.setEncryptionKeyLength(128);
      document.protect(policy);
      return bytes(document);
    }
  }

  /** A PDF whose only page is a picture, of nothing. */
  public static byte[] scan() throws IOException {
    return scan(
        new java.awt.image.BufferedImage(60, 80, java.awt.image.BufferedImage.TYPE_INT_RGB));
  }

  /** A PDF whose only page is a picture of this line, as a scanner makes it. */
  public static byte[] scan(String line) throws IOException {
    try (var document = org.apache.pdfbox.Loader.loadPDF(pdf(List.of(line)))) {
      return scan(new org.apache.pdfbox.rendering.PDFRenderer(document).renderImage(0, 3));
    }
  }

  private static byte[] scan(java.awt.image.BufferedImage picture) throws IOException {
    try (var document = new PDDocument()) {
      var page = new PDPage(PDRectangle.A4);
      document.addPage(page);
      try (var content = new PDPageContentStream(document, page)) {
        content.drawImage(JPEGFactory.createFromImage(document, picture), 0, 0, 595, 842);
      }
      return bytes(document);
    }
  }

  static byte[] bytes(PDDocument document) throws IOException {
    var out = new ByteArrayOutputStream();
    document.save(out);
    return out.toByteArray();
  }

  /** A Word document of these paragraphs. */
  public static byte[] docx(List<String> paragraphs) throws IOException {
    try (var document = new XWPFDocument()) {
      for (String paragraph : paragraphs) {
        document.createParagraph().createRun().setText(paragraph);
      }
      var out = new ByteArrayOutputStream();
      document.write(out);
      return out.toByteArray();
    }
  }

  /** Slides with one text each; an empty text leaves its slide empty. */
  static byte[] pptx(List<String> slides) throws IOException {
    try (var show = new XMLSlideShow()) {
      for (String text : slides) {
        var slide = show.createSlide();
        if (!text.isEmpty()) {
          var box = slide.createTextBox();
          box.setAnchor(new java.awt.Rectangle(50, 50, 400, 100));
          box.setText(text);
        }
      }
      var out = new ByteArrayOutputStream();
      show.write(out);
      return out.toByteArray();
    }
  }

  /** Sheets with one cell each; an empty text leaves its sheet empty. */
  static byte[] xlsx(List<String> sheets) throws IOException {
    try (var book = new XSSFWorkbook()) {
      for (int i = 0; i < sheets.size(); i++) {
        var sheet = book.createSheet("Hoja " + (i + 1));
        if (!sheets.get(i).isEmpty()) {
          sheet.createRow(0).createCell(0).setCellValue(sheets.get(i));
        }
      }
      var out = new ByteArrayOutputStream();
      book.write(out);
      return out.toByteArray();
    }
  }

  /** An OpenDocument text. */
  static byte[] odt(String paragraph) throws IOException {
    return openDocument("text", "<office:text><text:p>" + paragraph + "</text:p></office:text>");
  }

  /** An OpenDocument spreadsheet: one cell in each sheet. */
  static byte[] ods(List<String> sheets) throws IOException {
    var body = new StringBuilder("<office:spreadsheet>");
    for (String sheet : sheets) {
      body.append("<table:table table:name=\"Hoja\"><table:table-row><table:table-cell>");
      body.append(sheet.isEmpty() ? "" : "<text:p>" + sheet + "</text:p>");
      body.append("</table:table-cell></table:table-row></table:table>");
    }
    return openDocument("spreadsheet", body + "</office:spreadsheet>");
  }

  /** An OpenDocument presentation: one text on each slide. */
  static byte[] odp(List<String> slides) throws IOException {
    var body = new StringBuilder("<office:presentation>");
    for (String slide : slides) {
      body.append("<draw:page draw:name=\"Lámina\"><draw:frame><draw:text-box>");
      body.append(slide.isEmpty() ? "" : "<text:p>" + slide + "</text:p>");
      body.append("</draw:text-box></draw:frame></draw:page>");
    }
    return openDocument("presentation", body + "</office:presentation>");
  }

  private static byte[] openDocument(String kind, String body) throws IOException {
    return zip(
        "mimetype",
        "application/vnd.oasis.opendocument." + kind,
        "content.xml",
        "<?xml version=\"1.0\" encoding=\"UTF-8\"?><office:document-content "
            + OFFICE
            + "><office:body>"
            + body
            + "</office:body></office:document-content>");
  }

  /** An e-book of these chapters. */
  static byte[] epub(List<String> chapters) throws IOException {
    var parts =
        new ArrayList<>(
            List.of(
                "mimetype",
                "application/epub+zip",
                "META-INF/container.xml",
                "<?xml version=\"1.0\"?><container version=\"1.0\""
                    + " xmlns=\"urn:oasis:names:tc:opendocument:xmlns:container\"><rootfiles>"
                    + "<rootfile full-path=\"libro.opf\""
                    + " media-type=\"application/oebps-package+xml\"/></rootfiles></container>"));
    var manifest = new StringBuilder();
    var spine = new StringBuilder();
    for (int i = 0; i < chapters.size(); i++) {
      String name = "c" + i;
      manifest.append("<item id=\"" + name + "\" href=\"" + name + ".xhtml\"");
      manifest.append(" media-type=\"application/xhtml+xml\"/>");
      spine.append("<itemref idref=\"" + name + "\"/>");
      parts.add(name + ".xhtml");
      parts.add(
          "<?xml version=\"1.0\" encoding=\"UTF-8\"?>"
              + "<html xmlns=\"http://www.w3.org/1999/xhtml\"><head><title>Capítulo</title></head>"
              + "<body><p>"
              + chapters.get(i)
              + "</p></body></html>");
    }
    parts.add("libro.opf");
    parts.add(
        "<?xml version=\"1.0\"?><package xmlns=\"http://www.idpf.org/2007/opf\" version=\"3.0\">"
            + "<metadata/><manifest>"
            + manifest
            + "</manifest><spine>"
            + spine
            + "</spine></package>");
    return zip(parts.toArray(String[]::new));
  }

  /** A zip of these entries: name, content, name, content … */
  static byte[] zip(String... parts) throws IOException {
    var bytes = new ByteArrayOutputStream();
    try (var zip = new ZipOutputStream(bytes)) {
      for (int i = 0; i < parts.length; i += 2) {
        zip.putNextEntry(new ZipEntry(parts[i]));
        zip.write(parts[i + 1].getBytes(StandardCharsets.UTF_8));
      }
    }
    return bytes.toByteArray();
  }
}
