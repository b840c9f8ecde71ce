package ec.congope.saberes.content.worker;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Random;
import java.util.function.Consumer;
import java.util.zip.CRC32;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSStream;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;

/** Files that were made to hurt whoever reads them. */
final class HostileFiles {

  private static final String DOCUMENT = "word/document.xml";
  private static final String WORD =
      "<?xml version=\"1.0\" encoding=\"UTF-8\"?>%s<w:document xmlns:w="
          + "\"http://schemas.openxmlformats.org/wordprocessingml/2006/main\"><w:body>";
  private static final String WORD_END = "</w:body></w:document>";
  private static final String TYPES =
      "<?xml version=\"1.0\"?><Types"
          + " xmlns=\"http://schemas.openxmlformats.org/package/2006/content-types\"><Default"
          + " Extension=\"rels\" ContentType=\"application/vnd.openxmlformats-package."
          + "relationships+xml\"/><Override PartName=\"/word/document.xml\" ContentType="
          + "\"application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml\"/>"
          + "</Types>";
  private static final String RELATIONS =
      "<?xml version=\"1.0\"?><Relationships xmlns="
          + "\"http://schemas.openxmlformats.org/package/2006/relationships\"><Relationship"
          + " Id=\"r1\" Type=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships/"
          + "officeDocument\" Target=\"word/document.xml\"/></Relationships>";

  private HostileFiles() {}

  /** Something that writes the content of an entry. */
  interface Content {
    /** Writes it. */
    void to(ZipOutputStream zip) throws IOException;
  }

  /** A form that draws itself twice: never ends, in some 600 bytes. */
  static byte[] selfDrawingPdf() throws IOException {
    try (var document = new PDDocument()) {
      var page = new PDPage();
      document.addPage(page);
      COSStream form = form(document, "/F Do /F Do");
      resources(form, form);
      page.getCOSObject().setItem(COSName.CONTENTS, content(document, "/F Do"));
      resources(page.getCOSObject(), form);
      return Documents.bytes(document);
    }
  }

  /** Forms that draw the next one four times, so many deep. */
  static byte[] exponentialPdf(int depth, String... goodPages) throws IOException {
    try (var document =
        org.apache.pdfbox.Loader.loadPDF(Documents.pdf(java.util.List.of(goodPages)))) {
      var page = new PDPage();
      document.addPage(page);
      COSStream inner = form(document, "BT ET");
      for (int i = 0; i < depth; i++) {
        COSStream outer = form(document, "/F Do /F Do /F Do /F Do");
        resources(outer, inner);
        inner = outer;
      }
      page.getCOSObject().setItem(COSName.CONTENTS, content(document, "/F Do"));
      resources(page.getCOSObject(), inner);
      return Documents.bytes(document);
    }
  }

  /** A page of millions of operators, packed to nothing. */
  static byte[] manyOperatorsPdf(int operators) throws IOException {
    try (var document = new PDDocument()) {
      var page = new PDPage();
      document.addPage(page);
      page.getCOSObject()
          .setItem(COSName.CONTENTS, content(document, "BT (a) Tj ET\n".repeat(operators)));
      var font =
          new org.apache.pdfbox.pdmodel.font.PDType1Font(
              org.apache.pdfbox.pdmodel.font.Standard14Fonts.FontName.HELVETICA);
      page.setResources(new org.apache.pdfbox.pdmodel.PDResources());
      page.getResources().add(font);
      return Documents.bytes(document);
    }
  }

  /** A page with a picture that says it is 60,000 dots wide and high. */
  static byte[] pixelFloodPdf() throws IOException {
    try (var document = new PDDocument()) {
      var page = new PDPage();
      document.addPage(page);
      COSStream picture = document.getDocument().createCOSStream();
      try (var out = picture.createOutputStream(COSName.FLATE_DECODE)) {
        out.write(new byte[1_000_000]);
      }
      picture.setItem(COSName.TYPE, COSName.XOBJECT);
      picture.setItem(COSName.SUBTYPE, COSName.IMAGE);
      picture.setInt(COSName.WIDTH, 60_000);
      picture.setInt(COSName.HEIGHT, 60_000);
      picture.setInt(COSName.BITS_PER_COMPONENT, 8);
      picture.setItem(COSName.COLORSPACE, COSName.DEVICERGB);
      page.getCOSObject().setItem(COSName.CONTENTS, content(document, "600 0 0 600 0 0 cm /F Do"));
      resources(page.getCOSObject(), picture);
      return Documents.bytes(document);
    }
  }

  private static COSStream content(PDDocument document, String operators) throws IOException {
    COSStream stream = document.getDocument().createCOSStream();
    try (var out = stream.createOutputStream(COSName.FLATE_DECODE)) {
      out.write(operators.getBytes(StandardCharsets.US_ASCII));
    }
    return stream;
  }

  private static COSStream form(PDDocument document, String operators) throws IOException {
    COSStream form = content(document, operators);
    form.setItem(COSName.TYPE, COSName.XOBJECT);
    form.setItem(COSName.SUBTYPE, COSName.FORM);
    form.setItem(COSName.BBOX, new org.apache.pdfbox.pdmodel.common.PDRectangle(600, 600));
    return form;
  }

  private static void resources(COSDictionary of, COSStream drawn) {
    var named = new COSDictionary();
    named.setItem(COSName.getPDFName("F"), drawn);
    var resources = new COSDictionary();
    resources.setItem(COSName.XOBJECT, named);
    of.setItem(COSName.RESOURCES, resources);
  }

