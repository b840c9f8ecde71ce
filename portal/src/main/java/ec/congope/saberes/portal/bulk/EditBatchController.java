package ec.congope.saberes.portal.bulk;

import ec.congope.saberes.content.ItemId;
import ec.congope.saberes.content.Viewer;
import ec.congope.saberes.content.batch.Batch;
import ec.congope.saberes.content.batch.Batch.Kind;
import ec.congope.saberes.content.batch.Batch.State;
import ec.congope.saberes.content.batch.BatchJobs;
import ec.congope.saberes.content.batch.BatchUndo;
import ec.congope.saberes.content.batch.Batches;
import ec.congope.saberes.portal.layout.Redirect;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** One change of many items: looked at item by item, done, undone. */
@Controller
@ConditionalOnWebApplication
class EditBatchController {

  private static final String PATH = EditController.PATH + "/{id:[1-9]\\d{0,17}}";
  private static final String SECONDS = "2";

  /** Items that are named where somebody changed them since. */
  private static final int NAMED = 20;

  private final Batches batches;
  private final BatchJobs jobs;
  private final BatchUndo undo;
  private final EditPages pages;

  EditBatchController(Batches batches, BatchJobs jobs, BatchUndo undo, EditPages pages) {
    this.batches = batches;
    this.jobs = jobs;
    this.undo = undo;
    this.pages = pages;
  }

  @GetMapping(PATH)
  String page(
      @PathVariable long id,
      @RequestParam(defaultValue = "1") String pagina,
      Viewer viewer,
      HttpServletResponse response,
      Model model) {
    var batch = batches.get(id, Kind.EDIT, viewer);
    if (batch.state().isAtWork()) {
      response.setHeader("Refresh", SECONDS);
    }
    int page = pagina.matches("[1-9]\\d{0,5}") ? Integer.parseInt(pagina) : 1;
    fill(batch, page, List.of(), model);
    return "bulk/edit";
  }

  @PostMapping(PATH + "/hacer")
  Object run(@PathVariable long id, Viewer viewer) {
    batches.get(id, Kind.EDIT, viewer);
    if (batches.decide(id, State.RUNNING, viewer, State.CHECKED, State.FAILED)) {
      jobs.take(id);
    }
    return back(id);
  }

  @PostMapping(PATH + "/descartar")
  Object discard(@PathVariable long id, Viewer viewer) {
    batches.get(id, Kind.EDIT, viewer);
    batches.decide(id, State.DISCARDED, viewer, State.CHECKED);
    return Redirect.to(EditController.PATH);
  }

  /** Undoes it; where somebody changed an item since, nothing. */
  @PostMapping(PATH + "/deshacer")
  Object undo(@PathVariable long id, Viewer viewer, Model model) {
    var batch = batches.get(id, Kind.EDIT, viewer);
    var changed = undo.changed(id, NAMED);
    if (!changed.isEmpty()) {
      fill(batch, 1, changed, model);
      return new ModelAndView("bulk/edit", model.asMap(), HttpStatus.CONFLICT);
    }
    if (batches.decide(id, State.UNDOING, viewer, State.DONE, State.FAILED)) {
      jobs.take(id);
    }
    return back(id);
  }

  private void fill(Batch batch, int page, List<ItemId> changed, Model model) {
    model.addAttribute("batch", pages.view(batch, page));
    model.addAttribute("changed", changed.stream().map(ItemId::toString).toList());
  }

  private static Object back(long id) {
    return Redirect.to(EditController.PATH + "/" + id);
  }
}
