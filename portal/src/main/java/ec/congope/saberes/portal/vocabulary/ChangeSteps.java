package ec.congope.saberes.portal.vocabulary;

import ec.congope.saberes.content.vocabulary.Editing;
import ec.congope.saberes.content.vocabulary.Outline;
import ec.congope.saberes.content.vocabulary.Step;
import ec.congope.saberes.portal.layout.Format;
import ec.congope.saberes.portal.layout.Words;
import java.time.Clock;
import java.util.List;
import org.springframework.stereotype.Component;

/** The last steps of a vocabulary, in words. */
@Component
class ChangeSteps {

  /**
   * A step as a row.
   *
   * @param undone whether it was taken back
   */
  record Row(long id, String text, String items, String by, String at, boolean undone) {}

  private final Editing editing;
  private final Words words;
  private final Format format;
  private final Clock clock;

  ChangeSteps(Editing editing, Words words, Format format, Clock clock) {
    this.editing = editing;
    this.words = words;
    this.format = format;
    this.clock = clock;
  }

  /** The newest first. */
  List<Row> of(Outline outline) {
    return editing.steps(outline).stream().map(step -> row(step, outline)).toList();
  }

  private Row row(Step step, Outline outline) {
    String target = step.target();
    String name = outline.label(step.code());
    boolean top = target == null && (step.kind().equals("add") || step.kind().equals("move"));
    String key = "vocabulary.did." + step.kind() + (top ? ".top" : "");
    String person = step.person();
    var at = step.at().atZone(clock.getZone());
    return new Row(
        step.id(),
        words.of(key, name, target == null ? "" : outline.label(target)),
        words.of("vocabulary.items", step.items()),
        person == null ? words.of("vocabulary.step.portal") : person,
        words.of(
            "vocabulary.step.at",
            format.date(at.toLocalDate().toString()),
            format.time(at.toLocalTime())),
        step.undone() != null);
  }
}
