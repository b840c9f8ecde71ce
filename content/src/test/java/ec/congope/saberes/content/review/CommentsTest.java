package ec.congope.saberes.content.review;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import ec.congope.saberes.content.Invalid;
import ec.congope.saberes.content.Membership.Duty;
import ec.congope.saberes.content.NotAllowed;
import ec.congope.saberes.content.NotFound;
import ec.congope.saberes.content.Viewer;
import ec.congope.saberes.content.item.Items;
import ec.congope.saberes.content.person.AccountMail;
import ec.congope.saberes.content.person.AccountMails;
import ec.congope.saberes.content.person.People;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class CommentsTest {

  private static final Desk DESK = new Desk();
  private static final Viewer ANA = DESK.person("ana", Duty.CONTRIBUTOR, "gap-azuay");
  private static final Viewer LUIS = DESK.person("luis", Duty.COORDINATOR, "gap-azuay");
  private static final Viewer LOJA = DESK.person("maria", Duty.COORDINATOR, "gap-loja");
  private static final Viewer EDITOR = DESK.person("elena", Duty.EDITOR, "congope");
  private static final Viewer PUBLISHER = DESK.person("paz", Duty.PUBLISHER, "congope");

  private final Comments comments = DESK.library.get(Comments.class);
  private final Review review = DESK.library.get(Review.class);

  @AfterAll
  static void closes() {
    DESK.close();
  }

  @BeforeEach
  void nothingIsLeftToSend() {
    mails();
  }

  /** Those that wait, each taken. */
  private static List<AccountMail> mails() {
    var waiting = new ArrayList<AccountMail>();
    var mails = DESK.library.get(AccountMails.class);
    for (var mail = mails.take(); mail.isPresent(); mail = mails.take()) {
      waiting.add(mail.get());
      mails.sent(mail.get());
    }
    return waiting;
  }

  @Test
  void whatIsSaidAboutAFieldIsKeptWithWhoSaidItAndCalledResolved() {
    var begun = DESK.experience("Comentada", ANA);
    review.submit(begun.id(), ANA);

    comments.add(begun.id(), "problem", "  ¿Desde cuándo?\r\n¿Y dónde? ", LUIS);
    comments.add(begun.id(), "", "Muy clara.", EDITOR);

    var said = comments.list(begun.id(), ANA);
    assertThat(said).extracting(Comment::field).containsExactly("problem", "");
    assertThat(said.getFirst().text()).isEqualTo("¿Desde cuándo?\n¿Y dónde?");
    assertThat(said.getFirst().by()).isEqualTo("luis");
    assertThat(said.getFirst().isOpen()).isTrue();

    comments.resolve(begun.id(), said.getFirst().id(), ANA);
    var resolved = comments.list(begun.id(), LUIS).getFirst();
    assertThat(resolved.isOpen()).isFalse();
    assertThat(resolved.resolvedBy()).isEqualTo("ana");

    comments.resolve(begun.id(), said.getFirst().id(), LUIS);
    assertThat(comments.list(begun.id(), LUIS).getFirst()).isEqualTo(resolved);
  }

  @Test
  void nothingAndTooMuchAndWhatNoDatabaseKeepsIsRefused() {
    var begun = DESK.experience("Sin palabras", ANA);

    for (String text : List.of("", " \n ", "x".repeat(4_001), "a\0b")) {
      assertThatThrownBy(() -> comments.add(begun.id(), "problem", text, ANA))
          .isInstanceOf(Invalid.class);
    }
    assertThatThrownBy(() -> comments.add(begun.id(), "no-such-field", "Hola", ANA))
        .isInstanceOf(NotFound.class);
    comments.add(begun.id(), "problem", "x".repeat(4_000), ANA);
    assertThat(comments.list(begun.id(), ANA)).hasSize(1);
  }

  @Test
  void b1AnotherProvinceNeitherReadsNorSaysNorResolves() {
    var begun = DESK.experience("De Azuay", ANA);
    comments.add(begun.id(), "problem", "Entre nosotros", ANA);
    long said = comments.list(begun.id(), ANA).getFirst().id();

    for (Viewer other : List.of(LOJA, Viewer.anonymous())) {
      assertThatThrownBy(() -> comments.list(begun.id(), other)).isInstanceOf(NotFound.class);
      assertThatThrownBy(() -> comments.add(begun.id(), "", "Hola", other))
          .isInstanceOf(NotFound.class);
      assertThatThrownBy(() -> comments.resolve(begun.id(), said, other))
          .isInstanceOf(NotFound.class);
    }
    var other = DESK.experience("Otra", ANA);
    assertThatThrownBy(() -> comments.resolve(other.id(), said, ANA)).isInstanceOf(NotFound.class);
    assertThat(comments.list(begun.id(), ANA).getFirst().isOpen()).isTrue();
  }

  @Test
  void a11CommentsStayWithTheManuscriptAndAreNoPartOfTheItem() {
    var begun = DESK.experience("Historia", ANA);
    comments.add(begun.id(), "problem", "zzsecreto entre quienes revisan", ANA);

    var item = DESK.publish(begun.id(), PUBLISHER);

    assertThat(comments.list(begun.id(), ANA)).hasSize(1);
    assertThatThrownBy(() -> comments.add(begun.id(), "", "Tarde", ANA))
        .isInstanceOf(NotAllowed.class);
    var read = DESK.library.get(Items.class).get(item.slug(), Viewer.anonymous());
    assertThat(read.draft().title()).isEqualTo("Historia");
    assertThat(read.toString()).doesNotContain("zzsecreto");
  }

  @Test
  void aCommentUndoesNoApproval() {
    var begun = DESK.experience("Aprobada y comentada", ANA);
    DESK.approve(begun.id());

    comments.add(begun.id(), "problem", "Muy bien", EDITOR);

    DESK.library.get(Publication.class).publish(begun.id(), PUBLISHER);
    assertThat(DESK.manuscripts.get(begun.id(), ANA).state()).isEqualTo(State.PUBLISHED);
  }

  @Test
  void authorsAreToldWhatOthersDecided() {
    var begun = DESK.experience("Con aviso", ANA);
    review.submit(begun.id(), ANA);
    review.giveBack(begun.id(), "Falta el costo.", LUIS);
    review.submit(begun.id(), ANA);
    review.approve(begun.id(), LUIS);
    review.approve(begun.id(), EDITOR);
    DESK.library.get(Publication.class).publish(begun.id(), PUBLISHER);

    var told = mails();
    assertThat(told)
        .extracting(AccountMail::kind)
        .containsExactly(
            AccountMail.Kind.RETURNED, AccountMail.Kind.APPROVED, AccountMail.Kind.PUBLISHED);
    assertThat(told).allMatch(mail -> mail.address().equals("ana@example.org"));
    assertThat(told).allMatch(mail -> mail.link().equals(begun.id().toString()));
  }

  @Test
  void b8WhoLeftOrDecidedItHimselfIsNotTold() {
    var left = DESK.person("irene", Duty.CONTRIBUTOR, "gap-azuay");
    var begun = DESK.experience("De quien se fue", left);
    review.submit(begun.id(), left);
    var people = DESK.library.get(People.class);
    var person = left.person().orElseThrow();
    people.take(person, DESK.organisation("gap-azuay"), Duty.CONTRIBUTOR);
    review.giveBack(begun.id(), "Falta el costo.", LUIS);

    var own = DESK.experience("Del coordinador", LUIS);
    review.submit(own.id(), LUIS);
    review.giveBack(own.id(), "Me equivoqué.", LUIS);

    assertThat(mails()).isEmpty();
  }

  @Test
  void whatIsUndoneTellsNobody() {
    var begun = DESK.experience("Sin motivo", ANA);
    review.submit(begun.id(), ANA);

    assertThatThrownBy(() -> review.giveBack(begun.id(), "", LUIS)).isInstanceOf(Invalid.class);
    assertThatThrownBy(() -> review.giveBack(begun.id(), "No", LOJA)).isInstanceOf(NotFound.class);

    assertThat(mails()).isEmpty();
  }
}
