package ec.congope.saberes.content.vocabulary;

import static org.assertj.core.api.Assertions.assertThat;

import ec.congope.saberes.content.database.TestDatabase;
import java.util.HashSet;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class VocabulariesTest {

  private static final TestDatabase DATABASE = TestDatabase.fresh();
  private static final Vocabularies VOCABULARIES = TestVocabularies.on(DATABASE);

  private static List<String> codes(String kind) {
    return VOCABULARIES.list(Scheme.FRAMEWORK).stream()
        .filter(concept -> concept.kind().equals(kind))
        .map(Concept::code)
        .toList();
  }

  @Test
  void holdsTheWholeFramework() {
    assertThat(codes("approach")).hasSize(3);
    assertThat(codes("objective")).containsExactly("O1", "O2", "O3", "O4", "O5");
    assertThat(codes("result")).hasSize(12);
    assertThat(codes("topic")).hasSize(23);
    assertThat(codes("product")).hasSize(19);
    assertThat(VOCABULARIES.children(concept("R1.3"))).isEmpty();
    assertThat(VOCABULARIES.plan().vision()).startsWith("Al 2022");
    assertThat(VOCABULARIES.plan().from()).isEqualTo(2012);
  }

  @Test
  void climbsFromATopicToItsApproach() {
    assertThat(VOCABULARIES.ancestors(concept("R4.1-T3")))
        .extracting(Concept::code)
        .containsExactly("R4.1", "O4", "enfoque-provincial");
  }

  @Test
  void findsBothProductsThatArePrintedAlike() {
    assertThat(VOCABULARIES.printedAs("p2.1"))
        .extracting(Concept::code)
        .containsExactly("P2.1", "P3.1");
  }

  @Test
  void showsMisprintsMendedAndKeepsThemAsPrinted() {
    assertThat(concept("O1").label()).contains("espacios nacionales");
    assertThat(concept("O1").property("printed").orElseThrow()).contains("espacio nacionales");
  }

  @Test
  void knowsTwentyFourProvincesAndTwentyThreeProvincialGovernments() {
    var provinces = VOCABULARIES.list(Scheme.PROVINCES);

    assertThat(provinces).hasSize(24);
    assertThat(provinces.stream().filter(p -> p.property("gad").orElseThrow().equals("true")))
        .hasSize(23);
    for (Concept province : provinces) {
      for (String neighbour : province.related()) {
        assertThat(VOCABULARIES.find(Scheme.PROVINCES, neighbour).orElseThrow().related())
            .contains(province.code());
      }
    }
  }

  @Test
  void takesCodesAndSlugsInAnyCase() {
    for (String name : List.of("C-VIALIDAD", "vialidad", "c-vialidad", "Vialidad")) {
      assertThat(VOCABULARIES.find(Scheme.COMPETENCIES, name))
          .get()
          .extracting(Concept::code)
          .isEqualTo("C-VIALIDAD");
    }
    assertThat(VOCABULARIES.find(Scheme.PROVINCES, "canar"))
        .get()
        .extracting(Concept::label)
        .isEqualTo("Cañar");
  }

  @ParameterizedTest
  @EnumSource(Scheme.class)
  void givesEveryConceptOfASchemeASlugOfItsOwn(Scheme scheme) {
    var concepts = VOCABULARIES.list(scheme);

    assertThat(concepts).isNotEmpty();
    assertThat(new HashSet<>(concepts.stream().map(Concept::slug).toList()))
        .hasSameSizeAs(concepts);
    for (Concept concept : concepts) {
      assertThat(concept.slug()).matches("[a-z0-9.-]+");
      if (concept.broader() != null) {
        assertThat(VOCABULARIES.find(scheme, concept.broader())).isPresent();
      }
    }
  }

  @Test
  void loadsTheSameFilesTwiceWithoutAChange() {
    assertThat(TestVocabularies.on(DATABASE).version()).isEqualTo(VOCABULARIES.version());
  }

  private static Concept concept(String code) {
    return VOCABULARIES.find(Scheme.FRAMEWORK, code).orElseThrow();
  }
}
