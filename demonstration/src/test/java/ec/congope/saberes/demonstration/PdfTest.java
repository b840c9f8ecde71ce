package ec.congope.saberes.demonstration;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.zip.ZipFile;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The typeset documents. */
class PdfTest {

  private static final Imprint IMPRINT =
      new Imprint("Guía del ñandú", "Documento de demostración.", "CONGOPE", "es-EC");
  private static final String CHAPTER =
      """
      ## %d Capítulo

      El canal perdía el 42 %% del caudal y costó USD 1.240 por familia.

      | Medida | Antes | Después |
      | --- | --- | --- |
      | Pérdidas | 42 %% | 18 %% |

      - Limpie la cuneta.

      """;

  @TempDir Path folder;
  private String text = "";

  @BeforeEach
  void tenChapters() {
    var chapters = new StringBuilder("Introducción.\n\n");
    for (int n = 1; n <= 10; n++) {
      chapters.append(CHAPTER.formatted(n));
    }
    text = chapters.toString();
  }

  @Test
  void theSameTextGivesTheSameBytes() throws IOException {
    Path one = Files.createDirectory(folder.resolve("1")).resolve("a.pdf");
    Path two = Files.createDirectory(folder.resolve("2")).resolve("a.pdf");
    Pdf.write(one, IMPRINT, Block.read(text));
    Pdf.write(two, IMPRINT, Block.read(text));
    assertThat(one).hasSameBinaryContentAs(two);

    Docx.write(one, IMPRINT, Block.read(text));
    Docx.write(two, IMPRINT, Block.read(text));
    assertThat(one).hasSameBinaryContentAs(two);
  }

  @Test
  void everyPageSaysWhatItIsAndItsNumber() throws IOException {
    try (var pdf = typeset(text)) {
      assertThat(pdf.getNumberOfPages()).isEqualTo(11);
      for (int page = 1; page <= 11; page++) {
        assertThat(text(pdf, page))
            .contains("Documento de demostración.", "Guía del ñandú", page + " de 11");
      }
    }
  }

  @Test
  void aLongTextHasContentsThatNameTheRightPages() throws IOException {
    try (var pdf = typeset(text)) {
      assertThat(text(pdf, 1)).containsPattern("7 Capítulo\\s+8");
      assertThat(text(pdf, 8)).contains("7 Capítulo", "42 %", "USD 1.240", "Pérdidas");
    }
  }

  @Test
  void propertiesSayTitleAuthorAndLanguageAndChaptersAreBookmarks() throws IOException {
    try (var pdf = typeset(text)) {
      assertThat(pdf.getDocumentInformation().getTitle()).isEqualTo("Guía del ñandú");
      assertThat(pdf.getDocumentInformation().getAuthor()).isEqualTo("CONGOPE");
      var catalog = pdf.getDocumentCatalog();
      assertThat(catalog.getLanguage()).isEqualTo("es-EC");
      assertThat(catalog.getDocumentOutline().children())
          .hasSize(10)
          .first()
          .extracting(item -> item.getTitle())
          .isEqualTo("1 Capítulo");
    }
  }

  @Test
  void aParagraphOfThreeLinesIsNeverDivided() throws IOException {
    String three = "Este párrafo ocupa tres renglones de una página del documento. ".repeat(4);
    try (var pdf = typeset((three + "\n\n").repeat(40))) {
      assertThat(pdf.getNumberOfPages()).isGreaterThan(2);
      for (int page = 1; page <= pdf.getNumberOfPages(); page++) {
        String whole = text(pdf, page);
        var lines = whole.lines().filter(line -> line.matches(".*(párrafo|página|ocupa).*"));
        assertThat(lines.count() % 3).as(whole).isZero();
      }
    }
  }

  @Test
  void theHeadOfATableIsRepeatedOnEveryPage() throws IOException {
    String table = "| Cabeza | Valor |\n| --- | --- |\n" + "| Fila | 1 |\n".repeat(90);
    try (var pdf = typeset(table)) {
      assertThat(pdf.getNumberOfPages()).isGreaterThan(2);
      for (int page = 1; page <= pdf.getNumberOfPages(); page++) {
        assertThat(text(pdf, page)).containsOnlyOnce("Cabeza");
      }
    }
  }

  @Test
  void aWordDocumentSaysAtItsFootWhatItIs() throws IOException {
    Path file = folder.resolve("a.docx");
    Docx.write(file, IMPRINT, Block.read(text));
    try (var zip = new ZipFile(file.toFile())) {
      for (String part : new String[] {"word/footer.xml", "word/document.xml"}) {
        assertThat(
                new String(
                    zip.getInputStream(zip.getEntry(part)).readAllBytes(), StandardCharsets.UTF_8))
            .contains("Documento de demostración.");
      }
    }
  }

  private PDDocument typeset(String markdown) throws IOException {
    Path file = folder.resolve("typeset.pdf");
    Pdf.write(file, IMPRINT, Block.read(markdown));
    return Loader.loadPDF(file.toFile());
  }

  private static String text(PDDocument pdf, int page) throws IOException {
    var stripper = new PDFTextStripper();
    stripper.setStartPage(page);
    stripper.setEndPage(page);
    return stripper.getText(pdf);
  }
}
