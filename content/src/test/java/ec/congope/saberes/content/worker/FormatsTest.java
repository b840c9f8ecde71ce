package ec.congope.saberes.content.worker;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSInteger;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAnnotationText;
import org.apache.pdfbox.pdmodel.interactive.form.PDAcroForm;
import org.apache.pdfbox.pdmodel.interactive.form.PDTextField;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Every format that is read, through real worker processes. */
class FormatsTest {

  private static final String PDF = "application/pdf";
  private static final String OFFICE = "application/vnd.openxmlformats-officedocument.";
  private static final String OPEN = "application/vnd.oasis.opendocument.";
  private static final String SAID = "El páramo de Cañar, año 2014: vías, agua y niñez.";

  private static Workers workers;

  @TempDir Path folder;

  @BeforeAll
  static void start() {
    // wall and processor far from what any of these needs, so that a busy machine changes nothing
    workers = Workers.with(new WorkerSettings(1, 512, 300, 120, 200));
  }

  @AfterAll
  static void stop() {
    workers.close();
  }

  private Extracted extract(byte[] bytes, String mediaType) throws IOException {
    return workers.extract(Files.write(folder.resolve("document"), bytes), mediaType);
  }

  private static void assertSays(Extracted extracted) {
    assertThat(extracted.status()).as("%s", extracted).isEqualTo(Extracted.Status.TEXT);
    assertThat(extracted.pages()).containsExactly(new Extracted.Page(1, SAID));
    assertThat(extracted.pageCount()).isEqualTo(1);
  }

  @Test
  void readsFlowingText() throws IOException {
    assertSays(extract(Documents.pdf(List.of(SAID)), PDF));
    assertSays(extract(Documents.docx(List.of(SAID)), OFFICE + "wordprocessingml.document"));
    assertSays(extract(Documents.odt(SAID), OPEN + "text"));
    assertSays(extract(Documents.epub(List.of(SAID)), "application/epub+zip"));
    assertSays(
        extract(
            ("<!DOCTYPE html><title>no</title><style>no</style><script>no</script><p>" + SAID)
                .getBytes(StandardCharsets.UTF_8),
            "text/html"));
  }

  @Test
  void readsPlainTextInAnyUsualEncoding() throws IOException {
    for (Charset charset :
        List.of(
            StandardCharsets.UTF_8, StandardCharsets.ISO_8859_1, Charset.forName("windows-1252"))) {
      assertSays(extract(SAID.getBytes(charset), "text/plain"));
      assertSays(
          extract(
              ("<html><head><meta charset=" + charset + "></head><body>" + SAID).getBytes(charset),
              "text/html"));
    }
    assertSays(extract(("\ufeff" + SAID).getBytes(StandardCharsets.UTF_8), "text/plain"));
    assertSays(extract(("\ufeff" + SAID).getBytes(StandardCharsets.UTF_16LE), "text/plain"));
    assertThat(extract("ñ".getBytes(StandardCharsets.ISO_8859_1), "text/plain").pages())
        .containsExactly(new Extracted.Page(1, "ñ"));
  }

  @Test
  void slidesKeepTheirNumbersEvenAfterEmptyOnes() throws IOException {
    var slides = List.of("", "Año uno", "", "Cañar dos", "");
    for (Extracted extracted :
        List.of(
            extract(Documents.pptx(slides), OFFICE + "presentationml.presentation"),
            extract(Documents.odp(slides), OPEN + "presentation"))) {
      assertThat(extracted.status()).isEqualTo(Extracted.Status.TEXT);
      assertThat(extracted.pages())
          .containsExactly(new Extracted.Page(2, "Año uno"), new Extracted.Page(4, "Cañar dos"));
      assertThat(extracted.pageCount()).isEqualTo(5);
      assertThat(extracted.paged()).isTrue();
    }
  }

