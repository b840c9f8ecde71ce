package ec.congope.saberes.content.tuning;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class QueryTextTest {

  @Test
  void meetsTwoWhoMeanTheSame() {
    assertThat(QueryText.of("  Prácticas  de RIEGO\u00a0"))
        .contains(new QueryText("practicas de riego", "prácticas de riego"));
    assertThat(QueryText.of("pra\u0301cticas")).contains(new QueryText("practicas", "prácticas"));
  }

  @Test
  void keepsEnyeApart() {
    assertThat(QueryText.of("Cañar").orElseThrow().key()).isEqualTo("cañar");
    assertThat(QueryText.of("pingüino").orElseThrow().key()).isEqualTo("pinguino");
  }

  @Test
  void takesNoEmptyAndNoEndlessQuery() {
    assertThat(QueryText.of(" \t\u200b")).isEmpty();
    assertThat(QueryText.of("a".repeat(120))).isPresent();
    assertThat(QueryText.of("a".repeat(121))).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "maria@gadazuay.gob.ec",
        "1712345678",
        "171234567-8",
        "098 765 4321",
        "(02) 256-1234",
        "cédula 0102030405",
        "+593 99 123 4567",
        "099 2014 2015"
      })
  void seesWhatLooksPersonal(String typed) {
    assertThat(QueryText.of(typed).orElseThrow().looksPersonal()).isTrue();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "009-CNC-2014",
        "plan 2019-2023",
        "2012 2014 2016",
        "art. 263",
        "13-GADPP-2011",
        "R4.1",
        "riego 2019",
        "42 viales y 13 puentes"
      })
  void leavesCodesAndYearsAlone(String typed) {
    assertThat(QueryText.of(typed).orElseThrow().looksPersonal()).isFalse();
  }
}
