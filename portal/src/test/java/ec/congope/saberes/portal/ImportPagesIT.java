package ec.congope.saberes.portal;

import static org.assertj.core.api.Assertions.assertThat;

import ec.congope.saberes.content.Membership.Duty;
import ec.congope.saberes.content.Viewer;
import ec.congope.saberes.content.item.Items;
import ec.congope.saberes.content.item.Status;
import ec.congope.saberes.content.transfer.ImportColumn;
import ec.congope.saberes.portal.Portal.Account;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.junit.jupiter.api.Test;

/** Imports from the browser: checked, done, undone. */
class ImportPagesIT {

  private static final Account ADMINISTRATOR = Portal.account(Duty.ADMINISTRATOR, "congope");
  private static final String PAGE = "/admin/importar";

  private static HttpResponse<String> sent(String name, byte[] bytes) {
    return new Multipart().file("archivo", name, bytes).send(ADMINISTRATOR, PAGE + "/archivo");
  }

  private static String place(HttpResponse<String> taken) {
    assertThat(taken.statusCode()).as(taken.body()).isEqualTo(303);
    return taken.headers().firstValue("location").orElseThrow();
  }

  /** The page once nothing is at work any more. */
  private static String settled(String place) {
    var deadline = Instant.now().plus(Duration.ofSeconds(60));
    while (Instant.now().isBefore(deadline)) {
      var page = ADMINISTRATOR.ask(place);
      if (page.headers().firstValue("Refresh").isEmpty()) {
        return page.body();
      }
    }
    throw new AssertionError("still at work: " + place);
  }

  private static Status status(String externalId) {
    var items = Portal.get(Items.class);
    var id = items.findByExternalId(externalId).orElseThrow();
    return items.get(id, Viewer.administrator()).status();
  }

  private static byte[] zip(List<String> names, List<byte[]> contents) throws IOException {
    var out = new ByteArrayOutputStream();
    try (var zip = new ZipOutputStream(out)) {
      for (int i = 0; i < names.size(); i++) {
        zip.putNextEntry(new ZipEntry(names.get(i)));
        zip.write(contents.get(i));
        zip.closeEntry();
      }
    }
    return out.toByteArray();
  }

  @Test
  void aTableOfExcelIsCheckedThenImportedThenUndone() {
    String table =
        "externalId;type;title;provinces\r\n"
            + "lote-1;material-tecnico;Guía de cañerías;01\r\n"
            + "lote-2;material-tecnico;\"Con; punto y coma\";\r\n"
            + "lote-3;no-existe;Mala;\r\n";
    String place = place(sent("fichas.csv", table.getBytes(Charset.forName("windows-1252"))));

    String checked = settled(place);
    assertThat(checked).contains("Se crearían", "Un problema", "«no-existe»", ">4</th>");
    assertThat(Portal.get(Items.class).findByExternalId("lote-1")).isEmpty();

    assertThat(ADMINISTRATOR.post(place + "/hacer", "").statusCode()).isEqualTo(303);
    assertThat(settled(place)).contains("Creadas", "Hecho", "Deshacer");
    assertThat(status("lote-1")).isEqualTo(Status.PUBLISHED);
    var items = Portal.get(Items.class);
    var item = items.get(items.findByExternalId("lote-1").orElseThrow(), Viewer.administrator());
    assertThat(item.draft().title()).isEqualTo("Guía de cañerías");

    assertThat(ADMINISTRATOR.post(place + "/hacer", "").statusCode()).isEqualTo(303);
    settled(place);
    assertThat(items.get(item.id(), Viewer.administrator()).revision()).isEqualTo(1);

    assertThat(ADMINISTRATOR.post(place + "/deshacer", "").statusCode()).isEqualTo(303);
    assertThat(settled(place)).contains("Deshecho");
    assertThat(status("lote-1")).isEqualTo(Status.RETIRED);
  }

  @Test
  void whatSomebodyChangedSinceIsNamedAndNothingIsUndone() {
    String table =
        "externalId,type,title\n"
            + "mano-1,material-tecnico,Uno\n"
            + "mano-2,material-tecnico,Dos\n";
    String place = place(sent("mano.csv", table.getBytes(StandardCharsets.UTF_8)));
    settled(place);
    ADMINISTRATOR.post(place + "/hacer", "");
    settled(place);
    var items = Portal.get(Items.class);
    var item = items.get(items.findByExternalId("mano-2").orElseThrow(), Viewer.administrator());
    items.move(item.id(), item.revision(), Status.RETIRED, "Ya no", Viewer.administrator());

    var refused = ADMINISTRATOR.post(place + "/deshacer", "");

    assertThat(refused.statusCode()).isEqualTo(409);
    assertThat(refused.body()).contains("No se deshizo nada", "Ficha " + item.id());
    assertThat(status("mano-1")).isEqualTo(Status.PUBLISHED);
  }

