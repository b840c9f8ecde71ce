package ec.congope.saberes.portal;

import static org.assertj.core.api.Assertions.assertThat;

import ec.congope.saberes.content.Membership.Duty;
import ec.congope.saberes.content.Viewer;
import ec.congope.saberes.content.organisation.Organisations;
import ec.congope.saberes.content.person.People;
import ec.congope.saberes.content.practice.TestAnswers;
import ec.congope.saberes.content.review.ManuscriptId;
import ec.congope.saberes.content.review.Manuscripts;
import ec.congope.saberes.content.review.Review;
import ec.congope.saberes.portal.Portal.Account;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class WorkIT {

  private static final String PATH = "/publicar/revision";
  private static final int MANY = 500;

  private static final Account MARIA = Portal.account(Duty.CONTRIBUTOR, "gap-loja");
  private static final Account COORDINATOR = Portal.account(Duty.COORDINATOR, "gap-loja");
  private static final Account SECOND = Portal.account(Duty.COORDINATOR, "gap-loja");
  private static final Account OTHER = Portal.account(Duty.COORDINATOR, "gap-azuay");
  private static final Account DELEGATE = Portal.account(Duty.EDITOR, "gap-loja");

  private static Viewer viewer(Account account) {
    return Portal.get(People.class).find(account.person()).orElseThrow().viewer();
  }

  private static ManuscriptId handedIn(String title) {
    var loja = Portal.get(Organisations.class).find("gap-loja").orElseThrow().id();
    var begun =
        Portal.get(Manuscripts.class)
            .begin("experiencia", loja, TestAnswers.experience(title), viewer(MARIA));
    Portal.get(Review.class).submit(begun.id(), viewer(MARIA));
    return begun.id();
  }

  @BeforeAll
  static void manyWait() {
    for (int i = 0; i < MANY; i++) {
      handedIn("Espera " + i);
    }
  }

  static Stream<Look> views() {
    return Look.each(
        PATH, PATH + "?pagina=17&quien=nadie", PATH + "?estado=APPROVED", PATH + "?tomada=si");
  }

  @ParameterizedTest
  @MethodSource("views")
  void pagesAreAccessibleQuietAndFit(Look look) {
    look.check(page -> COORDINATOR.enter(page.context()));
  }

  @Test
  void fiveHundredThatWaitAreASmallPage() {
    var page = COORDINATOR.ask(PATH);

    assertThat(page.statusCode()).isEqualTo(200);
    assertThat(page.body()).contains("Espera 0<").contains("pagina=2").doesNotContain("Espera 99<");
    assertThat(page.body().length()).isLessThan(100 * 1024);
    assertThat(COORDINATOR.ask(PATH + "?pagina=999999").statusCode()).isEqualTo(200);
    assertThat(COORDINATOR.ask(PATH + "?estado=X&tipo=%00&organizacion='&pagina=-1").statusCode())
        .isEqualTo(200);
  }

  @Test
  void b1OnlyWhoDecidesSeesIt() {
    assertThat(Portal.ask(PATH).statusCode()).isEqualTo(302);
    assertThat(MARIA.ask(PATH).statusCode()).isEqualTo(403);
    assertThat(OTHER.ask(PATH).body()).doesNotContain("Espera 0<");
    assertThat(DELEGATE.ask("/publicar").headers().firstValue("location").orElseThrow())
        .endsWith(PATH);
    assertThat(DELEGATE.ask(PATH).statusCode()).isEqualTo(200);
    assertThat(COORDINATOR.ask("/publicar").body()).contains("href=\"" + PATH + "\"");
    assertThat(MARIA.ask("/publicar").body()).doesNotContain("href=\"" + PATH + "\"");
  }

  @Test
  void whatOneTakesOthersSee() {
    var id = handedIn("Para tomar");

    var taken = COORDINATOR.post(PATH + "/" + id + "/tomar", "");
    assertThat(taken.headers().firstValue("location")).hasValue("/publicar/" + id + "/revisar");
    assertThat(COORDINATOR.ask(PATH + "?quien=yo").body())
        .contains("Para tomar")
        .contains("La tiene usted");
    var late = SECOND.post(PATH + "/" + id + "/tomar", "");
    assertThat(late.headers().firstValue("location")).hasValue(PATH + "?tomada=si");
    assertThat(SECOND.ask(PATH + "?tomada=si").body()).contains("Otra persona la tomó primero");
    assertThat(SECOND.ask(PATH + "?quien=nadie").body()).doesNotContain("Para tomar");
    assertThat(OTHER.post(PATH + "/" + id + "/tomar", "").statusCode()).isEqualTo(404);
    assertThat(MARIA.post(PATH + "/" + id + "/tomar", "").statusCode()).isEqualTo(403);

    assertThat(COORDINATOR.post(PATH + "/" + id + "/soltar", "").statusCode()).isEqualTo(303);
    assertThat(SECOND.post(PATH + "/" + id + "/tomar", "").headers().firstValue("location"))
        .hasValue("/publicar/" + id + "/revisar");
  }
}
