package ec.congope.saberes.portal.layout;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class AssetsTest {

  private static final int KB = 1024;

  private final Assets assets = new Assets();

  private int packed(String name) {
    return assets
        .find(assets.address(name).substring("/assets/".length()))
        .orElseThrow()
        .gzip()
        .length;
  }

  @Test
  void staysWithinTheBudgetOfTheDesign() {
    assertThat(packed("app.js")).as("own script").isLessThanOrEqualTo(KB + KB / 2);
    assertThat(packed("subir.js")).as("script of uploads").isLessThanOrEqualTo(2 * KB + KB / 2);
    assertThat(packed("llaves.js")).as("script of passkeys").isLessThanOrEqualTo(KB + KB / 2);
    assertThat(packed("portal.css")).as("style sheet of every page").isLessThanOrEqualTo(10 * KB);
    assertThat(packed("fichas.css")).as("style sheet of details").isLessThanOrEqualTo(4 * KB);
  }

  @Test
  void minifiesTheScriptWithoutTouchingItsStrings() {
    assertThat(
            Minified.script("  // why\n  function f(a, b) {\n    return 'a b' + (a || b);\n  }\n"))
        .isEqualTo("function f(a,b){return 'a b'+(a||b);}");
  }
}
