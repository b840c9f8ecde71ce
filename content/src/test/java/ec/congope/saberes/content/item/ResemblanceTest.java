package ec.congope.saberes.content.item;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class ResemblanceTest {

  private static final String TEXT =
      "Cada invierno se cortaban los caminos de la parroquia y los técnicos caminaban tres días.";

  @Test
  void theSameWordsAreTheSameHoweverTheyAreWritten() {
    assertThat(Resemblance.of(TEXT, TEXT.toUpperCase(java.util.Locale.ROOT).replace("É", "e")))
        .isEqualTo(1);
    assertThat(Resemblance.sameTitle("Drones, en la vía", "DRONES EN LA VIA")).isTrue();
    assertThat(Resemblance.sameTitle("Drones en la vía", "Drones en las vías")).isFalse();
    assertThat(Resemblance.sameTitle(" ", "")).isFalse();
  }

  @Test
  void aTextThatWasTouchedUpIsLikelyTheSameAndAnotherIsNot() {
    String touched = TEXT.replace("tres días", "cuatro días enteros");
    String other = "El riego por goteo de la comuna ahorra la mitad del agua en verano.";

    assertThat(Resemblance.of(TEXT, touched)).isGreaterThan(Resemblance.LIKELY).isLessThan(1);
    assertThat(Resemblance.of(TEXT, other)).isZero();
    assertThat(Resemblance.of("", "")).isZero();
  }
}
