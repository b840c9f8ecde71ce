package ec.congope.saberes.content.review;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import ec.congope.saberes.content.Invalid;
import ec.congope.saberes.content.Membership.Duty;
import ec.congope.saberes.content.NotAllowed;
import ec.congope.saberes.content.NotFound;
import ec.congope.saberes.content.Viewer;
import ec.congope.saberes.content.audit.Audit;
import ec.congope.saberes.content.audit.AuditQuery;
import ec.congope.saberes.content.audit.Entry;
import ec.congope.saberes.content.item.Items;
import ec.congope.saberes.content.item.Version;
import ec.congope.saberes.content.item.Versions;
import ec.congope.saberes.content.practice.Answer;
import ec.congope.saberes.content.practice.TestAnswers;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;

class ReviewTest {

  private static final Desk DESK = new Desk();
  private static final Viewer ANA = DESK.person("ana", Duty.CONTRIBUTOR, "gap-azuay");
  private static final Viewer LUIS = DESK.person("luis", Duty.COORDINATOR, "gap-azuay");
  private static final Viewer LOJA = DESK.person("maria", Duty.COORDINATOR, "gap-loja");
  private static final Viewer DELEGATED = DESK.person("dora", Duty.EDITOR, "gap-azuay");
  private static final Viewer ELSEWHERE = DESK.person("dina", Duty.EDITOR, "gap-loja");
  private static final Viewer EDITOR = DESK.person("elena", Duty.EDITOR, "congope");
  private static final Viewer PUBLISHER = DESK.person("paz", Duty.PUBLISHER, "congope");

  private final Review review = DESK.library.get(Review.class);
  private final Publication publication = DESK.library.get(Publication.class);

  @AfterAll
  static void closes() {
    DESK.close();
  }

  private static State state(Manuscript manuscript) {
    return DESK.manuscripts.get(manuscript.id(), Viewer.administrator()).state();
  }

  @Test
  void goesFromTheProvinceToCongopeAndToTheReaders() {
    var begun = DESK.experience("De mano en mano", ANA);

    review.submit(begun.id(), ANA);
    assertThat(state(begun)).isEqualTo(State.PROVINCIAL_REVIEW);
    review.approve(begun.id(), LUIS);
    assertThat(state(begun)).isEqualTo(State.CONGOPE_REVIEW);
    review.approve(begun.id(), EDITOR);
    assertThat(state(begun)).isEqualTo(State.APPROVED);
    publication.publish(begun.id(), PUBLISHER);

    assertThat(review.steps(begun.id(), ANA))
        .extracting(Step::kind)
        .containsExactly(Step.Kind.PUBLISH, Step.Kind.APPROVE, Step.Kind.FORWARD, Step.Kind.SUBMIT);
    var about = new AuditQuery(null, null, "manuscript:" + begun.id(), null, null);
    assertThat(DESK.library.get(Audit.class).find(about, Long.MAX_VALUE, 10))
        .extracting(Entry::action)
        .containsExactly(
            "manuscript.publish", "manuscript.approve", "manuscript.forward", "manuscript.submit");
  }

  @Test
  void whatWasApprovedIsShownAsReviewed() {
    var item = DESK.publish(DESK.experience("Revisada", ANA).id(), PUBLISHER);

    var shown = DESK.library.get(Items.class).get(item.id(), ANA).shown();
    assertThat(shown.answered()).isTrue();
    assertThat(shown.reviewed()).isTrue();
    assertThat(shown.measured()).as("nobody says how one knows").isFalse();
  }

  @Test
  void comesBackWithReasonsAndIsMended() {
    var begun = DESK.experience("Devuelta", ANA);
    review.submit(begun.id(), ANA);

    assertThatThrownBy(() -> review.giveBack(begun.id(), " ", LUIS)).isInstanceOf(Invalid.class);
    review.giveBack(begun.id(), "Falta el costo.", LUIS);

    assertThat(state(begun)).isEqualTo(State.RETURNED);
    assertThat(review.steps(begun.id(), ANA).getFirst().reason()).isEqualTo("Falta el costo.");
    DESK.manuscripts.save(begun.id(), 9, Map.of("problem", Answer.of("Con costo.")), ANA);
    review.submit(begun.id(), ANA);
    assertThat(state(begun)).isEqualTo(State.PROVINCIAL_REVIEW);
  }

  @Test
  void givingUpIsToldToTheAudit() {
    var begun = DESK.experience("Abandonada", ANA);
    DESK.manuscripts.withdraw(begun.id(), ANA);

    var about = new AuditQuery(null, null, "manuscript:" + begun.id(), null, null);
    assertThat(DESK.library.get(Audit.class).find(about, Long.MAX_VALUE, 10))
        .extracting(Entry::action)
        .containsExactly("manuscript.withdraw");
  }

  @Test
  void whatIsNotOfAProvinceGoesToCongopeAtOnce() {
    var begun =
        DESK.manuscripts.begin(
            "experiencia", DESK.organisation("congope"), TestAnswers.experience("De casa"), EDITOR);
    review.submit(begun.id(), EDITOR);

    assertThat(state(begun)).isEqualTo(State.CONGOPE_REVIEW);
  }

