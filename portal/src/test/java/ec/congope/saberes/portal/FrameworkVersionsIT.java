package ec.congope.saberes.portal;

import static org.assertj.core.api.Assertions.assertThat;

import ec.congope.saberes.content.Membership.Duty;
import ec.congope.saberes.content.Viewer;
import ec.congope.saberes.content.item.Drafts;
import ec.congope.saberes.content.item.Item;
import ec.congope.saberes.content.item.Items;
import ec.congope.saberes.content.item.Status;
import ec.congope.saberes.content.vocabulary.Editing;
import ec.congope.saberes.content.vocabulary.FrameworkVersions;
import ec.congope.saberes.content.vocabulary.Scheme;
import ec.congope.saberes.search.follow.IndexFollower;
import java.net.URLEncoder;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** A second version of the framework, pasted and led to by people. */
class FrameworkVersionsIT {

  private static final Portal.Account ADMINISTRATOR = Portal.account(Duty.ADMINISTRATOR, "congope");
  private static final String VERSIONS = "/admin/vocabularios/framework/versiones";
  private static final String SECOND = "it-2031";
  private static final String WALK = VERSIONS + "/" + SECOND + "/correspondencias";
  private static final String FIGURES = VERSIONS + "/" + SECOND + "/cifras";
  private static final String TREE = "/admin/vocabularios/framework?version=" + SECOND;
  private static final String ROWS =
      """
      clase;código;bajo;texto;nombre corto
      enfoque;territorio;;Enfoque Territorial
      objetivo;O1;territorio;Cuidar el agua;Agua

      resultado;R1.1;O1;"Cuencas ""vivas\"""
      producto;P1.1;O1;Guía de cuencas
      """;

  private final List<Item> made = new ArrayList<>();

  @BeforeAll
  static void prepare() {
    if (Portal.get(FrameworkVersions.class).list().size() == 1) {
      var prepared = ADMINISTRATOR.post(VERSIONS, form(SECOND, ROWS));
      assertThat(location(prepared)).isEqualTo(VERSIONS + "?hecho=preparada#aviso");
    }
  }

  @AfterEach
  void takeItemsBack() {
    var items = Portal.get(Items.class);
    for (Item item : made) {
      var now = items.get(item.id(), Viewer.administrator());
      items.move(now.id(), now.revision(), Status.RETIRED, Viewer.administrator());
    }
  }

  private static String form(String version, String rows) {
    return "version="
        + version
        + "&title=Marco+2031&from=2027&to=2031&rows="
        + URLEncoder.encode(rows, StandardCharsets.UTF_8);
  }

  private static String location(HttpResponse<String> answer) {
    return answer.headers().firstValue("location").orElse(answer.body());
  }

  private void item(String title, String node) {
    made.add(
        Portal.get(Items.class)
            .create(
                "walk-" + title.hashCode(),
                Drafts.titled(title).framework(node).draft(),
                Status.PUBLISHED,
                Viewer.administrator()));
  }

  static Stream<Look> pages() {
    return Look.each(
        VERSIONS,
        WALK,
        WALK + "/nodo/R1.1",
        WALK + "/fichas",
        FIGURES,
        TREE,
        TREE + "&buscar=agua");
  }

  @ParameterizedTest
  @MethodSource("pages")
  void pagesAreAccessibleQuietAndFit(Look look) {
    look.check(page -> ADMINISTRATOR.enter(page.context()));
  }

  @Test
  void bothVersionsAreListedAndTheNewOneIsNotYetInForce() {
    assertThat(ADMINISTRATOR.ask(VERSIONS).body())
        .contains("2012–2014", "2027–2031", "Marco 2031", "4 nodos", "Poner en vigencia");
    assertThat(Portal.ask("/marco").body()).doesNotContain("O1 Agua");
    assertThat(Portal.ask("/marco?version=" + SECOND).body())
        .contains("O1 Agua", "/marco/" + SECOND + ".r1.1")
        .doesNotContain(SECOND + ".R1.1</");
    assertThat(Portal.ask("/marco/" + SECOND + ".r1.1").body()).contains("Cuencas");
    assertThat(Portal.ask("/marco?version=nada").statusCode()).isEqualTo(404);
  }

  @Test
  void whatIsWrongIsSaidWithItsLineAndNothingTypedIsLost() {
    var answer =
        ADMINISTRATOR.post(
            VERSIONS, form("otra", "enfoque;A;;Enfoque\nresultado;R1;A;Sin <objetivo>\n"));

    assertThat(answer.statusCode()).isEqualTo(422);
    assertThat(answer.body())
        .contains("Línea 2:", "no puede ir ahí", "resultado;R1;A;Sin &lt;objetivo&gt;")
        .contains("value=\"Marco 2031\"");
    assertThat(ADMINISTRATOR.post(VERSIONS, form(SECOND, ROWS)).body())
        .contains("Una versión nunca reemplaza a otra");
  }

