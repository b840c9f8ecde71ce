package ec.congope.saberes.portal.write;

import ec.congope.saberes.content.Viewer;
import ec.congope.saberes.content.markdown.Markdown;
import ec.congope.saberes.content.review.ManuscriptId;
import ec.congope.saberes.content.review.Manuscripts;
import ec.congope.saberes.content.review.Typesetting;
import java.util.List;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** How a manuscript will look once it is published. */
@Controller
class PreviewController {

  private final Manuscripts manuscripts;
  private final Frame frame;
  private final Typesetting typesetting;
  private final Markdown markdown;

  PreviewController(
      Manuscripts manuscripts, Frame frame, Typesetting typesetting, Markdown markdown) {
    this.manuscripts = manuscripts;
    this.frame = frame;
    this.typesetting = typesetting;
    this.markdown = markdown;
  }

  @GetMapping("/publicar/{id}/vista")
  String preview(@PathVariable String id, Viewer viewer, Model model) {
    var manuscript = manuscripts.get(ManuscriptId.parse(id), viewer);
    var draft = typesetting.draft(manuscript, null);
    model.addAttribute("page", frame.of(manuscript, "vista", viewer));
    model.addAttribute("draft", draft);
    model.addAttribute("body", markdown.render(List.of(draft.body())).getFirst());
    return "write/preview";
  }
}
