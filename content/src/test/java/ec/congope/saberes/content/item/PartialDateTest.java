package ec.congope.saberes.content.item;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PartialDateTest {

  @Test
  void knowsAsMuchAsWasWritten() {
    assertThat(PartialDate.parse("2019").month()).isEmpty();
    assertThat(PartialDate.parse("2019-05").month()).hasValue(5);
    assertThat(PartialDate.parse("2019-05").day()).isEmpty();
    assertThat(PartialDate.parse("2019-05-31").day()).hasValue(31);
    assertThat(PartialDate.parse("2019-05-31").year()).isEqualTo(2019);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"", "19", "2019-13", "2019-5", "2019-02-30", "02.02.2012", "2019-05-31T00:00"})
  void refusesWhatIsNoDate(String text) {
    assertThat(PartialDate.find(text)).isEmpty();
  }

  @Test
  void sortsAYearBeforeItsMonths() {
    assertThat(PartialDate.parse("2019")).isLessThan(PartialDate.parse("2019-01"));
    assertThat(PartialDate.parse("2019-12-31")).isLessThan(PartialDate.parse("2020"));
  }
}
