package ec.congope.saberes.portal.bulk;

import ec.congope.saberes.content.ItemId;
import ec.congope.saberes.content.Viewer;
import ec.congope.saberes.content.batch.Batch;
import ec.congope.saberes.content.batch.BatchJobs;
import ec.congope.saberes.content.batch.Batches;
import ec.congope.saberes.content.batch.edit.Edit;
import ec.congope.saberes.content.batch.edit.EditRequest;
import ec.congope.saberes.content.batch.edit.Selecting;
import ec.congope.saberes.content.batch.edit.Selecting.Selected;
import ec.congope.saberes.content.batch.edit.What;
import ec.congope.saberes.content.vocabulary.Scheme;
import ec.congope.saberes.content.vocabulary.Vocabularies;
import ec.congope.saberes.portal.layout.Redirect;
import ec.congope.saberes.portal.layout.Words;
import java.util.HashSet;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** Which items are changed, and how. */
@Controller
@ConditionalOnWebApplication
class EditController {

  static final String PATH = "/admin/lotes";

  /** Where there are more, all are taken: nobody ticks off hundreds of boxes. */
  static final int TICKED = 100;

  private static final int LISTED = 20;

  private final Selecting selecting;
  private final Vocabularies vocabularies;
  private final Choices choices;
  private final Batches batches;
  private final BatchJobs jobs;
  private final EditPages pages;
  private final Words words;

  EditController(
      Selecting selecting,
      Vocabularies vocabularies,
      Choices choices,
      Batches batches,
      BatchJobs jobs,
      EditPages pages,
      Words words) {
    this.selecting = selecting;
    this.vocabularies = vocabularies;
    this.choices = choices;
    this.batches = batches;
    this.jobs = jobs;
    this.pages = pages;
    this.words = words;
  }

  @ModelAttribute
  Asked asked(
      @RequestParam(defaultValue = "") String tipo,
      @RequestParam(defaultValue = "") String marco,
      @RequestParam(defaultValue = "") String competencia,
      @RequestParam(defaultValue = "") String provincia,
      @RequestParam(defaultValue = "") String organizacion,
      @RequestParam(defaultValue = "") String licencia,
      @RequestParam(defaultValue = "") String acceso,
      @RequestParam(defaultValue = "") String palabra,
      @RequestParam(defaultValue = "") String titulo,
      @RequestParam(defaultValue = "") String fichas,
      @RequestParam(defaultValue = "") String que,
      @RequestParam(defaultValue = "") String valor) {
    return new Asked(
        tipo,
        marco,
        competencia,
        provincia,
        organizacion,
        licencia,
        acceso,
        palabra,
        titulo,
        fichas,
        que,
        valor);
  }

  @GetMapping(PATH)
  String select(@ModelAttribute Asked asked, Viewer viewer, Model model) {
    fill(asked, selected(asked, viewer), null, viewer, model);
    return "bulk/select";
  }

  /** Looks at what the change would come to. Without ticks all that is selected is meant. */
  @PostMapping(PATH)
  Object check(
      @ModelAttribute Asked asked,
      @RequestParam(defaultValue = "") List<String> ficha,
      Viewer viewer,
      Model model) {
    var selected = selected(asked, viewer);
    var ticked = new HashSet<>(ficha);
    boolean ticks = !selected.isEmpty() && selected.size() <= TICKED;
    var items =
        selected.stream()
            .map(Selected::id)
            .filter(id -> !ticks || ticked.contains(id.toString()))
            .toList();
    Edit edit = What.find(asked.que()).flatMap(w -> choices.edit(w, asked.valor())).orElse(null);
    String fault = fault(edit, items, selected);
    if (fault != null || edit == null) {
      fill(asked, selected, fault, viewer, model);
      return new ModelAndView("bulk/select", model.asMap(), HttpStatus.UNPROCESSABLE_CONTENT);
    }
    String request = EditRequest.of(edit, items).json();
    long id = batches.start(Batch.Kind.EDIT, choices.title(edit), request, viewer);
    jobs.take(id);
    return Redirect.to(PATH + "/" + id);
  }

  private @Nullable String fault(@Nullable Edit edit, List<ItemId> items, List<Selected> selected) {
    if (selected.size() > Selecting.MOST) {
      return words.of("bulk.fault.many", Selecting.MOST);
    }
    if (items.isEmpty()) {
      return words.of("bulk.fault.none");
    }
    return edit == null ? words.of("bulk.fault.value") : null;
  }

  private List<Selected> selected(Asked asked, Viewer viewer) {
    var selection = asked.selection(vocabularies);
    return selection.asks() ? selecting.find(selection, viewer) : List.of();
  }

  private void fill(
      Asked asked, List<Selected> selected, @Nullable String fault, Viewer viewer, Model model) {
    model.addAttribute("asked", asked);
    model.addAttribute("asks", asked.selection(vocabularies).asks());
    model.addAttribute("total", selected.size());
    model.addAttribute("too", selected.size() > Selecting.MOST);
    model.addAttribute("items", selected.size() <= TICKED ? pages.items(selected) : List.of());
    model.addAttribute("fault", fault);
    model.addAttribute("whats", choices.whats());
    model.addAttribute("types", choices.of(Scheme.TYPES));
    model.addAttribute("competencies", choices.of(Scheme.COMPETENCIES));
    model.addAttribute("framework", choices.of(Scheme.FRAMEWORK));
    model.addAttribute("provinces", choices.of(Scheme.PROVINCES));
    model.addAttribute("licences", choices.of(Scheme.LICENCES));
    model.addAttribute("accesses", choices.of(Scheme.ACCESS));
    model.addAttribute("organisations", choices.organisations());
    model.addAttribute("batches", pages.lines(batches.list(Batch.Kind.EDIT, LISTED, viewer)));
  }
}
