package ec.congope.saberes.portal.review;

import ec.congope.saberes.content.Viewer;
import ec.congope.saberes.content.review.Check;
import ec.congope.saberes.content.review.CheckWeights;
import ec.congope.saberes.content.review.Weight;
import ec.congope.saberes.portal.layout.Redirect;
import ec.congope.saberes.portal.layout.Words;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** What is looked at before a manuscript is handed in, and how much it weighs: administrators. */
@Controller
class ChecksController {

  private static final String PATH = "/admin/comprobaciones";

  /** A weight to choose. */
  record Option(String id, String code, String label, boolean chosen) {}

  /** A check. */
  record Row(String name, String title, String about, List<Option> options) {}

  private final CheckWeights weights;
  private final Words words;

  ChecksController(CheckWeights weights, Words words) {
    this.weights = weights;
    this.words = words;
  }

  @GetMapping(PATH)
  String show(@RequestParam(defaultValue = "") String hecho, Model model) {
    var all = weights.all();
    model.addAttribute("done", !hecho.isEmpty());
    model.addAttribute(
        "rows", all.entrySet().stream().map(e -> row(e.getKey(), e.getValue())).toList());
    return "review/checks";
  }

  /** Takes the weights by the names of their checks; what it does not know stays as it was. */
  @PostMapping(PATH)
  ResponseEntity<Void> set(@RequestParam Map<String, String> sent, Viewer viewer) {
    var chosen = new EnumMap<Check, Weight>(Check.class);
    for (Check check : Check.values()) {
      Arrays.stream(Weight.values())
          .filter(weight -> code(weight).equals(sent.get(code(check))))
          .forEach(weight -> chosen.put(check, weight));
    }
    weights.set(chosen, viewer);
    return Redirect.to(PATH + "?hecho=si");
  }

  private Row row(Check check, Weight weight) {
    var options =
        Arrays.stream(Weight.values())
            .map(each ->
                new Option(
                    code(check) + "-" + code(each),
                    code(each),
                    words.of("review.weight." + code(each)),
                    each == weight))
            .toList();
    String key = "review.check." + code(check);
    return new Row(code(check), words.of(key), words.of(key + ".about"), options);
  }

  private static String code(Enum<?> value) {
    return value.name().toLowerCase(Locale.ROOT).replace('_', '-');
  }
}
