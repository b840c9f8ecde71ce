package ec.congope.saberes.search.lucene;

import static org.assertj.core.api.Assertions.assertThat;

import ec.congope.saberes.content.TestLibrary;
import ec.congope.saberes.content.Viewer;
import ec.congope.saberes.search.Suggestion;
import ec.congope.saberes.search.follow.Documents;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What is suggested for what somebody types. */
class SuggestionsTest {

  private static final TestLibrary LIBRARY = TestLibrary.fresh("ec.congope.saberes.search");
  private static final LuceneIndex INDEX = LIBRARY.get(LuceneIndex.class);

  @BeforeAll
  static void fill() {
    Stream.of(
            Documents.of(1, "Manual de mantenimiento de vías rurales"),
            Documents.of(2, "Mantenimiento vial con microempresas"),
            Documents.of(3, "Plan de riego y drenaje de la provincia del Cañar"),
            Documents.of(4, "Cosecha de agua en los páramos")
                .organisations("Junta de Riego de Pillaro"),
            Documents.of(5, "El gran plan de mantenimiento de los canales secundarios del norte"),
            Documents.of(6, "Electroencefalogramas: título de una palabra muy larga"))
        .forEach(document -> INDEX.update(document.document()));
    INDEX.commit(1);
  }

  @AfterAll
  static void close() {
    LIBRARY.close();
  }

  @ParameterizedTest
  @CsvSource({
    "mant,2",
    "MANTENIMIENTO V,2",
    "vias rur,1",
    "mantenimiento de los can,5",
    "riego drenaje,3",
    "canar,3",
    "Cañar,3",
    "cose,4",
    "electroencefalograma,6",
    "manteniminto via,2",
    "mantenimeinto vial,2",
    "maual de man,1",
    "parmos,4",
    "electroencefalogrmas,6",
    "eletroencefalogra,6"
  })
  void findsTheTitle(String typed, int item) {
    assertThat(items(typed)).contains("ficha-" + item);
  }

  @Test
  void putsTitlesThatBeginSoBeforeOthersAndShortOnesBeforeLongOnes() {
    assertThat(items("mantenimiento")).containsExactly("ficha-2", "ficha-1", "ficha-5");
  }

  @Test
  void correctsNothingWhileTheWordsAsTypedLeadSomewhere() {
    assertThat(items("vial")).containsExactly("ficha-2");
  }

  @Test
  void marksTheWordsThatWereTypedAlsoWhereTheyAreMisspelt() {
    var label = INDEX.suggest("manteniminto", Viewer.anonymous(), 8).getFirst().label();
    assertThat(label.parts().getFirst().text()).isEqualTo("Mantenimiento");
    assertThat(label.parts().getFirst().matched()).isTrue();
  }

  @Test
  void completesTheLastWord() {
    assertThat(INDEX.suggest("vias mant", Viewer.anonymous(), 8))
        .extracting(Suggestion::completed)
        .containsExactly("mantenimiento");
  }

  @Test
  void knowsOrganisationsByAnyWordOfTheirNames() {
    assertThat(INDEX.suggest("pillaro", Viewer.anonymous(), 8))
        .extracting(Suggestion::kind, Suggestion::key)
        .contains(org.assertj.core.groups.Tuple.tuple("organisation", "Junta de Riego de Pillaro"));
  }

  @Test
  void knowsConceptsByTheirPrintedCodesAndWithAWrongLetter() {
    assertThat(INDEX.suggest("P2.3", Viewer.anonymous(), 8))
        .extracting(Suggestion::key)
        .contains("P2.3", "P3.3");
    assertThat(INDEX.suggest("vialdad", Viewer.anonymous(), 8))
        .extracting(Suggestion::key)
        .contains("C-VIALIDAD");
  }

  @Test
  void answersAnythingThatMayBeTyped() {
    for (String typed :
        List.of(
            "", " ", "*", "^", "🌋", "\u202Eaiv", "a".repeat(10_000), "de la de la ".repeat(500))) {
      assertThat(INDEX.suggest(typed, Viewer.anonymous(), 8)).hasSizeLessThanOrEqualTo(8);
    }
  }

  private static List<String> items(String typed) {
    return INDEX.suggest(typed, Viewer.anonymous(), 8).stream()
        .filter(suggestion -> suggestion.kind().equals("item"))
        .map(Suggestion::key)
        .toList();
  }
}
