package ec.congope.saberes.content.transfer;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import org.junit.jupiter.api.Test;

class SeenIdsTest {

  @Test
  void remembersTheFirstLineOfEveryNameThroughAllItsGrowth() throws IOException {
    try (var seen = new SeenIds(2)) {
      for (int i = 1; i <= 200_000; i++) {
        assertThat(seen.add("muestra-" + i, i)).isZero();
      }
      for (int i = 1; i <= 200_000; i += 997) {
        assertThat(seen.add("muestra-" + i, 999_999)).isEqualTo(i);
        assertThat(seen.contains("muestra-" + i)).isTrue();
        assertThat(seen.contains("otra-" + i)).isFalse();
      }
    }
  }
}
