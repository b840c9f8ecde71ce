package ec.congope.saberes.demonstration;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.util.List;
import java.util.stream.Collectors;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/**
 * A text as a word-processor document: a small package in the sense of ECMA-376 with heading
 * styles, bordered tables, properties, and the notice at the foot of every page.
 */
final class Docx {

  private static final String XML = "<?xml version=\"1.0\" encoding=\"UTF-8\"?>";
  private static final String WORDS =
      " xmlns:w=\"http://schemas.openxmlformats.org/wordprocessingml/2006/main\""
          + " xmlns:r=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships\"";
  private static final String RELATION =
      "http://schemas.openxmlformats.org/officeDocument/2006/relationships/";
  private static final String PACKAGE = "http://schemas.openxmlformats.org/package/2006/";
  private static final String WORD_TYPE =
      "application/vnd.openxmlformats-officedocument.wordprocessingml.";

  private Docx() {}

  static void write(Path file, Imprint imprint, List<Block> blocks) throws IOException {
    var body =
        new StringBuilder(paragraph("Title", imprint.title()))
            .append(paragraph("Subtitle", imprint.notice()));
    blocks.forEach(block -> body.append(xml(block)));
    try (var zip = new ZipOutputStream(Files.newOutputStream(file))) {
      add(zip, "[Content_Types].xml", types());
      add(
          zip,
          "_rels/.rels",
          relations(
              relation("r1", RELATION + "officeDocument", "word/document.xml")
                  + relation(
                      "r2",
                      PACKAGE + "relationships/metadata/core-properties",
                      "docProps/core.xml")));
      add(zip, "docProps/core.xml", properties(imprint));
      add(
          zip,
          "word/_rels/document.xml.rels",
          relations(
              relation("r1", RELATION + "styles", "styles.xml")
                  + relation("r2", RELATION + "footer", "footer.xml")));
      add(zip, "word/styles.xml", styles(imprint.language()));
      add(
          zip,
          "word/footer.xml",
          "<w:ftr" + WORDS + ">" + paragraph("Footer", imprint.notice()) + "</w:ftr>");
      add(zip, "word/document.xml", document(body));
    }
  }

  private static String document(CharSequence body) {
    return "<w:document"
        + WORDS
        + "><w:body>"
        + body
        + "<w:sectPr><w:footerReference w:type=\"default\" r:id=\"r2\"/>"
        + "<w:pgSz w:w=\"11906\" w:h=\"16838\"/>" // A4 in twentieths of a point
        + "<w:pgMar w:top=\"1280\" w:right=\"1280\" w:bottom=\"1280\" w:left=\"1280\""
        + " w:header=\"640\" w:footer=\"640\" w:gutter=\"0\"/></w:sectPr></w:body></w:document>";
  }

  private static String xml(Block block) {
    return switch (block) {
      case Block.Heading heading ->
          paragraph(heading.level() == 2 ? "Heading1" : "Heading2", heading.text());
      case Block.Paragraph paragraph -> paragraph("Normal", paragraph.text());
      case Block.Entry entry -> paragraph("ListParagraph", entry.mark() + " " + entry.text());
      case Block.Table table -> table(table.rows());
    };
  }

  private static String table(List<List<String>> rows) {
    String columns = "<w:gridCol/>".repeat(rows.getFirst().size());
    return rows.stream()
        .map(row ->
            row.stream()
                .map(cell -> "<w:tc>" + paragraph("Normal", cell) + "</w:tc>")
                .collect(Collectors.joining("", "<w:tr>", "</w:tr>")))
        .collect(
            Collectors.joining(
                "",
                "<w:tbl><w:tblPr><w:tblStyle w:val=\"TableGrid\"/></w:tblPr><w:tblGrid>"
                    + columns
                    + "</w:tblGrid>",
                "</w:tbl>" + paragraph("Normal", "")));
  }

  private static String paragraph(String style, String text) {
    return "<w:p><w:pPr><w:pStyle w:val=\""
        + style
        + "\"/></w:pPr><w:r><w:t xml:space=\"preserve\">"
        + escaped(text)
        + "</w:t></w:r></w:p>";
  }