  @Test
  void b3NobodyApprovesWhatHeWrote() {
    var own = DESK.experience("Propia", LUIS);
    review.submit(own.id(), LUIS);
    assertThatThrownBy(() -> review.approve(own.id(), LUIS)).isInstanceOf(NotAllowed.class);

    var mended = DESK.experience("Enmendada", ANA);
    review.submit(mended.id(), ANA);
    review.approve(mended.id(), LUIS);
    DESK.manuscripts.save(mended.id(), 9, Map.of("problem", Answer.of("Otro")), EDITOR);
    assertThatThrownBy(() -> review.approve(mended.id(), EDITOR)).isInstanceOf(NotAllowed.class);
    assertThat(state(mended)).isEqualTo(State.CONGOPE_REVIEW);
  }

  @Test
  void b3AnEditAfterTheApprovalUndoesIt() {
    var begun = DESK.experience("Aprobada", ANA);
    DESK.approve(begun.id());

    DESK.manuscripts.save(begun.id(), 9, Map.of("problem", Answer.of("Otro")), EDITOR);

    assertThat(state(begun)).isEqualTo(State.CONGOPE_REVIEW);
    assertThatThrownBy(() -> publication.publish(begun.id(), PUBLISHER))
        .isInstanceOf(NotAllowed.class);
  }

  @Test
  void b3NoStateIsSkipped() {
    var begun = DESK.experience("Sin saltos", ANA);
    assertThatThrownBy(() -> publication.publish(begun.id(), PUBLISHER))
        .isInstanceOf(NotAllowed.class);
    assertThatThrownBy(() -> review.approve(begun.id(), ANA)).isInstanceOf(NotAllowed.class);
    review.submit(begun.id(), ANA);
    assertThatThrownBy(() -> review.submit(begun.id(), ANA)).isInstanceOf(NotAllowed.class);
    assertThatThrownBy(() -> review.approve(begun.id(), EDITOR)).isInstanceOf(NotAllowed.class);
    assertThat(state(begun)).isEqualTo(State.PROVINCIAL_REVIEW);
  }

  @Test
  void b1AnotherProvinceDoesNotKnowOfIt() {
    var begun = DESK.experience("De Azuay", ANA);
    review.submit(begun.id(), ANA);
    review.approve(begun.id(), LUIS);

    for (Viewer other : new Viewer[] {LOJA, ELSEWHERE}) {
      assertThatThrownBy(() -> review.approve(begun.id(), other)).isInstanceOf(NotFound.class);
      assertThatThrownBy(() -> review.giveBack(begun.id(), "No", other))
          .isInstanceOf(NotFound.class);
      assertThatThrownBy(() -> review.steps(begun.id(), other)).isInstanceOf(NotFound.class);
    }
    review.approve(begun.id(), DELEGATED);
    assertThat(state(begun)).isEqualTo(State.APPROVED);
  }

  private static Manuscript written(String title, String organisation, Viewer author) {
    return DESK.manuscripts.begin(
        "experiencia", DESK.organisation(organisation), TestAnswers.experience(title), author);
  }

  @Test
  void whereNobodyCoordinatesAnEditorPassesItOnUntilSomebodyDoes() {
    var ines = DESK.person("ines", Duty.CONTRIBUTOR, "gap-bolivar");
    var first = written("Sin coordinación", "gap-bolivar", ines);
    var second = written("Con coordinación", "gap-bolivar", ines);
    review.submit(first.id(), ines);
    review.submit(second.id(), ines);

    review.approve(first.id(), EDITOR);
    assertThat(state(first)).isEqualTo(State.CONGOPE_REVIEW);
    DESK.person("blanca", Duty.COORDINATOR, "gap-bolivar");
    assertThatThrownBy(() -> review.approve(second.id(), EDITOR)).isInstanceOf(NotAllowed.class);
  }

  @Test
  void whatTheOnlyCoordinatorWroteIsPassedOnByAnEditor() {
    var coral = DESK.person("coral", Duty.COORDINATOR, "gap-orellana");
    var begun = written("De la coordinadora", "gap-orellana", coral);
    review.submit(begun.id(), coral);
    assertThatThrownBy(() -> review.approve(begun.id(), coral)).isInstanceOf(NotAllowed.class);

    review.approve(begun.id(), EDITOR);

    assertThat(state(begun)).isEqualTo(State.CONGOPE_REVIEW);
  }

  @Test
  void whatReadersSeeIsHandedInWithWhatChangedAndTheVersionSaysSo() {
    var first = DESK.publish(DESK.experience("Caudal medido", ANA).id(), PUBLISHER);
    var open = DESK.library.get(Reopening.class).open(first.id(), ANA);
    DESK.manuscripts.save(open.id(), 1, Map.of("summary", Answer.of("Son 25 litros.")), ANA);

    for (String none : List.of(" ", "x".repeat(1_001), "a\0b")) {
      assertThatThrownBy(() -> review.submit(open.id(), none, ANA))
          .isInstanceOfSatisfying(
              Invalid.class,
              wrong ->
                  assertThat(wrong.violations())
                      .extracting(Invalid.Violation::field)
                      .containsExactly(Review.CHANGED));
    }
    review.submit(open.id(), " Se corrige el caudal. ", ANA);
    review.giveBack(open.id(), "Diga dónde.", LUIS);
    review.submit(open.id(), "Se corrige el caudal de Nabón.", ANA);
    review.approve(open.id(), LUIS);
    review.approve(open.id(), EDITOR);
    publication.publish(open.id(), PUBLISHER);

    assertThat(DESK.library.get(Versions.class).list(first.id(), Viewer.anonymous()))
        .extracting(Version::note)
        .containsExactly("Se corrige el caudal de Nabón.", "");
  }
}
