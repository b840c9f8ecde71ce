package ec.congope.saberes.content.tuning;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import ec.congope.saberes.content.Invalid;
import ec.congope.saberes.content.Invalid.Violation;
import java.util.List;
import org.junit.jupiter.api.Test;

class SynonymLineTest {

  @Test
  void readsARuleThatHoldsBothWays() {
    var rule = SynonymLine.parse(" Vía,  vías , Carretera ").rule();

    assertThat(rule.bothWays()).isTrue();
    assertThat(rule.from()).containsExactly("vía", "vías", "carretera");
  }

  @Test
  void readsARuleThatHoldsOneWay() {
    var rule = SynonymLine.parse("cpr => cpr, constitución").rule();

    assertThat(rule.bothWays()).isFalse();
    assertThat(rule.from()).containsExactly("cpr");
    assertThat(rule.to()).containsExactly("cpr", "constitución");
  }

  @Test
  void saysWhatIsWrong() {
    assertThat(wrong("")).containsExactly("required");
    assertThat(wrong("riego")).containsExactly("alone");
    assertThat(wrong("riego =>")).containsExactly("side");
    assertThat(wrong("=> riego")).containsExactly("side");
    assertThat(wrong("riego, , agua")).containsExactly("gap");
    assertThat(wrong("vía, VIA")).containsExactly("twice");
    assertThat(wrong("a => b => c")).containsExactly("arrows");
    assertThat(wrong("riego => riego")).containsExactly("same");
    assertThat(wrong("riego, ---")).containsExactly("letters");
    assertThat(wrong("riego, a b c d e f g h i j k l m")).containsExactly("words");
    assertThat(wrong("a,b,c,d,e,f,g,h,i,j,k,l,m,n,ñ,o,p,q,r,s,t,u,v,w,x,y"))
        .containsExactly("many");
    assertThat(wrong("x".repeat(1_001))).containsExactly("long");
    assertThat(wrong("riego, , vía, via")).containsExactly("gap", "twice");
  }

  @Test
  void keepsEnyeApart() {
    assertThat(SynonymLine.parse("año, ano").rule().from()).containsExactly("año", "ano");
  }

  @Test
  void meetsLinesThatSayTheSame() {
    assertThat(SynonymLine.parse("Vía, camino").key())
        .isEqualTo(SynonymLine.parse("camino,via").key())
        .isNotEqualTo(SynonymLine.parse("camino => via").key());
  }

  @Test
  void readsEveryLineOfTheFile() {
    var lines = SynonymFile.lines(SynonymFile.text());

    assertThat(lines).hasSizeGreaterThan(250);
    assertThat(lines)
        .filteredOn(line -> line.rule().text().startsWith("cpr"))
        .singleElement()
        .satisfies(line -> assertThat(line.note()).startsWith("CPR en la semilla"));
    assertThat(lines.stream().map(line -> line.rule().key())).doesNotHaveDuplicates();
  }

  private static List<String> wrong(String text) {
    var refused = catchThrowableOfType(Invalid.class, () -> SynonymLine.parse(text));
    return refused.violations().stream()
        .map(Violation::code)
        .map(code -> code.substring("invalid.synonym.".length()))
        .toList();
  }
}
