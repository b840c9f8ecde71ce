package ec.congope.saberes.portal.vocabulary;

import ec.congope.saberes.content.Invalid;
import ec.congope.saberes.content.NotFound;
import ec.congope.saberes.content.Viewer;
import ec.congope.saberes.content.vocabulary.Concept;
import ec.congope.saberes.content.vocabulary.Crosswalk;
import ec.congope.saberes.content.vocabulary.FrameworkVersions;
import ec.congope.saberes.content.vocabulary.Scheme;
import ec.congope.saberes.content.vocabulary.Vocabularies;
import ec.congope.saberes.portal.layout.CsvRow;
import ec.congope.saberes.portal.layout.Faults;
import ec.congope.saberes.portal.layout.Redirect;
import ec.congope.saberes.portal.layout.Words;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.util.UriUtils;

/**
 * What each node of another version has become in this one: listed, decided, and the items that
 * nothing leads on for. It always leads from the newest other version that was in force.
 */
@Controller
class CrosswalkController {

  private static final String PATH = VersionsController.PATH + "/{version}/correspondencias";
  private static final String NODE = PATH + "/nodo/{code}";
  private static final int SIZE = 50;
  private static final int MOST = 100_000;
  private static final Set<String> DONE = Set.of("decidido", "sin-decidir");

  /** A node as a row. */
  record Row(String name, String url, String state, String badge, String targets, String items) {}

  private final Crosswalk crosswalk;
  private final FrameworkVersions versions;
  private final Vocabularies vocabularies;
  private final Words words;

  CrosswalkController(
      Crosswalk crosswalk, FrameworkVersions versions, Vocabularies vocabularies, Words words) {
    this.crosswalk = crosswalk;
    this.versions = versions;
    this.vocabularies = vocabularies;
    this.words = words;
  }

  private Way way(String version) {
    return Way.to(version, versions);
  }

  @GetMapping(PATH)
  ModelAndView list(@PathVariable String version, @RequestParam(defaultValue = "") String hecho) {
    var way = way(version);
    String from = way.from().version();
    var page = new ModelAndView("vocabulary/crosswalk");
    page.addObject("way", way);
    page.addObject("balance", crosswalk.balance(from, version));
    page.addObject("lost", words.of("vocabulary.walk.lost", crosswalk.lostItems(from, version)));
    page.addObject(
        "rows", crosswalk.list(from, version).stream().map(line -> row(way, line)).toList());
    page.addObject("done", DONE.contains(hecho) ? "vocabulary.walk.done." + hecho : null);
    return page;
  }

  private Row row(Way way, Crosswalk.Line line) {
    String state = line.state().name().toLowerCase(Locale.ROOT);
    String badge =
        switch (line.state()) {
          case LEADS -> "badge--ok";
          case DROPPED -> "badge--line";
          case UNDECIDED -> "badge--warn";
        };
    String targets =
        line.state() == Crosswalk.State.DROPPED
            ? line.reason()
            : line.targets().stream().map(ChangeForms::named).collect(Collectors.joining("; "));
    return new Row(
        ChangeForms.named(line.concept()),
        way.url()
            + "/nodo/"
            + UriUtils.encodePathSegment(line.concept().code(), StandardCharsets.UTF_8),
        words.of("vocabulary.walk.state." + state),
        badge,
        targets,
        words.of("vocabulary.tagged", line.items()));
  }

  @GetMapping(NODE)
  ModelAndView node(@PathVariable String version, @PathVariable String code) {
    var way = way(version);
    var line = line(way, code);
    var chosen = line.targets().stream().map(Concept::code).collect(Collectors.toSet());
    return form(way, line, chosen, line.reason(), Faults.NONE);
  }

  private Crosswalk.Line line(Way way, String code) {
    return crosswalk.list(way.from().version(), way.to().version()).stream()
        .filter(line -> line.concept().code().equals(code))
        .findFirst()
        .orElseThrow(() -> new NotFound("framework node", code));
  }

