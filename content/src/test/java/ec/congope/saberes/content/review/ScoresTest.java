package ec.congope.saberes.content.review;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import ec.congope.saberes.content.Invalid;
import ec.congope.saberes.content.Membership.Duty;
import ec.congope.saberes.content.NotAllowed;
import ec.congope.saberes.content.NotFound;
import ec.congope.saberes.content.Viewer;
import ec.congope.saberes.content.practice.Answer;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;

class ScoresTest {

  private static final Desk DESK = new Desk();
  private static final Viewer ANA = DESK.person("ana", Duty.CONTRIBUTOR, "gap-azuay");
  private static final Viewer LUIS = DESK.person("luis", Duty.COORDINATOR, "gap-azuay");
  private static final Viewer LOJA = DESK.person("maria", Duty.COORDINATOR, "gap-loja");
  private static final Viewer DELEGATED = DESK.person("dora", Duty.EDITOR, "gap-azuay");
  private static final Viewer EDITOR = DESK.person("elena", Duty.EDITOR, "congope");
  private static final Viewer THIRD = DESK.person("eva", Duty.EDITOR, "congope");
  private static final Viewer PUBLISHER = DESK.person("paz", Duty.PUBLISHER, "congope");

  private final Scores scores = DESK.library.get(Scores.class);
  private final Review review = DESK.library.get(Review.class);

  @AfterAll
  static void closes() {
    DESK.close();
  }

  /** With CONGOPE. */
  private ManuscriptId sent(String title) {
    var begun = DESK.experience(title, ANA);
    review.submit(begun.id(), ANA);
    review.approve(begun.id(), LUIS);
    return begun.id();
  }

  private static Map<Criterion, Mark> but(Criterion criterion, int points) {
    var marks = new EnumMap<>(Acts.marks(3));
    marks.put(criterion, new Mark(points, "Falta."));
    return marks;
  }

  @Test
  void nobodySeesTheOthersUntilBothAreIn() {
    var id = sent("A ciegas");

    scores.give(id, Acts.marks(3), EDITOR);
    assertThat(scores.list(id, EDITOR)).singleElement().matches(Score::mine);
    for (Viewer other : List.of(DELEGATED, PUBLISHER, ANA, LUIS, Viewer.administrator())) {
      assertThat(scores.list(id, other)).isEmpty();
    }
    scores.give(id, but(Criterion.EQUITY, 1), EDITOR);
    scores.give(id, Acts.marks(2), DELEGATED);

    for (Viewer anybody : List.of(EDITOR, DELEGATED, PUBLISHER, ANA)) {
      assertThat(scores.list(id, anybody)).extracting(Score::by).containsExactly("elena", "dora");
    }
    assertThat(scores.list(id, ANA).getFirst().marks())
        .containsEntry(Criterion.EQUITY, new Mark(1, "Falta."));
    assertThatThrownBy(() -> scores.list(id, LOJA)).isInstanceOf(NotFound.class);
  }

  @Test
  void onceBothAreInNeitherChangesAndNoThirdComes() {
    var id = sent("Cerrada");
    scores.give(id, Acts.marks(3), EDITOR);
    scores.give(id, Acts.marks(2), DELEGATED);

    for (Viewer late : List.of(EDITOR, THIRD)) {
      assertThat(scores.may(DESK.manuscripts.get(id, late), late)).isFalse();
      assertThatThrownBy(() -> scores.give(id, Acts.marks(0), late)).isInstanceOf(NotAllowed.class);
    }
    assertThat(scores.list(id, ANA)).hasSize(2);
  }

  @Test
  void everythingIsGivenPoints() {
    var id = sent("A medias");
    var half = new EnumMap<>(Acts.marks(3));
    half.remove(Criterion.ETHICS);
    half.remove(Criterion.EQUITY);

    assertThatThrownBy(() -> scores.give(id, half, EDITOR))
        .isInstanceOfSatisfying(
            Invalid.class,
            invalid ->
                assertThat(invalid.violations())
                    .extracting(Invalid.Violation::field)
                    .containsExactly("ETHICS", "EQUITY"));
    assertThatThrownBy(() -> new Mark(4, "")).isInstanceOf(IllegalArgumentException.class);
    assertThat(scores.list(id, EDITOR)).isEmpty();
  }

  @Test
  void b3WithoutWhatIsIndispensableItIsNotApproved() {
    var id = sent("Sin consentimiento");
    scores.give(id, Acts.marks(3), EDITOR);
    scores.give(id, but(Criterion.ETHICS, 0), DELEGATED);

    assertThat(review.mayApprove(DESK.manuscripts.get(id, THIRD), THIRD)).isFalse();
    assertThatThrownBy(() -> review.approve(id, THIRD)).isInstanceOf(NotAllowed.class);

    var poor = sent("Poco equitativa");
    scores.give(poor, but(Criterion.EQUITY, 0), EDITOR);
    scores.give(poor, but(Criterion.ETHICS, 1), DELEGATED);
    review.approve(poor, THIRD);
    assertThat(DESK.manuscripts.get(poor, ANA).state()).isEqualTo(State.APPROVED);
  }

  @Test
  void otherAnswersAreReadAgain() {
    var id = sent("Enmendada");
    scores.give(id, but(Criterion.ETHICS, 0), EDITOR);
    scores.give(id, Acts.marks(3), DELEGATED);
    review.giveBack(id, "Falta el consentimiento.", EDITOR);
    DESK.manuscripts.save(id, 99, Map.of("problem", Answer.of("Con consentimiento.")), ANA);
    review.submit(id, ANA);
    review.approve(id, LUIS);

    assertThat(scores.list(id, EDITOR)).isEmpty();
    scores.give(id, Acts.marks(3), EDITOR);
    scores.give(id, Acts.marks(3), THIRD);
    review.approve(id, EDITOR);
    assertThat(DESK.manuscripts.get(id, ANA).state()).isEqualTo(State.APPROVED);
  }

  @Test
  void b3WhoWroteInItGivesNothing() {
    var id = sent("Con mano ajena");
    DESK.manuscripts.save(id, 99, Map.of("problem", Answer.of("De la editora.")), EDITOR);

    for (Viewer writer : List.of(EDITOR, ANA, LUIS, PUBLISHER)) {
      assertThatThrownBy(() -> scores.give(id, Acts.marks(3), writer))
          .isInstanceOf(NotAllowed.class);
    }
    assertThatThrownBy(() -> scores.give(id, Acts.marks(3), LOJA)).isInstanceOf(NotFound.class);
  }
}
