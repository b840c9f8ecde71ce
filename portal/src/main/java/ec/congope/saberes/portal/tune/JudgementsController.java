package ec.congope.saberes.portal.tune;

import ec.congope.saberes.content.Invalid;
import ec.congope.saberes.content.ItemId;
import ec.congope.saberes.content.NotFound;
import ec.congope.saberes.content.Viewer;
import ec.congope.saberes.content.tuning.JudgedQueries;
import ec.congope.saberes.content.tuning.JudgedQuery;
import ec.congope.saberes.content.tuning.StartingSet;
import ec.congope.saberes.portal.layout.Redirect;
import ec.congope.saberes.search.Hit;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.util.UriComponentsBuilder;

/** Judging the results of a query: good, acceptable, bad. */
@Controller
class JudgementsController {

  private static final String PATH = "/admin/buscador/juicios";
  private static final int SHOWN = 20;

  /**
   * A result to judge.
   *
   * @param rank where everybody finds it, from 1; null where it is not among the first
   * @param grade what somebody judged, or null
   */
  record Judged(Rows.Line line, @Nullable Integer rank, @Nullable Integer grade) {}

  private final JudgedQueries queries;
  private final StartingSet start;
  private final Rows rows;

  JudgementsController(JudgedQueries queries, StartingSet start, Rows rows) {
    this.queries = queries;
    this.start = start;
    this.rows = rows;
  }

  @GetMapping(PATH + "/juzgar")
  String judge(@RequestParam(defaultValue = "") String q, Model model) {
    String query = q.strip();
    model.addAttribute("query", query);
    model.addAttribute("lines", query.isEmpty() ? List.of() : lines(query));
    return "tune/judge";
  }

  /** What is found, then what was judged and is not found any more. */
  private List<Judged> lines(String query) {
    var grades = queries.find(query).map(JudgedQuery::grades).orElse(Map.of());
    var lines = new LinkedHashMap<ItemId, Judged>();
    int rank = 1;
    for (Hit hit : rows.ranked(query, Viewer.anonymous(), SHOWN)) {
      lines.put(hit.id(), new Judged(rows.line(hit), rank++, grades.get(hit.id())));
    }
    rows.of(grades.keySet())
        .forEach(
            (id, hit) -> lines.putIfAbsent(id, new Judged(rows.line(hit), null, grades.get(id))));
    return List.copyOf(lines.values());
  }

  /** Takes fields {@code ficha-12=2}; an empty value takes a judgement back. */
  @PostMapping(PATH + "/juzgar")
  ResponseEntity<Void> judge(@RequestParam MultiValueMap<String, String> fields) {
    String query = Optional.ofNullable(fields.getFirst("q")).orElse("");
    var grades = new HashMap<ItemId, Optional<Integer>>();
    fields.forEach((name, values) -> {
      if (name.matches("ficha-[1-9]\\d{0,17}")) {
        grades.put(ItemId.parse(name.substring("ficha-".length())), grade(values.getLast()));
      }
    });
    if (rows.of(grades.keySet()).size() < grades.size()) {
      throw new NotFound("item", grades.keySet());
    }
    if (grades.values().stream().anyMatch(Optional::isPresent) || queries.find(query).isPresent()) {
      queries.judge(queries.add(query), grades);
    }
    return Redirect.to(PATH + "?hecho=juzgado");
  }

  private static Optional<Integer> grade(String text) {
    if (text.isEmpty()) {
      return Optional.empty();
    }
    if (!text.matches("[012]")) {
      throw new Invalid(List.of(Invalid.Violation.of("ficha", "invalid.number", 0, 2)));
    }
    return Optional.of(Integer.valueOf(text));
  }

  @PostMapping(PATH + "/{id}/quitar")
  ResponseEntity<Void> remove(@PathVariable long id) {
    queries.remove(id);
    return Redirect.to(PATH + "?hecho=quitado");
  }

  @PostMapping(PATH + "/partida")
  ResponseEntity<Void> start() {
    int came = start.load();
    return Redirect.to(
        UriComponentsBuilder.fromPath(PATH)
            .queryParam("hecho", "traido")
            .queryParam("cuantas", came)
            .toUriString());
  }
}
