package ec.congope.saberes.portal.administer;

import ec.congope.saberes.content.NotFound;
import ec.congope.saberes.content.file.FileId;
import ec.congope.saberes.content.text.TextStatus;
import ec.congope.saberes.content.text.Texts;
import ec.congope.saberes.content.text.TroubledFile;
import ec.congope.saberes.portal.layout.Format;
import ec.congope.saberes.portal.layout.Redirect;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.util.UriComponentsBuilder;

/** The files whose text is not simply there, by status, and sending them to the workers again. */
@Controller
class FilesController {

  static final int SIZE = 50;

  /** A tab: one status, or all of them where the slug is empty. */
  record Tab(String message, String url, int count, boolean chosen) {}

  /** A file as editors see it. */
  record Line(
      String file,
      State state,
      boolean open,
      String title,
      String itemUrl,
      String fileUrl,
      String name,
      String size,
      int pages,
      int others,
      @Nullable String detail) {}

  private final Texts texts;
  private final Format format;

  FilesController(Texts texts, Format format) {
    this.texts = texts;
    this.format = format;
  }

  @GetMapping("/admin/archivos")
  String list(
      @RequestParam(defaultValue = "") String estado,
      @RequestParam(defaultValue = "1") String pagina,
      @RequestParam(required = false) @Nullable String reenviados,
      Model model) {
    Optional<State> chosen = chosen(estado);
    Map<TextStatus, Integer> counts = texts.counts();
    int total = chosen.map(state -> count(counts, state)).orElseGet(() -> sum(counts));
    int last = Math.max(1, (total + SIZE - 1) / SIZE);
    int page = Math.min(last, pagina.matches("[1-9]\\d{0,8}") ? Integer.parseInt(pagina) : 1);
    var statuses = chosen.map(State::status).map(List::of).orElseGet(State::all);
    var lines = texts.troubled(statuses, (page - 1) * SIZE, SIZE).stream().map(this::line).toList();
    model.addAttribute("tabs", tabs(counts, chosen));
    model.addAttribute("state", chosen.orElse(null));
    model.addAttribute("estado", estado);
    model.addAttribute("lines", lines);
    model.addAttribute("total", total);
    model.addAttribute("number", page);
    model.addAttribute("last", last);
    model.addAttribute("previous", page > 1 ? address(estado, page - 1) : null);
    model.addAttribute("next", page < last ? address(estado, page + 1) : null);
    model.addAttribute("sent", sent(reenviados));
    return "administer/files";
  }

  @PostMapping("/admin/archivos/reintentar")
  ResponseEntity<Void> retry(
      @RequestParam String archivo,
      @RequestParam(defaultValue = "") String estado,
      @RequestParam(defaultValue = "1") int pagina) {
    if (!archivo.matches("[0-9a-f]{64}")) {
      throw new NotFound("file", archivo);
    }
    texts.retry(new FileId(archivo));
    return back(chosen(estado).map(State::slug).orElse(""), pagina, 1);
  }

  @PostMapping("/admin/archivos/reintentar-todos")
  ResponseEntity<Void> retryAll(@RequestParam String estado) {
    State state =
        chosen(estado).filter(State::canRetry).orElseThrow(() -> new NotFound("status", estado));
    return back(state.slug(), 1, texts.retryAll(state.status()));
  }

  /** The status that an address names; none where it names none. */
  private static Optional<State> chosen(String slug) {
    Optional<State> found = State.find(slug);
    if (found.isEmpty() && !slug.isEmpty()) {
      throw new NotFound("status", slug);
    }
    return found;
  }

  private static ResponseEntity<Void> back(String estado, int page, int sent) {
    String address =
        UriComponentsBuilder.fromUriString(address(estado, page))
            .queryParam("reenviados", sent)
            .toUriString();
    return Redirect.to(address);
  }

  private static String address(String estado, int page) {
    var address = UriComponentsBuilder.fromPath("/admin/archivos");
    if (!estado.isEmpty()) {
      address.queryParam("estado", estado);
    }
    if (page > 1) {
      address.queryParam("pagina", page);
    }
    return address.toUriString();
  }

  private static @Nullable Integer sent(@Nullable String text) {
    return text != null && text.matches("\\d{1,9}") ? Integer.valueOf(text) : null;
  }

  private static List<Tab> tabs(Map<TextStatus, Integer> counts, Optional<State> chosen) {
    var tabs =
        Arrays.stream(State.values())
            .map(state ->
                new Tab(
                    state.message(),
                    address(state.slug(), 1),
                    count(counts, state),
                    chosen.filter(state::equals).isPresent()))
            .toList();
    var all = new Tab("administer.state.todos", address("", 1), sum(counts), chosen.isEmpty());
    return java.util.stream.Stream.concat(java.util.stream.Stream.of(all), tabs.stream()).toList();
  }

  private static int count(Map<TextStatus, Integer> counts, State state) {
    return counts.getOrDefault(state.status(), 0);
  }

  private static int sum(Map<TextStatus, Integer> counts) {
    return Arrays.stream(State.values()).mapToInt(state -> count(counts, state)).sum();
  }

  private Line line(TroubledFile file) {
    return new Line(
        file.text().file().sha256(),
        State.of(file.text().status()),
        file.open(),
        file.title(),
        "/fichas/" + file.slug(),
        "/fichas/" + file.slug() + "/archivos/" + file.number(),
        file.name(),
        format.size(file.size()),
        file.text().pages(),
        file.items() - 1,
        file.text().detail());
  }
}
