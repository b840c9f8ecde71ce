package ec.congope.saberes.content.vocabulary;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import ec.congope.saberes.content.Invalid;
import ec.congope.saberes.content.NotAllowed;
import ec.congope.saberes.content.TestLibrary;
import ec.congope.saberes.content.Viewer;
import ec.congope.saberes.content.item.Drafts;
import ec.congope.saberes.content.item.Items;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CrosswalkTest {

  private static final Viewer ADMINISTRATOR = Viewer.administrator();
  private static final String FROM = TestVersions.FIRST;
  private static final String TO = TestVersions.SECOND;
  private static final String RESULT = TO + ".R1.1";

  private final TestLibrary library = TestLibrary.fresh();
  private final Crosswalk crosswalk = library.get(Crosswalk.class);
  private final Vocabularies vocabularies = library.get(Vocabularies.class);

  @BeforeEach
  void prepare() {
    library.get(FrameworkVersions.class).prepare(TestVersions.second(), ADMINISTRATOR);
  }

  @AfterEach
  void close() {
    library.close();
  }

  private void item(String title, List<String> framework) {
    var drafts = Drafts.titled(title).framework(framework.toArray(String[]::new));
    library.get(Items.class).create(drafts.draft(), ADMINISTRATOR);
  }

  private void decide(String code, String... targets) {
    crosswalk.decide(FROM, TO, code, List.of(targets), "", ADMINISTRATOR);
  }

  private Crosswalk.Line line(String code) {
    return crosswalk.list(FROM, TO).stream()
        .filter(line -> line.concept().code().equals(code))
        .findFirst()
        .orElseThrow();
  }

  @Test
  void whatNobodyDecidedIsCountedAndItsItemsAreNamed() {
    item("Uno", List.of("R1.1"));
    item("Dos", List.of("R1.2"));
    int nodes = crosswalk.list(FROM, TO).size();
    assertThat(crosswalk.balance(FROM, TO)).isEqualTo(new Crosswalk.Balance(0, 0, 0, 0, nodes));
    assertThat(crosswalk.lostItems(FROM, TO)).isEqualTo(2);

    decide("R1.1", RESULT);
    crosswalk.decide(FROM, TO, "R1.3", List.of(), "Ya no es tarea de nadie", ADMINISTRATOR);

    assertThat(crosswalk.balance(FROM, TO)).isEqualTo(new Crosswalk.Balance(1, 0, 0, 1, nodes - 2));
    assertThat(line("R1.1").targets()).extracting(Concept::code).containsExactly(RESULT);
    assertThat(line("R1.3").state()).isEqualTo(Crosswalk.State.DROPPED);
    assertThat(crosswalk.lostItems(FROM, TO, 0, 10))
        .extracting(TaggedItems.Line::title)
        .containsExactly("Dos");

    crosswalk.forget(FROM, TO, "R1.1", ADMINISTRATOR);

    assertThat(line("R1.1").state()).isEqualTo(Crosswalk.State.UNDECIDED);
  }

  @Test
  void nodesAreSplitAndJoined() {
    decide("R1.1", RESULT, TO + ".R2.1");
    decide("R1.2", TO + ".R2.1");

    var balance = crosswalk.balance(FROM, TO);

    assertThat(balance.split()).isEqualTo(1);
    assertThat(balance.joined()).isEqualTo(1);
    assertThat(balance.single()).isZero();
  }

  @Test
  void aDecisionTakesThePlaceOfTheOneBefore() {
    crosswalk.decide(FROM, TO, "R1.1", List.of(), "Ya no se usa", ADMINISTRATOR);
    decide("R1.1", RESULT);

    assertThat(line("R1.1").state()).isEqualTo(Crosswalk.State.LEADS);
    assertThat(line("R1.1").reason()).isEmpty();
  }

  @Test
  void aResultBecomesNoObjectiveAndNothingInItsOwnVersion() {
    for (String wrong : List.of(TO + ".O1", "R1.2", TO + ".R9", "")) {
      assertThatThrownBy(() -> decide("R1.1", wrong)).as(wrong).isInstanceOf(Invalid.class);
    }
    assertThatThrownBy(() -> decide("R1.1")).isInstanceOf(Invalid.class);
    assertThatThrownBy(
            () -> crosswalk.decide(FROM, TO, "R1.1", List.of(RESULT), "porque", ADMINISTRATOR))
        .isInstanceOf(Invalid.class);
  }

  @Test
  void b6NobodyButAnAdministratorDecides() {
    var anybody = Viewer.anonymous();

    assertThatThrownBy(() -> crosswalk.decide(FROM, TO, "R1.1", List.of(RESULT), "", anybody))
        .isInstanceOf(NotAllowed.class);
  }

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3})
  void whateverIsDecidedEveryNodeCountsOnceAndEveryItemIsKeptOrNamed(long seed) {
    var random = new Random(seed);
    var sayable =
        vocabularies.list(Scheme.FRAMEWORK).stream()
            .filter(node -> !node.kind().equals("approach"))
            .toList();
    var said = new ArrayList<Set<String>>();
    for (int i = 0; i < 40; i++) {
      var codes = new HashSet<String>();
      int many = 1 + random.nextInt(3);
      for (int n = 0; n < many; n++) {
        codes.add(sayable.get(random.nextInt(sayable.size())).code());
      }
      said.add(codes);
      item("Ficha " + i, List.copyOf(codes));
    }
    var lost = new HashSet<String>();
    for (Concept node : sayable) {
      var targets =
          vocabularies.list(Scheme.FRAMEWORK, TO).stream()
              .filter(other -> other.kind().equals(node.kind()) && random.nextBoolean())
              .map(Concept::code)
              .toList();
      int choice = random.nextInt(3);
      if (choice == 0 && !targets.isEmpty()) {
        crosswalk.decide(FROM, TO, node.code(), targets, "", ADMINISTRATOR);
      } else {
        lost.add(node.code());
        if (choice == 1) {
          crosswalk.decide(FROM, TO, node.code(), List.of(), "Se deja", ADMINISTRATOR);
        }
      }
    }

    var balance = crosswalk.balance(FROM, TO);
    int sum =
        balance.single()
            + balance.split()
            + balance.joined()
            + balance.dropped()
            + balance.undecided();

    assertThat(sum).isEqualTo(sayable.size());
    assertThat(crosswalk.lost(FROM, TO)).isEqualTo(lost);
    long named = said.stream().filter(codes -> codes.stream().anyMatch(lost::contains)).count();
    assertThat(crosswalk.lostItems(FROM, TO)).isEqualTo((int) named);
  }
}
