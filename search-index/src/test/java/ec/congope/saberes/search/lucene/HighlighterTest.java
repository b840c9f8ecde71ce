package ec.congope.saberes.search.lucene;

import static org.assertj.core.api.Assertions.assertThat;

import ec.congope.saberes.search.Snippet;
import ec.congope.saberes.search.query.QueryParser;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

class HighlighterTest {

  @Test
  void marksTheFormsOfAWord() {
    assertThat(marked("vía", "Las vías y la VIA; viáticos no.")).containsExactly("vías", "VIA");
    assertThat(marked("información", "Informaciones e informacion"))
        .containsExactly("Informaciones", "informacion");
  }

  @Test
  void marksAWordOnceWhenItMeetsTheQueryInTwoWays() {
    assertThat(marked("canar cañar", "En Cañar y canar")).containsExactly("Cañar", "canar");
    assertThat(marked("rieg* riego", "riegos, regar")).containsExactly("riegos");
  }

  @Test
  void marksThePlainFormOfAWordWithEnye() {
    assertThat(marked("canar", "La provincia del Cañar")).containsExactly("Cañar");
    assertThat(marked("año", "ano, años")).containsExactly("años");
  }

  @Test
  void stemmingKeepsTheFirstTwoLettersButForIrregularVerbs() throws IOException {
    var changed = new TreeSet<String>();
    for (String file : List.of("competencies", "framework", "provinces", "vocabularies")) {
      try (InputStream in = getClass().getResourceAsStream("/vocabulary/" + file + ".yaml")) {
        String text = new String(in.readAllBytes(), StandardCharsets.UTF_8);
        var words = Analyzers.terms(Analyzers.EXACT, text);
        assertThat(words).hasSizeGreaterThan(1_000);
        words.stream().filter(HighlighterTest::beginsOtherwise).forEach(changed::add);
      }
    }
    assertThat(changed).containsExactly("dice", "hizo", "puede", "pueden", "van");
  }

  private static boolean beginsOtherwise(String word) {
    String stem = Tongue.SPANISH.stem(word);
    return !stem.startsWith(word.substring(0, Math.min(2, stem.length())));
  }

  private static List<String> marked(String query, String text) {
    return new Highlighter(QueryParser.parse(query))
        .whole(text).parts().stream()
            .filter(Snippet.Part::matched)
            .map(Snippet.Part::text)
            .toList();
  }
}
