package ec.congope.saberes.content.agent;

import static org.assertj.core.api.Assertions.assertThat;

import ec.congope.saberes.content.database.TestDatabase;
import ec.congope.saberes.content.vocabulary.TestVocabularies;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
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

  @Test
  void makesOneRecordWhenManyAskAtOnce() throws Exception {
    Callable<AgentId> ask =
        () ->
            DATABASE
                .transactions()
                .execute(status -> AGENTS.resolve(List.of("Nueva Autora")))
                .get("Nueva Autora")
                .id();
    try (var executor = Executors.newFixedThreadPool(6)) {
      var answers = executor.invokeAll(IntStream.range(0, 12).mapToObj(n -> ask).toList());
      AgentId first = answers.getFirst().get();
      for (var answer : answers) {
        assertThat(answer.get()).isEqualTo(first);
      }
    }
  }
}
