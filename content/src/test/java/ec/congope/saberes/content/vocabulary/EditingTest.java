package ec.congope.saberes.content.vocabulary;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import ec.congope.saberes.content.Invalid;
import ec.congope.saberes.content.NotAllowed;
import ec.congope.saberes.content.TestLibrary;
import ec.congope.saberes.content.Viewer;
import ec.congope.saberes.content.audit.Audit;
import ec.congope.saberes.content.audit.AuditQuery;
import ec.congope.saberes.content.change.ChangeLog;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class EditingTest {

  private static final Viewer ADMINISTRATOR = Viewer.administrator();

  private final TestLibrary library = TestLibrary.fresh();
  private final Editing editing = library.get(Editing.class);
  private final Vocabularies vocabularies = library.get(Vocabularies.class);

  @AfterEach
  void close() {
    library.close();
  }

  private static Wording called(String label) {
    return new Wording(label, "", List.of(), "");
  }

  private String apply(Edit edit) {
    return editing.apply(edit, editing.seen(edit.scheme(), edit.code()), ADMINISTRATOR);
  }

  private String added(String label) {
    return apply(new Edit.Add(Scheme.COMPETENCIES, null, "", null, "", called(label)));
  }

  private Concept concept(String code) {
    return vocabularies.find(Scheme.COMPETENCIES, code).orElseThrow();
  }

  private long last() {
    return editing.steps(Scheme.COMPETENCIES).getFirst().id();
  }

  @Test
  void aNewNameKeepsTheOldOneAsAnotherNameAtEveryStart() {
    apply(new Edit.Reword(Scheme.COMPETENCIES, "C-VIALIDAD", called("Caminos de la provincia")));

    assertThat(concept("C-VIALIDAD").label()).isEqualTo("Caminos de la provincia");
    assertThat(concept("C-VIALIDAD").alternative()).contains("Vialidad provincial");
    try (var again = library.another()) {
      assertThat(again.get(Vocabularies.class).label(Scheme.COMPETENCIES, "C-VIALIDAD"))
          .isEqualTo("Caminos de la provincia");
    }
  }

  @Test
  void whatIsMergedIsKnownByTheOtherAndUndone() {
    apply(new Edit.Merge(Scheme.COMPETENCIES, "T-GENERO", "T-INTERCULTURALIDAD"));

    assertThat(concept("genero").code()).isEqualTo("T-INTERCULTURALIDAD");
    assertThat(concept("T-INTERCULTURALIDAD").alternative()).contains("Igualdad de género");
    assertThat(vocabularies.current(Scheme.COMPETENCIES, "T-GENERO"))
        .isEqualTo("T-INTERCULTURALIDAD");
    assertThat(vocabularies.spoken(Scheme.COMPETENCIES, Set.of("T-INTERCULTURALIDAD")))
        .contains("T-GENERO");

    editing.undo(last(), ADMINISTRATOR);

    assertThat(concept("genero").code()).isEqualTo("T-GENERO");
    assertThat(concept("T-INTERCULTURALIDAD").alternative()).doesNotContain("Igualdad de género");
  }

  @Test
  void aStepThatAnotherWasBuiltOnIsNotUndone() {
    String code = added("Saberes del agua");
    long first = last();
    apply(new Edit.Reword(Scheme.COMPETENCIES, code, called("Saberes del páramo")));

    assertThatThrownBy(() -> editing.undo(first, ADMINISTRATOR))
        .isInstanceOfSatisfying(
            Invalid.class,
            refused ->
                assertThat(refused.violations().getFirst().code())
                    .isEqualTo("vocabulary.undo.built-on"));
  }

  @Test
  void nothingGoesBelowItselfOrTooDeepOrInPlaceOfItself() {
    for (Edit wrong :
        List.of(
            new Edit.Move(Scheme.COMPETENCIES, "C-FOMENTO", "C-FOMENTO-AGRO"),
            new Edit.Move(Scheme.COMPETENCIES, "S-PUENTES", "S-AGROECO"),
            new Edit.Merge(Scheme.COMPETENCIES, "T-GENERO", "T-GENERO"),
            new Edit.Merge(Scheme.TYPES, "boletin", "publicacion"))) {
      assertThatThrownBy(() -> apply(wrong)).as(wrong.toString()).isInstanceOf(Invalid.class);
    }
  }

  @Test
  void whoDidNotSeeTheLastChangeChangesNothing() {
    long seen = editing.seen(Scheme.COMPETENCIES, "C-RIEGO");
    var edit = new Edit.Reword(Scheme.COMPETENCIES, "C-RIEGO", called("Riego y drenaje"));
    editing.apply(edit, seen, ADMINISTRATOR);
    var late = new Edit.Reword(Scheme.COMPETENCIES, "C-RIEGO", called("Agua para riego"));

    assertThatThrownBy(() -> editing.apply(late, seen, ADMINISTRATOR)).isInstanceOf(Invalid.class);
    assertThat(concept("C-RIEGO").label()).isEqualTo("Riego y drenaje");
  }

  @Test
  void b6NobodyButAnAdministratorChangesAWord() {
    var edit = new Edit.Reword(Scheme.COMPETENCIES, "C-RIEGO", called("Riego"));

    assertThatThrownBy(() -> editing.apply(edit, 0, Viewer.anonymous()))
        .isInstanceOf(NotAllowed.class);
    assertThat(library.get(Audit.class).count(AuditQuery.ALL)).isZero();
    assertThat(library.get(ChangeLog.class).last()).isZero();
  }

  @Test
  void everyStepIsTold() {
    added("Saberes del agua");

    var entry = library.get(Audit.class).find(AuditQuery.ALL, Long.MAX_VALUE, 1).getFirst();
    assertThat(entry.action()).isEqualTo("vocabulary.add");
    assertThat(entry.subject()).isEqualTo("competencies:T-SABERES-DEL-AGUA");
  }
}
