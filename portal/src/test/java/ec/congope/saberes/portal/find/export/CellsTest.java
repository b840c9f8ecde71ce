package ec.congope.saberes.portal.find.export;

import static org.assertj.core.api.Assertions.assertThat;

import ec.congope.saberes.portal.layout.CsvRow;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What single values become in a table and in XML. */
class CellsTest {

  @ParameterizedTest
  @ValueSource(
      strings = {
        "=cmd|' /C calc'!A0",
        "+1",
        "-2+3",
        "@SUM(A1)",
        "\t=1",
        "\r=1",
        "\n\u0001 =1",
        "\u202E=1",
        "\u00A0=1",
        "＝1"
      })
  void aCellNeverBeginsLikeAFormula(String hostile) {
    assertThat(CsvRow.cell(hostile)).startsWith("\"'");
  }

  @Test
  void aCellKeepsQuotesSemicolonsAndAccentsOnOneLine() {
    assertThat(CsvRow.cell("Ñan «a»; \"b\"\r\nc 🌱")).isEqualTo("\"Ñan «a»; \"\"b\"\" c 🌱\"");
    assertThat(CsvRow.cell("")).isEqualTo("\"\"");
    assertThat(CsvRow.cell("riego = vida")).isEqualTo("\"riego = vida\"");
  }

  @Test
  void xmlIsReadBackWhateverItHolds() throws Exception {
    String hostile = "]]> <b>&amp;</b> \u0000\u0001\u001F\uFFFE\uD800 🌱 עברית \"'";
    String xml = new Xml().open("a", "b", hostile).text("c", hostile).close().end();

    var read =
        DocumentBuilderFactory.newInstance()
            .newDocumentBuilder()
            .parse(new ByteArrayInputStream(xml.getBytes(StandardCharsets.UTF_8)))
            .getDocumentElement();
    assertThat(read.getTextContent()).isEqualTo("]]> <b>&amp;</b>  🌱 עברית \"'");
    assertThat(read.getAttribute("b")).isEqualTo("]]> <b>&amp;</b>  🌱 עברית \"'");
  }
}