  @Test
  void sheetsKeepTheirNumbers() throws IOException {
    var sheets = List.of("Año uno", "", "Cañar dos " + "largo ".repeat(1_000));
    var excel = extract(Documents.xlsx(sheets), OFFICE + "spreadsheetml.sheet");
    assertThat(excel.pages()).extracting(Extracted.Page::number).containsExactly(1, 2, 3);
    assertThat(excel.pages().getFirst().text()).isEqualTo("Hoja 1\n\nAño uno");
    assertThat(excel.pages().getLast().text()).startsWith("Hoja 3\n\nCañar dos largo");
    assertThat(excel.pageCount()).isEqualTo(3);

    var open = extract(Documents.ods(sheets), OPEN + "spreadsheet");
    assertThat(open.pages()).extracting(Extracted.Page::number).containsExactly(1, 3);
    assertThat(open.pages().getFirst().text()).isEqualTo("Año uno");
    assertThat(open.pageCount()).isEqualTo(3);
  }

  @Test
  void cellsAndLinesDoNotRunTogether() throws IOException {
    String table = "<p>uno<br>dos</p><table><tr><td>tres</td><td>cuatro</td></tr></table><p>cinco";

    assertThat(extract(table.getBytes(StandardCharsets.UTF_8), "text/html").pages())
        .singleElement()
        .extracting(Extracted.Page::text)
        .isEqualTo("uno\ndos\n\ntres\tcuatro\n\ncinco");
  }

  @Test
  void flowingTextIsCutAtParagraphs() throws IOException {
    var paragraphs = Collections.nCopies(10, "Párrafo ".repeat(125).strip());

    var extracted = extract(Documents.docx(paragraphs), OFFICE + "wordprocessingml.document");

    assertThat(extracted.pageCount()).isEqualTo(4);
    assertThat(extracted.paged()).isFalse();
    assertThat(extracted.pages())
        .allSatisfy(page -> assertThat(page.text()).startsWith("Párrafo").endsWith("Párrafo"));
  }

  @Test
  void readsALongPdfToItsLastPage() throws IOException {
    var extracted = extract(Documents.longPdf(272), PDF);

    assertThat(extracted.status()).isEqualTo(Extracted.Status.TEXT);
    assertThat(extracted.pageCount()).isEqualTo(272);
    assertThat(extracted.paged()).isTrue();
    assertThat(extracted.pages()).hasSize(272);
    for (int number : List.of(1, 200, 231, 272)) {
      assertThat(extracted.pages().get(number - 1))
          .isEqualTo(
              new Extracted.Page(number, "La página lleva palabra" + number + " y nada más."));
    }
  }

  @Test
  void emptyPagesKeepThePlaceOfTheOthers() throws IOException {
    var extracted = extract(Documents.pdf(List.of("", "dos", "")), PDF);

    assertThat(extracted.pages()).containsExactly(new Extracted.Page(2, "dos"));
    assertThat(extracted.pageCount()).isEqualTo(3);
  }

  @Test
  void saysWhyThereIsNoText() throws IOException {
    assertThat(extract(Documents.encryptedPdf(), PDF).status())
        .isEqualTo(Extracted.Status.ENCRYPTED);
    assertThat(extract(Documents.scan(), PDF).status()).isEqualTo(Extracted.Status.NO_TEXT);
    byte[] whole = Documents.docx(List.of(SAID));
    for (Extracted broken :
        List.of(
            extract(Arrays.copyOf(whole, whole.length / 2), OFFICE + "wordprocessingml.document"),
            extract(Arrays.copyOf(Documents.longPdf(3), 200), PDF),
            extract("MZ".getBytes(StandardCharsets.UTF_8), PDF),
            extract("MZ".getBytes(StandardCharsets.UTF_8), "application/octet-stream"))) {
      assertThat(broken.status()).isEqualTo(Extracted.Status.FAILED);
      assertThat(broken.detail()).isNotBlank();
    }
  }

  @Test
  void keepsTheGoodPagesOfABrokenPdf() throws IOException {
    byte[] broken;
    try (var document = Loader.loadPDF(Documents.longPdf(3))) {
      var font = new COSDictionary(); // of a kind whose parts are missing
      font.setItem(COSName.TYPE, COSName.FONT);
      font.setItem(COSName.SUBTYPE, COSName.TYPE0);
      var resources = document.getPage(1).getResources();
      var fonts = resources.getCOSObject().getCOSDictionary(COSName.FONT);
      fonts.setItem(resources.getFontNames().iterator().next(), font);
      broken = Documents.bytes(document);
    }

    var extracted = extract(broken, PDF);

    assertThat(extracted.status()).isEqualTo(Extracted.Status.PARTIAL);
    assertThat(extracted.pages()).extracting(Extracted.Page::number).containsExactly(1, 3);
    assertThat(extracted.pageCount()).isEqualTo(3);
    assertThat(extracted.detail()).startsWith("page 2: ");
  }

