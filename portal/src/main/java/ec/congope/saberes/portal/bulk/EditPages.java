package ec.congope.saberes.portal.bulk;

import ec.congope.saberes.content.batch.Batch;
import ec.congope.saberes.content.batch.Batch.State;
import ec.congope.saberes.content.batch.Batches;
import ec.congope.saberes.content.batch.edit.Edit;
import ec.congope.saberes.content.batch.edit.EditReport;
import ec.congope.saberes.content.batch.edit.EditRequest;
import ec.congope.saberes.content.batch.edit.Selecting.Selected;
import ec.congope.saberes.portal.layout.Format;
import ec.congope.saberes.portal.layout.Words;
import java.time.Clock;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Changes of many items as their pages show them. */
@Component
class EditPages {

  /** Items on a page. */
  static final int SIZE = 50;

  /** A change in a list. */
  record Line(long id, String title, String state, String started) {}

  /** An item that may be ticked. */
  record Box(String id, String title) {}

  /** An item before and after. */
  record Row(String id, String title, String before, String after, @Nullable String fault) {}

  /**
   * A change on its page.
   *
   * @param said how many items change, in a sentence; null as long as that is not known
   * @param progress a sentence, or null where nothing is at work
   * @param same items that say so already
   */
  record View(
      long id,
      String title,
      String state,
      String stateName,
      String started,
      @Nullable String said,
      long same,
      @Nullable String progress,
      List<Row> rows,
      int page,
      int last,
      boolean runs,
      boolean again,
      boolean undoes) {}

  private final Batches batches;
  private final Choices choices;
  private final Words words;
  private final Format format;
  private final Clock clock;

  EditPages(Batches batches, Choices choices, Words words, Format format, Clock clock) {
    this.batches = batches;
    this.choices = choices;
    this.words = words;
    this.format = format;
    this.clock = clock;
  }

  List<Box> items(List<Selected> selected) {
    return selected.stream().map(one -> new Box(one.id().toString(), one.title())).toList();
  }

  List<Line> lines(List<Batch> all) {
    return all.stream()
        .map(batch -> new Line(batch.id(), batch.title(), stateName(batch.state()), started(batch)))
        .toList();
  }

  View view(Batch batch, int asked) {
    var report = batch.report() == null ? null : EditReport.read(batch.report());
    var edit = EditRequest.read(batch.request()).edit();
    int lines = report == null ? 0 : report.lines().size();
    int last = Math.max(1, (lines + SIZE - 1) / SIZE);
    int page = Math.min(last, asked);
    int from = (page - 1) * SIZE;
    List<Row> rows =
        report == null
            ? List.of()
            : report.lines().subList(from, Math.min(lines, from + SIZE)).stream()
                .map(line -> row(edit, line))
                .toList();
    return new View(
        batch.id(),
        batch.title(),
        batch.state().code(),
        stateName(batch.state()),
        started(batch),
        report == null ? null : said(batch, report),
        report == null ? 0 : report.same(),
        batch.state().isAtWork() ? words.of("bulk.progress.of", batch.done(), batch.total()) : null,
        rows,
        page,
        last,
        batch.state() == State.CHECKED && report != null && report.changed() > 0,
        batch.state() == State.FAILED,
        batch.canBeUndone() && !batches.deeds(batch.id(), 1).isEmpty());
  }

  /** After a restart the report knows only what was done since: the deeds know all. */
  private String said(Batch batch, EditReport report) {
    return report.dryRun()
        ? words.of("bulk.edit.would", report.changed())
        : words.of("bulk.edit.did", batches.counts(batch.id()).updated());
  }

  private Row row(Edit edit, EditReport.Line line) {
    var fault = line.fault();
    return new Row(
        Long.toString(line.item()),
        line.title(),
        labels(edit, line.before()),
        labels(edit, line.after()),
        fault == null ? null : words.of(fault.code(), fault.arguments().toArray()));
  }

  private String labels(Edit edit, List<String> values) {
    return values.isEmpty()
        ? words.of("bulk.edit.nothing")
        : values.stream()
            .map(value -> choices.label(edit, value))
            .collect(Collectors.joining(", "));
  }

  private String stateName(State state) {
    return words.of("bulk.state." + state.code());
  }

  private String started(Batch batch) {
    var local = batch.started().atZone(clock.getZone());
    return words.of(
        "bulk.started",
        format.date(local.toLocalDate().toString()),
        format.time(local.toLocalTime()));
  }
}
