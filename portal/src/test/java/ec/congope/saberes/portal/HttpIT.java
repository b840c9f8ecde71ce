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
        "${7*7}",
        "__$%7BT(java.lang.Runtime)%7D__",
        "%00",
        "a%0d%0ab",
        "-",
        "%22",
        "*",
        "(((((",
        "AND%20OR%20NOT"
      })
  void showsWhatWasTypedAsTextAndNothingElse(String typed) {
    String encoded =
        typed.replace("$", "%24").replace("{", "%7B").replace("}", "%7D").replace("(", "%28");
    for (String path :
        new String[] {"/buscar?q=", "/buscar?tipo=", "/buscar/sugerencias?q=", "/fichas/"}) {
      var answer = Portal.ask(path + encoded);
      assertThat(answer.statusCode()).as(path + encoded).isIn(200, 400, 404);
      assertThat(answer.body())
          .doesNotContain("<script>alert")
          .doesNotContain("<img src=x")
          .doesNotContain(">49<");
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

  @Test
  void sendsFragmentsToHtmxAndWholePagesToEverybodyElse() {
    assertThat(Portal.ask("/buscar?q=riego", "HX-Request", "true").body())
        .doesNotContain("<header")
        .contains("id=\"resultados\"");
    assertThat(
            Portal.ask(
                    "/buscar?q=riego", "HX-Request", "true", "HX-History-Restore-Request", "true")
                .body())
        .contains("<header");
  }

  @Test
  void remembersTheThemeAndNeverLeadsElsewhere() {
    var chosen = Portal.ask("/tema?valor=dark&volver=//evil.example");
    assertThat(chosen.statusCode()).isEqualTo(303);
    assertThat(chosen.headers().firstValue("location")).hasValue("/");
    assertThat(Portal.ask("/", "Cookie", "tema=dark").body()).contains("data-theme=\"dark\"");
  }

  @Test
  void takesCodesAndSlugsAndIdsForTheSameThing() {
    assertThat(Portal.ask("/competencias/C-VIALIDAD").statusCode()).isEqualTo(302);
    assertThat(Portal.ask("/provincias/11").headers().firstValue("location").orElseThrow())
        .endsWith("/provincias/loja");
    assertThat(json("/api/v1/search?competency=C-VIALIDAD&size=0").get("total").asInt())
        .isEqualTo(json("/api/v1/search?competency=vialidad&size=0").get("total").asInt());
  }

  @Test
  void citesInTheFormatsOfReferenceManagers() {
    assertThat(Portal.ask(GUIDE + "/citar?formato=ris").body())
        .startsWith("TY  - GEN\r\nTI  - Guía técnica")
        .endsWith("ER  - \r\n");
    assertThat(Portal.ask(GUIDE + "/citar?formato=bibtex").body())
        .contains("title = {Guía técnica de mantenimiento vial rutinario}");
  }
}
