package ec.congope.saberes.portal.compare;

import static org.assertj.core.api.Assertions.assertThat;

import ec.congope.saberes.content.TestLibrary;
import ec.congope.saberes.content.Viewer;
import ec.congope.saberes.content.item.Drafts;
import ec.congope.saberes.content.item.Items;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class SectionsTest {

  /** As the store keeps it: through the sanitizer. */
  private static Map<String, List<String>> of(String markdown) {
    try (var library = TestLibrary.fresh()) {
      var draft = Drafts.titled("Con secciones").body(markdown).draft();
      return Sections.of(library.get(Items.class).create(draft, Viewer.administrator()).body());
    }
  }

  @Test
  void readsABodyByItsHeadings() {
    var sections =
        of(
            """
            Antes de todo.

            ## El problema

            Llueve *poco* & mal: 3 < 4.

            ## Resultados

            | Indicador | 2016 | 2020 |
            | --- | --- | --- |
            | Precio | 0,31 | 0,42 |

            - uno
            - dos con [enlace](https://example.org)

            ### Detalle

            Más.
            """);

    assertThat(sections)
        .containsExactly(
            Map.entry("El problema", List.of("Llueve poco & mal: 3 < 4.")),
            Map.entry(
                "Resultados",
                List.of(
                    "Indicador · 2016 · 2020",
                    "Precio · 0,31 · 0,42",
                    "• uno",
                    "• dos con enlace",
                    "Detalle",
                    "Más.")));
  }

  @Test
  void hasNoneWithoutHeadings() {
    assertThat(of("Solo texto.")).isEmpty();
    assertThat(of("")).isEmpty();
  }
}
