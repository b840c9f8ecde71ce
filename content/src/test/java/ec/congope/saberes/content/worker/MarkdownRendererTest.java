package ec.congope.saberes.content.worker;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class MarkdownRendererTest {

  @Test
  void linksAddressesThatStandInTheText() {
    assertThat(MarkdownRenderer.render("Vea https://example.org/a y www.example.org."))
        .contains("href=\"https://example.org/a\"")
        .contains("href=\"http://www.example.org\"");
    assertThat(MarkdownRenderer.render("a persona@example.org")).contains("href=\"mailto:persona");
  }

  @Test
  void rendersTextWithoutAddressesTheSameWay() {
    String text = "# Uno\n\nDos **tres** `cuatro`\n\n| a | b |\n| --- | --- |\n| 1 | 2 |\n";
    String linking = MarkdownRenderer.render(text + "\nhttps://example.org");
    assertThat(linking).startsWith(MarkdownRenderer.render(text).strip());
    assertThat(MarkdownRenderer.render(text)).contains("<h2>Uno</h2>").contains("<td>1</td>");
  }
}
