package ec.congope.saberes.search.lucene;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Which words are one letter apart. */
class SpellingTest {

  @ParameterizedTest
  @CsvSource({
    "riego,riego",
    "rieg,riego",
    "rriego,riego",
    "riega,riego",
    "reigo,riego",
    "iego,riego",
    "riegos,riego",
    "a,b"
  })
  void takesOneLetterForAMistake(String typed, String word) {
    assertThat(Spelling.isLike(typed, word)).isTrue();
  }

  @ParameterizedTest
  @CsvSource({"reiga,riego", "rie,riego", "riegosa,riego", "ab,ba1c", "abcd,badc"})
  void takesTwoForAnotherWord(String typed, String word) {
    assertThat(Spelling.isLike(typed, word)).isFalse();
  }

  @Test
  void comparesBeginnings() {
    assertThat(Spelling.beginsLike("manteniminto", "mantenimientos")).isTrue();
    assertThat(Spelling.beginsLike("mnat", "mantenimiento")).isTrue();
    assertThat(Spelling.beginsLike("vial", "riego")).isFalse();
  }
}