  private static String styles(String language) {
    String lines =
        List.of("top", "left", "bottom", "right", "insideH", "insideV").stream()
            .map(side -> "<w:" + side + " w:val=\"single\" w:sz=\"4\" w:color=\"999999\"/>")
            .collect(Collectors.joining());
    return "<w:styles"
        + WORDS
        + "><w:docDefaults><w:rPrDefault><w:rPr><w:sz w:val=\"22\"/><w:lang w:val=\""
        + language
        + "\"/></w:rPr></w:rPrDefault><w:pPrDefault><w:pPr><w:spacing w:after=\"120\"/></w:pPr>"
        + "</w:pPrDefault></w:docDefaults>"
        + style("Normal", "Normal", "", 22)
        + style("Title", "Title", "", 44)
        + style("Subtitle", "Subtitle", "", 20)
        + style("Heading1", "heading 1", "<w:keepNext/><w:outlineLvl w:val=\"0\"/>", 32)
        + style("Heading2", "heading 2", "<w:keepNext/><w:outlineLvl w:val=\"1\"/>", 26)
        + style("ListParagraph", "List Paragraph", "<w:ind w:left=\"360\"/>", 22)
        + style("Footer", "footer", "", 16)
        + "<w:style w:type=\"table\" w:styleId=\"TableGrid\"><w:name w:val=\"Table Grid\"/>"
        + "<w:tblPr><w:tblBorders>"
        + lines
        + "</w:tblBorders></w:tblPr></w:style></w:styles>";
  }

  private static String style(String id, String name, String properties, int halfPoints) {
    boolean bold = halfPoints > 22 || id.equals("Subtitle");
    return "<w:style w:type=\"paragraph\" w:styleId=\""
        + id
        + "\"><w:name w:val=\""
        + name
        + "\"/><w:pPr>"
        + properties
        + "</w:pPr><w:rPr>"
        + (bold ? "<w:b/>" : "")
        + "<w:sz w:val=\""
        + halfPoints
        + "\"/></w:rPr></w:style>";
  }

  private static String properties(Imprint imprint) {
    return "<cp:coreProperties xmlns:cp=\""
        + PACKAGE
        + "metadata/core-properties\" xmlns:dc=\"http://purl.org/dc/elements/1.1/\"><dc:title>"
        + escaped(imprint.title())
        + "</dc:title><dc:subject>"
        + escaped(imprint.notice())
        + "</dc:subject><dc:creator>"
        + escaped(imprint.author())
        + "</dc:creator><dc:language>"
        + imprint.language()
        + "</dc:language></cp:coreProperties>";
  }

  private static String types() {
    return "<Types xmlns=\""
        + PACKAGE
        + "content-types\"><Default Extension=\"rels\""
        + " ContentType=\"application/vnd.openxmlformats-package.relationships+xml\"/>"
        + "<Default Extension=\"xml\" ContentType=\"application/xml\"/>"
        + type("/docProps/core.xml", "application/vnd.openxmlformats-package.core-properties+xml")
        + type("/word/document.xml", WORD_TYPE + "document.main+xml")
        + type("/word/styles.xml", WORD_TYPE + "styles+xml")
        + type("/word/footer.xml", WORD_TYPE + "footer+xml")
        + "</Types>";
  }

  private static String type(String part, String type) {
    return "<Override PartName=\"" + part + "\" ContentType=\"" + type + "\"/>";
  }

  private static String relations(String entries) {
    return "<Relationships xmlns=\"" + PACKAGE + "relationships\">" + entries + "</Relationships>";
  }

  private static String relation(String id, String type, String target) {
    return "<Relationship Id=\"" + id + "\" Type=\"" + type + "\" Target=\"" + target + "\"/>";
  }

  private static String escaped(String text) {
    return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
  }

  private static void add(ZipOutputStream zip, String name, String content) throws IOException {
    var entry = new ZipEntry(name);
    entry.setTimeLocal(LocalDateTime.of(2026, 1, 1, 0, 0)); // the same text, the same bytes
    zip.putNextEntry(entry);
    zip.write((XML + content).getBytes(StandardCharsets.UTF_8));
  }
}
