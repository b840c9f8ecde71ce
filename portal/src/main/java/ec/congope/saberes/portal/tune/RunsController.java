package ec.congope.saberes.portal.tune;

import ec.congope.saberes.content.NotFound;
import ec.congope.saberes.content.tuning.JudgedQueries;
import ec.congope.saberes.content.tuning.RelevanceRun;
import ec.congope.saberes.content.tuning.RelevanceRuns;
import ec.congope.saberes.portal.layout.Redirect;
import java.time.Clock;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The judged set, its runs, and two of them compared. */
@Controller
class RunsController {

  private static final String PATH = "/admin/buscador/juicios";
  private static final int RUNS = 20;
  private static final DateTimeFormatter TIME =
      DateTimeFormatter.ofPattern("d MMM uuuu, H:mm", Locale.forLanguageTag("es-EC"));

  /** A run as a row. */
  record Run(long id, String at, String note, String mean) {}

  /** Two runs compared, in words. */
  record Compared(
      Run earlier, Run later, String before, String after, String change, Difference difference) {}

  private final JudgedQueries queries;
  private final RelevanceRuns runs;
  private final Measurement measurement;
  private final Clock clock;

  RunsController(JudgedQueries queries, RelevanceRuns runs, Measurement measurement, Clock clock) {
    this.queries = queries;
    this.runs = runs;
    this.measurement = measurement;
    this.clock = clock;
  }

  /**
   * The set and its runs.
   *
   * @param antes number of the earlier run to compare; the last but one where nothing is said
   * @param despues number of the later one; the last where nothing is said
   */
  @GetMapping(PATH)
  String runs(
      @RequestParam(defaultValue = "") String antes,
      @RequestParam(defaultValue = "") String despues,
      @RequestParam(defaultValue = "") String hecho,
      @RequestParam(defaultValue = "") String cuantas,
      Model model) {
    var all = runs.list(RUNS);
    model.addAttribute("queries", queries.list());
    model.addAttribute("runs", all.stream().map(this::run).toList());
    model.addAttribute("compared", compared(all, antes, despues));
    model.addAttribute("done", Done.message("tune.judged.done.", hecho));
    model.addAttribute("came", cuantas.matches("\\d{1,4}") ? Integer.parseInt(cuantas) : 0);
    return "tune/judged";
  }

  private @Nullable Compared compared(List<RelevanceRun> all, String before, String after) {
    if (all.size() < 2 && (before.isEmpty() || after.isEmpty())) {
      return null;
    }
    var earlier = before.isEmpty() ? find(all.get(1).id()) : find(number(before));
    var later = after.isEmpty() ? find(all.getFirst().id()) : find(number(after));
    var difference = Difference.of(earlier, later);
    return new Compared(
        run(earlier),
        run(later),
        Difference.text(difference.before()),
        Difference.text(difference.after()),
        Difference.signed(difference.after() - difference.before()),
        difference);
  }

  private RelevanceRun find(long id) {
    return runs.find(id).orElseThrow(() -> new NotFound("run", id));
  }

  private static long number(String text) {
    if (!text.matches("[1-9]\\d{0,17}")) {
      throw new NotFound("run", text);
    }
    return Long.parseLong(text);
  }

  private Run run(RelevanceRun run) {
    return new Run(
        run.id(),
        TIME.format(run.at().atZone(clock.getZone())),
        run.note(),
        Difference.text(run.mean()));
  }

  @PostMapping(PATH + "/medir")
  ResponseEntity<Void> measure(@RequestParam(defaultValue = "") String note) {
    return Redirect.to(PATH + (measurement.run(note).isPresent() ? "?hecho=medido" : ""));
  }
}