  /** A Word document with this body, after this prologue. */
  static byte[] docx(String prologue, Content body, String... more) throws IOException {
    var bytes = new ByteArrayOutputStream();
    try (var zip = new ZipOutputStream(bytes)) {
      entry(zip, "[Content_Types].xml", TYPES);
      entry(zip, "_rels/.rels", RELATIONS);
      for (int i = 0; i < more.length; i += 2) {
        entry(zip, more[i], more[i + 1]);
      }
      zip.putNextEntry(new ZipEntry(DOCUMENT));
      zip.write(WORD.formatted(prologue).getBytes(StandardCharsets.UTF_8));
      body.to(zip);
      zip.write(WORD_END.getBytes(StandardCharsets.UTF_8));
    }
    return bytes.toByteArray();
  }

  static void entry(ZipOutputStream zip, String name, String content) throws IOException {
    zip.putNextEntry(new ZipEntry(name));
    zip.write(content.getBytes(StandardCharsets.UTF_8));
  }

  /** Millions of paragraphs; with noise they stay below the limit of what a zip may grow. */
  static byte[] manyParagraphs(int paragraphs, boolean noise) throws IOException {
    var random = new Random(7);
    return docx(
        "",
        zip -> {
          for (int i = 0; i < paragraphs; i++) {
            String text = noise ? Long.toString(random.nextLong(), 36) : "a";
            zip.write(
                ("<w:p><w:r><w:t>" + text + "</w:t></w:r></w:p>")
                    .getBytes(StandardCharsets.US_ASCII));
          }
        });
  }

  /** One paragraph of so many MiB of blanks, with so much noise in each KiB. */
  static byte[] blanks(int mebibytes, int noise) throws IOException {
    var random = new Random(7);
    return docx(
        "",
        zip -> {
          zip.write("<w:p><w:r><w:t xml:space=\"preserve\">".getBytes(StandardCharsets.US_ASCII));
          byte[] block = " ".repeat(1_024).getBytes(StandardCharsets.US_ASCII);
          for (int i = 0; i < mebibytes << 10; i++) {
            for (int at = 0; at < noise; at++) {
              block[at] = (byte) ('a' + random.nextInt(26));
            }
            zip.write(block);
          }
          zip.write("</w:t></w:r></w:p>".getBytes(StandardCharsets.US_ASCII));
        });
  }

  /** Entities that stand for ten of the one before, ten times. */
  static String laughs() {
    var dtd = new StringBuilder("<!DOCTYPE lolz [<!ENTITY l0 \"ja\">");
    for (int i = 1; i <= 10; i++) {
      dtd.append("<!ENTITY l" + i + " \"" + ("&l" + (i - 1) + ";").repeat(10) + "\">");
    }
    return dtd + "]>";
  }

  /** So many entries. */
  static byte[] manyEntries(int entries) throws IOException {
    var parts = new String[2 * entries];
    for (int i = 0; i < entries; i++) {
      parts[2 * i] = "word/media/" + i;
      parts[2 * i + 1] = "";
    }
    return docx("", zip -> {}, parts);
  }

  /** A zip within a zip within a zip: each ten copies of the inner one. */
  static byte[] nestedZip(int levels) throws IOException {
    byte[] inner = Documents.zip("blanks", " ".repeat(10 << 20));
    for (int level = 1; level < levels; level++) {
      var bytes = new ByteArrayOutputStream();
      try (var zip = new ZipOutputStream(bytes)) {
        entry(zip, "[Content_Types].xml", TYPES);
        entry(zip, "_rels/.rels", RELATIONS);
        for (int i = 0; i < 10; i++) {
          zip.putNextEntry(new ZipEntry("word/embeddings/" + i + ".zip"));
          zip.write(inner);
        }
      }
      inner = bytes.toByteArray();
    }
    return inner;
  }

  /** Changes a byte of every entry's head in the zip's directory, counted from its signature. */
  static byte[] inDirectory(byte[] zip, Consumer<java.nio.ByteBuffer> change) {
    byte[] changed = zip.clone();
    for (int i = 0; i + 46 < changed.length; i++) {
      if (changed[i] == 'P'
          && changed[i + 1] == 'K'
          && changed[i + 2] == 1
          && changed[i + 3] == 2) {
        change.accept(
            java.nio.ByteBuffer.wrap(changed, i, changed.length - i)
                .slice()
                .order(java.nio.ByteOrder.LITTLE_ENDIAN));
      }
    }
    return changed;
  }

  /** Two entries of one name, which no zip writer makes: made of two names of the same length. */
  static byte[] duplicateEntries() throws IOException {
    byte[] zip = docx("", to -> {}, "word/documenT.xml", "<a/>");
    return new String(zip, StandardCharsets.ISO_8859_1)
        .replace("word/documenT.xml", DOCUMENT)
        .getBytes(StandardCharsets.ISO_8859_1);
  }

  /** The head of a PNG picture of this size, without a picture. */
  static byte[] pngHead(int width, int height) throws IOException {
    var bytes = new ByteArrayOutputStream();
    var out = new java.io.DataOutputStream(bytes);
    out.writeLong(0x89504e470d0a1a0aL);
    var head = new ByteArrayOutputStream();
    var chunk = new java.io.DataOutputStream(head);
    chunk.writeInt(0x49484452);
    chunk.writeInt(width);
    chunk.writeInt(height);
    chunk.writeInt(0x08020000);
    chunk.writeByte(0);
    var sum = new CRC32();
    sum.update(head.toByteArray());
    out.writeInt(13);
    out.write(head.toByteArray());
    out.writeInt((int) sum.getValue());
    return bytes.toByteArray();
  }
}
