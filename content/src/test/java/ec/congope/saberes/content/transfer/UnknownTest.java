package ec.congope.saberes.content.transfer;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class UnknownTest {

  private static final List<String> CODES = List.of("C-VIALIDAD", "C-RIEGO", "C-AMBIENTE", "01");

  @Test
  void suggestsWhatDiffersInAFewLetters() {
    assertThat(Unknown.nearest("c-vialida", CODES)).containsExactly("C-VIALIDAD");
    assertThat(Unknown.nearest("C-RIGEO", CODES)).containsExactly("C-RIEGO");
    assertThat(Unknown.nearest("1", CODES)).containsExactly("01");
    assertThat(Unknown.nearest("educación", CODES)).isEmpty();
    assertThat(Unknown.nearest("x".repeat(100_000), CODES)).isEmpty();
  }

  @Test
  void countsASwapAsOneStep() {
    assertThat(Unknown.distance("riego", "reigo")).isEqualTo(1);
    assertThat(Unknown.distance("", "abc")).isEqualTo(3);
    assertThat(Unknown.distance("abc", "abc")).isZero();
  }
}
