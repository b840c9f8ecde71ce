package ec.congope.saberes.search.follow;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class PlainTextTest {

  @Test
  void givesEachBlockItsLine() {
    assertThat(PlainText.of("<h2>Riego</h2>\n<p>Agua \n  y <strong>suelo</strong>.</p><hr />fin"))
        .isEqualTo("Riego:\nAgua\ny suelo.\nfin");
  }

  @Test
  void letsAHeadingLeadToWhatFollows() {
    assertThat(PlainText.of("<h2>¿Qué se hizo?</h2><p>Un canal.</p><h3>Costos </h3><ul><li>Uno"))
        .isEqualTo("¿Qué se hizo?\nUn canal.\nCostos:\nUno");
  }

  @Test
  void keepsWordsTogetherAroundLinks() {
    assertThat(PlainText.of("<p>un<a href=\"https://x/y\" rel=\"nofollow\">a</a>s<br>dos</p>"))
        .isEqualTo("unas\ndos");
  }

  @Test
  void readsEntities() {
    assertThat(PlainText.of("<p>a &amp; b&nbsp;&lt;c&gt; &#64; &#241; &unknown; &#10;d</p>"))
        .isEqualTo("a & b <c> @ ñ\nd");
  }

  @Test
  void endsWithAnUnclosedTag() {
    assertThat(PlainText.of("<p>uno</p> dos <b")).isEqualTo("uno\ndos");
  }
}
