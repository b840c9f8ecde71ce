package ec.congope.saberes.portal.write;

import ec.congope.saberes.content.NotFound;
import ec.congope.saberes.content.Viewer;
import ec.congope.saberes.content.practice.Answer;
import ec.congope.saberes.content.practice.Section;
import ec.congope.saberes.content.review.Manuscript;
import ec.congope.saberes.content.review.ManuscriptId;
import ec.congope.saberes.content.review.Manuscripts;
import ec.congope.saberes.content.review.Refusals;
import ec.congope.saberes.content.review.Saving;
import ec.congope.saberes.content.review.Typesetting;
import ec.congope.saberes.content.tuning.RefusedTags.Refused;
import ec.congope.saberes.content.upload.Proposals;
import ec.congope.saberes.portal.layout.Redirect;
import ec.congope.saberes.portal.layout.Words;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** One section of a form: shown, saved by its buttons, and saved by itself while one types. */
@Controller
class SectionController {

  /** What a save that the browser made by itself is answered with. */
  record Saved(Map<String, Integer> versions, String message, boolean whole) {}

  private final Manuscripts manuscripts;
  private final Refusals refusals;
  private final Proposals proposals;
  private final Typesetting typesetting;
  private final SectionPages pages;
  private final MergePages merges;
  private final Clocked clocked;
  private final Words words;

  SectionController(
      Manuscripts manuscripts,
      Refusals refusals,
      Proposals proposals,
      Typesetting typesetting,
      SectionPages pages,
      MergePages merges,
      Clocked clocked,
      Words words) {
    this.manuscripts = manuscripts;
    this.refusals = refusals;
    this.proposals = proposals;
    this.typesetting = typesetting;
    this.pages = pages;
    this.merges = merges;
    this.clocked = clocked;
    this.words = words;
  }

  @GetMapping("/publicar/{id}")
  ResponseEntity<Void> first(@PathVariable String id, Viewer viewer) {
    var manuscript = manuscripts.get(ManuscriptId.parse(id), viewer);
    return Redirect.to("/publicar/" + id + "/" + manuscript.form().sections().getFirst().key());
  }

  /**
   * A section.
   *
   * @param agregar key of a record that gets one more empty row
   * @param previa whether long texts are shown as they will look
   * @param faltan whether what publishing needs is asked for
   */
  @GetMapping("/publicar/{id}/{key}")
  String section(
      @PathVariable String id,
      @PathVariable String key,
      @RequestParam(defaultValue = "") String agregar,
      @RequestParam(defaultValue = "") String previa,
      @RequestParam(defaultValue = "") String faltan,
      Viewer viewer,
      Model model) {
    var manuscript = manuscripts.get(ManuscriptId.parse(id), viewer);
    var section = section(manuscript, key);
    var faults =
        faltan.isEmpty()
            ? List.<ec.congope.saberes.content.Invalid.Violation>of()
            : typesetting.faults(manuscript);
    pages.fill(
        model,
        manuscript,
        section,
        manuscript.answers(),
        faults,
        agregar,
        !previa.isEmpty(),
        viewer);
    return "write/section";
  }

  @PostMapping("/publicar/{id}/{key}")
  Object save(
      @PathVariable String id,
      @PathVariable String key,
      @RequestParam(defaultValue = "0") int version,
      @RequestParam(defaultValue = "guardar") String accion,
      @RequestParam MultiValueMap<String, String> sent,
      Viewer viewer,
      Model model) {
    var before = manuscripts.get(ManuscriptId.parse(id), viewer);
    var section = section(before, key);
    var answers = new HashMap<>(Posted.answers(before.form(), sent));
    var wish = Wish.of(accion);
    if (wish.kind() == Wish.Kind.REMOVE) {
      answers.computeIfPresent(wish.field(), (k, a) -> Posted.without(a, wish.row()));
    }
    if (wish.kind() == Wish.Kind.UP || wish.kind() == Wish.Kind.DOWN) {
      int by = wish.kind() == Wish.Kind.UP ? -1 : 1;
      answers.computeIfPresent(wish.field(), (k, a) -> Posted.moved(a, wish.row(), by));
    }
    if (wish.kind() == Wish.Kind.ACCEPT) {
      accept(before, wish, answers);
    }
    if (wish.kind() == Wish.Kind.TAKE && Hints.suggests(wish.field())) {
      answers.computeIfPresent(wish.field(), (k, a) -> Posted.with(a, wish.code()));
    }
    var saving = manuscripts.save(before.id(), Posted.edits(answers, version, sent), viewer);
    remember(before.id(), wish, viewer);
    if (!saving.collisions().isEmpty()) {
      merges.fill(model, saving, answers, section.key(), viewer);
      return new ModelAndView("write/merge", model.asMap(), HttpStatus.CONFLICT);
    }
    if (!saving.violations().isEmpty()) {
      return refused(model, saving, section, answers, viewer);
    }
    return Redirect.to(next(saving.manuscript(), section, wish));
  }