  @Test
  void aSpreadsheetWithItsDocumentsComesAsZip() throws IOException {
    var sheet = new ByteArrayOutputStream();
    try (var workbook = new Workbook(sheet, "Pruebas", "1.0")) {
      var page = workbook.newWorksheet("Fichas");
      var head = List.of("externalId", "type", "title", "files");
      var cells = List.of("hoja-1", "material-tecnico", "De una hoja", "docs/manual.txt::Manual");
      for (int i = 0; i < head.size(); i++) {
        page.value(0, i, head.get(i));
        page.value(1, i, cells.get(i));
      }
    }
    var text = "manual de cunetas".getBytes(StandardCharsets.UTF_8);
    String place =
        place(
            sent(
                "todo.zip",
                zip(
                    List.of("mis fichas.xlsx", "docs/manual.txt"),
                    List.of(sheet.toByteArray(), text))));
    settled(place);

    ADMINISTRATOR.post(place + "/hacer", "");

    assertThat(settled(place)).contains("Hecho");
    var items = Portal.get(Items.class);
    var item = items.get(items.findByExternalId("hoja-1").orElseThrow(), Viewer.administrator());
    assertThat(item.draft().attachments())
        .singleElement()
        .satisfies(file -> assertThat(file.title()).isEqualTo("Manual"));
  }

  @Test
  void d3WhatLeavesTheFolderIsRefusedWholeAndSaid() throws IOException {
    byte[] table =
        "externalId,type,title\nd3,material-tecnico,Uno\n".getBytes(StandardCharsets.UTF_8);
    var refused =
        sent("malo.zip", zip(List.of("manifest.csv", "../fuera.txt"), List.of(table, table)));

    assertThat(refused.statusCode()).isEqualTo(422);
    assertThat(refused.body()).contains("../fuera.txt", "role=\"alert\"");
    assertThat(Portal.get(Items.class).findByExternalId("d3")).isEmpty();
  }

  @Test
  void whatIsNoListIsRefusedWithWhatToSendInstead() {
    assertThat(sent("foto.png", new byte[] {1, 2, 3}).body()).contains("tipo de archivo");
    assertThat(sent("vieja.xls", new byte[] {1, 2, 3}).body())
        .contains("Guarde la hoja como .xlsx");
    assertThat(sent("falsa.xlsx", new byte[] {1, 2, 3}).statusCode()).isEqualTo(422);
    assertThat(new Multipart().send(ADMINISTRATOR, PAGE + "/archivo").body())
        .contains("Elija un archivo");
  }

  @Test
  void c14TheReportNeverHoldsAFormula() {
    String table = "externalId,type,title\n\"=1+1\",=2+2,\"+3\"\n";
    String place = place(sent("formulas.csv", table.getBytes(StandardCharsets.UTF_8)));
    settled(place);

    var report = ADMINISTRATOR.ask(place + "/informe.csv");

    assertThat(report.headers().firstValue("Content-Disposition").orElseThrow())
        .startsWith("attachment");
    assertThat(report.body().lines().skip(1))
        .isNotEmpty()
        .allSatisfy(line -> assertThat(line).doesNotContain(";\"=", ";\"+"));
    assertThat(report.body()).contains("\"'=1+1\"");
  }

  @Test
  void b6NobodyButAnAdministratorImports() {
    for (var other :
        List.of(
            Portal.account(Duty.PUBLISHER, "congope"),
            Portal.account(Duty.COORDINATOR, "gap-azuay"))) {
      for (String path : List.of("", "/1", "/1/informe.csv", "/plantilla.xlsx")) {
        assertThat(other.ask(PAGE + path).statusCode()).as(path).isIn(302, 403, 404);
      }
      var sent =
          new Multipart()
              .file("archivo", "a.csv", "externalId,type,title\n".getBytes(StandardCharsets.UTF_8))
              .send(other, PAGE + "/archivo");
      assertThat(sent.statusCode()).isIn(302, 403, 404);
    }
  }

  @Test
  void thePagesAreForEverybodyWhoWorksThere() {
    byte[] table = "externalId,type,title\n".getBytes(StandardCharsets.UTF_8);
    String place = place(sent("vacia.csv", table));
    assertThat(settled(place)).contains("no hay nada que escribir");
    assertThat(ADMINISTRATOR.ask(PAGE).body()).contains("vacia.csv", "plantilla.xlsx");
    assertThat(ADMINISTRATOR.ask(PAGE + "/999999").statusCode()).isEqualTo(404);
  }

  @Test
  void c14TheTemplateHasAllColumnsAndCodesAndNoFormula() throws Exception {
    var request =
        HttpRequest.newBuilder(URI.create(Portal.base() + PAGE + "/plantilla.xlsx"))
            .header("Cookie", ADMINISTRATOR.cookie())
            .build();
    byte[] bytes;
    try (var client = HttpClient.newHttpClient()) {
      bytes = client.send(request, HttpResponse.BodyHandlers.ofByteArray()).body();
    }

    try (var workbook = new ReadableWorkbook(new ByteArrayInputStream(bytes))) {
      var cells = new ArrayList<List<String>>();
      for (var sheet : workbook.getSheets().toList()) {
        var texts = new ArrayList<String>();
        for (var row : sheet.read()) {
          for (var cell : row) {
            if (cell != null) {
              assertThat(cell.getFormula()).isNull();
              texts.add(cell.getText());
            }
          }
        }
        cells.add(texts);
      }
      assertThat(cells.getFirst())
          .containsExactlyElementsOf(ImportColumn.all().stream().map(ImportColumn::key).toList());
      assertThat(cells.get(1)).contains("externalId", "siempre");
      assertThat(cells.get(2)).contains("buena-practica", "C-VIALIDAD", "01");
    }
    assertThat(settled(place(sent("plantilla.xlsx", bytes)))).contains("Ningún problema");
  }

  @Test
  void itsPagesAreReadAndUsedByEverybody() {
    Look.each(PAGE).forEach(look -> look.check(page -> ADMINISTRATOR.enter(page.context())));
  }
}
