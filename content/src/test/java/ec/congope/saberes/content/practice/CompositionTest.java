package ec.congope.saberes.content.practice;

import static org.assertj.core.api.Assertions.assertThat;

import ec.congope.saberes.content.access.Access;
import ec.congope.saberes.content.file.Attachment;
import ec.congope.saberes.content.file.FileId;
import ec.congope.saberes.content.item.Contribution;
import ec.congope.saberes.content.item.Draft;
import ec.congope.saberes.content.item.PartialDate;
import ec.congope.saberes.content.vocabulary.Scheme;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class CompositionTest {

  private static final PartialDate TODAY = PartialDate.parse("2026-11");

  private static final Attachment SHEET =
      new Attachment(new FileId("a".repeat(64)), "padron.pdf", "Padrón", "application/pdf", 3);

  private final Forms forms = new Forms();

  private Draft draft(String type, Answers answers) {
    return Composition.draft(forms.newest(type).orElseThrow(), answers, null, TODAY);
  }

  @Test
  void anExperienceBecomesADraft() {
    var draft = draft("experiencia", TestAnswers.experience("Drones"));

    assertThat(draft.type()).isEqualTo("experiencia");
    assertThat(draft.title()).isEqualTo("Drones");
    assertThat(draft.provinces()).containsExactly("14", "19");
    assertThat(draft.competencies()).containsExactly("C-VIALIDAD");
    assertThat(draft.access()).isEqualTo(Access.PUBLIC);
    assertThat(draft.issued()).isEqualTo(TODAY);
    assertThat(draft.evidence()).isEqualTo("E1");
    assertThat(draft.contributions())
        .containsExactly(
            new Contribution("GAD Provincial de Morona Santiago", Contribution.Role.PUBLISHER));
  }

  @Test
  void theBodyHasTheHeadingsThatPagesAndComparisonsKnow() {
    assertThat(draft("experiencia", TestAnswers.experience("Drones")).body())
        .isEqualTo(
            """
            ## El problema

            Cada invierno se cortaban los caminos.

            ## Qué se hizo

            Se vuela un dron.

            ### Con un título

            Y se *mira*.

            ## Qué se ve

            ### Qué resultado se ve

            | Qué se ve | Antes | Ahora |
            | --- | --- | --- |
            | Días de revisión | 3 | 1 |

            ## Qué costó más

            | Dificultad | Cómo se superó |
            | --- | --- |
            | El viento | Madrugar |

            ### Qué no funcionó

            Interpretar las imágenes tomó más de lo que creíamos.

            ## Una lección

            - Vuele antes de las ocho.\
            """);
  }

  @Test
  void numbersDatesAndSingleRecordsReadAsPeopleWriteThem() {
    var answers =
        TestAnswers.experience("D")
            .with(
                Map.of(
                    "cost",
                    TestAnswers.record(Map.of("usd", "199500", "year", "2022-2024")),
                    "dates",
                    TestAnswers.record(Map.of("date", "2022-03", "kind", "inicio")),
                    "results",
                    TestAnswers.record(
                        Map.of(
                            "indicator", "Km", "before", "4", "after", "9", "proof", "Bitácora")),
                    "beneficiaries",
                    TestAnswers.record(Map.of("number", "1240", "women", "655"))));

    assertThat(draft("buena-practica", answers).body())
        .contains("- **Costo en USD:** 199.500\n- **Año o periodo:** 2022-2024")
        .contains("| marzo de 2022 | Inicio |")
        .contains("- **Km** · Antes: 4 · Después: 9 · Medio de verificación: Bitácora")
        .contains("- **Personas:** 1.240\n- **Mujeres:** 655");
  }

  @Test
  void whatAHeadingIsAboutComesFirst() {
    var answers =
        TestAnswers.experience("D")
            .with(Map.of("places", TestAnswers.record(Map.of("name", "Nabón"))));

    assertThat(draft("buena-practica", answers).body())
        .startsWith(
            """
            ## El problema

            ### Situación inicial o problema

            Cada invierno se cortaban los caminos.

            ### Cantón, parroquia, comunidad

            - Nabón
            """);
  }

  @Test
  void accessSaysANetworkAndAnEmbargoToo() {
    var access = Access.network("paramos").from(LocalDate.of(2030, 1, 2));
    var answers =
        TestAnswers.experience("D").with(Map.of("access", Answer.of("red:paramos@2030-01-02")));

    var draft = draft("experiencia", answers);
    assertThat(draft.access()).isEqualTo(access);
    assertThat(access.answer()).isEqualTo("red:paramos@2030-01-02");
    var form = forms.newest("publicacion").orElseThrow();
    assertThat(Unfolding.of(form, draft).text("access")).isEqualTo(access.answer());
    var owned = draft.withAccess(access.ownedBy("gap-azuay"));
    var open = TestAnswers.experience("D");
    assertThat(
            Composition.draft(forms.newest("experiencia").orElseThrow(), open, owned, TODAY)
                .access())
        .isEqualTo(Access.PUBLIC.ownedBy("gap-azuay"));
  }

  @Test
  void contactsAndInternalNotesAreToldToNobody() {
    var answers =
        TestAnswers.experience("Drones").with(Map.of("notes", Answer.of("no publicar esto")));

    assertThat(draft("buena-practica", answers).toString())
        .doesNotContain("Tsenkush")
        .doesNotContain("no publicar esto");
  }

  @Test
  void cellsCannotBreakTheTableOrWriteMarkup() {
    var answers =
        TestAnswers.experience("D")
            .with(
                Map.of(
                    "results",
                    TestAnswers.record(Map.of("indicator", "a | b\n# c <b>", "after", "*1*"))));

    assertThat(draft("experiencia", answers).body())
        .contains("| a \\| b \\# c \\<b\\> | \\*1\\* |");
  }

  @Test
  void aVerifiedResultIsBetterEvidenceThanAWord() {
    var verified =
        TestAnswers.record(Map.of("indicator", "Días", "after", "1", "proof", "Bitácora"));

    assertThat(
            draft("buena-practica", TestAnswers.experience("D").with(Map.of("results", verified)))
                .evidence())
        .isEqualTo("E2");
  }

  @Test
  void aDraftWithoutAnswersUnfoldsAndLosesNothing() {
    var form = forms.newest("buena-practica").orElseThrow();
    var draft = draft("experiencia", TestAnswers.experience("Drones"));
    var body =
        "## El problema\n\nSe cortaban.\n\n## Resultados\n\nMenos días.\n\n## Otra cosa\n\nFin.";
    var told =
        new Draft(
            "buena-practica",
            draft.title(),
            null,
            draft.summary(),
            body,
            "es",
            draft.contributions(),
            draft.issued(),
            List.of(),
            draft.licence(),
            draft.access(),
            draft.framework(),
            draft.competencies(),
            draft.provinces(),
            "E3",
            List.of("dron"),
            List.of(),
            List.of(),
            null,
            java.util.Set.of());

    var answers = Unfolding.of(form, told);
    assertThat(answers.text("problem")).isEqualTo("Se cortaban.");
    assertThat(Composition.draft(form, answers, told, TODAY)).isEqualTo(told);
  }

  @Test
  void a4AFileForFewerStaysSoWhenItsItemIsOpenedInTheForm() {
    var form = forms.newest("experiencia").orElseThrow();
    var draft = draft("experiencia", TestAnswers.experience("Drones"));
    for (Access readers :
        List.of(
            Access.GAP_NETWORK,
            Access.ORGANISATION,
            Access.INTERNAL,
            Access.network("vialidad-rural"),
            Access.PUBLIC.from(LocalDate.parse("2027-01-01")))) {
      var told = draft.withAttachments(List.of(SHEET.with(readers)));
      var answers = Unfolding.of(form, told);
      assertThat(Composition.draft(form, answers, told, TODAY).attachments())
          .containsExactly(SHEET.with(readers));
    }
    var open = draft.withAttachments(List.of(SHEET));
    assertThat(Composition.draft(form, Unfolding.of(form, open), open, TODAY).attachments())
        .containsExactly(SHEET);
  }

  @Test
  void aFileKeepsALicenceOfItsOwnWhenItsItemIsOpenedInTheForm() {
    var form = forms.newest("experiencia").orElseThrow();
    var file = SHEET.under("todos-los-derechos");
    var told = draft("experiencia", TestAnswers.experience("D")).withAttachments(List.of(file));
    var answers = Unfolding.of(form, told);

    assertThat(Composition.draft(form, answers, told, TODAY)).isEqualTo(told);
    assertThat(form.field("documents").orElseThrow().columns())
        .filteredOn(column -> column.key().equals(Column.LICENCE))
        .extracting(Column::kind, Column::scheme)
        .containsExactly(org.assertj.core.groups.Tuple.tuple(Kind.CONCEPT, Scheme.LICENCES));
  }

  @Test
  void aFileWhoseReadersNobodyCanReadOpensForNobodyElse() {
    var row = Map.of("file", "a".repeat(64), "name", "a.pdf", "title", "A", "access", "todos");
    var answers = TestAnswers.experience("D").with(Map.of("documents", TestAnswers.record(row)));

    assertThat(draft("experiencia", answers).attachments().getFirst().access())
        .isEqualTo(Access.ORGANISATION);
  }
}