  /** What a file said when its page was made it says still: files do not change. */
  private void accept(Manuscript manuscript, Wish wish, Map<String, Answer> answers) {
    var field = manuscript.form().field(wish.field()).orElse(null);
    var answer = answers.get(wish.field());
    if (field != null && answer != null) {
      proposals.of(manuscript).getOrDefault(wish.field(), List.of()).stream()
          .filter(proposal -> proposal.file().sha256().equals(wish.code()))
          .findFirst()
          .ifPresent(
              proposal -> answers.put(wish.field(), Proposals.taken(field, answer, proposal)));
    }
  }

  /** What the writer says of suggested tags holds whatever becomes of the rest. */
  private void remember(ManuscriptId id, Wish wish, Viewer viewer) {
    if (wish.kind() == Wish.Kind.REFUSE && Hints.suggests(wish.field())) {
      refusals.refuse(id, new Refused(Hints.kind(wish.field()), wish.code()), viewer);
    }
    if (wish.kind() == Wish.Kind.RECALL && Hints.suggests(wish.field())) {
      refusals.forget(id, Hints.kind(wish.field()), viewer);
    }
  }

  /** The page again, with what was typed and could not be saved. */
  private ModelAndView refused(
      Model model, Saving saving, Section section, Map<String, Answer> sent, Viewer viewer) {
    var unsaved = new HashMap<String, Answer>();
    saving
        .violations()
        .forEach(
            fault -> unsaved.put(fault.field(), sent.getOrDefault(fault.field(), Answer.NONE)));
    var shown = saving.manuscript().answers().with(unsaved);
    pages.fill(model, saving.manuscript(), section, shown, saving.violations(), "", false, viewer);
    model.addAttribute("typed", true);
    return new ModelAndView("write/section", model.asMap(), HttpStatus.UNPROCESSABLE_CONTENT);
  }

  private static String next(Manuscript manuscript, Section section, Wish wish) {
    String base = "/publicar/" + manuscript.id() + "/";
    String here = base + section.key();
    return switch (wish.kind()) {
      case SAVE -> here;
      case PREVIEW -> here + "?previa=si";
      case ADD -> here + "?agregar=" + wish.field() + "#c-" + wish.field();
      case REMOVE, UP, DOWN, ACCEPT -> here + "#c-" + wish.field();
      case TAKE, REFUSE, RECALL -> here + "#s-" + wish.field();
      case CONTINUE -> {
        var all = manuscript.form().sections();
        int next = all.indexOf(section) + 1;
        yield base + (next == all.size() ? "revisar" : all.get(next).key());
      }
    };
  }

  /** Saves what the browser sends by itself; what is wrong waits for the person. */
  @PostMapping("/publicar/{id}/{key}/guardar")
  ResponseEntity<Saved> keep(
      @PathVariable String id,
      @PathVariable String key,
      @RequestParam(defaultValue = "0") int version,
      @RequestParam MultiValueMap<String, String> sent,
      Viewer viewer) {
    var before = manuscripts.get(ManuscriptId.parse(id), viewer);
    section(before, key);
    var edits = Posted.edits(Posted.answers(before.form(), sent), version, sent);
    var saving = manuscripts.save(before.id(), edits, viewer);
    String message =
        !saving.collisions().isEmpty()
            ? words.of("write.saved.collides")
            : saving.violations().isEmpty()
                ? clocked.now()
                : words.of(
                    saving.violations().getFirst().code(),
                    saving.violations().getFirst().arguments().toArray());
    return ResponseEntity.ok(new Saved(saving.known(), message, saving.whole()));
  }

  private static Section section(Manuscript manuscript, String key) {
    return manuscript.form().section(key).orElseThrow(() -> new NotFound("section", key));
  }
}
