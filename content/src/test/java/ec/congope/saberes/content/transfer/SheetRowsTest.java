package ec.congope.saberes.content.transfer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import ec.congope.saberes.content.Invalid;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Spreadsheets as people fill them in. */
class SheetRowsTest {

  private static final List<String> HEAD =
      List.of("externalId", "type", "title", "issued", "provinces", "keywords");

  @TempDir private Path folder = Path.of("");

  private interface Filling {
    void into(Worksheet sheet);
  }

  private static byte[] sheet(Filling filling) throws IOException {
    var out = new ByteArrayOutputStream();
    try (var workbook = new Workbook(out, "Pruebas", "1.0")) {
      var sheet = workbook.newWorksheet("Fichas");
      for (int i = 0; i < HEAD.size(); i++) {
        sheet.value(0, i, HEAD.get(i));
      }
      filling.into(sheet);
      workbook.newWorksheet("Ayuda").value(0, 0, "no es una ficha");
    }
    return out.toByteArray();
  }

  private static void record(Worksheet sheet, int row, String id) {
    sheet.value(row, 0, id);
    sheet.value(row, 1, "material-tecnico");
    sheet.value(row, 2, "Título de " + id);
  }

  private static List<Row> read(byte[] bytes) throws IOException {
    var all = new ArrayList<Row>();
    try (var rows = new SheetRows(new ByteArrayInputStream(bytes))) {
      for (var row = rows.next(); row.isPresent(); row = rows.next()) {
        all.add(row.get());
      }
    }
    return all;
  }

  @Test
  void rowsAreRecordsWithTheNumberThatTheSheetShows() throws IOException {
    var rows =
        read(
            sheet(sheet -> {
              record(sheet, 1, "a");
              sheet.value(1, 5, "riego | agua|");
              sheet.value(2, 2, "  ");
              record(sheet, 3, "b");
            }));

    assertThat(rows).extracting(Row::line).containsExactly(2L, 4L);
    assertThat(rows.getFirst().text(Field.TITLE)).isEqualTo("Título de a");
    assertThat(rows.getFirst().list(Field.KEYWORDS)).containsExactly("riego", "agua");
    assertThat(rows).allSatisfy(row -> assertThat(row.violations()).isEmpty());
  }

  @Test
  void numbersAndDaysAreWhatPeopleSee() throws IOException {
    var row =
        read(sheet(sheet -> {
          sheet.value(1, 0, 42);
          sheet.value(1, 1, "material-tecnico");
          sheet.value(1, 2, "Año");
          sheet.value(1, 3, LocalDate.of(2013, 4, 9));
          sheet.style(1, 3).format("yyyy-mm-dd").set();
          sheet.value(1, 4, 1);
        }))
            .getFirst();

    assertThat(row.text(Field.EXTERNAL_ID)).isEqualTo("42");
    assertThat(row.text(Field.ISSUED)).isEqualTo("2013-04-09");
    assertThat(row.list(Field.PROVINCES)).containsExactly("01");
  }

  @Test
  void c14NoFormulaIsWorkedOutAndItsCellIsNamed() throws IOException {
    var rows =
        read(
            sheet(sheet -> {
              record(sheet, 1, "a");
              sheet.formula(1, 2, "CONCATENATE(\"a\",\"b\")");
              record(sheet, 2, "b");
              sheet.value(2, 2, "=1+1");
            }));

    assertThat(rows.getFirst().violations())
        .extracting(Invalid.Violation::field, Invalid.Violation::code, Invalid.Violation::arguments)
        .containsExactly(tuple("title", "import.sheet-formula", List.of("C2")));
    assertThat(rows.getLast().text(Field.TITLE)).isEqualTo("=1+1");
  }

  @Test
  void d5ANumberThatNobodyWritesIsAnErrorOfItsCellAndNotOfTheSheet() throws IOException {
    var rows =
        read(
            sheet(sheet -> {
              record(sheet, 1, "a");
              sheet.value(1, 2, new BigDecimal("1E+999999999")); // in full it is a gigabyte
              record(sheet, 2, "b");
              sheet.value(2, 3, new BigDecimal("1E+12"));
              sheet.style(2, 3).format("yyyy-mm-dd").set();
              record(sheet, 3, "c");
              sheet.value(3, 2, new BigDecimal("1E-999999999"));
              record(sheet, 4, "d");
            }));

    assertThat(rows).hasSize(4);
    for (var cell : List.of("C2", "D3", "C4")) {
      int row = cell.charAt(1) - '2';
      assertThat(rows.get(row).violations())
          .extracting(Invalid.Violation::code, Invalid.Violation::arguments)
          .containsExactly(tuple("import.sheet-error", List.of(cell)));
    }
    assertThat(rows.getLast().violations()).isEmpty();
  }

