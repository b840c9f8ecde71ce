package ec.congope.saberes.content.review;

import ec.congope.saberes.content.Invalid;
import ec.congope.saberes.content.item.Draft;
import ec.congope.saberes.content.item.PartialDate;
import ec.congope.saberes.content.practice.AnswerRules;
import ec.congope.saberes.content.practice.Composition;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What a manuscript says as an item, and what keeps it from being one. */
@Component
public class Typesetting {

  private static final int MONTH = "2026-11".length();

  private final AnswerRules rules;
  private final Clock clock;

  Typesetting(AnswerRules rules, Clock clock) {
    this.rules = rules;
    this.clock = clock;
  }

  /** All that is missing or wrong; empty when it may be published. */
  public List<Invalid.Violation> faults(Manuscript manuscript) {
    return rules.toPublish(manuscript.form(), manuscript.answers());
  }

  /**
   * The draft that it would be published as today, whether or not it is complete.
   *
   * @param before what the item says now, or null
   */
  public Draft draft(Manuscript manuscript, @Nullable Draft before) {
    var today = PartialDate.parse(LocalDate.now(clock).toString().substring(0, MONTH));
    return Composition.draft(manuscript.form(), manuscript.answers(), before, today);
  }
}
