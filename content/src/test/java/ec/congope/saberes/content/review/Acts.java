package ec.congope.saberes.content.review;

import ec.congope.saberes.content.Viewer;
import ec.congope.saberes.content.practice.Answer;
import java.time.Duration;
import java.time.Instant;
import java.util.EnumMap;
import java.util.Map;

/** What each action is in the store, and how a manuscript comes into each state. */
final class Acts {

  private static final Viewer PORTAL = Viewer.administrator();

  private final Desk desk;
  private final Review review;
  private final Publication publication;
  private final Comments comments;
  private final Claims claims;
  private final Scores scores;
  private final Schedule schedule;

  Acts(Desk desk) {
    this.desk = desk;
    this.review = desk.library.get(Review.class);
    this.publication = desk.library.get(Publication.class);
    this.comments = desk.library.get(Comments.class);
    this.claims = desk.library.get(Claims.class);
    this.scores = desk.library.get(Scores.class);
    this.schedule = desk.library.get(Schedule.class);
  }

  /** Takes a draft into this state, by nobody who wrote in it. */
  ManuscriptId made(ManuscriptId id, State state) {
    switch (state) {
      case DRAFT -> {}
      case WITHDRAWN -> desk.manuscripts.withdraw(id, PORTAL);
      case RETURNED -> {
        review.submit(id, PORTAL);
        review.giveBack(id, "Falta el costo.", PORTAL);
      }
      case PROVINCIAL_REVIEW -> review.submit(id, PORTAL);
      case CONGOPE_REVIEW -> {
        review.submit(id, PORTAL);
        review.approve(id, PORTAL);
      }
      case APPROVED -> desk.approve(id);
      case PUBLISHED -> desk.publish(id, PORTAL);
    }
    return id;
  }

  /** Whether pages offer it. */
  boolean offered(Manuscript manuscript, Action action, Viewer viewer) {
    return switch (action) {
      case APPROVE -> review.mayApprove(manuscript, viewer);
      case SCORE -> scores.may(manuscript, viewer);
      default -> Permissions.may(viewer, action, manuscript.state(), manuscript.owner());
    };
  }

  /** As many points for everything. */
  static Map<Criterion, Mark> marks(int points) {
    var marks = new EnumMap<Criterion, Mark>(Criterion.class);
    for (Criterion criterion : Criterion.values()) {
      marks.put(criterion, new Mark(points, "Porque sí."));
    }
    return marks;
  }

  void act(Manuscript manuscript, Action action, Viewer viewer) {
    var id = manuscript.id();
    switch (action) {
      case READ -> desk.manuscripts.get(id, viewer);
      case COMMENT -> comments.add(id, "problem", "¿Desde cuándo?", viewer);
      case CLAIM -> claims.claim(id, viewer);
      case SCORE -> scores.give(id, marks(2), viewer);
      case WRITE -> desk.manuscripts.save(id, 99, Map.of("problem", Answer.of("Otro.")), viewer);
      case SUBMIT -> review.submit(id, viewer);
      case RETURN -> review.giveBack(id, "Falta el costo.", viewer);
      case APPROVE -> review.approve(id, viewer);
      case WITHDRAW -> desk.manuscripts.withdraw(id, viewer);
      case SCHEDULE -> schedule.set(id, Instant.now().plus(Duration.ofDays(1)), viewer);
      case PUBLISH -> publication.publish(id, viewer);
    }
  }

  /** Where the manuscript is afterwards. */
  static State after(Action action, State state) {
    return switch (action) {
      case READ, COMMENT, CLAIM, SCORE, SCHEDULE -> state;
      case WRITE -> state == State.APPROVED ? State.CONGOPE_REVIEW : state;
      case SUBMIT -> State.PROVINCIAL_REVIEW;
      case RETURN -> State.RETURNED;
      case APPROVE -> state == State.PROVINCIAL_REVIEW ? State.CONGOPE_REVIEW : State.APPROVED;
      case WITHDRAW -> State.WITHDRAWN;
      case PUBLISH -> State.PUBLISHED;
    };
  }
}