  private ModelAndView form(
      Way way, Crosswalk.Line line, Set<String> chosen, String reason, Faults faults) {
    var page = new ModelAndView("vocabulary/decide");
    page.setStatus(faults.byField().isEmpty() ? HttpStatus.OK : HttpStatus.UNPROCESSABLE_CONTENT);
    page.addObject("way", way);
    page.addObject("name", ChangeForms.named(line.concept()));
    page.addObject("label", line.concept().label());
    page.addObject("url", way.url() + "/nodo/" + line.concept().code());
    page.addObject("decided", line.state() != Crosswalk.State.UNDECIDED);
    page.addObject("items", words.of("vocabulary.tagged", line.items()));
    page.addObject("options", options(way, line.concept(), chosen));
    page.addObject("reason", reason);
    page.addObject("faults", faults);
    return page;
  }

  /** Nodes of the same sort; a topic may become a result. */
  private List<ChangeForms.Option> options(Way way, Concept node, Set<String> chosen) {
    return vocabularies.list(Scheme.FRAMEWORK, way.to().version()).stream()
        .filter(other ->
            other.kind().equals(node.kind())
                || (node.kind().equals("topic") && other.kind().equals("result")))
        .map(other ->
            new ChangeForms.Option(
                other.code(), ChangeForms.named(other), chosen.contains(other.code())))
        .toList();
  }

  @PostMapping(NODE)
  Object decide(
      @PathVariable String version,
      @PathVariable String code,
      @RequestParam(required = false) @Nullable List<String> targets,
      @RequestParam(defaultValue = "") String reason,
      Viewer viewer) {
    var way = way(version);
    List<String> chosen = targets == null ? List.of() : targets;
    try {
      crosswalk.decide(way.from().version(), version, code, chosen, reason, viewer);
      return Redirect.to(way.url() + "?hecho=decidido#aviso");
    } catch (Invalid invalid) {
      var faults = Faults.of(invalid, words);
      return form(way, line(way, code), Set.copyOf(chosen), reason, faults);
    }
  }

  @PostMapping(NODE + "/olvidar")
  ResponseEntity<Void> forget(
      @PathVariable String version, @PathVariable String code, Viewer viewer) {
    var way = way(version);
    crosswalk.forget(way.from().version(), version, code, viewer);
    return Redirect.to(way.url() + "?hecho=sin-decidir#aviso");
  }

  /** The items of nodes that are dropped or undecided. */
  @GetMapping(PATH + "/fichas")
  ModelAndView lost(@PathVariable String version, @RequestParam(defaultValue = "1") String pagina) {
    var way = way(version);
    String from = way.from().version();
    int total = crosswalk.lostItems(from, version);
    int last = Math.max(1, (total + SIZE - 1) / SIZE);
    int number = Math.min(last, pagina.matches("[1-9]\\d{0,5}") ? Integer.parseInt(pagina) : 1);
    var page = new ModelAndView("vocabulary/lost");
    page.addObject("way", way);
    page.addObject("count", words.of("vocabulary.walk.lost", total));
    page.addObject("lines", crosswalk.lostItems(from, version, (number - 1) * SIZE, SIZE));
    page.addObject("number", number);
    page.addObject("last", last);
    return page;
  }

  @GetMapping(PATH + "/fichas.csv")
  ResponseEntity<byte[]> table(@PathVariable String version) {
    var way = way(version);
    var out = new StringBuilder(CsvRow.MARK);
    out.append(
        CsvRow.of(
            Stream.of("id", "title", "address", "published")
                .map(column -> words.of("vocabulary.walk.column." + column))));
    crosswalk
        .lostItems(way.from().version(), version, 0, MOST)
        .forEach(item ->
            out.append(
                CsvRow.of(
                    Stream.of(
                        item.id().toString(),
                        item.title(),
                        "/fichas/" + item.slug(),
                        words.of("vocabulary.walk." + (item.published() ? "yes" : "no"))))));
    return ResponseEntity.ok()
        .contentType(new MediaType("text", "csv", StandardCharsets.UTF_8))
        .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"sin-correspondencia.csv\"")
        .header(HttpHeaders.CACHE_CONTROL, "private, no-store")
        .body(out.toString().getBytes(StandardCharsets.UTF_8));
  }
}
