package ec.congope.saberes.portal.write;

import ec.congope.saberes.content.Viewer;
import ec.congope.saberes.content.practice.Answer;
import ec.congope.saberes.content.practice.Field;
import ec.congope.saberes.content.practice.Kind;
import ec.congope.saberes.content.review.Collision;
import ec.congope.saberes.content.review.Saving;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;

/** Fills the page where two versions of the same fields are put together. */
@Component
class MergePages {

  /** An input that carries one's own text through the page. */
  record Carried(String name, String value) {}

  /**
   * A field that two people changed.
   *
   * @param joins whether both texts may stand one after the other
   */
  record Choice(
      String key,
      String label,
      List<String> base,
      List<String> mine,
      List<String> theirs,
      boolean joins,
      List<Carried> carried) {}

  private final Frame frame;
  private final AnswerTexts texts;

  MergePages(Frame frame, AnswerTexts texts) {
    this.frame = frame;
    this.texts = texts;
  }

  /**
   * The page.
   *
   * @param sent what was handed in: what is too long goes along, to be mended afterwards
   */
  void fill(Model model, Saving saving, Map<String, Answer> sent, String section, Viewer viewer) {
    var manuscript = saving.manuscript();
    var along = new LinkedHashMap<String, List<Carried>>();
    saving.violations().stream()
        .map(violation -> violation.field())
        .filter(key -> saving.collisions().stream().noneMatch(c -> c.key().equals(key)))
        .forEach(key ->
            manuscript
                .form()
                .field(key)
                .ifPresent(f -> along.put(key, carried(f, sent.getOrDefault(key, Answer.NONE)))));
    var choices = new ArrayList<Choice>();
    for (Collision collision : saving.collisions()) {
      manuscript.form().field(collision.key()).ifPresent(f -> choices.add(choice(f, collision)));
    }
    model.addAttribute("page", frame.of(manuscript, section, viewer));
    model.addAttribute("choices", choices);
    model.addAttribute("along", along);
    model.addAttribute("back", section);
  }

  private Choice choice(Field field, Collision collision) {
    return new Choice(
        field.key(),
        field.label(),
        texts.of(field, collision.base()),
        texts.of(field, collision.mine()),
        texts.of(field, collision.theirs()),
        field.kind() == Kind.LONG,
        carried(field, collision.mine()));
  }

  private static List<Carried> carried(Field field, Answer mine) {
    var carried = new ArrayList<Carried>();
    for (int row = 0; row < mine.rows().size(); row++) {
      for (Map.Entry<String, String> cell : mine.rows().get(row).entrySet()) {
        String name =
            field.kind().hasColumns() ? Posted.name(field, row, cell.getKey()) : Posted.name(field);
        carried.add(new Carried(name, cell.getValue()));
      }
    }
    return carried;
  }
}
