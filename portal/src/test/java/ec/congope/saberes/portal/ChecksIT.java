package ec.congope.saberes.portal;

import static org.assertj.core.api.Assertions.assertThat;

import ec.congope.saberes.content.Membership.Duty;
import ec.congope.saberes.content.Viewer;
import ec.congope.saberes.content.organisation.Organisations;
import ec.congope.saberes.content.person.People;
import ec.congope.saberes.content.practice.Answer;
import ec.congope.saberes.content.practice.TestAnswers;
import ec.congope.saberes.content.review.Check;
import ec.congope.saberes.content.review.CheckWeights;
import ec.congope.saberes.content.review.Manuscripts;
import ec.congope.saberes.content.review.Weight;
import ec.congope.saberes.portal.Portal.Account;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class ChecksIT {

  private static final String PATH = "/admin/comprobaciones";
  private static final Account ROSA = Portal.account(Duty.CONTRIBUTOR, "gap-azuay");

  @AfterEach
  void asUsual() {
    Portal.get(CheckWeights.class)
        .set(Map.of(Check.PERSONAL_DATA, Weight.ADVISORY), Viewer.administrator());
  }

  /** A manuscript with the number of a telephone where everybody would read it. */
  private static String begun() {
    var azuay = Portal.get(Organisations.class).find("gap-azuay").orElseThrow().id();
    var rosa = Portal.get(People.class).find(ROSA.person()).orElseThrow().viewer();
    var answers =
        TestAnswers.experience("Con teléfono")
            .with(Map.of("problem", Answer.of("Llame al 0991234567")));
    return "/publicar/"
        + Portal.get(Manuscripts.class).begin("experiencia", azuay, answers, rosa).id();
  }

  static Stream<Look> views() {
    return Look.each(begun() + "/revisar");
  }

  @ParameterizedTest
  @MethodSource("views")
  void pagesAreAccessibleQuietAndFit(Look look) {
    look.check(page -> ROSA.enter(page.context()));
  }

  @Test
  void whatIsAdvisedHasALinkToItsFieldAndBlocksWhereAnAdministratorSaysSo() {
    String path = begun();
    assertThat(ROSA.ask(path + "/revisar").body())
        .contains("parece tener un teléfono")
        .contains("href=\"" + path + "/relato#c-problem\"")
        .contains("Corregir");

    Portal.get(CheckWeights.class)
        .set(Map.of(Check.PERSONAL_DATA, Weight.BLOCKING), Viewer.administrator());
    var refused = ROSA.post(path + "/entregar", "");
    assertThat(refused.statusCode()).isEqualTo(422);
    assertThat(refused.body())
        .contains("error-summary")
        .contains("href=\"" + path + "/relato#c-problem\"");

    Portal.get(CheckWeights.class)
        .set(Map.of(Check.PERSONAL_DATA, Weight.ADVISORY), Viewer.administrator());
    assertThat(ROSA.post(path + "/entregar", "").statusCode()).isEqualTo(303);
  }

  @Test
  void b2OnlyAdministratorsSeeThePage() {
    assertThat(ROSA.ask(PATH).statusCode()).isIn(302, 403, 404);
    assertThat(Portal.ask(PATH).statusCode()).isEqualTo(302);
  }
}
