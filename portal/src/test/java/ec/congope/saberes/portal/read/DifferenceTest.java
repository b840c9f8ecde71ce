package ec.congope.saberes.portal.read;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class DifferenceTest {

  /** One sign for what became of each passage, and its text. */
  private static String told(String before, String after) {
    return Difference.of(before, after).stream()
        .map(passage ->
            switch (passage.kind()) {
              case SAME -> "=" + passage.text();
              case INSERTED -> "+" + passage.text();
              case DELETED -> "-" + passage.text();
              case SKIPPED -> "~";
            })
        .collect(Collectors.joining("|"));
  }

  @Test
  void showsTheWordsThatChanged() {
    assertThat(told("El puente mide 40 metros.", "El puente mide 42 metros."))
        .isEqualTo("=El puente mide |-40|+42|= metros.");
    assertThat(told("", "Nuevo")).isEqualTo("+Nuevo");
    assertThat(told("Viejo", "")).isEqualTo("-Viejo");
    assertThat(told("igual", "igual")).isEmpty();
  }

  @Test
  void keepsOnlyTheLinesBesideAChange() {
    assertThat(told("a\nb\nc\nx y z\nd\ne\nf\n", "a\nb\nc\nx y w\nd\ne\nf\n"))
        .isEqualTo("~|=c\n|=x y |-z|+w|=\n|=d\n|~");
  }

  @Test
  void replacesWholeWhatHasLittleInCommon() {
    assertThat(told("uno dos tres", "nada que ver con eso aquí"))
        .isEqualTo("-uno dos tres|+nada que ver con eso aquí");
  }

  @Test
  void changesWithHardlyAWordBetweenThemAreOne() {
    assertThat(
            told(
                "Hoy el agua de la junta sale a un tercio del costo.",
                "Hoy el agua de la junta sale a la mitad del gasto."))
        .isEqualTo("=Hoy el agua de la junta sale a |-un tercio del costo.|+la mitad del gasto.");
  }

  @Test
  void losesNothingWhateverTheTexts() {
    var random = new Random(5);
    for (int n = 0; n < 2_000; n++) {
      String before = text(random);
      String after = text(random);
      var passages = Difference.of(before, after);
      String inserted = texts(passages, Passage.Kind.INSERTED);
      String deleted = texts(passages, Passage.Kind.DELETED);
      assertThat(inserted.length() - deleted.length())
          .as(before + " → " + after)
          .isEqualTo(after.length() - before.length());
    }
  }

  private static String texts(List<Passage> passages, Passage.Kind kind) {
    return passages.stream()
        .filter(passage -> passage.kind() == kind)
        .map(Passage::text)
        .collect(Collectors.joining());
  }

  private static String text(Random random) {
    String letters = "ab \nc";
    return IntStream.range(0, random.nextInt(30))
        .mapToObj(i -> String.valueOf(letters.charAt(random.nextInt(letters.length()))))
        .collect(Collectors.joining());
  }
}
