package ec.congope.saberes.portal.layout;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class FormatTest {

  private static final long MB = 1024 * 1024;

  private final Format format = new Format();

  @Test
  void sizesAreToldAsShortAsTheyAre() {
    assertThat(format.size(11)).isEqualTo("11 B");
    assertThat(format.size(27 * 1024)).isEqualTo("27 KB");
    assertThat(format.size(MB * 12 / 5)).isEqualTo("2,4 MB");
    assertThat(format.size(200 * MB)).isEqualTo("200 MB");
    assertThat(format.size(1024 * MB)).isEqualTo("1 GB");
  }
}
