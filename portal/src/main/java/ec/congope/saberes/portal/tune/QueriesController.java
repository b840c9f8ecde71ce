package ec.congope.saberes.portal.tune;

import ec.congope.saberes.content.tuning.Asked;
import ec.congope.saberes.content.tuning.QueryLog;
import ec.congope.saberes.content.tuning.Unanswered;
import ec.congope.saberes.portal.layout.Words;
import java.util.Locale;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.util.UriComponentsBuilder;

/** What is asked and what finds nothing, each with what can be done about it. */
@Controller
class QueriesController {

  private static final int DAYS = 30;
  private static final int ROWS = 50;

  /** What can be done about a query. */
  record Ways(String search, String synonym, String pin, String judge) {
    static Ways of(String query) {
      return new Ways(
          address("/buscar", "q", query),
          address("/admin/buscador/sinonimos", "regla", query) + "#nueva",
          address("/admin/buscador/fijados", "busqueda", query) + "#nuevo",
          address("/admin/buscador/juicios/juzgar", "q", query));
    }

    private static String address(String path, String name, String value) {
      return UriComponentsBuilder.fromPath(path)
          .queryParam(name, "{value}")
          .encode()
          .buildAndExpand(value)
          .toUriString();
    }
  }

  /** A query that is asked often. */
  record Top(Asked asked, Ways ways) {}

  /** A query that finds nothing. */
  record Empty(Unanswered unanswered, String trend, String look, Ways ways) {}

  private final QueryLog log;
  private final Words words;

  QueriesController(QueryLog log, Words words) {
    this.log = log;
    this.words = words;
  }

  @GetMapping("/admin/buscador")
  String queries(Model model) {
    model.addAttribute("days", DAYS);
    model.addAttribute("least", QueryLog.SHOWN_FROM);
    model.addAttribute(
        "top",
        log.top(DAYS, ROWS).stream().map(asked -> new Top(asked, Ways.of(asked.query()))).toList());
    model.addAttribute("empty", log.unanswered(DAYS, ROWS).stream().map(this::empty).toList());
    return "tune/queries";
  }

  private Empty empty(Unanswered query) {
    String look =
        switch (query.trend()) {
          case NEW, UP -> "badge--warn";
          case DOWN -> "badge--ok";
          case SAME -> "";
        };
    String trend = query.trend().name().toLowerCase(Locale.ROOT);
    return new Empty(
        query, words.of("tune.trend." + trend, query.before()), look, Ways.of(query.query()));
  }
}
