package ec.congope.saberes.portal;

import static org.assertj.core.api.Assertions.assertThat;

import ec.congope.saberes.content.Membership.Duty;
import ec.congope.saberes.content.Viewer;
import ec.congope.saberes.content.item.Drafts;
import ec.congope.saberes.content.item.Item;
import ec.congope.saberes.content.item.Items;
import ec.congope.saberes.content.item.Status;
import ec.congope.saberes.content.vocabulary.Editing;
import ec.congope.saberes.content.vocabulary.Scheme;
import ec.congope.saberes.content.vocabulary.Step;
import ec.congope.saberes.content.vocabulary.Vocabularies;
import ec.congope.saberes.portal.Portal.Account;
import ec.congope.saberes.search.follow.IndexFollower;
import java.net.URLEncoder;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The vocabularies, changed by an administrator over HTTP, and what readers see of it. */
class VocabularyIT {

  private static final Account ADMINISTRATOR = Portal.account(Duty.ADMINISTRATOR, "congope");
  private static final AtomicInteger COUNT = new AtomicInteger();
  private static final String ALL = "/admin/vocabularios";
  private static final String THEMES = ALL + "/competencies";
  private static final String CHANGE = THEMES + "/cambio";
  private static final String MERGE = "action=fusionar&code=T-GENERO&successor=T-INTERCULTURALIDAD";

  private final Editing editing = Portal.get(Editing.class);
  private final List<Item> made = new ArrayList<>();

  @AfterEach
  void takeEverythingBack() {
    var items = Portal.get(Items.class);
    for (Item item : made) {
      var now = items.get(item.id(), Viewer.administrator());
      items.move(now.id(), now.revision(), Status.RETIRED, Viewer.administrator());
    }
    for (Scheme scheme : Scheme.values()) {
      editing.steps(scheme).stream()
          .filter(step -> step.undone() == null)
          .forEach(step -> editing.undo(step.id(), Viewer.administrator()));
    }
    Portal.get(IndexFollower.class).catchUp();
  }

  private Item published(String title, String... competencies) {
    var item =
        Portal.get(Items.class)
            .create(
                "vocabulary-" + COUNT.incrementAndGet(),
                Drafts.titled(title).competencies(competencies).draft(),
                Status.PUBLISHED,
                Viewer.administrator());
    made.add(item);
    Portal.get(IndexFollower.class).catchUp();
    return item;
  }

  private long seen(String code) {
    return editing.seen(Scheme.COMPETENCIES, code);
  }

  private Step last() {
    return editing.steps(Scheme.COMPETENCIES).getFirst();
  }

