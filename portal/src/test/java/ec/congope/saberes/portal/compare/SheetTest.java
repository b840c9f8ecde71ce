package ec.congope.saberes.portal.compare;

import static org.assertj.core.api.Assertions.assertThat;

import ec.congope.saberes.portal.layout.CsvRow;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SheetTest {

  @ParameterizedTest
  @ValueSource(strings = {"=cmd|' /C calc'!A0", "+1", "-1", "@SUM(A1)", "\t=1", "\r=1", "＝1"})
  void nothingIsAFormula(String text) {
    assertThat(CsvRow.quoted(text)).startsWith("\"'");
  }

  @Test
  void quotesWhatWouldBreakATable() {
    assertThat(CsvRow.quoted("a;\"b\"\nc")).isEqualTo("\"a;\"\"b\"\"\nc\"");
    assertThat(CsvRow.quoted("")).isEqualTo("\"\"");
  }

  @Test
  void aRowIsACriterion() {
    var row = Comparison.Row.of("Tipo", List.of(List.of("a", "b"), List.of()));

    assertThat(Sheet.of("Criterio", "Dirección", List.of(), List.of(row), "https://x"))
        .isEqualTo("\uFEFF\"Criterio\"\r\n\"Dirección\"\r\n\"Tipo\";\"a\nb\";\"\"\r\n");
  }
}
