package ec.congope.saberes.portal.write;

import ec.congope.saberes.content.Viewer;
import ec.congope.saberes.content.practice.Field;
import ec.congope.saberes.content.practice.Section;
import ec.congope.saberes.content.review.Action;
import ec.congope.saberes.content.review.Manuscript;
import ec.congope.saberes.content.review.Permissions;
import ec.congope.saberes.content.review.Review;
import ec.congope.saberes.content.review.State;
import ec.congope.saberes.portal.layout.Words;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;

/** Fills the page of the last look over a whole manuscript. */
@Component
class CheckPages {

  /** A section with what was answered. */
  record Part(String title, String url, List<Told> fields) {}

  /** A field with what was answered. */
  record Told(String label, List<String> lines, boolean missing) {}

  private final Frame frame;
  private final AnswerTexts texts;
  private final Review review;
  private final CheckAsides asides;
  private final Words words;
  private final Clocked clocked;

  CheckPages(
      Frame frame,
      AnswerTexts texts,
      Review review,
      CheckAsides asides,
      Words words,
      Clocked clocked) {
    this.frame = frame;
    this.texts = texts;
    this.review = review;
    this.asides = asides;
    this.words = words;
    this.clocked = clocked;
  }

  /** A decision. */
  record Decided(String text, String reason) {}

  void check(Model model, Manuscript manuscript, Viewer viewer) {
    var state = manuscript.state();
    var owner = manuscript.owner();
    model.addAttribute("submits", Permissions.may(viewer, Action.SUBMIT, state, owner));
    model.addAttribute("withdraws", Permissions.may(viewer, Action.WITHDRAW, state, owner));
    boolean approves = review.mayApprove(manuscript, viewer);
    model.addAttribute("approves", approves);
    model.addAttribute("waits", !approves && Permissions.may(viewer, Action.APPROVE, state, owner));
    model.addAttribute("provincial", state == State.PROVINCIAL_REVIEW);
    model.addAttribute("alone", state == State.PROVINCIAL_REVIEW && !owner.coordinated());
    model.addAttribute("corrects", manuscript.item() != null);
    if (!model.containsAttribute("note")) {
      model.addAttribute("note", review.note(manuscript.id(), viewer));
    }
    model.addAttribute("returns", Permissions.may(viewer, Action.RETURN, state, owner));
    model.addAttribute("rubric", state != State.DRAFT && state != State.PROVINCIAL_REVIEW);
    model.addAttribute("decided", decided(manuscript, viewer));
    model.addAttribute("page", frame.of(manuscript, "revisar", viewer));
    model.addAttribute(
        "parts",
        manuscript.form().sections().stream().map(section -> part(manuscript, section)).toList());
    asides.fill(model, manuscript, viewer);
  }

  private List<Decided> decided(Manuscript manuscript, Viewer viewer) {
    return review.steps(manuscript.id(), viewer).stream()
        .map(step ->
            new Decided(
                words.of(
                    "write.decided." + step.kind().name().toLowerCase(Locale.ROOT),
                    Objects.requireNonNullElse(step.by(), words.of("layout.name")),
                    clocked.age(step.at())),
                step.reason()))
        .toList();
  }

  private Part part(Manuscript manuscript, Section section) {
    return new Part(
        section.title(),
        "/publicar/" + manuscript.id() + "/" + section.key(),
        section.fields().stream()
            .filter(field -> field.asked())
            .map(field -> told(manuscript, field))
            .filter(told -> told.missing() || !told.lines().isEmpty())
            .toList());
  }

  private Told told(Manuscript manuscript, Field field) {
    var answer = manuscript.answers().of(field.key());
    return new Told(field.label(), texts.of(field, answer), field.required() && answer.isEmpty());
  }
}
