package ec.congope.saberes.content.practice;

import static org.assertj.core.api.Assertions.assertThat;

import ec.congope.saberes.content.Invalid.Violation;
import ec.congope.saberes.content.database.TestDatabase;
import ec.congope.saberes.content.vocabulary.TestVocabularies;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class AnswerRulesTest {

  private static final AnswerRules RULES =
      new AnswerRules(TestVocabularies.on(TestDatabase.fresh()));
  private final Form practice = new Forms().newest("buena-practica").orElseThrow();
  private final Form experience = new Forms().newest("experiencia").orElseThrow();

  private List<String> codes(String key, Answer answer) {
    return RULES.limits(practice.field(key).orElseThrow(), answer).stream()
        .map(Violation::code)
        .toList();
  }

  @Test
  void aWholeExperienceMayBePublished() {
    assertThat(RULES.toPublish(experience, TestAnswers.experience("Drones"))).isEmpty();
  }

  @Test
  void allThatIsMissingIsSaidAtOnce() {
    assertThat(RULES.toPublish(experience, Answers.NONE))
        .hasSize(Completeness.of(experience, Answers.NONE).required())
        .allMatch(violation -> violation.code().equals("write.invalid.required"));
    assertThat(
            RULES.toPublish(
                experience,
                TestAnswers.experience("D")
                    .with(Map.of("contact", TestAnswers.record(Map.of("name", "Rosa"))))))
        .singleElement()
        .satisfies(violation -> {
          assertThat(violation.field()).isEqualTo("contact");
          assertThat(violation.code()).isEqualTo("write.invalid.cell");
        });
  }

  @Test
  void accessIsALevelANetworkAndADay() {
    assertThat(codes("access", Answer.of("publico"))).isEmpty();
    assertThat(codes("access", Answer.of("red:paramos@2030-01-02"))).isEmpty();
    assertThat(codes("access", Answer.of("red"))).containsExactly("write.invalid.unknown");
    assertThat(codes("access", Answer.of("publico@mañana")))
        .containsExactly("write.invalid.unknown");
  }

  @Test
  void theLicenceOfAFileIsOneThatThereIs() {
    var file = Map.of("file", "a".repeat(64), "name", "a.pdf", "title", "A");
    var licensed = new java.util.HashMap<>(file);
    licensed.put(Column.LICENCE, "todos-los-derechos");
    assertThat(codes("documents", TestAnswers.record(licensed))).isEmpty();
    licensed.put(Column.LICENCE, "MIT");
    assertThat(codes("documents", TestAnswers.record(licensed)))
        .containsExactly("write.invalid.unknown");
  }

  @Test
  void limitsAreKeptInCharactersInWordsAndInNumber() {
    assertThat(codes("title", Answer.of("x".repeat(150)))).isEmpty();
    assertThat(codes("title", Answer.of("x".repeat(151))))
        .containsExactly("write.invalid.characters");
    assertThat(codes("summary", Answer.of("uno ".repeat(250)))).isEmpty();
    assertThat(codes("summary", Answer.of("uno ".repeat(251))))
        .containsExactly("write.invalid.words");
    assertThat(codes("keywords", Answer.ofAll(Collections.nCopies(9, "a"))))
        .containsExactly("write.invalid.too-many");
    assertThat(codes("difficulties", TestAnswers.record(Map.of("difficulty", "x".repeat(2001)))))
        .containsExactly("write.invalid.characters");
  }

  @Test
  void codesNumbersDatesAndAddressesAreChecked() {
    assertThat(codes("state", Answer.of("perdida"))).containsExactly("write.invalid.unknown");
    assertThat(codes("competencies", Answer.of("C-NADA"))).containsExactly("write.invalid.unknown");
    assertThat(codes("dates", TestAnswers.record(Map.of("date", "2023-13"))))
        .containsExactly("write.invalid.date");
    assertThat(codes("duration", TestAnswers.record(Map.of("months", "doce"))))
        .containsExactly("write.invalid.number");
    assertThat(codes("cost", TestAnswers.record(Map.of("usd", "12.500,50")))).isEmpty();
    assertThat(codes("cost", TestAnswers.record(Map.of("usd", "12,5,0"))))
        .containsExactly("write.invalid.money");
    assertThat(codes("recordings", TestAnswers.record(Map.of("link", "javascript:alert(1)"))))
        .containsExactly("write.invalid.link");
    assertThat(codes("title", Answer.of("a\u0000b"))).containsExactly("write.invalid.text");
  }
}
