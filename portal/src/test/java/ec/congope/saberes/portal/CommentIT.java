package ec.congope.saberes.portal;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ReducedMotion;
import ec.congope.saberes.content.Membership.Duty;
import ec.congope.saberes.content.Viewer;
import ec.congope.saberes.content.organisation.Organisations;
import ec.congope.saberes.content.person.People;
import ec.congope.saberes.content.practice.TestAnswers;
import ec.congope.saberes.content.review.Comments;
import ec.congope.saberes.content.review.Manuscript;
import ec.congope.saberes.content.review.Manuscripts;
import ec.congope.saberes.content.review.Review;
import ec.congope.saberes.portal.Portal.Account;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class CommentIT {

  private static final Account ROSA = Portal.account(Duty.CONTRIBUTOR, "gap-azuay");
  private static final Account COORDINATOR = Portal.account(Duty.COORDINATOR, "gap-azuay");
  private static final Account LOJA = Portal.account(Duty.COORDINATOR, "gap-loja");

  private static Viewer viewer(Account account) {
    return Portal.get(People.class).find(account.person()).orElseThrow().viewer();
  }

  private static Manuscript handedIn(String title) {
    var azuay = Portal.get(Organisations.class).find("gap-azuay").orElseThrow().id();
    var rosa = viewer(ROSA);
    var begun =
        Portal.get(Manuscripts.class)
            .begin("experiencia", azuay, TestAnswers.experience(title), rosa);
    Portal.get(Review.class).submit(begun.id(), rosa);
    return begun;
  }

  static Stream<Look> views() {
    var begun = handedIn("Comentada para mirar");
    var comments = Portal.get(Comments.class);
    comments.add(begun.id(), "problem", "¿Desde cuándo?", viewer(COORDINATOR));
    comments.add(begun.id(), "problem", "¿Y dónde?", viewer(COORDINATOR));
    comments.add(begun.id(), "", "Muy clara.", viewer(COORDINATOR));
    var first = comments.list(begun.id(), viewer(ROSA)).getFirst();
    comments.resolve(begun.id(), first.id(), viewer(ROSA));
    return Look.each(
        "/publicar/" + begun.id() + "/comentarios",
        "/publicar/" + begun.id() + "/comentarios?campo=problem",
        "/publicar/" + begun.id() + "/relato",
        "/publicar/" + begun.id() + "/revisar");
  }

  @ParameterizedTest
  @MethodSource("views")
  void pagesAreAccessibleQuietAndFit(Look look) {
    look.check(page -> COORDINATOR.enter(page.context()));
  }

  @Test
  void aReviewerSaysWhatIsToBeMendedBesideTheFieldWithoutScript() {
    var begun = handedIn("Con un comentario");
    String path = "/publicar/" + begun.id();
    var calm = new Browser.NewContextOptions().setReducedMotion(ReducedMotion.REDUCE);
    try (var context = Chromium.browser().newContext(calm.setJavaScriptEnabled(false))) {
      COORDINATOR.enter(context);
      Page page = context.newPage();
      page.navigate(Portal.base() + path + "/relato");
      page.click("a[href='" + path + "/comentarios?campo=problem']");
      assertThat(page.inputValue("#campo")).isEqualTo("problem");
      page.fill("#texto", "¿Desde cuándo se corta el camino?");
      page.click("main form:has(#texto) button");
      assertThat(page.url()).endsWith("/comentarios#hilo-problem");
      assertThat(page.textContent("#hilo-problem")).contains("¿Desde cuándo se corta el camino?");
    }
    assertThat(ROSA.ask(path + "/relato").body())
        .contains("¿Desde cuándo se corta el camino?")
        .contains("Un comentario pendiente");
    COORDINATOR.post(path + "/devolver", "motivo=Vea+el+comentario");

    assertThat(LinksIT.text(ROSA.email()))
        .contains("Le devolvieron una ficha")
        .contains(path + "/revisar")
        .doesNotContain("Desde cuándo");
    var said = Portal.get(Comments.class).list(begun.id(), viewer(ROSA)).getFirst();
    String resolve = path + "/comentarios/" + said.id() + "/resolver";
    assertThat(ROSA.post(resolve, "").statusCode()).isEqualTo(303);
    assertThat(ROSA.ask(path + "/relato").body())
        .contains("Un comentario resuelto")
        .doesNotContain("¿Desde cuándo se corta el camino?");
    assertThat(ROSA.ask(path + "/comentarios").body())
        .contains("¿Desde cuándo se corta el camino?")
        .contains("Resuelto: ");
  }

  @Test
  void nothingSaidComesBackWithTheFieldChosen() {
    var begun = handedIn("Callada");

    var again =
        COORDINATOR.post("/publicar/" + begun.id() + "/comentarios", "campo=problem&texto=+");

    assertThat(again.statusCode()).isEqualTo(422);
    assertThat(again.body())
        .contains("Escriba el comentario")
        .contains("aria-invalid=\"true\"")
        .containsPattern("<option value=\"problem\" selected");
  }

  @Test
  void c1WhatIsSaidIsTextAndNothingElse() {
    var begun = handedIn("Con etiquetas");
    Portal.get(Comments.class)
        .add(begun.id(), "problem", "<img src=x onerror=alert(1)>", viewer(COORDINATOR));

    for (String page : new String[] {"/relato", "/comentarios"}) {
      assertThat(ROSA.ask("/publicar/" + begun.id() + page).body())
          .contains("&lt;img src=x onerror=alert(1)&gt;")
          .doesNotContain("<img src=x");
    }
  }

  @Test
  void b1OthersDoNotKnowOfIt() {
    var begun = handedIn("Solo de Azuay");
    String path = "/publicar/" + begun.id() + "/comentarios";

    assertThat(LOJA.ask(path).statusCode()).isEqualTo(404);
    assertThat(LOJA.post(path, "texto=hola").statusCode()).isEqualTo(404);
    assertThat(LOJA.post(path + "/1/resolver", "").statusCode()).isEqualTo(404);
    assertThat(Portal.ask(path).statusCode()).isEqualTo(302);
    assertThat(COORDINATOR.post(path + "/999999999/resolver", "").statusCode()).isEqualTo(404);
    assertThat(COORDINATOR.post(path + "/nada/resolver", "").statusCode()).isEqualTo(404);
  }
}