  private static String typed(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8);
  }

  private HttpResponse<String> done(String form, String code) {
    var answer = ADMINISTRATOR.post(CHANGE, form + "&paso=hacer&seen=" + seen(code));
    Portal.get(IndexFollower.class).catchUp();
    return answer;
  }

  private static String location(HttpResponse<String> answer) {
    return answer.headers().firstValue("location").orElseThrow();
  }

  private static String reworded(String code, String label) {
    return "action=nombrar&code=" + code + "&label=" + typed(label);
  }

  @Test
  void everyVocabularyIsListedAndEveryConceptHasItsPage() {
    assertThat(ADMINISTRATOR.ask(ALL).body())
        .contains("Competencias y temas", "Marco estratégico", "href=\"" + THEMES + "\"");

    String tree = ADMINISTRATOR.ask(THEMES).body();
    assertThat(tree)
        .contains("Igualdad de género", "href=\"" + THEMES + "/conceptos/T-GENERO\"")
        .contains("tema transversal", "Agregar debajo", "Últimos cambios");
    assertThat(ADMINISTRATOR.ask(ALL + "/audiences").body()).contains("Todavía nadie cambió");
    assertThat(ADMINISTRATOR.ask(THEMES + "/conceptos/T-GENERO").body())
        .contains("Cambiar nombres", "Fusionar con otro", "Retirar", "Mover en el árbol", "Subir");
    assertThat(ADMINISTRATOR.ask(THEMES + "/conceptos/T-NADA").statusCode()).isEqualTo(404);
    assertThat(ADMINISTRATOR.ask(ALL + "/nada").statusCode()).isEqualTo(404);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "/framework", "/competencies", "/types", "/competencies/agregar"})
  void noPageIsHeavy(String page) {
    var answer = ADMINISTRATOR.ask(ALL + page);

    assertThat(answer.statusCode()).isEqualTo(200);
    assertThat(answer.body().getBytes(StandardCharsets.UTF_8).length).isLessThan(100 * 1024);
  }

  @Test
  void b6OthersNeitherSeeNorChangeThem() {
    var rosa = Portal.account(Duty.CONTRIBUTOR, "gap-azuay");

    assertThat(Portal.ask(THEMES).statusCode()).isEqualTo(302);
    assertThat(rosa.ask(THEMES).statusCode()).isEqualTo(403);
    assertThat(rosa.post(CHANGE, MERGE + "&paso=hacer&seen=0").statusCode()).isEqualTo(403);
    assertThat(editing.steps(Scheme.COMPETENCIES)).allMatch(step -> step.undone() != null);
  }

  @Test
  void aMergeIsLookedAtBeforeItIsDone() {
    published("Uno <b>raro</b>", "T-GENERO");

    var preview = ADMINISTRATOR.post(CHANGE, MERGE + "&paso=ver&seen=" + seen("T-GENERO"));

    assertThat(preview.statusCode()).isEqualTo(200);
    assertThat(preview.body())
        .contains("«Igualdad de género» se fusionará con «Interculturalidad y plurinacionalidad»")
        .containsPattern("(Una ficha cambiará|\\d+ fichas cambiarán)")
        .contains("Uno &lt;b&gt;raro&lt;/b&gt;", "Confirmar el cambio")
        .doesNotContain("<b>raro");
    assertThat(Portal.ask("/competencias/genero").statusCode()).isEqualTo(200);
  }

  @Test
  void allThatReadersKeptOfAMergedThemeLeadsToTheOther() {
    var item = published("Zorzalería uno", "T-GENERO");
    var answer = done(MERGE, "T-GENERO");

    assertThat(answer.statusCode()).isEqualTo(303);
    assertThat(location(answer)).isEqualTo(THEMES + "?hecho=fusionar#aviso");
    assertThat(ADMINISTRATOR.ask(THEMES + "?hecho=fusionar").body())
        .contains("Los conceptos se fusionaron", "se fusionó con", "Conceptos que ya no se usan");
    assertThat(location(Portal.ask("/competencias/genero")))
        .endsWith("/competencias/interculturalidad");
    for (String kept :
        List.of(
            "/buscar?competencia=genero&q=zorzaleria",
            "/buscar?competencia=interculturalidad&q=zorzaleria",
            "/api/v1/search?competency=T-GENERO&q=zorzaleria")) {
      assertThat(Portal.ask(kept).body()).as(kept).contains(item.slug());
    }
    for (String format : List.of("atom", "rss", "csv")) {
      assertThat(Portal.ask("/buscar." + format + "?competencia=genero&q=zorzaleria").body())
          .as(format)
          .contains("Zorzalería uno");
    }
    assertThat(Portal.ask("/fichas/" + item.slug()).body())
        .contains("Interculturalidad y plurinacionalidad")
        .doesNotContain("/competencias/genero");
    assertThat(Portal.ask("/api/v1/vocabularies/competencies").body())
        .doesNotContain("\"T-GENERO\",\"slug\"");
    assertThat(location(ADMINISTRATOR.ask(THEMES + "/conceptos/T-GENERO")))
        .endsWith("/conceptos/T-INTERCULTURALIDAD");

    var undone = ADMINISTRATOR.post(THEMES + "/pasos/" + last().id() + "/deshacer", "");
    Portal.get(IndexFollower.class).catchUp();

    assertThat(location(undone)).isEqualTo(THEMES + "?hecho=deshacer#aviso");
    assertThat(Portal.ask("/competencias/genero").body()).contains("Igualdad de género");
    assertThat(Portal.ask("/api/v1/search?competency=T-INTERCULTURALIDAD&q=zorzaleria").body())
        .contains("\"total\":0");
  }

  @Test
  void aStepIsNotTakenBackTwiceAndSaysWhy() {
    done(reworded("T-EPS", "Economía de la gente"), "T-EPS");
    String undo = THEMES + "/pasos/" + last().id() + "/deshacer";
    ADMINISTRATOR.post(undo, "");

    var again = ADMINISTRATOR.post(undo, "");

    assertThat(again.statusCode()).isEqualTo(422);
    assertThat(again.body()).contains("Este cambio ya se había deshecho", "role=\"alert\"");
  }

  @Test
  void whatIsWrongIsSaidAtItsFieldAndNothingTypedIsLost() {
    String definition = "Todo lo que <escribí> & más";
    var answer =
        ADMINISTRATOR.post(
            CHANGE,
            "action=agregar&parent=&label=&alternative="
                + typed("uno\ndos")
                + "&definition="
                + typed(definition)
                + "&paso=ver");

    assertThat(answer.statusCode()).isEqualTo(422);
    assertThat(answer.body())
        .contains("Escriba un nombre.", "id=\"label-falta\"", "aria-invalid=\"true\"")
        .contains("Todo lo que &lt;escribí&gt; &amp; más", "uno\ndos");
  }

  @Test
  void whoWasOvertakenIsToldAndMaySendItAgain() {
    long before = seen("T-EPS");
    done(reworded("T-EPS", "Economía de la gente"), "T-EPS");

    var late =
        ADMINISTRATOR.post(
            CHANGE, reworded("T-EPS", "Economía común") + "&paso=hacer&seen=" + before);

    assertThat(late.statusCode()).isEqualTo(422);
    assertThat(late.body())
        .contains("Otra persona cambió este concepto", "value=\"Economía común\"")
        .contains("name=\"seen\" value=\"" + seen("T-EPS") + "\"");
    assertThat(done(reworded("T-EPS", "Economía común"), "T-EPS").statusCode()).isEqualTo(303);
  }

  @Test
  void aThemeIsAddedFoundByReadersAndPutInOrder() {
    var answer =
        done(
            "action=agregar&parent=&label=" + typed("Turismo comunitario") + "&shortLabel=Turismo",
            "");

    assertThat(location(answer)).isEqualTo(THEMES + "?hecho=agregar#aviso");
    assertThat(Portal.ask("/competencias").body()).contains("/competencias/turismo-comunitario");
    assertThat(Portal.ask("/competencias/turismo-comunitario").statusCode()).isEqualTo(200);
    String code = last().code();
    assertThat(ADMINISTRATOR.ask(THEMES + "/conceptos/" + code).body())
        .contains("value=\"subir\"")
        .doesNotContain("value=\"bajar\"");

    var up = done("action=ordenar&way=subir&code=" + code, code);

    assertThat(location(up)).isEqualTo(THEMES + "/conceptos/" + code + "?hecho=ordenar#aviso");
    assertThat(ADMINISTRATOR.ask(THEMES + "/conceptos/" + code).body()).contains("value=\"bajar\"");
  }

  @Test
  void aListWhoseCodesAreRulesIsOnlyNamed() {
    String types = ALL + "/types";

    assertThat(ADMINISTRATOR.ask(types).body()).doesNotContain("Agregar un concepto");
    assertThat(ADMINISTRATOR.ask(types + "/agregar").statusCode()).isEqualTo(404);
    assertThat(
            ADMINISTRATOR
                .post(
                    types + "/cambio",
                    "action=fusionar&code=boletin&successor=publicacion&paso=hacer&seen=0")
                .statusCode())
        .isEqualTo(422);
    assertThat(ADMINISTRATOR.ask(types + "/conceptos/boletin/fusionar").statusCode())
        .isEqualTo(404);
  }

  @Test
  void c1ANameIsTextWhereverItStands() {
    String hostile = "\"><script>alert(1)</script><img src=x onerror=alert(2)>";
    published("Zorzalería dos", "T-EPS");

    assertThat(done(reworded("T-EPS", hostile), "T-EPS").statusCode()).isEqualTo(303);

    for (String page :
        List.of(
            "/competencias",
            "/competencias/eps",
            "/buscar?competencia=eps",
            "/buscar.atom?competencia=eps",
            "/buscar.rss?competencia=eps",
            "/comparar")) {
      assertThat(Portal.ask(page).body()).as(page).doesNotContain("<script>alert(1)", "<img src=x");
    }
    for (String page : List.of(THEMES, THEMES + "/conceptos/T-EPS")) {
      assertThat(ADMINISTRATOR.ask(page).body())
          .as(page)
          .contains("&lt;script&gt;")
          .doesNotContain("<script>alert(1)", "<img src=x");
    }
    assertThat(Portal.get(Vocabularies.class).label(Scheme.COMPETENCIES, "T-EPS"))
        .isEqualTo(hostile);
  }
}
