package ec.congope.saberes.content.upload;

import static org.assertj.core.api.Assertions.assertThat;

import ec.congope.saberes.content.text.Page;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class SayingsTest {

  private static final String SUMMARY =
      "Esta guía explica cómo mantener caminos de lastre con las comunidades, paso a paso, y cuánto"
          + " cuesta.";

  private static Map<String, String> said(Map<String, String> metadata, String... pages) {
    var all = new java.util.ArrayList<Page>();
    for (String text : pages) {
      all.add(new Page(all.size() + 1, text));
    }
    return Sayings.of(metadata, "guia-vial.pdf", List.copyOf(all));
  }

  @Test
  void readsWhatTheDocumentSaysOfItself() {
    var said =
        said(
            Map.of(
                "title", "Guía vial",
                "author", "Rosa Tsenkush",
                "date", "2024-05-03T10:00:00Z",
                "language", "es-EC",
                "subject", "Caminos"),
            "ISBN: 978-9942-09-635-7\n\nGuía vial",
            "1. Resumen ejecutivo\n\n" + SUMMARY.replace("con las ", "con las\n") + "\n\nÍndice");

    assertThat(said)
        .containsExactly(
            Map.entry("title", "Guía vial"),
            Map.entry("authors", "Rosa Tsenkush"),
            Map.entry("issued", "2024-05-03"),
            Map.entry("language", "es"),
            Map.entry("isbn", "978-9942-09-635-7"),
            Map.entry("summary", SUMMARY));
  }

  @Test
  void whatProgramsWriteSaysNothing() {
    for (String title :
        List.of("", "Microsoft Word - guia.docx", "untitled", "Documento1", "guia-vial.PDF", "x")) {
      assertThat(said(Map.of("title", title))).as(title).isEmpty();
    }
    assertThat(said(Map.of("author", "Usuario", "date", "ayer", "language", "español"))).isEmpty();
  }

  @Test
  void aNumberThatIsNoIsbnAndAHeadingWithoutATextSayNothing() {
    assertThat(said(Map.of(), "ISBN 978-9942-09-635-1")).isEmpty();
    assertThat(said(Map.of(), "Resumen\n\nBreve.\n\nOtra cosa")).isEmpty();
    assertThat(said(Map.of("subject", "De caminos"), "Resumen\n"))
        .containsEntry("summary", "De caminos");
  }

  @Test
  void aLongSummaryEndsWithASentence() {
    String sentence = "Cada invierno se cortaban los caminos de la parroquia alta. ";

    String summary = said(Map.of(), "Resumen\n" + sentence.repeat(100)).getOrDefault("summary", "");

    assertThat(summary).hasSizeBetween(1_000, 1_500).endsWith("alta.");
  }
}