  @Test
  void aMissingColumnIsSaidOnceAndNothingBelowIsRead() throws IOException {
    var out = new ByteArrayOutputStream();
    try (var workbook = new Workbook(out, "Pruebas", "1.0")) {
      var sheet = workbook.newWorksheet("Fichas");
      sheet.value(0, 0, "externalId");
      sheet.value(0, 1, "title");
      sheet.value(1, 0, "a");
    }

    var rows = read(out.toByteArray());

    assertThat(rows).hasSize(1);
    assertThat(rows.getFirst().violations())
        .extracting(Invalid.Violation::code)
        .containsExactly("import.csv-column-missing");
  }

  @Test
  void whatIsNoSpreadsheetIsRefusedWhole() throws IOException {
    Path file = folder.resolve("manifest.xlsx");
    Files.writeString(file, "esto no es una hoja");

    assertThatThrownBy(() -> Manifest.in(folder)).isInstanceOf(Invalid.class);
    assertThat(read(zip("otra/cosa.txt", "hola".getBytes(StandardCharsets.UTF_8))))
        .singleElement()
        .satisfies(row ->
            assertThat(row.violations())
                .extracting(Invalid.Violation::code)
                .containsExactly("import.sheet"));
  }

  @Test
  void d5ASheetThatUnpacksToTooMuchIsRefusedBeforeItIsRead() throws IOException {
    Path file = folder.resolve("manifest.xlsx");
    Files.write(file, zip("xl/sharedStrings.xml", new byte[(int) SheetSize.UNPACKED + 1]));

    assertThat(Files.size(file)).isLessThan(1 << 20);
    assertThatThrownBy(() -> SheetSize.of(file))
        .isInstanceOfSatisfying(
            Invalid.class,
            refused ->
                assertThat(refused.violations().getFirst().code()).isEqualTo("import.sheet-large"));
  }

  @Test
  void d2EntitiesOfASheetAreRefusedAndNeverRead() throws IOException {
    Path canary = folder.resolve("canario.txt");
    Files.writeString(canary, "canario");
    String type = "<!DOCTYPE x [<!ENTITY e SYSTEM \"" + canary.toUri() + "\">]>";
    var out = new ByteArrayOutputStream();
    Path harmless = Files.write(folder.resolve("harmless.zip"), sheet(row -> record(row, 1, "a")));
    try (var in = new ZipFile(harmless.toFile());
        var zip = new ZipOutputStream(out)) {
      for (var entry : in.stream().toList()) {
        String text = new String(in.getInputStream(entry).readAllBytes(), StandardCharsets.UTF_8);
        String hostile = text.replace("T&#xed;tulo de a", "&e;");
        if (!hostile.equals(text)) {
          int root = hostile.indexOf("?>") + 2;
          hostile = hostile.substring(0, root) + type + hostile.substring(root);
        }
        zip.putNextEntry(new ZipEntry(entry.getName()));
        zip.write(hostile.getBytes(StandardCharsets.UTF_8));
        zip.closeEntry();
      }
    }
    Files.delete(harmless);
    Files.write(folder.resolve("manifest.xlsx"), out.toByteArray());

    assertThat(new String(unpacked(out.toByteArray()), StandardCharsets.UTF_8)).contains(type);
    assertThatThrownBy(() -> Manifest.in(folder)).isInstanceOf(Invalid.class);
    assertThat(read(out.toByteArray()))
        .allSatisfy(row -> assertThat(row.text(Field.TITLE, "")).doesNotContain("canario"));
  }

  private static byte[] unpacked(byte[] bytes) throws IOException {
    var all = new ByteArrayOutputStream();
    try (var in = new ZipInputStream(new ByteArrayInputStream(bytes))) {
      for (var entry = in.getNextEntry(); entry != null; entry = in.getNextEntry()) {
        all.writeBytes(in.readAllBytes());
      }
    }
    return all.toByteArray();
  }

  private static byte[] zip(String name, byte[] bytes) throws IOException {
    var out = new ByteArrayOutputStream();
    try (var zip = new ZipOutputStream(out)) {
      zip.putNextEntry(new ZipEntry(name));
      zip.write(bytes);
      zip.closeEntry();
    }
    return out.toByteArray();
  }
}