  @Test
  void aNodeIsDecidedDroppedAndMadeUndecidedAgain() {
    assertThat(ADMINISTRATOR.ask(WALK + "/nodo/R1.1").body())
        .contains("value=\"" + SECOND + ".R1.1\"", "R1.1 Cuencas &quot;vivas&quot;");

    var decided = ADMINISTRATOR.post(WALK + "/nodo/R1.1", "targets=" + SECOND + ".R1.1&reason=");
    assertThat(location(decided)).isEqualTo(WALK + "?hecho=decidido#aviso");
    assertThat(ADMINISTRATOR.ask(WALK + "?hecho=decidido").body())
        .contains("La correspondencia se guardó", "decidido");

    var neither = ADMINISTRATOR.post(WALK + "/nodo/R1.1", "reason=");
    assertThat(neither.statusCode()).isEqualTo(422);
    assertThat(neither.body()).contains("una de las dos cosas");

    var forgotten = ADMINISTRATOR.post(WALK + "/nodo/R1.1/olvidar", "");
    assertThat(location(forgotten)).isEqualTo(WALK + "?hecho=sin-decidir#aviso");
  }

  @Test
  void thePreparedVersionIsChangedLikeTheOneInForceAndItsCodesAreItsOwn() {
    assertThat(ADMINISTRATOR.ask(VERSIONS).body()).contains("framework?version=" + SECOND);
    assertThat(ADMINISTRATOR.ask(TREE).body())
        .contains("Cuidar el agua", "no es la versión vigente", "agregar?version=" + SECOND)
        .doesNotContain(">" + SECOND + ".O1<");
    String form = "/admin/vocabularios/framework/agregar?bajo=" + SECOND + ".O1";
    assertThat(ADMINISTRATOR.ask(form).body())
        .contains("name=\"version\" value=\"" + SECOND + "\"", "O1 Agua");

    String added =
        "action=agregar&version=" + SECOND + "&parent=" + SECOND + ".O1&sort=result&code=R1.2";
    var done =
        ADMINISTRATOR.post(
            "/admin/vocabularios/framework/cambio",
            added + "&label=Vertientes+con+due%C3%B1o&shortLabel=Vertientes&paso=hacer");
    try {
      assertThat(location(done)).isEqualTo(TREE + "&hecho=agregar#aviso");
      assertThat(ADMINISTRATOR.ask(TREE).body()).contains(">R1.2<", "Vertientes con dueño");
      assertThat(Portal.ask("/marco/" + SECOND + ".r1.2").body()).contains("R1.2 Vertientes");
      assertThat(Portal.ask("/marco/r1.2").body()).doesNotContain("Vertientes con dueño");
    } finally {
      var editing = Portal.get(Editing.class);
      var step = editing.steps(Scheme.FRAMEWORK).getFirst();
      String undo = "/admin/vocabularios/framework/pasos/" + step.id() + "/deshacer";
      var undone = ADMINISTRATOR.post(undo, "version=" + SECOND);
      assertThat(location(undone)).isEqualTo(TREE + "&hecho=deshacer#aviso");
    }
  }

  @Test
  void aLongTreeIsSearchedWithoutAccentsAndKeepsWhatStandsAbove() {
    String all = "/admin/vocabularios/framework";
    assertThat(ADMINISTRATOR.ask(all).body()).contains("name=\"buscar\"");
    assertThat(ADMINISTRATOR.ask(all + "?buscar=r4.1").body())
        .contains(">R4.1<", ">O4<")
        .doesNotContain(">R1.1<");
    assertThat(ADMINISTRATOR.ask(all + "?buscar=zzz").body()).contains("Nada se llama «zzz»");
  }

  @Test
  void theFiguresOfBothVersionsStandSideBySideAndAreThoseOfTheirSearches() {
    item("Cuenca contada", "R1.1");
    ADMINISTRATOR.post(WALK + "/nodo/R1.1", "targets=" + SECOND + ".R1.1&reason=");
    Portal.get(IndexFollower.class).catchUp();

    String page = ADMINISTRATOR.ask(FIGURES).body();

    for (String node : List.of("r1.1", SECOND + ".r1.1")) {
      String found = ADMINISTRATOR.ask("/api/v1/search?size=1&result=" + node).body();
      assertThat(found).contains("\"total\":" + figure(page, "resultado=" + node) + ",");
      assertThat(figure(page, "resultado=" + node)).isNotEqualTo("0");
    }
    ADMINISTRATOR.post(WALK + "/nodo/R1.1/olvidar", "");
  }

  private static String figure(String page, String search) {
    var found =
        Pattern.compile(Pattern.quote(search) + "\"[^>]*>[^<]*</a><span class=\"num\">(\\d+)")
            .matcher(page);
    assertThat(found.find()).as(search).isTrue();
    return found.group(1);
  }

  @Test
  void itemsWithoutAPlaceAreNamedAndTakenAlongWithoutFormulas() {
    item("=1+1 cuencas", "R1.2");

    assertThat(ADMINISTRATOR.ask(WALK + "/fichas").body())
        .contains("que se deja o está sin decidir");
    var table = ADMINISTRATOR.ask(WALK + "/fichas.csv");
    assertThat(table.headers().firstValue("content-type").orElseThrow()).contains("text/csv");
    assertThat(table.body()).contains("\"'=1+1 cuencas\"").doesNotContain("\"=1+1");
  }

  @Test
  void b6OthersNeitherSeeNorChangeThem() {
    var rosa = Portal.account(Duty.CONTRIBUTOR, "gap-azuay");

    assertThat(rosa.ask(VERSIONS).statusCode()).isEqualTo(403);
    assertThat(rosa.post(VERSIONS + "/" + SECOND + "/vigente", "").statusCode()).isEqualTo(403);
    assertThat(rosa.post(WALK + "/nodo/R1.1", "reason=no").statusCode()).isEqualTo(403);
  }
}
