package ec.congope.saberes.portal.read;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class UnmarkedTest {

  @Test
  void leavesTheWordsWithoutTheSigns() {
    assertThat(
            Unmarked.of(
                """
                ## Qué se ve

                | Qué | Antes |
                | --- | --- |
                | Días \\| meses | $3 |

                - **Costo:** 199.500
                2 * 3 ** 4, 1\\*1
                """))
        .isEqualTo(
            """
            Qué se ve

            Qué · Antes
            Días | meses · $3

            - Costo: 199.500
            2 * 3 ** 4, 1*1
            """);
  }

  @Test
  void hostileTextTakesNoTime() {
    assertThat(Unmarked.of("| ".repeat(50_000) + "**".repeat(50_000))).isNotEmpty();
  }
}
