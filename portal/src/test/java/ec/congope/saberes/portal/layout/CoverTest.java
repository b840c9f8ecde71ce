package ec.congope.saberes.portal.layout;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Collectors;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

class CoverTest {

  @Test
  void isAlwaysTheSameForTheSameItem() {
    assertThat(Cover.of(142, 5)).isEqualTo(Cover.of(142, 5));
  }

  @Test
  void differsBetweenItems() {
    var covers =
        LongStream.rangeClosed(1, 200).mapToObj(id -> Cover.of(id, 5)).collect(Collectors.toSet());

    assertThat(covers).hasSize(200);
  }

  @Test
  void weighsLessThanAKilobyte() {
    var longest =
        LongStream.rangeClosed(1, 500)
            .mapToObj(id -> Cover.of(id, 5))
            .mapToInt(cover -> cover.strong().length() + cover.light().length())
            .max();

    assertThat(longest.orElseThrow()).isBetween(100, 1024);
  }
}
