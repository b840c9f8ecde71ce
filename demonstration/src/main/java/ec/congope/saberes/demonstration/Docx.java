package ec.congope.saberes.demonstration;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** A text as a word-processor document: the smallest package that ECMA-376 allows. */
final class Docx {

  private static final String TYPES =
      """
      <?xml version="1.0" encoding="UTF-8"?><Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Override PartName="/word/document.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"/></Types>\
      """;
  private static final String RELATIONS =
      """
      <?xml version="1.0" encoding="UTF-8"?><Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="r1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument" Target="word/document.xml"/></Relationships>\
      """;

  private Docx() {}

  static void write(Path file, String title, String notice, List<Block> blocks) throws IOException {
    var body = new StringBuilder(paragraph(title, 44, true)).append(paragraph(notice, 20, true));
    blocks.forEach(block -> body.append(xml(block)));
    String document =
        "<?xml version=\"1.0\" encoding=\"UTF-8\"?><w:document"
            + " xmlns:w=\"http://schemas.openxmlformats.org/wordprocessingml/2006/main\"><w:body>"
            + body
            + "<w:sectPr/></w:body></w:document>";
    try (var zip = new ZipOutputStream(Files.newOutputStream(file))) {
      add(zip, "[Content_Types].xml", TYPES);
      add(zip, "_rels/.rels", RELATIONS);
      add(zip, "word/document.xml", document);
    }
  }

  private static String xml(Block block) {
    return switch (block) {
      case Block.Heading heading -> paragraph(heading.text(), heading.level() == 2 ? 32 : 26, true);
      case Block.Paragraph paragraph -> paragraph(paragraph.text(), 22, false);
      case Block.Entry entry -> paragraph(entry.mark() + " " + entry.text(), 22, false);
      case Block.Table table ->
          table.rows().stream()
              .map(row ->
                  row.stream()
                      .map(cell ->
                          "<w:tc><w:p><w:r><w:t>" + escaped(cell) + "</w:t></w:r></w:p></w:tc>")
                      .collect(Collectors.joining("", "<w:tr>", "</w:tr>")))
              .collect(Collectors.joining("", "<w:tbl>", "</w:tbl>"));
    };
  }

  private static String paragraph(String text, int halfPoints, boolean bold) {
    return "<w:p><w:r><w:rPr>"
        + (bold ? "<w:b/>" : "")
        + "<w:sz w:val=\""
        + halfPoints
        + "\"/></w:rPr><w:t xml:space=\"preserve\">"
        + escaped(text)
        + "</w:t></w:r></w:p>";
  }

  private static String escaped(String text) {
    return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
  }

  private static void add(ZipOutputStream zip, String name, String content) throws IOException {
    var entry = new ZipEntry(name);
    entry.setTime(1_767_225_600_000L); // 2026-01-01: the same text gives the same bytes
    zip.putNextEntry(entry);
    zip.write(content.getBytes(StandardCharsets.UTF_8));
  }
}
