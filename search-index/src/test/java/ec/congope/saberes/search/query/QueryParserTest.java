package ec.congope.saberes.search.query;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class QueryParserTest {

  @Test
  void readsWordsPhrasesUnwantedWordsAndBeginnings() {
    assertThat(QueryParser.parse("riego  Loja"))
        .isEqualTo(new Query.Any(List.of(new Query.Word("riego"), new Query.Word("Loja"))));
    assertThat(QueryParser.parse("\"silla vacía\""))
        .isEqualTo(
            new Query.Require(List.of(new Query.Phrase("silla vacía")), new Query.Everything()));
    assertThat(QueryParser.parse("vías -urbanas"))
        .isEqualTo(new Query.Without(new Query.Word("vías"), List.of(new Query.Word("urbanas"))));
    assertThat(QueryParser.parse("irrig*")).isEqualTo(new Query.Prefix("irrig"));
    assertThat(QueryParser.parse("009-CNC-2014")).isEqualTo(new Query.Word("009-CNC-2014"));
  }

  @Test
  void readsAsTextWhatIsNoOperator() {
    assertThat(QueryParser.parse("  ")).isEqualTo(new Query.Everything());
    assertThat(QueryParser.parse("- * \" ( ) ~")).isEqualTo(new Query.Everything());
    assertThat(QueryParser.parse("\"sin cerrar"))
        .isEqualTo(new Query.Any(List.of(new Query.Word("sin"), new Query.Word("cerrar"))));
    assertThat(QueryParser.parse("¿Cómo contratar?").toString()).isEqualTo("Cómo contratar");
  }

  @Test
  void printsBackWhatItReads() {
    for (String typed :
        List.of("riego Loja", "\"silla vacía\" ordenanza", "vías -urbanas", "pár*")) {
      assertThat(QueryParser.parse(typed)).hasToString(typed);
    }
  }

  @Test
  void neverFailsAndItsOwnPrintingMeansTheSame() {
    long seed = 20261124;
    var random = new Random(seed);
    String alphabet =
        "aáñ \"-*:()~^[]{}\\/&|!+«»“”¿?.0R4,\u0303\ud83d\ude00\u0000\t\u00a0\u2003\u00ad\u200f";
    for (int round = 0; round < 2_000; round++) {
      var typed = new StringBuilder();
      for (int i = random.nextInt(round % 10 == 0 ? 800 : 40); i > 0; i--) {
        typed.append(alphabet.charAt(random.nextInt(alphabet.length())));
      }
      assertThatCode(
              () -> {
                Query query = QueryParser.parse(typed.toString());
                assertThat(QueryParser.parse(query.toString()))
                    .as("seed %s, typed %s", seed, typed)
                    .isEqualTo(query);
              })
          .doesNotThrowAnyException();
    }
  }
}
