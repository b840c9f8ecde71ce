package ec.congope.saberes.portal.write;

import ec.congope.saberes.content.Viewer;
import ec.congope.saberes.content.item.Draft;
import ec.congope.saberes.content.practice.Completeness;
import ec.congope.saberes.content.practice.Section;
import ec.congope.saberes.content.review.Action;
import ec.congope.saberes.content.review.Manuscript;
import ec.congope.saberes.content.review.Permissions;
import ec.congope.saberes.content.review.Typesetting;
import ec.congope.saberes.content.vocabulary.Scheme;
import ec.congope.saberes.content.vocabulary.Vocabularies;
import ec.congope.saberes.portal.layout.Cover;
import ec.congope.saberes.portal.layout.Lines;
import ec.congope.saberes.portal.layout.Seals;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What surrounds a manuscript on all its pages: title, steps, how complete it is, its card. */
@Component
class Frame {

  private static final int COVER_ROWS = 5;

  /** A section, or the last look over all. */
  record Step(String number, String title, String url, String look, boolean here, boolean whole) {}

  /** How an item looks in a list of results. */
  record Card(
      String seal,
      Cover cover,
      String type,
      String place,
      String year,
      String title,
      String summary) {}

  /**
   * The surroundings.
   *
   * @param key of the manuscript and the person, under which a browser keeps what it could not send
   * @param position number of the step, 0 on pages that are none
   * @param promotes whether it may grow into a good practice
   * @param edition number of a newer edition of the form, or null
   */
  record View(
      String id,
      String key,
      String title,
      String type,
      boolean writes,
      boolean publishes,
      String saved,
      int version,
      Completeness completeness,
      List<Step> steps,
      int position,
      @Nullable String previous,
      String next,
      boolean promotes,
      @Nullable Integer edition,
      Card card) {}

  private final Vocabularies vocabularies;
  private final Typesetting typesetting;
  private final Editions editions;
  private final Clocked clocked;
  private final Seals seals;
  private final Lines lines;

  Frame(
      Vocabularies vocabularies,
      Typesetting typesetting,
      Editions editions,
      Clocked clocked,
      Seals seals,
      Lines lines) {
    this.vocabularies = vocabularies;
    this.typesetting = typesetting;
    this.editions = editions;
    this.clocked = clocked;
    this.seals = seals;
    this.lines = lines;
  }

  /** Around a page; {@code here} is the key of its section, or {@code revisar}. */
  View of(Manuscript manuscript, String here, Viewer viewer) {
    String base = "/publicar/" + manuscript.id();
    var steps = new ArrayList<Step>();
    var sections = manuscript.form().sections();
    for (Section section : sections) {
      boolean whole = Completeness.of(section.fields(), manuscript.answers()).whole();
      steps.add(step(steps.size() + 1, section.title(), base, section.key(), here, whole));
    }
    int position = steps.stream().filter(Step::here).findFirst().map(steps::indexOf).orElse(-1) + 1;
    boolean last = position == 0 || position == steps.size();
    return new View(
        manuscript.id().toString(),
        manuscript.id() + "-" + viewer.person().map(Object::toString).orElse("0"),
        manuscript.answers().text("title"),
        vocabularies.label(Scheme.TYPES, manuscript.form().type()),
        Permissions.may(viewer, Action.WRITE, manuscript.state(), manuscript.owner()),
        Permissions.may(viewer, Action.PUBLISH, manuscript.state(), manuscript.owner()),
        clocked.saved(manuscript.changed()),
        manuscript.version(),
        Completeness.of(manuscript.form(), manuscript.answers()),
        steps,
        position,
        position > 1 ? steps.get(position - 2).url() : null,
        last ? base + "/revisar" : steps.get(position).url(),
        manuscript.form().type().equals("experiencia"),
        editions.newer(manuscript),
        card(manuscript));
  }

  private static Step step(
      int number, String title, String base, String key, String here, boolean whole) {
    boolean now = key.equals(here);
    return new Step(
        Integer.toString(number),
        title,
        base + "/" + key,
        now ? "now" : whole ? "ok" : "",
        now,
        whole);
  }

  private Card card(Manuscript manuscript) {
    Draft draft = typesetting.draft(manuscript, null);
    return new Card(
        seals.of(draft.competencies()),
        Cover.of(manuscript.id().value(), COVER_ROWS),
        vocabularies.label(Scheme.TYPES, draft.type()),
        lines.place(draft.provinces()),
        draft.issued() == null ? "" : Integer.toString(draft.issued().year()),
        draft.title(),
        draft.summary());
  }
}
