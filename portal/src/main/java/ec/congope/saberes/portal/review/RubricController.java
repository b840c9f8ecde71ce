package ec.congope.saberes.portal.review;

import ec.congope.saberes.content.Invalid;
import ec.congope.saberes.content.Viewer;
import ec.congope.saberes.content.review.Criterion;
import ec.congope.saberes.content.review.ManuscriptId;
import ec.congope.saberes.content.review.Manuscripts;
import ec.congope.saberes.content.review.Mark;
import ec.congope.saberes.content.review.Scores;
import ec.congope.saberes.portal.layout.Redirect;
import java.util.EnumMap;
import java.util.Map;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** The rubric of a manuscript. */
@Controller
class RubricController {

  private static final String ONE = Wanted.PATH + "/{id}/rubrica";

  private final Manuscripts manuscripts;
  private final Scores scores;
  private final RubricPages pages;

  RubricController(Manuscripts manuscripts, Scores scores, RubricPages pages) {
    this.manuscripts = manuscripts;
    this.scores = scores;
    this.pages = pages;
  }

  @GetMapping(ONE)
  String show(@PathVariable String id, Viewer viewer, Model model) {
    pages.fill(model, manuscripts.get(ManuscriptId.parse(id), viewer), null, viewer);
    return "review/rubric";
  }

  @PostMapping(ONE)
  Object give(
      @PathVariable String id, @RequestParam Map<String, String> sent, Viewer viewer, Model model) {
    var marks = marks(sent);
    try {
      scores.give(ManuscriptId.parse(id), marks, viewer);
      return Redirect.to(Wanted.PATH + "/" + id + "/rubrica");
    } catch (Invalid incomplete) {
      pages.fill(model, manuscripts.get(ManuscriptId.parse(id), viewer), marks, viewer);
      model.addAttribute("incomplete", true);
      return new ModelAndView("review/rubric", model.asMap(), HttpStatus.UNPROCESSABLE_CONTENT);
    }
  }

  /** Those of which points were chosen; a note alone is no mark. */
  private static Map<Criterion, Mark> marks(Map<String, String> sent) {
    var marks = new EnumMap<Criterion, Mark>(Criterion.class);
    for (Criterion criterion : Criterion.values()) {
      String code = RubricPages.code(criterion);
      String points = sent.getOrDefault("p." + code, "");
      if (points.matches("[0-" + Mark.MOST + "]")) {
        marks.put(
            criterion,
            new Mark(Integer.parseInt(points), note(sent.getOrDefault("n." + code, ""))));
      }
    }
    return marks;
  }

  /** As much as is kept of it; pages do not let more be typed. */
  private static String note(String typed) {
    String note = typed.replace("\r\n", "\n").replace("\0", "").strip();
    return note.substring(0, Math.min(note.length(), Mark.NOTE));
  }
}
