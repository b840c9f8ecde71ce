package ec.congope.saberes.search.lucene;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SoundsTest {

  @ParameterizedTest
  @CsvSource({
    "vialidad, bialidad",
    "riesgo, riezgo",
    "capacitacion, capasitacion",
    "gestion, jestion",
    "taller, tayer",
    "hidrico, idrico",
    "extension, estension",
    "quebrada, kebrada",
    "campo, canpo"
  })
  void theSameSoundIsTheSame(String right, String wrong) {
    assertThat(Sounds.of(wrong)).isEqualTo(Sounds.of(right));
  }

  @ParameterizedTest
  @CsvSource({"casa, cana", "gasto, justo", "perro, pero", "chacra, sacra", "guia, gira"})
  void anotherSoundIsAnother(String one, String other) {
    assertThat(Sounds.of(one)).isNotEqualTo(Sounds.of(other));
  }

  @ParameterizedTest
  @CsvSource({"riego, riego, 0", "riego, rieog, 1", "riego, reigo, 1", "vial, bial, 1", "a, bc, 2"})
  void swappedNeighboursAreOneEdit(String one, String other, int edits) {
    assertThat(Edits.between(one, other)).isEqualTo(edits);
  }
}
