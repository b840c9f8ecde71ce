package ec.congope.saberes.portal.write;

import ec.congope.saberes.content.Invalid.Violation;
import ec.congope.saberes.content.practice.Section;
import ec.congope.saberes.content.review.Checks;
import ec.congope.saberes.content.review.Finding;
import ec.congope.saberes.content.review.Manuscript;
import ec.congope.saberes.content.review.Typesetting;
import ec.congope.saberes.content.review.Weight;
import ec.congope.saberes.portal.layout.Words;
import java.util.ArrayList;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;

/** What keeps a manuscript from being handed in, and what is only advised, each with its place. */
@Component
class CheckFindings {

  private final Typesetting typesetting;
  private final Checks checks;
  private final Words words;

  CheckFindings(Typesetting typesetting, Checks checks, Words words) {
    this.typesetting = typesetting;
    this.checks = checks;
    this.words = words;
  }

  void fill(Model model, Manuscript manuscript) {
    var faults = new ArrayList<FieldViews.Fault>();
    var advice = new ArrayList<FieldViews.Fault>();
    typesetting
        .faults(manuscript)
        .forEach(fault -> faults.add(told(manuscript, fault, "?faltan=si")));
    for (Finding finding : checks.findings(manuscript)) {
      var told = told(manuscript, finding.violation(), "");
      (finding.weight() == Weight.BLOCKING ? faults : advice).add(told);
    }
    model.addAttribute("faults", faults);
    model.addAttribute("advice", advice);
  }

  /** Where it can be mended. */
  private FieldViews.Fault told(Manuscript manuscript, Violation violation, String asked) {
    String section =
        manuscript.form().sectionOf(violation.field()).map(Section::key).orElse("revisar");
    return new FieldViews.Fault(
        "/publicar/" + manuscript.id() + "/" + section + asked + "#c-" + violation.field(),
        words.of(violation.code(), violation.arguments().toArray()));
  }
}
