package ec.congope.saberes.portal.layout;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class PlainTest {

  @Test
  void makesOneLineWithoutControlsAndTurns() {
    assertThat(Plain.line(" riego\r\nBcc: a@b \u202Ecol\u2066\u0000 \uD83C x 🌱 "))
        .isEqualTo("riego Bcc: a@b col x 🌱");
  }

  @Test
  void cutsAtAWordAndNeverInsideACharacter() {
    assertThat(Plain.line("mantenimiento de caminos vecinales", 20)).isEqualTo("mantenimiento de…");
    assertThat(Plain.line("🌱".repeat(20), 6)).isEqualTo("🌱🌱…");
    assertThat(Plain.line("corto", 20)).isEqualTo("corto");
  }

  @Test
  void bibtexHasNoBraceAndNoCommandOfAText() {
    assertThat(Bibtex.escaped("a}b{ \\input{x} 5 % & $1 #2 s_t ~^"))
        .isEqualTo(
            "a\\textbraceright{}b\\textbraceleft{} \\textbackslash{}input\\textbraceleft{}x"
                + "\\textbraceright{} 5 \\% \\& \\$1 \\#2 s\\_t \\textasciitilde{}"
                + "\\textasciicircum{}");
  }
}
