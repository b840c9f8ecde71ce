package ec.congope.saberes.portal.administer;

import ec.congope.saberes.content.change.ChangeLog;
import ec.congope.saberes.content.item.Items;
import ec.congope.saberes.content.item.Status;
import ec.congope.saberes.content.text.TextStatus;
import ec.congope.saberes.content.text.Texts;
import ec.congope.saberes.content.transfer.ImportReport;
import ec.congope.saberes.content.transfer.ImportRun;
import ec.congope.saberes.content.transfer.ImportRuns;
import ec.congope.saberes.search.SearchIndex;
import ec.congope.saberes.search.SearchUnavailable;
import ec.congope.saberes.search.follow.IndexFollower;
import java.time.Clock;
import java.time.format.DateTimeFormatter;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

/** How the portal stands, on one page. */
@Controller
class OverviewController {

  private static final Logger LOG = LoggerFactory.getLogger(OverviewController.class);
  private static final DateTimeFormatter TIME =
      DateTimeFormatter.ofPattern("d MMM uuuu, H:mm", Locale.forLanguageTag("es-EC"));

  /** Failures that are named; the others are counted. */
  private static final int FAILURES = 20;

  private static final int IMPORTS = 10;

  /** A number with the name of what it counts; the address where there is a list of it. */
  record Count(String message, long count, @Nullable String url) {}

  /**
   * The index.
   *
   * @param behind changes that it has not read yet
   * @param failed items that could not be indexed
   */
  record Index(int items, int pages, long behind, int failed) {}

  /** An item that could not be indexed. */
  record Failure(String item, String reason) {}

  /** An import. */
  record Line(long id, String state, String started, ImportReport report) {}

  private final Items items;
  private final Texts texts;
  private final SearchIndex index;
  private final IndexFollower follower;
  private final ChangeLog log;
  private final ImportRuns runs;
  private final Alerts alerts;
  private final Clock clock;

  OverviewController(
      Items items,
      Texts texts,
      SearchIndex index,
      IndexFollower follower,
      ChangeLog log,
      ImportRuns runs,
      Alerts alerts,
      Clock clock) {
    this.items = items;
    this.texts = texts;
    this.index = index;
    this.follower = follower;
    this.log = log;
    this.runs = runs;
    this.alerts = alerts;
    this.clock = clock;
  }

  @GetMapping("/admin")
  String overview(Model model) {
    model.addAttribute("items", itemCounts());
    model.addAttribute("files", fileCounts());
    model.addAttribute("alerts", alerts.counts());
    model.addAttribute("index", index());
    model.addAttribute("failures", failures());
    model.addAttribute("imports", runs.list(IMPORTS).stream().map(this::line).toList());
    return "administer/overview";
  }

  private List<Count> itemCounts() {
    var counts = items.counts();
    return Arrays.stream(Status.values())
        .sorted(Comparator.comparing(status -> status != Status.PUBLISHED))
        .map(status ->
            new Count("administer.items." + status.code(), counts.getOrDefault(status, 0L), null))
        .toList();
  }

  private List<Count> fileCounts() {
    var counts = texts.counts();
    var troubled =
        Arrays.stream(State.values())
            .map(state ->
                new Count(
                    state.message(),
                    counts.getOrDefault(state.status(), 0),
                    "/admin/archivos?estado=" + state.slug()));
    var whole = new Count("administer.state.texto", counts.getOrDefault(TextStatus.TEXT, 0), null);
    return java.util.stream.Stream.concat(java.util.stream.Stream.of(whole), troubled).toList();
  }

  /** Null when it does not answer: then the page says so. */
  private @Nullable Index index() {
    try {
      var status = index.status();
      long behind = Math.max(0, log.last() - status.cursor());
      return new Index(status.items(), status.pages(), behind, follower.failures().size());
    } catch (SearchUnavailable down) {
      LOG.warn("The index does not say how it stands", down);
      return null;
    }
  }

  private List<Failure> failures() {
    return follower.failures().entrySet().stream()
        .sorted(java.util.Map.Entry.comparingByKey())
        .limit(FAILURES)
        .map(failure -> new Failure(failure.getKey().toString(), failure.getValue()))
        .toList();
  }

  private Line line(ImportRun run) {
    return new Line(
        run.id(),
        "administer.import." + run.state().code(),
        TIME.format(run.started().atZone(clock.getZone())),
        run.report());
  }
}
