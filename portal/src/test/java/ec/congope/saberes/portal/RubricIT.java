package ec.congope.saberes.portal;

import static org.assertj.core.api.Assertions.assertThat;

import ec.congope.saberes.content.Membership.Duty;
import ec.congope.saberes.content.Viewer;
import ec.congope.saberes.content.organisation.Organisations;
import ec.congope.saberes.content.person.People;
import ec.congope.saberes.content.practice.TestAnswers;
import ec.congope.saberes.content.review.Criterion;
import ec.congope.saberes.content.review.ManuscriptId;
import ec.congope.saberes.content.review.Manuscripts;
import ec.congope.saberes.content.review.Review;
import ec.congope.saberes.portal.Portal.Account;
import java.util.Arrays;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class RubricIT {

  private static final Account ROSA = Portal.account(Duty.CONTRIBUTOR, "gap-azuay");
  private static final Account LOJA = Portal.account(Duty.COORDINATOR, "gap-loja");
  private static final Account EDITOR = Portal.account(Duty.EDITOR, "congope");
  private static final Account SECOND = Portal.account(Duty.EDITOR, "congope");

  private static ManuscriptId sent(String title) {
    var azuay = Portal.get(Organisations.class).find("gap-azuay").orElseThrow().id();
    var rosa = Portal.get(People.class).find(ROSA.person()).orElseThrow().viewer();
    var id =
        Portal.get(Manuscripts.class)
            .begin("experiencia", azuay, TestAnswers.experience(title), rosa)
            .id();
    Portal.get(Review.class).submit(id, rosa);
    Portal.get(Review.class).approve(id, Viewer.administrator());
    return id;
  }

  private static String path(ManuscriptId id) {
    return "/publicar/revision/" + id + "/rubrica";
  }

  /** As many points for everything, but for ethics. */
  private static String form(int points, int ethics, String note) {
    return Arrays.stream(Criterion.values())
        .map(criterion -> {
          String code = criterion.name().toLowerCase(Locale.ROOT);
          int given = criterion == Criterion.ETHICS ? ethics : points;
          return "p." + code + "=" + given + "&n." + code + "=" + note;
        })
        .collect(Collectors.joining("&"));
  }

  static Stream<Look> views() {
    var empty = sent("Rúbrica vacía");
    var both = sent("Rúbrica de dos");
    EDITOR.post(path(both), form(3, 0, "Bien+contada"));
    SECOND.post(path(both), form(1, 3, "Falta+el+costo"));
    return Look.each(path(empty), path(both));
  }

  @ParameterizedTest
  @MethodSource("views")
  void pagesAreAccessibleQuietAndFit(Look look) {
    look.check(page -> EDITOR.enter(page.context()));
  }

  @Test
  void twoFillItInApartAndSeeWhereTheyDiffer() {
    var id = sent("Dos miradas");
    assertThat(EDITOR.ask("/publicar/" + id + "/revisar").body()).contains(path(id));
    assertThat(EDITOR.ask(path(id)).body()).contains("/revisar\">Dos miradas</a>");

    assertThat(EDITOR.post(path(id), form(3, 3, "zzprimera")).statusCode()).isEqualTo(303);
    assertThat(EDITOR.ask(path(id)).body()).contains("zzprimera").contains("está guardada");
    assertThat(SECOND.ask(path(id)).body()).contains("<form").doesNotContain("zzprimera");
    assertThat(ROSA.ask(path(id)).body()).doesNotContain("zzprimera");

    assertThat(SECOND.post(path(id), form(3, 0, "zzsegunda")).statusCode()).isEqualTo(303);
    assertThat(ROSA.ask(path(id)).body())
        .contains("zzprimera")
        .contains("zzsegunda")
        .contains("Difieren")
        .contains("No se puede aprobar");
    assertThat(EDITOR.post(path(id), form(0, 0, "")).statusCode()).isEqualTo(403);
    assertThat(EDITOR.post("/publicar/" + id + "/aprobar", "").statusCode()).isEqualTo(403);
    assertThat(EDITOR.ask("/publicar/" + id + "/revisar").body())
        .contains("Todavía no se puede aprobar")
        .doesNotContain("/aprobar\"");
  }

  @Test
  void whatIsNotWholeComesBackWithWhatWasChosen() {
    var id = sent("A medias");

    var again = EDITOR.post(path(id), "p.relevance=3&n.relevance=zznota&p.equity=9");

    assertThat(again.statusCode()).isEqualTo(422);
    assertThat(again.body())
        .contains("href=\"#p-equity\"")
        .contains("zznota")
        .doesNotContain("href=\"#p-relevance\"");
  }

  @Test
  void b1OthersDoNotKnowOfIt() {
    var id = sent("De Azuay");

    assertThat(LOJA.ask(path(id)).statusCode()).isEqualTo(404);
    assertThat(LOJA.post(path(id), form(3, 3, "")).statusCode()).isEqualTo(404);
    assertThat(ROSA.post(path(id), form(3, 3, "")).statusCode()).isEqualTo(403);
    assertThat(Portal.ask(path(id)).statusCode()).isEqualTo(302);
  }
}
