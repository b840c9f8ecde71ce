package ec.congope.saberes.portal.tune;

import ec.congope.saberes.content.Invalid;
import ec.congope.saberes.content.NotFound;
import ec.congope.saberes.content.Viewer;
import ec.congope.saberes.content.tuning.Synonym;
import ec.congope.saberes.content.tuning.Synonyms;
import ec.congope.saberes.portal.layout.Faults;
import ec.congope.saberes.portal.layout.Redirect;
import ec.congope.saberes.portal.layout.Words;
import java.text.Normalizer;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.util.UriComponentsBuilder;

/** The rules: searched, tried, added, changed, switched off and taken away. */
@Controller
class SynonymsController {

  private static final String PATH = "/admin/buscador/sinonimos";
  private static final int SIZE = 50;

  /** What a form holds; kept when something is wrong with it. */
  record Form(@Nullable Long id, String text, String note) {}

  private final Synonyms synonyms;
  private final Trials trials;
  private final Words words;

  SynonymsController(Synonyms synonyms, Trials trials, Words words) {
    this.synonyms = synonyms;
    this.trials = trials;
    this.words = words;
  }

  /**
   * The list.
   *
   * @param filtro words that a rule must have
   * @param probar a query to try the rules on
   * @param regla what the form of a new rule begins with
   * @param hecho what was done, as the message to show
   */
  @GetMapping(PATH)
  String list(
      @RequestParam(defaultValue = "") String filtro,
      @RequestParam(defaultValue = "1") String pagina,
      @RequestParam(defaultValue = "") String probar,
      @RequestParam(defaultValue = "") String regla,
      @RequestParam(defaultValue = "") String hecho,
      Model model) {
    String begun = regla.isBlank() ? "" : regla.strip() + ", ";
    fill(model, filtro, pagina, new Form(null, begun, ""), Faults.NONE);
    model.addAttribute("tried", probar);
    model.addAttribute("trial", probar.isBlank() ? null : trials.of(probar.strip()));
    model.addAttribute("done", Done.message("tune.synonyms.done.", hecho));
    return "tune/synonyms";
  }

  private void fill(Model model, String filter, String number, Form form, Faults faults) {
    var all = synonyms.list();
    var found = all.stream().filter(synonym -> matches(synonym, filter)).toList();
    int last = Math.max(1, (found.size() + SIZE - 1) / SIZE);
    int page = Math.min(last, number.matches("[1-9]\\d{0,5}") ? Integer.parseInt(number) : 1);
    int from = (page - 1) * SIZE;
    model.addAttribute("filter", filter);
    model.addAttribute("total", found.size());
    model.addAttribute("rules", found.subList(from, Math.min(found.size(), from + SIZE)));
    model.addAttribute("number", page);
    model.addAttribute("last", last);
    model.addAttribute("previous", page > 1 ? address(filter, page - 1) : null);
    model.addAttribute("next", page < last ? address(filter, page + 1) : null);
    model.addAttribute("form", form);
    model.addAttribute("faults", faults);
    model.addAttribute("tried", "");
  }

  private static boolean matches(Synonym synonym, String filter) {
    String text = folded(synonym.text() + " " + synonym.note());
    return List.of(folded(filter).strip().split("\\s+")).stream().allMatch(text::contains);
  }

  private static String folded(String text) {
    return Normalizer.normalize(text, Normalizer.Form.NFD)
        .replaceAll("\\p{M}", "")
        .toLowerCase(Locale.ROOT);
  }

  private static String address(String filter, int page) {
    return UriComponentsBuilder.fromPath(PATH)
        .queryParam("filtro", "{filter}")
        .queryParam("pagina", page)
        .encode()
        .buildAndExpand(filter)
        .toUriString();
  }

  @PostMapping(PATH)
  Object add(
      @RequestParam(defaultValue = "") String text,
      @RequestParam(defaultValue = "") String note,
      Viewer viewer,
      Model model) {
    try {
      synonyms.add(text, note, viewer);
      return Redirect.to(PATH + "?hecho=agregado");
    } catch (Invalid invalid) {
      fill(model, "", "1", new Form(null, text, note), Faults.of(invalid, words));
      return refused("tune/synonyms", model);
    }
  }

  @GetMapping(PATH + "/{id}")
  String edit(@PathVariable long id, Model model) {
    var synonym = synonyms.find(id).orElseThrow(() -> new NotFound("synonym", id));
    model.addAttribute("form", new Form(id, synonym.text(), synonym.note()));
    model.addAttribute("faults", Faults.NONE);
    return "tune/synonym";
  }

  @PostMapping(PATH + "/{id}")
  Object change(
      @PathVariable long id,
      @RequestParam(defaultValue = "") String text,
      @RequestParam(defaultValue = "") String note,
      Viewer viewer,
      Model model) {
    try {
      synonyms.change(id, text, note, viewer);
      return Redirect.to(PATH + "?hecho=cambiado");
    } catch (Invalid invalid) {
      model.addAttribute("form", new Form(id, text, note));
      model.addAttribute("faults", Faults.of(invalid, words));
      return refused("tune/synonym", model);
    }
  }

  private static ModelAndView refused(String view, Model model) {
    return new ModelAndView(view, model.asMap(), HttpStatus.UNPROCESSABLE_CONTENT);
  }

  @PostMapping(PATH + "/{id}/activar")
  ResponseEntity<Void> enable(@PathVariable long id, Viewer viewer) {
    synonyms.enable(id, viewer);
    return Redirect.to(PATH + "?hecho=activado");
  }

  @PostMapping(PATH + "/{id}/desactivar")
  ResponseEntity<Void> disable(@PathVariable long id, Viewer viewer) {
    synonyms.disable(id, viewer);
    return Redirect.to(PATH + "?hecho=desactivado");
  }

  @PostMapping(PATH + "/{id}/quitar")
  ResponseEntity<Void> remove(@PathVariable long id, Viewer viewer) {
    synonyms.remove(id, viewer);
    return Redirect.to(PATH + "?hecho=quitado");
  }
}
