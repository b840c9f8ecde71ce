package ec.congope.saberes.portal.write;

import ec.congope.saberes.content.Invalid.Violation;
import ec.congope.saberes.content.Viewer;
import ec.congope.saberes.content.practice.Answers;
import ec.congope.saberes.content.practice.Kind;
import ec.congope.saberes.content.practice.Section;
import ec.congope.saberes.content.review.Manuscript;
import ec.congope.saberes.content.upload.Proposals;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;

/** Fills the page of a section. */
@Component
class SectionPages {

  private final Frame frame;
  private final FieldViews fields;
  private final Beginning beginning;
  private final Hints hints;
  private final Ripening ripening;
  private final CommentPages comments;
  private final Twins twins;
  private final FileSayings sayings;

  SectionPages(
      Frame frame,
      FieldViews fields,
      Beginning beginning,
      Hints hints,
      Ripening ripening,
      CommentPages comments,
      Twins twins,
      FileSayings sayings) {
    this.comments = comments;
    this.sayings = sayings;
    this.twins = twins;
    this.frame = frame;
    this.fields = fields;
    this.beginning = beginning;
    this.hints = hints;
    this.ripening = ripening;
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
    model.addAttribute("hints", page.writes() ? hints.of(manuscript, section, viewer) : Map.of());
    model.addAttribute("stage", ripening.of(manuscript, viewer).orElse(null));
    boolean files = section.fields().stream().anyMatch(field -> field.kind() == Kind.FILES);
    model.addAttribute("twins", files ? twins.files(manuscript, viewer) : Map.of());
    boolean proposed = page.writes() && Proposals.concern(section);
    model.addAttribute("proposals", proposed ? sayings.of(manuscript) : Map.of());
    model.addAttribute("area", section);
    model.addAttribute("fields", views);
    model.addAttribute("faults", fields.summary(views));
    model.addAttribute("organisations", beginning.names());
    comments.beside(model, manuscript, viewer);
  }
}
