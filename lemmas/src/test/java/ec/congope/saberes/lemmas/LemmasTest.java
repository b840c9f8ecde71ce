package ec.congope.saberes.lemmas;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.ArrayList;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class LemmasTest {

  private static final Lemmas LEMMAS = Lemmas.spanish();

  @ParameterizedTest
  @CsvSource({
    "vias, via",
    "paramos, paramo",
    "talleres, taller",
    "riegos, riego",
    "obras, obra",
    "productiva, productivo",
    "contratos, contrato",
    "contrataron, contratar",
    "leyes, ley",
    "regiones, region",
    "niños, niño",
    "hizo, hacer",
    "casas, casa"
  })
  void knowsTheFormsOfAWord(String form, String lemma) {
    assertThat(LEMMAS.of(form)).isEqualTo(lemma);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"riego", "caso", "obra", "gxr", "zzz", "a", "", "páramos", "casasx", "009"})
  void knowsNothingOfALemmaOrAStranger(String form) {
    assertThat(LEMMAS.of(form)).isNull();
  }

  @Test
  void findsEveryFormOfTheDictionary() throws IOException {
    var wrong = new ArrayList<String>();
    var all = LemmaTableBuilder.lemmas();
    all.forEach((form, lemma) -> {
      if (!lemma.equals(LEMMAS.of(form))) {
        wrong.add(form);
      }
    });
    assertThat(all).hasSizeGreaterThan(300_000);
    assertThat(wrong).isEmpty();
  }
}
