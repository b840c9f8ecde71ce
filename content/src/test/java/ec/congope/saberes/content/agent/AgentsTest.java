package ec.congope.saberes.content.agent;

import static org.assertj.core.api.Assertions.assertThat;

import ec.congope.saberes.content.database.TestDatabase;
import ec.congope.saberes.content.vocabulary.TestVocabularies;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;
import org.junit.jupiter.api.Test;

class AgentsTest {

  private static final TestDatabase DATABASE = TestDatabase.fresh();
  private static final Agents AGENTS = TestAgents.on(DATABASE, TestVocabularies.on(DATABASE));

  @Test
  void meetsANameWhateverItsCapitalsAccentsAndBlanks() {
    var found = AGENTS.resolve(List.of("María  Nuñez", "MARIA NUNEZ", "maría nuñez."));

    assertThat(found.values()).extracting(Agent::id).containsOnly(found.get("MARIA NUNEZ").id());
    assertThat(found.get("María  Nuñez").kind()).isEqualTo(Agent.Kind.PERSON);
  }

  @Test
  void knowsTheConsortiumAndItsGovernmentsFromTheStart() {
    var found =
        AGENTS.resolve(
            List.of(
                "congope",
                "Consorcio de Gobiernos Autónomos Provinciales del Ecuador",
                "Gobierno Provincial del Cañar"));

    assertThat(found.get("congope").name()).isEqualTo("CONGOPE");
    assertThat(found.get("Consorcio de Gobiernos Autónomos Provinciales del Ecuador").id())
        .isEqualTo(found.get("congope").id());
    assertThat(found.get("Gobierno Provincial del Cañar").province()).isEqualTo("03");
  }

  @Test
  void tellsBodiesFromPeople() {
    assertThat(AgentNames.kind("Osamu Aoki")).isEqualTo(Agent.Kind.PERSON);
    assertThat(AgentNames.kind("Proyecto Debian")).isEqualTo(Agent.Kind.ORGANISATION);
    assertThat(AgentNames.kind("GIZ / PUCE")).isEqualTo(Agent.Kind.ORGANISATION);
  }

  @RepeatedTest(20)
  void makesOneRecordWhenManyAskAtOnce(RepetitionInfo repetition) throws Exception {
    String name = "Nueva Autora " + repetition.getCurrentRepetition();
    var answers = askAtOnce(Collections.nCopies(12, name));
    assertThat(answers).hasSize(12).containsOnly(answers.getFirst());
  }

  @RepeatedTest(20)
  void makesTwoRecordsForTwoNamesOfOneAddress(RepetitionInfo repetition) throws Exception {
    String number = " " + repetition.getCurrentRepetition();
    var answers = askAtOnce(List.of("Otra & Autora" + number, "Otra + Autora" + number));
    assertThat(answers).doesNotHaveDuplicates();
  }

  private static List<AgentId> askAtOnce(List<String> names) throws Exception {
    var together = new CyclicBarrier(names.size());
    Function<String, Callable<AgentId>> ask =
        name ->
            () -> {
              together.await(10, TimeUnit.SECONDS);
              return DATABASE
                  .transactions()
                  .execute(status -> AGENTS.resolve(List.of(name)))
                  .get(name)
                  .id();
            };
    var found = new ArrayList<AgentId>();
    try (var executor = Executors.newFixedThreadPool(names.size())) {
      for (var answer : executor.invokeAll(names.stream().map(ask).toList())) {
        found.add(answer.get());
      }
    }
    return found;
  }
}
