package ec.congope.saberes.search.query;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

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
  void readsFieldsNearWordsAndAlternatives() {
    assertThat(QueryParser.parse("titulo:riego"))
        .isEqualTo(required(new Query.In(Field.TITLE, new Query.Word("riego"))));
    assertThat(QueryParser.parse("Título:\"silla vacía\""))
        .isEqualTo(required(new Query.In(Field.TITLE, new Query.Phrase("silla vacía"))));
    assertThat(QueryParser.parse("\"junta riego\"~5"))
        .isEqualTo(required(new Query.Near("junta riego", 5)));
    assertThat(QueryParser.parse("provincia:\"Santo Domingo\" vías"))
        .isEqualTo(
            new Query.Require(
                List.of(new Query.Filter("provincia", "Santo Domingo")), new Query.Word("vías")));
    assertThat(QueryParser.parse("año:2015-2019"))
        .isEqualTo(required(new Query.Filter("anio", "2015..2019")));
    assertThat(QueryParser.parse("riego OR \"agua potable\" Loja"))
        .isEqualTo(
            new Query.Require(
                List.of(
                    new Query.Either(
                        List.of(new Query.Word("riego"), new Query.Phrase("agua potable")))),
                new Query.Word("Loja")));
    assertThat(QueryParser.parse("vías -tipo:boletin -titulo:urbana*"))
        .isEqualTo(
            new Query.Without(
                new Query.Word("vías"),
                List.of(
                    new Query.Filter("tipo", "boletin"),
                    new Query.In(Field.TITLE, new Query.Prefix("urbana")))));
  }

  private static Query required(Query part) {
    return new Query.Require(List.of(part), new Query.Everything());
  }

  @Test
  void aTimeAnAddressAndASpanishOAreText() {
    for (String typed : List.of("10:30", "https://congope.gob.ec/a", "riego o agua", "R4.1")) {
      assertThat(QueryParser.read(typed).remarks()).as(typed).isEmpty();
    }
    assertThat(QueryParser.parse("10:30")).isEqualTo(new Query.Word("10:30"));
    assertThat(QueryParser.parse("riego o agua").toString()).isEqualTo("riego o agua");
  }

  @ParameterizedTest
  @CsvSource({
    "\"sin cerrar, quote, sin cerrar",
    "riego OR, operator, OR",
    "OR riego, operator, OR",
    "riego OR -agua, operator, OR",
    "\"junta riego\"~, near, '\"junta riego\"~'",
    "riego~2, similar, riego~2",
    "*iego*, wildcard, *iego*",
    "[riego], brackets, [riego]",
    "/r(i|e)go/, regex, /r(i|e)go/",
    "color:azul, field, color:",
    "anio:muchos, value, anio:",
    "titulo:, value, titulo:"
  })
  void saysWhatItReadsAsText(String typed, String code, String part) {
    var read = QueryParser.read(typed);

    assertThat(read.remarks()).containsExactly(new Remark(code, part));
    assertThat(read.query()).isNotEqualTo(new Query.Everything());
    assertThat(QueryParser.read(read.query().toString()))
        .as("its printing is text, and needs no remark")
        .satisfies(again -> assertThat(again.query()).isEqualTo(read.query()));
  }

  @Test
  void saysWhereItStoppedReading() {
    assertThat(QueryParser.read("palabra ".repeat(100)).remarks())
        .containsExactly(new Remark("cut", "512"));
    assertThat(QueryParser.read("a1 ".repeat(70)).remarks())
        .containsExactly(new Remark("cut", "512"));
    assertThat(QueryParser.read("palabra ".repeat(10)).remarks()).isEmpty();
  }

  @Test
  void everyTreeThatCanBeTypedPrintsBack() {
    long seed = 29;
    var random = new Random(seed);
    for (int round = 0; round < 3_000; round++) {
      Query query = Trees.random(random);
      assertThat(QueryParser.parse(query.toString()))
          .as("seed %s, round %s, «%s»", seed, round, query)
          .isEqualTo(query);
      assertThat(QueryParser.read(query.toString()).remarks()).isEmpty();
    }
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
        "aáñO \"-*:()~^[]{}\\/&|!+«»“”¿?.0R4,\u0303\ud83d\ude00\u0000\t\u00a0\u2003\u00ad\u200f";
    for (int round = 0; round < 2_000; round++) {
      var typed = new StringBuilder();
      for (int i = random.nextInt(round % 10 == 0 ? 800 : 40); i > 0; i--) {
        typed.append(
            random.nextInt(15) == 0
                ? Trees.pick(random, " OR ", "titulo:", "anio:", "tipo:", "color:", "2015..2019")
                : alphabet.substring(random.nextInt(alphabet.length())).substring(0, 1));
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
