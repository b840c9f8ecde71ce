package ec.congope.saberes.content.practice;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;

class ShowingTest {

  private static boolean measured(Map<String, String> result, Answer baseline) {
    var all = new HashMap<String, Answer>();
    all.put("results", TestAnswers.record(result));
    all.put("baseline", baseline);
    return Showing.of(new Answers(all)).measured();
  }

  @Test
  void aResultNeedsABaseAndAWayToVerifyIt() {
    var whole = Map.of("indicator", "Días", "before", "3", "after", "1", "proof", "Bitácora");
    var based = TestAnswers.record(Map.of("indicator", "Días", "value", "3"));

    assertThat(measured(whole, Answer.NONE)).isTrue();
    assertThat(measured(Map.of("after", "1", "proof", "Bitácora"), based)).isTrue();
    assertThat(measured(Map.of("after", "1", "proof", "Bitácora"), Answer.NONE)).isFalse();
    assertThat(measured(Map.of("before", "3", "after", "1"), Answer.NONE)).isFalse();
    assertThat(measured(Map.of(), based)).isFalse();
  }

  @Test
  void isNotReviewedByItself() {
    var answers = new Answers(Map.of("sustainable", TestAnswers.record(Map.of("answer", "si"))));

    assertThat(Showing.of(answers).sustained()).isTrue();
    assertThat(Showing.of(answers).reviewed()).isFalse();
    assertThat(Showing.of(Answers.NONE).sustained()).isFalse();
  }
}
