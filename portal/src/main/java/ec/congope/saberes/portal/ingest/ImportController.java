package ec.congope.saberes.portal.ingest;

import ec.congope.saberes.content.Invalid;
import ec.congope.saberes.content.Viewer;
import ec.congope.saberes.content.batch.Batch;
import ec.congope.saberes.content.batch.BatchJobs;
import ec.congope.saberes.content.batch.Batches;
import ec.congope.saberes.content.file.FileName;
import ec.congope.saberes.content.transfer.BulkImport;
import ec.congope.saberes.portal.layout.Redirect;
import ec.congope.saberes.portal.layout.Words;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.Part;
import java.io.IOException;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.ModelAndView;

/** Where imports are sent from the browser, and those that were. */
@Controller
@ConditionalOnWebApplication
class ImportController {

  static final String PATH = "/admin/importar";
  private static final int LISTED = 20;

  private final Holding holding;
  private final BulkImport bulk;
  private final Batches batches;
  private final BatchJobs jobs;
  private final ImportPages pages;
  private final ImportSettings settings;
  private final Words words;

  ImportController(
      Holding holding,
      BulkImport bulk,
      Batches batches,
      BatchJobs jobs,
      ImportPages pages,
      ImportSettings settings,
      Words words) {
    this.holding = holding;
    this.bulk = bulk;
    this.batches = batches;
    this.jobs = jobs;
    this.pages = pages;
    this.settings = settings;
    this.words = words;
  }

  @GetMapping(PATH)
  String page(Viewer viewer, Model model) {
    fill(null, viewer, model);
    return "ingest/import";
  }

  /** What {@link ImportUpload} read: nothing is written yet but the files that wait. */
  @PostMapping(ImportUpload.PATH + "/recibir")
  Object receive(HttpServletRequest request, Viewer viewer, Model model) throws IOException {
    if (!(request.getAttribute(ImportUpload.FILE) instanceof Part part)) {
      return refused(words.of("bulk.refused.none"), viewer, model);
    }
    String name = FileName.of(Objects.requireNonNullElse(part.getSubmittedFileName(), ""));
    String folder = null;
    try {
      folder = holding.take(part, name);
      bulk.look(holding.contents(folder));
    } catch (Invalid invalid) {
      if (folder != null) {
        holding.drop(folder);
      }
      var wrong = invalid.violations().getFirst();
      return refused(words.of(wrong.code(), wrong.arguments().toArray()), viewer, model);
    }
    long id = batches.start(Batch.Kind.IMPORT, name, ImportWork.request(folder), viewer);
    jobs.take(id);
    return Redirect.to(PATH + "/" + id);
  }

  private ModelAndView refused(String why, Viewer viewer, Model model) {
    fill(why, viewer, model);
    return new ModelAndView("ingest/import", model.asMap(), HttpStatus.UNPROCESSABLE_CONTENT);
  }

  private void fill(@Nullable String fault, Viewer viewer, Model model) {
    model.addAttribute("fault", fault);
    model.addAttribute("limit", pages.size(settings.limit().toBytes()));
    model.addAttribute("batches", pages.lines(batches.list(Batch.Kind.IMPORT, LISTED, viewer)));
  }
}
