package ec.congope.saberes.content.vocabulary;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import ec.congope.saberes.content.Invalid;
import ec.congope.saberes.content.NotAllowed;
import ec.congope.saberes.content.TestLibrary;
import ec.congope.saberes.content.Viewer;
import ec.congope.saberes.content.vocabulary.NewVersion.Row;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class FrameworkVersionsTest {

  private static final Viewer ADMINISTRATOR = Viewer.administrator();

  private final TestLibrary library = TestLibrary.fresh();
  private final FrameworkVersions versions = library.get(FrameworkVersions.class);
  private final Vocabularies vocabularies = library.get(Vocabularies.class);

  @AfterEach
  void close() {
    library.close();
  }

  private static List<String> faults(NewVersion asked) {
    return new VersionRules(asked)
        .violations().stream().map(Invalid.Violation::code).distinct().toList();
  }

  private static NewVersion with(Row... rows) {
    return new NewVersion("me-2031", "Marco", 2027, 2031, "", "", List.of(rows));
  }

  @Test
  void aPreparedVersionStandsBesideTheOneInForce() {
    var before = vocabularies.list(Scheme.FRAMEWORK);

    versions.prepare(TestVersions.second(), ADMINISTRATOR);

    assertThat(versions.list())
        .extracting(FrameworkVersions.Line::version)
        .containsExactly(TestVersions.FIRST, TestVersions.SECOND);
    assertThat(versions.list().getFirst().inForce()).isTrue();
    assertThat(versions.list().getLast().prepared()).isTrue();
    assertThat(vocabularies.list(Scheme.FRAMEWORK)).isEqualTo(before);
    assertThat(vocabularies.find(Scheme.FRAMEWORK, "R1.1").orElseThrow().code()).isEqualTo("R1.1");
    var node = vocabularies.find(Scheme.FRAMEWORK, "me-2031.r1.1").orElseThrow();
    assertThat(node.code()).isEqualTo("me-2031.R1.1");
    assertThat(node.printedCode()).isEqualTo("R1.1");
    assertThat(vocabularies.version(node)).isEqualTo(TestVersions.SECOND);
    assertThat(vocabularies.ancestors(node))
        .extracting(Concept::code)
        .containsExactly("me-2031.O1", "me-2031.territorio");
    assertThat(vocabularies.list(Scheme.FRAMEWORK, TestVersions.SECOND)).hasSize(8);
  }

  @Test
  void aVersionComesIntoForceAndGoesAgainAlsoForOtherProcesses() {
    versions.prepare(TestVersions.second(), ADMINISTRATOR);

    versions.enforce(TestVersions.SECOND, ADMINISTRATOR);

    assertThat(vocabularies.plan().code()).isEqualTo(TestVersions.SECOND);
    assertThat(vocabularies.find(Scheme.FRAMEWORK, "R1.1").orElseThrow().code()).isEqualTo("R1.1");
    try (var again = library.another()) {
      assertThat(again.get(Vocabularies.class).plan().code()).isEqualTo(TestVersions.SECOND);
    }

    versions.suspend(TestVersions.SECOND, ADMINISTRATOR);

    assertThat(vocabularies.plan().code()).isEqualTo(TestVersions.FIRST);
    assertThatThrownBy(() -> versions.suspend(TestVersions.FIRST, ADMINISTRATOR))
        .isInstanceOf(Invalid.class);
  }

  @Test
  void noVersionOverwritesAnother() {
    versions.prepare(TestVersions.second(), ADMINISTRATOR);
    var stored = vocabularies.list(Scheme.FRAMEWORK, TestVersions.SECOND);

    assertThatThrownBy(() -> versions.prepare(TestVersions.second(), ADMINISTRATOR))
        .isInstanceOfSatisfying(
            Invalid.class,
            refused ->
                assertThat(refused.violations().getFirst().code())
                    .isEqualTo("version.invalid.known"));
    assertThat(vocabularies.list(Scheme.FRAMEWORK, TestVersions.SECOND)).isEqualTo(stored);
  }

  @Test
  void whatIsWrongIsSaidWithItsLine() {
    var approach = new Row("approach", "A", "", "Enfoque", "");

    assertThat(faults(TestVersions.second())).isEmpty();
    assertThat(faults(with())).containsExactly("version.invalid.rows");
    assertThat(faults(with(approach, new Row("result", "R1", "A", "Resultado", ""))))
        .containsExactly("version.invalid.row-place");
    assertThat(faults(with(approach, new Row("objective", "O1", "B", "Objetivo", ""))))
        .containsExactly("version.invalid.row-parent");
    assertThat(faults(with(approach, approach))).containsExactly("version.invalid.row-repeated");
    assertThat(faults(with(approach, new Row("objective", "a", "A", "Objetivo", ""))))
        .containsExactly("version.invalid.row-repeated");
    assertThat(faults(with(new Row("approach", "<b>", "", "", ""))))
        .containsExactly("version.invalid.row-code", "version.invalid.row-label");
    assertThat(faults(new NewVersion("X", "", 2031, 2027, "", "", List.of(approach))))
        .containsExactly("version.invalid.name", "version.invalid.title", "version.invalid.years");
  }

  @Test
  void b6NobodyButAnAdministratorTakesOneIn() {
    assertThatThrownBy(() -> versions.prepare(TestVersions.second(), Viewer.anonymous()))
        .isInstanceOf(NotAllowed.class);
    assertThat(versions.list()).hasSize(1);
  }
}
