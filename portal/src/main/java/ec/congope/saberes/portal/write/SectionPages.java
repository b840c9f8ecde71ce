package ec.congope.saberes.portal.write;

import ec.congope.saberes.content.Invalid.Violation;
import ec.congope.saberes.content.Viewer;
import ec.congope.saberes.content.practice.Answers;
import ec.congope.saberes.content.practice.Section;
import ec.congope.saberes.content.review.Manuscript;
import java.util.List;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;

/** Fills the page of a section. */
@Component
class SectionPages {

  private final Frame frame;
  private final FieldViews fields;
  private final Beginning beginning;

  SectionPages(Frame frame, FieldViews fields, Beginning beginning) {
    this.frame = frame;
    this.fields = fields;
    this.beginning = beginning;
  }

  void fill(
      Model model,
      Manuscript manuscript,
      Section section,
      Answers answers,
      List<Violation> faults,
      String extra,
      boolean previewed,
      Viewer viewer) {
    var views = fields.of(manuscript.form(), section, answers, faults, extra, previewed);
    model.addAttribute("page", frame.of(manuscript, section.key(), viewer));
    model.addAttribute("area", section);
    model.addAttribute("fields", views);
    model.addAttribute("faults", fields.summary(views));
    model.addAttribute("organisations", beginning.names());
  }
}
