package ec.congope.saberes.portal;

import static org.assertj.core.api.Assertions.assertThat;

import ec.congope.saberes.content.Membership.Duty;
import ec.congope.saberes.content.Viewer;
import ec.congope.saberes.content.organisation.Organisations;
import ec.congope.saberes.content.person.People;
import ec.congope.saberes.content.practice.Answer;
import ec.congope.saberes.content.practice.Answers;
import ec.congope.saberes.content.review.Manuscript;
import ec.congope.saberes.content.review.Manuscripts;
import ec.congope.saberes.portal.Portal.Account;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Tags suggested beside the fields of a form. */
class HintsIT {

  private static final Account ROSA = Portal.account(Duty.CONTRIBUTOR, "gap-azuay");
  private static final Manuscripts MANUSCRIPTS = Portal.get(Manuscripts.class);
  private static final String TAKE = "value=\"tomar:competencies:C-VIALIDAD\"";

  private static Viewer rosa() {
    return Portal.get(People.class).find(ROSA.person()).orElseThrow().viewer();
  }

  private static Manuscript begun(String type) {
    var azuay = Portal.get(Organisations.class).find("gap-azuay").orElseThrow().id();
    var known =
        new Answers(
            Map.of(
                "title",
                Answer.of("Mantenimiento vial rural con microempresas comunitarias"),
                "summary",
                Answer.of(
                    "Las comunidades del Azuay mantienen la vialidad rural: cunetas, lastrado y"
                        + " alcantarillas de los caminos vecinales por contrato.")));
    return MANUSCRIPTS.begin(type, azuay, known, rosa());
  }

  private static String page(Manuscript manuscript) {
    return ROSA.ask("/publicar/" + manuscript.id() + "/relato").body();
  }

  private static Manuscript now(Manuscript manuscript) {
    return MANUSCRIPTS.get(manuscript.id(), rosa());
  }

  static Stream<Look> views() {
    return Look.each(
        "/publicar/" + begun("experiencia").id() + "/relato",
        "/publicar/" + begun("buena-practica").id() + "/clasificacion");
  }

  @ParameterizedTest
  @MethodSource("views")
  void pagesAreAccessibleQuietAndFit(Look look) {
    look.check(page -> ROSA.enter(page.context()));
  }

  @Test
  void aSuggestedTagSaysWhyAndIsAddedByOneClickTogetherWithWhatWasTyped() {
    var begun = begun("experiencia");
    assertThat(page(begun)).contains(TAKE).contains("porque dice «");
    assertThat(begun.answers().texts("competencies")).isEmpty();

    var taken =
        ROSA.post(
            "/publicar/" + begun.id() + "/relato",
            "version=1&campo=competencies&campo=problem&f.problem=Lluvia"
                + "&accion=tomar:competencies:C-VIALIDAD");

    assertThat(taken.headers().firstValue("location").orElseThrow())
        .isEqualTo("/publicar/" + begun.id() + "/relato#s-competencies");
    assertThat(now(begun).answers().texts("competencies")).containsExactly("C-VIALIDAD");
    assertThat(now(begun).answers().text("problem")).isEqualTo("Lluvia");
    assertThat(page(begun)).doesNotContain(TAKE);
  }

  @Test
  void aRefusedTagIsNotSuggestedAgainUntilItIsCalledBack() {
    var begun = begun("experiencia");
    String address = "/publicar/" + begun.id() + "/relato";
    assertThat(page(begun)).contains(TAKE).doesNotContain("value=\"recordar:competencies\"");

    ROSA.post(address, "accion=rechazar:competencies:C-VIALIDAD");
    assertThat(page(begun)).doesNotContain(TAKE).contains("value=\"recordar:competencies\"");

    ROSA.post(address, "accion=recordar:competencies");
    assertThat(page(begun)).contains(TAKE);
  }

  @Test
  void nothingIsSuggestedForNothing() {
    var azuay = Portal.get(Organisations.class).find("gap-azuay").orElseThrow().id();
    var empty = MANUSCRIPTS.begin("experiencia", azuay, Answers.NONE, rosa());

    assertThat(page(empty)).contains("id=\"c-competencies\"").doesNotContain("tomar:");
  }
}
