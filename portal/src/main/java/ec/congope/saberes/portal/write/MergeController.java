package ec.congope.saberes.portal.write;

import ec.congope.saberes.content.Viewer;
import ec.congope.saberes.content.practice.Answer;
import ec.congope.saberes.content.review.Manuscript;
import ec.congope.saberes.content.review.ManuscriptId;
import ec.congope.saberes.content.review.Manuscripts;
import ec.congope.saberes.portal.layout.Redirect;
import java.util.HashMap;
import java.util.Map;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** Takes what was chosen, field by field, between one's own text and somebody else's. */
@Controller
class MergeController {

  private final Manuscripts manuscripts;
  private final MergePages pages;
  private final SectionPages sections;

  MergeController(Manuscripts manuscripts, MergePages pages, SectionPages sections) {
    this.manuscripts = manuscripts;
    this.pages = pages;
    this.sections = sections;
  }

  @PostMapping("/publicar/{id}/unir")
  Object merge(
      @PathVariable String id,
      @RequestParam(defaultValue = "0") int version,
      @RequestParam(defaultValue = "") String seccion,
      @RequestParam MultiValueMap<String, String> sent,
      Viewer viewer,
      Model model) {
    var now = manuscripts.get(ManuscriptId.parse(id), viewer);
    var section = now.form().section(seccion).orElseGet(() -> now.form().sections().getFirst());
    var chosen = chosen(now, sent);
    var saving = manuscripts.save(now.id(), version, chosen, viewer);
    if (!saving.collisions().isEmpty()) {
      pages.fill(model, saving, chosen, section.key(), viewer);
      return new ModelAndView("write/merge", model.asMap(), HttpStatus.CONFLICT);
    }
    if (!saving.violations().isEmpty()) {
      sections.fill(
          model,
          saving.manuscript(),
          section,
          saving.manuscript().answers().with(chosen),
          saving.violations(),
          "",
          false,
          viewer);
      model.addAttribute("typed", true);
      return new ModelAndView("write/section", model.asMap(), HttpStatus.UNPROCESSABLE_CONTENT);
    }
    return Redirect.to("/publicar/" + id + "/" + section.key());
  }

  /** What is to be saved: nothing where somebody else's text stays. */
  private static Map<String, Answer> chosen(Manuscript now, MultiValueMap<String, String> sent) {
    var chosen = new HashMap<String, Answer>();
    Posted.answers(now.form(), sent)
        .forEach((key, mine) -> {
          String choice = sent.getFirst("elegir." + key);
          if ("mia".equals(choice)) {
            chosen.put(key, mine);
          } else if ("ambas".equals(choice)) {
            chosen.put(key, Answer.of(now.answers().text(key) + "\n\n" + mine.text()));
          }
        });
    return chosen;
  }
}
