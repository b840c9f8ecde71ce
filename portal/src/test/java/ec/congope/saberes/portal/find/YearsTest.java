package ec.congope.saberes.portal.find;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class YearsTest {

  @Test
  void holdsBothEnds() {
    assertThat(Years.read("2018", "2020").values()).containsExactly("2018", "2019", "2020");
  }

  @Test
  void swapsEndsInTheWrongOrder() {
    assertThat(Years.read("2020", "2018")).isEqualTo(new Years(2018, 2020));
  }

  @Test
  void staysOpenAtTheSideThatIsNotGiven() {
    assertThat(Years.read("2018", "").values()).contains("2018", "2099").doesNotContain("2017");
    assertThat(Years.read(null, "2018").values()).contains("1900", "2018").doesNotContain("2019");
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "18", "abcd", "-2018", "99999", "3018", "2018x"})
  void ignoresWhatIsNoYear(String text) {
    assertThat(Years.read(text, text)).isEqualTo(Years.ALL);
  }
}
