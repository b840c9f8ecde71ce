package ec.congope.saberes.content.practice;

import static org.assertj.core.api.Assertions.assertThat;

import ec.congope.saberes.content.database.TestDatabase;
import ec.congope.saberes.content.vocabulary.Scheme;
import ec.congope.saberes.content.vocabulary.TestVocabularies;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class FormsTest {

  private final Forms forms = new Forms();

  @Test
  void aGoodPracticeHasSixtyFiveFieldsInFourteenSections() {
    var form = forms.newest("buena-practica").orElseThrow();

    assertThat(form.sections()).hasSize(14);
    assertThat(form.fields().stream().map(Field::number).filter(n -> n > 0).distinct())
        .containsExactlyElementsOf(IntStream.rangeClosed(1, 65).boxed().toList());
  }

  @Test
  void everyTypeOfContentHasAForm() {
    var types =
        TestVocabularies.on(TestDatabase.fresh()).list(Scheme.TYPES).stream()
            .map(type -> type.code())
            .toList();

    assertThat(forms.list()).extracting(Form::type).containsExactlyInAnyOrderElementsOf(types);
  }

  @Test
  void anExperienceAsksNothingThatAPracticeDoesNotAskUnderTheSameNumber() {
    var practice = forms.newest("buena-practica").orElseThrow();

    for (Field field : forms.newest("experiencia").orElseThrow().fields()) {
      var other = practice.field(field.key()).orElseThrow();
      assertThat(other.number()).isEqualTo(field.number());
      assertThat(other.kind()).isEqualTo(field.kind());
      assertThat(other.most()).isGreaterThanOrEqualTo(field.most());
      assertThat(other.options()).containsAll(field.options());
      assertThat(other.columns().stream().map(Column::key))
          .containsAll(field.columns().stream().map(Column::key).toList());
    }
  }

  @Test
  void keysAreUniqueAndHeadingsKnown() {
    for (Form form : forms.list()) {
      assertThat(form.fields().stream().map(Field::key)).doesNotHaveDuplicates();
      assertThat(form.fields().stream().map(Field::under).filter(under -> under != null))
          .allMatch(form.headings()::contains);
      for (Field field : form.fields()) {
        assertThat(field.kind() == Kind.CHOICE)
            .isEqualTo(!field.options().isEmpty() && field.columns().isEmpty());
        assertThat(field.kind() == Kind.CONCEPT).isEqualTo(field.scheme() != null);
        assertThat(field.kind().hasColumns()).isEqualTo(!field.columns().isEmpty());
      }
    }
  }

  @Test
  void answersAreKeptAsJson() {
    var answers =
        new Answers(
            Map.of(
                "title", Answer.of(" Caminos \r\n"),
                "keywords", Answer.ofAll(List.of("puente", "", "ñandú")),
                "results", TestAnswers.record(Map.of("indicator", "Días", "after", " "))));

    assertThat(answers.json())
        .isEqualTo(
            "{\"keywords\":[\"puente\",\"ñandú\"],\"results\":[{\"indicator\":\"Días\"}],"
                + "\"title\":[\"Caminos\"]}");
    assertThat(Answers.read(answers.json())).isEqualTo(answers);
  }

  @Test
  void whatIsMissingIsCounted() {
    var form = forms.newest("experiencia").orElseThrow();
    var some = new HashMap<>(TestAnswers.experience("Drones").byKey());
    int all = some.size();
    some.remove("lessons");

    assertThat(Completeness.of(form, TestAnswers.experience("Drones")).whole()).isTrue();
    assertThat(Completeness.of(form, new Answers(some))).isEqualTo(new Completeness(all - 1, all));
    assertThat(Completeness.of(form, Answers.NONE).percent()).isZero();
  }
}
