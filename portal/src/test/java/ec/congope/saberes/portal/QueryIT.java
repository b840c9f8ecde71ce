package ec.congope.saberes.portal;

import static org.assertj.core.api.Assertions.assertThat;

import ec.congope.saberes.search.query.QueryParser;
import java.net.URLDecoder;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What is made of a query, over HTTP and on the demonstration library. */
class QueryIT {

  private static final Pattern EXAMPLE = Pattern.compile("<td><a href=\"/buscar\\?q=([^\"]+)\">");

  @Test
  void everyExampleOfTheHelpFindsSomethingAndIsReadAsMeant() {
    String help = Portal.ask("/ayuda").body();
    List<String> examples =
        EXAMPLE
            .matcher(help)
            .results()
            .map(found -> URLDecoder.decode(found.group(1), StandardCharsets.UTF_8))
            .toList();

    assertThat(examples).hasSizeGreaterThan(10);
    for (String example : examples) {
      assertThat(QueryParser.read(example).remarks()).as(example).isEmpty();
      JsonNode answer = search(example, "");
      assertThat(answer.path("total").asInt()).as(example).isPositive();
      assertThat(answer.at("/interpretation/notes")).as(example).isEmpty();
      assertThat(Portal.ask("/buscar?q=" + encoded(example)).statusCode()).isEqualTo(200);
    }
  }

  @Test
  void saysWhichSpellingItSearchedAndTakesTheTypedOneWhenAsked() {
    JsonNode answer = search("presupuesto participatibo", "");

    assertThat(answer.path("didYouMean").asString()).isEqualTo("presupuesto participativo");
    assertThat(answer.at("/interpretation/corrected").asBoolean()).isTrue();
    assertThat(answer.path("total"))
        .isEqualTo(search("presupuesto participativo", "").path("total"));
    JsonNode literal = search("presupuesto participatibo", "&literal=true");
    assertThat(literal.path("didYouMean").isNull()).isTrue();
    assertThat(literal.at("/interpretation/searched").asString())
        .isEqualTo("presupuesto participatibo");
  }

  @Test
  void offersWhatTheWordsName() {
    JsonNode offers = search("buenas prácticas de riego en Loja", "").at("/interpretation/offers");

    assertThat(offers.findValuesAsString("dimension")).contains("type", "competency");
    for (JsonNode offer : offers) {
      String filter =
          "&" + offer.path("dimension").asString() + "=" + encoded(offer.path("code").asString());
      assertThat(search(offer.path("query").asString(), filter).path("total").asInt())
          .isEqualTo(offer.path("count").asInt());
    }
  }

  @Test
  void saysWhatWasReadAsText() {
    assertThat(search("\"riego sin cerrar", "").at("/interpretation/notes/0/code").asString())
        .isEqualTo("quote");
    assertThat(search("riego ".repeat(200), "").at("/interpretation/notes/0/code").asString())
        .isEqualTo("cut");
  }

  private static JsonNode search(String q, String more) {
    return JsonMapper.shared().readTree(Portal.ask("/api/v1/search?q=" + encoded(q) + more).body());
  }

  private static String encoded(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8);
  }
}
