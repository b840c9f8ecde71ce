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
  private final SectionAsides asides;

  SectionPages(Frame frame, FieldViews fields, Beginning beginning, SectionAsides asides) {
    this.frame = frame;
    this.fields = fields;
    this.beginning = beginning;
    this.asides = asides;
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
    var page = frame.of(manuscript, section.key(), viewer);
    model.addAttribute("page", page);
    model.addAttribute("area", section);
    model.addAttribute("fields", views);
    model.addAttribute("faults", fields.summary(views));
    model.addAttribute("organisations", beginning.names());
    asides.fill(model, manuscript, section, page.writes(), viewer);
  }
}
