package ec.congope.saberes.content.item;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SlugsTest {

  @ParameterizedTest
  @CsvSource({
    "'Guía técnica: mantenimiento vial',guia-tecnica-mantenimiento-vial",
    "'  ¿Quién cuida el páramo? ',quien-cuida-el-paramo",
    "'AÑO INTERNACIONAL DEL CAÑAR',ano-internacional-del-canar",
    "'IMBABURA RIEGO',imbabura-riego",
    "'2019',ficha-2019",
    "'???',ficha"
  })
  void makesAnAddressOfATitle(String title, String slug) {
    assertThat(Slugs.of(title)).isEqualTo(slug);
  }

  @Test
  void cutsLongTitlesAtAWord() {
    String slug = Slugs.of("palabra ".repeat(40));

    assertThat(slug).hasSizeLessThanOrEqualTo(Slugs.LIMIT).endsWith("palabra");
  }

  @Test
  void cutsAWordThatIsLongerThanTheLimit() {
    assertThat(Slugs.of("a".repeat(500))).hasSize(Slugs.LIMIT);
  }
}
