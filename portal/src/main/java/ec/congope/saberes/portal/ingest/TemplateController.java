package ec.congope.saberes.portal.ingest;

import ec.congope.saberes.content.transfer.ImportColumn;
import ec.congope.saberes.portal.layout.CsvRow;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;

/** Templates to fill in: a spreadsheet with help and vocabularies, and a bare table. */
@Controller
@ConditionalOnWebApplication
class TemplateController {

  private final TemplateSheet sheet;

  TemplateController(TemplateSheet sheet) {
    this.sheet = sheet;
  }

  @GetMapping(ImportController.PATH + "/plantilla.xlsx")
  void sheet(HttpServletResponse response) throws IOException {
    response.setContentType("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet");
    attach("xlsx", response);
    sheet.write(response.getOutputStream());
  }

  @GetMapping(ImportController.PATH + "/plantilla.csv")
  void table(HttpServletResponse response) throws IOException {
    response.setContentType("text/csv");
    response.setCharacterEncoding(StandardCharsets.UTF_8);
    attach("csv", response);
    response
        .getWriter()
        .write(CsvRow.MARK + CsvRow.of(ImportColumn.all().stream().map(ImportColumn::key)));
  }

  private static void attach(String extension, HttpServletResponse response) {
    response.setHeader(
        HttpHeaders.CONTENT_DISPOSITION,
        "attachment; filename=\"plantilla-fichas." + extension + "\"");
  }
}
