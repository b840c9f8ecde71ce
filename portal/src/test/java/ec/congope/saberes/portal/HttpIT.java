package ec.congope.saberes.portal;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class HttpIT {

  private static final String GUIDE = "/fichas/guia-tecnica-de-mantenimiento-vial-rutinario";

  private static JsonNode json(String path) {
    return JsonMapper.shared().readTree(Portal.ask(path).body());
  }

  @Test
  void servesFilesWholeInRangesAndOnlyOnce() {
    var whole = Portal.ask(GUIDE + "/archivos/1");
    assertThat(whole.statusCode()).isEqualTo(200);
    assertThat(whole.headers().firstValue("content-type")).hasValue("application/pdf");
    assertThat(whole.headers().firstValue("content-disposition").orElseThrow())
        .startsWith("inline");
    assertThat(whole.headers().firstValue("x-content-type-options")).hasValue("nosniff");
    assertThat(whole.headers().firstValue("content-security-policy").orElseThrow())
        .contains("sandbox");

    var part = Portal.ask(GUIDE + "/archivos/1", "Range", "bytes=0-4");
    assertThat(part.statusCode()).isEqualTo(206);
    assertThat(part.body()).isEqualTo("%PDF-");
    assertThat(part.headers().firstValue("content-range").orElseThrow()).startsWith("bytes 0-4/");

    assertThat(Portal.ask(GUIDE + "/archivos/1", "Range", "bytes=999999999-").statusCode())
        .isEqualTo(416);
    String tag = whole.headers().firstValue("etag").orElseThrow();
    assertThat(Portal.ask(GUIDE + "/archivos/1", "If-None-Match", tag).statusCode()).isEqualTo(304);
    assertThat(
            Portal.ask(GUIDE + "/archivos/2")
                .headers()
                .firstValue("content-disposition")
                .orElseThrow())
        .startsWith("attachment");
    assertThat(Portal.ask(GUIDE + "/archivos/3").statusCode()).isEqualTo(404);
  }

  @Test
  void answersSearchesForMachinesAsPromised() {
    var answer = json("/api/v1/search?q=cunetas&size=2");

    assertThat(answer.get("total").asInt()).isPositive();
    var hit = answer.get("hits").get(0);
    assertThat(hit.get("slug").asString())
        .isEqualTo("guia-tecnica-de-mantenimiento-vial-rutinario");
    assertThat(hit.get("url").asString()).isEqualTo(GUIDE);
    assertThat(hit.get("snippet").asString()).contains("<mark>cunetas</mark>");
    assertThat(hit.get("pages").get(0).get("page").asInt()).isPositive();
    assertThat(answer.get("facets").get("competency").get(0).get("slug").asString())
        .isEqualTo("vialidad");
  }

  @Test
  void linksEveryFacetValueToASearchThatFindsAsMany() {
    var facets = json("/api/v1/search?size=0").get("facets");
    for (Map.Entry<String, JsonNode> facet : facets.properties()) {
      for (JsonNode value : facet.getValue()) {
        var linked =
            json("/api/v1/search?size=0&" + facet.getKey() + "=" + value.get("slug").asString());
        assertThat(linked.get("total").asInt())
            .as("%s %s", facet.getKey(), value)
            .isEqualTo(value.get("count").asInt());
      }
    }
  }

  @Test
  void explainsBadRequestsToMachinesInSpanish() {
    var bad = Portal.ask("/api/v1/search?size=1000");

    assertThat(bad.statusCode()).isEqualTo(422);
    assertThat(bad.headers().firstValue("content-type").orElseThrow())
        .startsWith("application/problem+json");
    var problem = JsonMapper.shared().readTree(bad.body());
    assertThat(problem.get("errors").get(0).get("field").asString()).isEqualTo("size");
    assertThat(problem.get("errors").get(0).get("message").asString())
        .startsWith("Debe ser un número");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "%3Cscript%3Ealert(1)%3C/script%3E",
        "%22%27%3E%3Cimg%20src=x%20onerror=alert(1)%3E",
        "${7919*7907}",
        "__$%7BT(java.lang.Runtime)%7D__",
        "%00",
        "a%0d%0ab",
        "-",
        "%22",
        "*",
        "(((((",
        "AND%20OR%20NOT"
      })
  void c6c7ShowsWhatWasTypedAsTextAndNothingElse(String typed) {
    String encoded =
        typed.replace("$", "%24").replace("{", "%7B").replace("}", "%7D").replace("(", "%28");
    for (String path :
        new String[] {"/buscar?q=", "/buscar?tipo=", "/buscar/sugerencias?q=", "/fichas/"}) {
      var answer = Portal.ask(path + encoded);
      assertThat(answer.statusCode()).as(path + encoded).isIn(200, 400, 404);
      assertThat(answer.body())
          .doesNotContain("<script>alert")
          .doesNotContain("<img src=x")
          .doesNotContain("62615533");
    }
  }

  @Test
  void keepsAssetsForEverAndPagesFresh() {
    String home = Portal.ask("/").body();
    String css = home.replaceAll("(?s).*href=\"(/assets/portal\\.[0-9a-f]+\\.css)\".*", "$1");
    var sheet = Portal.ask(css, "Accept-Encoding", "gzip");
    assertThat(sheet.headers().firstValue("cache-control").orElseThrow()).contains("immutable");
    assertThat(sheet.headers().firstValue("content-encoding")).hasValue("gzip");

    var page = Portal.ask("/buscar?q=riego");
    String tag = page.headers().firstValue("etag").orElseThrow();
    assertThat(Portal.ask("/buscar?q=riego", "If-None-Match", tag).statusCode()).isEqualTo(304);
    assertThat(page.headers().firstValue("set-cookie")).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/",
        GUIDE,
        GUIDE + "/archivos/1/paginas/2",
        "/marco",
        "/provincias",
        "/ayuda",
      })
  void sendsAPageAgainOnlyWhenItChanged(String path) {
    String tag = Portal.ask(path).headers().firstValue("etag").orElseThrow();

    assertThat(tag).startsWith("W/");
    assertThat(Portal.ask(path, "If-None-Match", tag).statusCode()).isEqualTo(304);
  }

  @Test
  void namesFilesByTheirContentsAndDoesNotHoldThem() {
    assertThat(Portal.ask(GUIDE + "/archivos/1").headers().firstValue("etag").orElseThrow())
        .matches("\"[0-9a-f]{64}\"");
  }

  @Test
  void sendsFragmentsToHtmxAndWholePagesToEverybodyElse() {
    var changed = Portal.ask("/buscar?pagina=1&tipo=&provincia=loja&q=riego", "HX-Request", "true");
    assertThat(changed.body())
        .doesNotContain("<header")
        .startsWith("<title>")
        .contains("id=\"resultados\"")
        .contains("hx-swap-oob=\"innerHTML:#filtros\"");
    assertThat(changed.headers().firstValue("hx-push-url"))
        .hasValue("/buscar?q=riego&provincia=loja");
    assertThat(changed.headers().firstValue("vary").orElseThrow())
        .containsIgnoringCase("HX-Request");
    assertThat(Portal.ask("/buscar?q=riego", "HX-Request", "true", "HX-Boosted", "true").body())
        .contains("<header");
    assertThat(
            Portal.ask(
                    "/buscar?q=riego", "HX-Request", "true", "HX-History-Restore-Request", "true")
                .body())
        .contains("<header");
  }

  @Test
  void c16RemembersTheThemeAndNeverLeadsElsewhere() {
    var chosen = Portal.ask("/tema?valor=dark&volver=//evil.example");
    assertThat(chosen.statusCode()).isEqualTo(303);
    assertThat(chosen.headers().firstValue("location")).hasValue("/");
    assertThat(Portal.ask("/", "Cookie", "tema=dark").body()).contains("data-theme=\"dark\"");
  }

  @Test
  void remembersWhoWantsNoKeys() {
    var chosen = Portal.ask("/teclas?valor=no&volver=/ayuda");
    assertThat(chosen.headers().firstValue("location")).hasValue("/ayuda");
    assertThat(chosen.headers().firstValue("set-cookie").orElseThrow()).startsWith("teclas=no;");
    assertThat(Portal.ask("/", "Cookie", "teclas=no").body()).contains("data-teclas=\"no\"");
    assertThat(Portal.ask("/").body()).doesNotContain("data-teclas");
  }

  @Test
  void keepsASpanOfYearsAsItsEnds() {
    String page = Portal.ask("/buscar?desde=2018&hasta=2099").body();

    assertThat(page)
        .contains("value=\"2018\"")
        .contains(">2018–2099<")
        .contains("/buscar?desde=2018&amp;hasta=2099\"")
        .doesNotContain("anio=2018&amp;anio=");
    assertThat(page.split("class=\"chip\"", -1)).hasSize(2);
  }

  @Test
  void leadsFromAPageBeyondTheLastToTheLast() {
    var beyond = Portal.ask("/buscar?q=riego&pagina=900");

    assertThat(beyond.statusCode()).isEqualTo(302);
    assertThat(beyond.headers().firstValue("location").orElseThrow())
        .matches(".*/buscar\\?q=riego&pagina=\\d{1,2}");
    assertThat(Portal.ask("/buscar?q=riego&pagina=abc").body()).contains("aria-current=\"page\"");
  }

  @Test
  void saysWhichFiltersItDidNotKnow() {
    assertThat(Portal.ask("/buscar?provincia=atlantida&tipo=buena-practica").body())
        .contains("No reconocimos estos filtros y los dejamos de lado: atlantida.");
  }

  @Test
  void sendsNoFontToWhoSavesData() {
    assertThat(Portal.ask("/").body()).contains("rel=\"preload\"");
    assertThat(Portal.ask("/", "Save-Data", "on").body()).doesNotContain("rel=\"preload\"");
  }

  @Test
  void statesTheWeightOfAPictureBeforeWhoSavesDataLoadsIt() {
    String path = GUIDE + "/archivos/1/paginas/3?modo=imagen";
    String picture = Portal.ask(path).body();
    assertThat(picture)
        .containsPattern("<img src=\"[^\"]+/imagen\" width=\"\\d+\" height=\"\\d+\"");

    assertThat(Portal.ask(path, "Save-Data", "on").body())
        .doesNotContain("<img")
        .containsPattern("Ver la imagen de la página \\(\\d+ KB\\)");
    long weight = Portal.ask(GUIDE + "/archivos/1/paginas/3/imagen").body().length();
    assertThat(weight).isPositive();
    assertThat(Portal.ask(GUIDE + "/archivos/1/paginas/3").body())
        .containsPattern("Página original <small>\\d+ KB</small>");
  }

  @Test
  void suggestsSearchesWithTheirNumbersAndPlaces() {
    String box = Portal.ask("/buscar/sugerencias?q=rieg").body();

    assertThat(box)
        .contains("aria-label=\"Búsquedas\"")
        .contains("href=\"/buscar?q=riego\"")
        .contains("aria-label=\"Ir directo a\"")
        .contains("href=\"/competencias/riego\"")
        .containsPattern("data-decir=\"\\d+ sugerencias\"");
    assertThat(Portal.ask("/buscar/sugerencias?q=r").body()).doesNotContain("role=\"option\"");
  }

  @Test
  void tellsSearchEnginesWhereToGo() {
    assertThat(Portal.ask("/robots.txt").body())
        .contains("Disallow: /tema")
        .contains("/sitemap.xml");
    var map = Portal.ask("/sitemap.xml");
    assertThat(map.headers().firstValue("content-type").orElseThrow())
        .startsWith("application/xml");
    assertThat(map.body())
        .contains(GUIDE + "</loc><lastmod>")
        .contains("/provincias/loja</loc>")
        .endsWith("</urlset>\n");
    assertThat(Portal.ask("/buscar?pagina=1&q=riego").body())
        .contains("<link rel=\"canonical\" href=\"http://localhost:8080/buscar?q=riego\">");
  }

  @Test
  void offersWhatAMissingAddressSeemsToMean() {
    var missing = Portal.ask("/mantenimiento-vial");

    assertThat(missing.statusCode()).isEqualTo(404);
    assertThat(missing.body())
        .contains("Puede que el enlace esté incompleto")
        .contains("value=\"mantenimiento vial\"")
        .contains(GUIDE);
  }

  @Test
  void turnsToTheLastPageWhenAskedForOneBeyond() {
    String pages =
        Portal.ask(GUIDE).body().replaceAll("(?s).*Documento \\((\\d+) páginas\\).*", "$1");
    assertThat(
            Portal.ask(GUIDE + "/archivos/1/paginas?p=900")
                .headers()
                .firstValue("location")
                .orElseThrow())
        .endsWith("/archivos/1/paginas/" + pages);
    assertThat(Portal.ask(GUIDE + "/archivos/1/paginas/900").statusCode()).isEqualTo(404);
  }

  @Test
  void takesCodesAndSlugsAndIdsForTheSameThing() {
    assertThat(Portal.ask("/competencias/C-VIALIDAD").statusCode()).isEqualTo(302);
    assertThat(Portal.ask("/provincias/11").headers().firstValue("location").orElseThrow())
        .endsWith("/provincias/loja");
    String id = json("/api/v1/search?q=cunetas&size=1").get("hits").get(0).get("id").asString();
    assertThat(Portal.ask("/fichas/" + id).statusCode()).isEqualTo(301);
    assertThat(Portal.ask("/fichas/" + id).headers().firstValue("location")).hasValue(GUIDE);
    assertThat(json("/api/v1/search?competency=C-VIALIDAD&size=0").get("total").asInt())
        .isEqualTo(json("/api/v1/search?competency=vialidad&size=0").get("total").asInt());
  }

  @Test
  void citesInTheFormatsOfReferenceManagers() {
    assertThat(Portal.ask(GUIDE + "/citar?formato=ris").body())
        .startsWith("TY  - RPRT\r\nTI  - Guía técnica")
        .endsWith("ER  - \r\n");
    assertThat(Portal.ask(GUIDE + "/citar?formato=bibtex").body())
        .contains("title = {{Guía técnica de mantenimiento vial rutinario}}");
  }
}