  @Test
  void readsNotesAndFormsOfPages() throws IOException {
    byte[] marked;
    try (var document = new PDDocument()) {
      document.addPage(new PDPage(PDRectangle.A4));
      var page = new PDPage(PDRectangle.A4);
      document.addPage(page);
      var note = new PDAnnotationText();
      note.setContents("Nota del año");
      note.setRectangle(new PDRectangle(10, 10, 20, 20));
      var form = new PDAcroForm(document);
      document.getDocumentCatalog().setAcroForm(form);
      form.setDefaultAppearance("/Helv 0 Tf 0 g");
      var field = new PDTextField(form);
      field.setPartialName("canton");
      field.getCOSObject().setString(COSName.V, "Cañar");
      field.getWidgets().getFirst().setRectangle(new PDRectangle(50, 50, 100, 20));
      form.getFields().add(field);
      page.getAnnotations().add(field.getWidgets().getFirst());
      page.setAnnotations(List.of(note, field.getWidgets().getFirst()));
      marked = Documents.bytes(document);
    }

    var extracted = extract(marked, PDF);

    assertThat(extracted.pages()).containsExactly(new Extracted.Page(2, "Nota del año\n\nCañar"));
  }

  @Test
  void aBrokenNoteDoesNotCostThePageItsText() throws IOException {
    byte[] broken;
    try (var document = Loader.loadPDF(Documents.pdf(List.of(SAID)))) {
      var notes = new COSArray();
      notes.add(COSInteger.ONE);
      document.getPage(0).getCOSObject().setItem(COSName.ANNOTS, notes);
      broken = Documents.bytes(document);
    }

    var extracted = extract(broken, PDF);

    assertThat(extracted.pages()).containsExactly(new Extracted.Page(1, SAID));
  }

  @Test
  void keepsFiveMillionCharactersAndSaysSo() throws IOException {
    String line = "páramo y agua para el año que viene\n\n";
    byte[] much = line.repeat(6_000_000 / line.length()).getBytes(StandardCharsets.UTF_8);

    var extracted = extract(much, "text/plain");

    assertThat(extracted.status()).isEqualTo(Extracted.Status.PARTIAL);
    assertThat(extracted.detail()).contains("5000000");
    assertThat(extracted.pages().stream().mapToInt(page -> page.text().length()).sum())
        .isBetween(4_900_000, PageSink.CHARACTERS);
  }

  @Test
  void whatAFileSaysOfItselfCanBeStored() throws IOException {
    byte[] named;
    try (var document = Loader.loadPDF(Documents.pdf(List.of(SAID)))) {
      document.getDocumentInformation().setTitle("Un\0título \ud83d" + "x".repeat(5_000));
      document.getDocumentInformation().setAuthor("<script>alert(1)</script>");
      named = Documents.bytes(document);
    }

    var said = extract(named, PDF).metadata();

    assertThat(said.get("title")).startsWith("Un título ").hasSizeLessThanOrEqualTo(1_000);
    assertThat(said.get("title")).doesNotContain("\0");
    assertThat(said).containsEntry("author", "<script>alert(1)</script>");
  }

  @Test
  void looksAtPicturesByTheirHeadersAlone() throws IOException {
    var picture = new java.awt.image.BufferedImage(30, 20, 1);
    for (String form : List.of("png", "gif", "jpeg")) {
      var out = new java.io.ByteArrayOutputStream();
      javax.imageio.ImageIO.write(picture, form, out);
      assertThat(extract(out.toByteArray(), "image/" + form).status())
          .as(form)
          .isEqualTo(Extracted.Status.NO_TEXT);
    }
    assertThat(extract("nada".getBytes(StandardCharsets.UTF_8), "image/png").status())
        .isEqualTo(Extracted.Status.FAILED);
  }
}
