package ec.congope.saberes.portal.write;

import ec.congope.saberes.content.Viewer;
import ec.congope.saberes.content.practice.Kind;
import ec.congope.saberes.content.practice.Section;
import ec.congope.saberes.content.review.Manuscript;
import ec.congope.saberes.content.upload.Proposals;
import java.util.Map;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;

/** What stands beside the fields of a section: what the portal suggests, and what others said. */
@Component
class SectionAsides {

  private final Hints hints;
  private final Ripening ripening;
  private final CommentPages comments;
  private final Twins twins;
  private final FileSayings sayings;

  SectionAsides(
      Hints hints, Ripening ripening, CommentPages comments, Twins twins, FileSayings sayings) {
    this.hints = hints;
    this.ripening = ripening;
    this.comments = comments;
    this.twins = twins;
    this.sayings = sayings;
  }

  /** Nothing is suggested to who may only read. */
  void fill(Model model, Manuscript manuscript, Section section, boolean writes, Viewer viewer) {
    model.addAttribute("hints", writes ? hints.of(manuscript, section, viewer) : Map.of());
    model.addAttribute("stage", ripening.of(manuscript, viewer).orElse(null));
    boolean files = section.fields().stream().anyMatch(field -> field.kind() == Kind.FILES);
    model.addAttribute("twins", files ? twins.files(manuscript, viewer) : Map.of());
    boolean proposed = writes && Proposals.concern(section);
    model.addAttribute("proposals", proposed ? sayings.of(manuscript) : Map.of());
    comments.beside(model, manuscript, viewer);
  }
}
