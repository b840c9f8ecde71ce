package ec.congope.saberes.portal.ingest;

import ec.congope.saberes.content.ItemId;
import ec.congope.saberes.content.NotFound;
import ec.congope.saberes.content.Viewer;
import ec.congope.saberes.content.batch.Batch;
import ec.congope.saberes.content.batch.Batch.Kind;
import ec.congope.saberes.content.batch.Batch.State;
import ec.congope.saberes.content.batch.BatchJobs;
import ec.congope.saberes.content.batch.BatchUndo;
import ec.congope.saberes.content.batch.Batches;
import ec.congope.saberes.portal.layout.Redirect;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.ModelAndView;

/** One import: looked at, done, undone. While it is at work its page asks again by itself. */
@Controller
@ConditionalOnWebApplication
class ImportBatchController {

  private static final String PATH = ImportController.PATH + "/{id:[1-9]\\d{0,17}}";
  private static final String SECONDS = "2";

  /** Items that are named where somebody changed them since. */
  private static final int NAMED = 20;

  private final Holding holding;
  private final Batches batches;
  private final BatchJobs jobs;
  private final BatchUndo undo;
  private final ImportPages pages;

  ImportBatchController(
      Holding holding, Batches batches, BatchJobs jobs, BatchUndo undo, ImportPages pages) {
    this.holding = holding;
    this.batches = batches;
    this.jobs = jobs;
    this.undo = undo;
    this.pages = pages;
  }

  @GetMapping(PATH)
  String page(@PathVariable long id, Viewer viewer, HttpServletResponse response, Model model) {
    var batch = batches.get(id, Kind.IMPORT, viewer);
    if (batch.state().isAtWork()) {
      response.setHeader("Refresh", SECONDS);
    }
    fill(batch, List.of(), model);
    return "ingest/batch";
  }

  /** Everything that was found wrong, for a spreadsheet. */
  @GetMapping(PATH + "/informe.csv")
  void report(@PathVariable long id, Viewer viewer, HttpServletResponse response)
      throws IOException {
    Path file = holding.report(ImportWork.folder(batches.get(id, Kind.IMPORT, viewer)));
    if (!Files.isRegularFile(file)) {
      throw new NotFound("report of import", id);
    }
    response.setContentType("text/csv");
    response.setCharacterEncoding(StandardCharsets.UTF_8);
    response.setHeader(
        HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"informe-" + id + ".csv\"");
    response.setHeader(HttpHeaders.CACHE_CONTROL, "private, no-store");
    Files.copy(file, response.getOutputStream());
  }

  /** Does what was looked at, or goes on with what failed. */
  @PostMapping(PATH + "/hacer")
  Object run(@PathVariable long id, Viewer viewer) {
    batches.get(id, Kind.IMPORT, viewer);
    if (batches.decide(id, State.RUNNING, viewer, State.CHECKED, State.FAILED)) {
      jobs.take(id);
    }
    return back(id);
  }

  @PostMapping(PATH + "/descartar")
  Object discard(@PathVariable long id, Viewer viewer) throws IOException {
    var batch = batches.get(id, Kind.IMPORT, viewer);
    if (batches.decide(id, State.DISCARDED, viewer, State.CHECKED)) {
      holding.empty(ImportWork.folder(batch));
    }
    return Redirect.to(ImportController.PATH);
  }

  /** Undoes it; where somebody changed an item since, nothing. */
  @PostMapping(PATH + "/deshacer")
  Object undo(@PathVariable long id, Viewer viewer, Model model) {
    var batch = batches.get(id, Kind.IMPORT, viewer);
    var changed = undo.changed(id, NAMED);
    if (!changed.isEmpty()) {
      fill(batch, changed, model);
      return new ModelAndView("ingest/batch", model.asMap(), HttpStatus.CONFLICT);
    }
    if (batches.decide(id, State.UNDOING, viewer, State.DONE, State.FAILED)) {
      jobs.take(id);
    }
    return back(id);
  }

  private void fill(Batch batch, List<ItemId> changed, Model model) {
    model.addAttribute("batch", pages.view(batch));
    model.addAttribute("changed", changed.stream().map(ItemId::toString).toList());
  }

  private static Object back(long id) {
    return Redirect.to(ImportController.PATH + "/" + id);
  }
}
