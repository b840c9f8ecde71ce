package ec.congope.saberes.portal.bulk;

import ec.congope.saberes.content.Viewer;
import ec.congope.saberes.content.archive.ArchiveExport;
import ec.congope.saberes.content.archive.Packing;
import ec.congope.saberes.portal.layout.Refusal;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.concurrent.Semaphore;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;

/**
 * The whole library taken along, as the command {@code export} writes it. It is written while it is
 * sent, so that it needs no room here; one at a time.
 */
@Controller
@ConditionalOnWebApplication
class ArchiveController {

  static final String PATH = "/admin/exportar";
  private static final String SOON = "60";

  private final ArchiveExport export;
  private final Clock clock;
  private final Semaphore one = new Semaphore(1);

  ArchiveController(ArchiveExport export, Clock clock) {
    this.export = export;
    this.clock = clock;
  }

  @GetMapping(PATH)
  String page() {
    return "bulk/export";
  }

  /**
   * Sends the archive. Where it breaks off, the contents, which come last, are missing: no portal
   * takes it.
   */
  @PostMapping(PATH)
  void send(Viewer viewer, HttpServletResponse response) throws IOException {
    if (!one.tryAcquire()) {
      throw new Refusal(HttpStatus.TOO_MANY_REQUESTS, "bulk.export.busy")
          .with(HttpHeaders.RETRY_AFTER, SOON);
    }
    try {
      response.setContentType("application/zip");
      response.setHeader(
          HttpHeaders.CONTENT_DISPOSITION,
          "attachment; filename=\"biblioteca-" + LocalDate.now(clock) + ".zip\"");
      response.setHeader(HttpHeaders.CACHE_CONTROL, "private, no-store");
      try (var packing = Packing.zip(response.getOutputStream())) {
        export.write(packing, viewer);
      }
    } finally {
      one.release();
    }
  }
}
