package ec.congope.saberes.content.vocabulary;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import ec.congope.saberes.content.Invalid;
import ec.congope.saberes.content.TestLibrary;
import ec.congope.saberes.content.Viewer;
import ec.congope.saberes.content.item.Drafts;
import ec.congope.saberes.content.item.Items;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class OutlineTest {

  private static final Viewer ADMINISTRATOR = Viewer.administrator();

  private final TestLibrary library = TestLibrary.fresh();
  private final Editing editing = library.get(Editing.class);

  @AfterEach
  void close() {
    library.close();
  }

  private Outline outline(Scheme scheme) {
    return editing.outline(scheme, ADMINISTRATOR);
  }

  private Outline.Line theme(String code) {
    return outline(Scheme.COMPETENCIES).find(code).orElseThrow();
  }

  private void apply(Edit edit) {
    editing.apply(edit, editing.seen(edit.scheme(), edit.code()), ADMINISTRATOR);
  }

  private static List<String> codes(List<Outline.Line> lines) {
    return lines.stream().map(line -> line.concept().code()).toList();
  }

  @Test
  void hasEveryConceptOnceBelowItsParent() {
    for (Scheme scheme : Scheme.values()) {
      var outline = outline(scheme);

      assertThat(codes(outline.lines()))
          .as(scheme.code())
          .doesNotHaveDuplicates()
          .containsExactlyInAnyOrderElementsOf(
              library.get(Vocabularies.class).list(scheme).stream().map(Concept::code).toList());
    }
    var framework = outline(Scheme.FRAMEWORK);
    assertThat(framework.find("R4.1").orElseThrow().depth()).isEqualTo(2);
    assertThat(framework.find("R4.1").orElseThrow().sorts()).containsExactly("topic");
  }

  @Test
  void itemsCountOnceUnderTheConceptThatTookThePlaceOfTheirs() {
    var items = library.get(Items.class);
    items.create(Drafts.titled("Uno").competencies("T-GENERO").draft(), ADMINISTRATOR);
    items.create(
        Drafts.titled("Dos").competencies("T-GENERO", "T-INTERCULTURALIDAD").draft(),
        ADMINISTRATOR);
    assertThat(theme("T-GENERO").items()).isEqualTo(2);
    assertThat(outline(Scheme.TYPES).find("material-tecnico").orElseThrow().items()).isEqualTo(2);

    apply(new Edit.Merge(Scheme.COMPETENCIES, "T-GENERO", "T-INTERCULTURALIDAD"));

    assertThat(theme("T-INTERCULTURALIDAD").items()).isEqualTo(2);
    assertThat(outline(Scheme.COMPETENCIES).formers())
        .singleElement()
        .satisfies(former -> {
          assertThat(former.concept().label()).isEqualTo("Igualdad de género");
          assertThat(former.successor().code()).isEqualTo("T-INTERCULTURALIDAD");
        });
    assertThat(outline(Scheme.COMPETENCIES).label("T-GENERO")).isEqualTo("Igualdad de género");
  }

  @Test
  void offersNoPlaceBelowItselfAndOnlySuccessorsOfItsSort() {
    var framework = outline(Scheme.FRAMEWORK);
    var result = framework.find("R4.1").orElseThrow();

    assertThat(framework.places(result))
        .allMatch(line -> line.concept().kind().equals("objective"));
    assertThat(framework.successors(result))
        .isNotEmpty()
        .allMatch(line -> line.concept().kind().equals("result"))
        .doesNotContain(result);
    assertThat(framework.mayLead(result)).isFalse();
    assertThat(codes(outline(Scheme.COMPETENCIES).places(theme("C-FOMENTO"))))
        .doesNotContain("C-FOMENTO", "C-FOMENTO-AGRO");
    assertThat(outline(Scheme.TYPES).successors(outline(Scheme.TYPES).lines().getFirst()))
        .isEmpty();
  }

  @Test
  void aResultIsNotReplacedByAnObjective() {
    var wrong = new Edit.Retire(Scheme.FRAMEWORK, "R4.1", "O1");

    assertThatThrownBy(() -> apply(wrong))
        .isInstanceOfSatisfying(
            Invalid.class,
            refused ->
                assertThat(refused.violations().getFirst().code())
                    .isEqualTo("vocabulary.invalid.successor-sort"));
  }
}
