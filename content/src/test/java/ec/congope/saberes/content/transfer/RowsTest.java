package ec.congope.saberes.content.transfer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import ec.congope.saberes.content.Invalid.Violation;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RowsTest {

  @Test
  void readsEveryFieldOfAJsonRecord() throws IOException {
    var row =
        json("""
        {"externalId": "a-1", "type": "publicacion", "title": "Vías \\u00f1", "authors": ["Ana", "Luis"],\
         "identifiers": {"isbn": "978-9942-09-635-7"}, "subtitle": null,\
         "relations": [{"kind": "replaces", "target": "a-0"}],\
         "files": [{"path": "files/a.pdf", "title": "A"}, {"path": "b.pdf"}]}\
        """)
            .getFirst();

    assertThat(row.violations()).isEmpty();
    assertThat(row.text(Field.TITLE)).isEqualTo("Vías ñ");
    assertThat(row.text(Field.SUBTITLE)).isNull();
    assertThat(row.list(Field.AUTHORS)).containsExactly("Ana", "Luis");
    assertThat(row.pairs(Field.IDENTIFIERS))
        .containsExactly(new Row.Pair("isbn", "978-9942-09-635-7"));
    assertThat(row.pairs(Field.RELATIONS)).containsExactly(new Row.Pair("replaces", "a-0"));
    assertThat(row.pairs(Field.FILES))
        .containsExactly(new Row.Pair("files/a.pdf", "A"), new Row.Pair("b.pdf", null));
  }

  @Test
  void readsIdentifiersAsAListToo() throws IOException {
    var row = json("{\"identifiers\": [{\"scheme\": \"doi\", \"value\": \"10.1234/x\"}]}");

    assertThat(row.getFirst().pairs(Field.IDENTIFIERS))
        .containsExactly(new Row.Pair("doi", "10.1234/x"));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      quoteCharacter = '`',
      value = {
        "{\"titel\": \"x\"}; titel; import.field-unknown-near",
        "{\"zzzzzzzzzz\": {\"a\": [1]}}; zzzzzzzzzz; import.field-unknown",
        "{\"title\": 5}; title; import.not-text",
        "{\"title\": [\"x\"]}; title; import.not-text",
        "{\"title\": \"x\", \"title\": \"y\"}; title; import.field-repeated",
        "{\"keywords\": \"riego\"}; keywords; import.not-list",
        "{\"keywords\": [\"riego\", 7]}; keywords; import.not-list",
        "{\"files\": \"a.pdf\"}; files; import.not-pairs.files",
        "{\"files\": [\"a.pdf\"]}; files; import.not-pairs.files",
        "{\"files\": [{\"title\": \"x\"}]}; files; import.part-missing",
        "{\"files\": [{\"path\": \"a\", \"size\": 3}]}; files; import.part-unknown",
        "{\"title\": \"\\ud83d\"}; title; import.encoding",
        "[1, 2]; ''; import.json-object",
        "\"x\"; ''; import.json-object",
        "{\"title\": \"x\"; ''; import.json",
        "{\"title\": 'x'}; ''; import.json",
        "{\"title\": \"x\"} extra; ''; import.json",
      })
  void reportsWhatIsWrongWithTheForm(String line, String field, String code) throws IOException {
    String wanted = field.equals("''") ? "" : field;

    assertThat(json(line.strip()).getFirst().violations())
        .extracting(Violation::field, Violation::code)
        .containsExactly(tuple(wanted, code));
  }

  @Test
  void namesTheColumnOfBrokenJson() throws IOException {
    assertThat(json("{\"title\": \"x\", nada}").getFirst().violations())
        .containsExactly(Violation.of("", "import.json", 16));
  }

  @Test
  void survivesJsonAsDeepAsALineIsLong() throws IOException {
    assertThat(json("{\"titel\": " + "[".repeat(500_000)).getFirst().violations())
        .extracting(Violation::code)
        .contains("import.json");
  }

  @Test
  void readsQuotedCellsOverSeveralLines() throws IOException {
    var rows =
        csv(
            """
            externalId,type,title,authors,files
            a-1,publicacion,"Vías, ""puentes""
            y túneles",Ana|Luis,files/a.pdf::Manual de vías|b.pdf

            a-2,publicacion,Dos
            """);

    assertThat(rows).extracting(Row::line).containsExactly(2L, 5L);
    assertThat(rows.get(0).text(Field.TITLE)).isEqualTo("Vías, \"puentes\"\ny túneles");
    assertThat(rows.get(0).list(Field.AUTHORS)).containsExactly("Ana", "Luis");
    assertThat(rows.get(0).pairs(Field.FILES))
        .containsExactly(
            new Row.Pair("files/a.pdf", "Manual de vías"), new Row.Pair("b.pdf", null));
    assertThat(rows.get(1).text(Field.TITLE)).isEqualTo("Dos");
  }

  @Test
  void aFileSaysInACellWhoReadsItAndUnderWhichLicence() throws IOException {
    var rows =
        csv(
            """
            externalId,type,title,files
            a-1,publicacion,Uno,a.pdf::A::internal|b.pdf::B::::CC0-1.0|c.pdf::Ríos::C::internal::CC0-1.0|d.pdf::
            """);

    assertThat(rows.getFirst().pairs(Field.FILES))
        .containsExactly(
            new Row.Pair("a.pdf", "A", "internal", null),
            new Row.Pair("b.pdf", "B", "", "CC0-1.0"),
            new Row.Pair("c.pdf", "Ríos::C", "internal", "CC0-1.0"),
            new Row.Pair("d.pdf", ""));
  }

  @Test
  void takesSemicolonsWhereTheHeaderHasThem() throws IOException {
    var rows = csv("externalId;type;title\r\na-1;publicacion;Vías, puentes\r\n");

    assertThat(rows.getFirst().text(Field.TITLE)).isEqualTo("Vías, puentes");
  }

  @Test
  void losesOnlyTheRecordWhoseQuoteIsNotClosed() throws IOException {
    var rows =
        csv(
            """
            externalId,type,title
            a-1,publicacion,"sin cerrar
            a-2,publicacion,"Dos"
            a-3,publicacion,Tres
            a-4,publicacion,"abierta al final
            a-5,publicacion,Cinco
            """);

    assertThat(rows)
        .extracting(Row::line, row -> row.violations().size())
        .containsExactly(tuple(2L, 1), tuple(3L, 0), tuple(4L, 0), tuple(5L, 1), tuple(6L, 0));
    assertThat(rows.getFirst().violations().getFirst().code()).isEqualTo("import.csv-quote");
  }

  @Test
  void reportsAValueInAColumnThatNoRecordHas() throws IOException {
    var rows = csv("externalId,type,title,titel\na,b,c,d\na,b,c,\na,b,c,d,e\n");

    assertThat(rows.get(0).violations())
        .extracting(Violation::code)
        .containsExactly("import.field-unknown-near");
    assertThat(rows.get(1).violations()).isEmpty();
    assertThat(rows.get(2).violations())
        .containsExactly(Violation.of("", "import.csv-cells", 4, 5));
  }

  @Test
  void readsNothingBelowAHeaderThatLacksARequiredColumn() throws IOException {
    var rows = csv("externalId,type\na,b\n");

    assertThat(rows).hasSize(1);
    assertThat(rows.getFirst().violations())
        .containsExactly(Violation.of("title", "import.csv-column-missing", "title"));
  }

  @Test
  void seesAnEmptyManifestAsNoRecords() throws IOException {
    assertThat(csv("")).isEmpty();
    assertThat(json("")).isEmpty();
    assertThat(json("\n  \n")).isEmpty();
  }

  private static List<Row> json(String text) throws IOException {
    return all(new JsonRows(stream(text)));
  }

  private static List<Row> csv(String text) throws IOException {
    return all(new CsvRows(stream(text)));
  }

  private static List<Row> all(Rows rows) throws IOException {
    try (rows) {
      var all = new ArrayList<Row>();
      for (var row = rows.next(); row.isPresent(); row = rows.next()) {
        all.add(row.get());
      }
      return all;
    }
  }

  private static ByteArrayInputStream stream(String text) {
    return new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8));
  }
}
