package ec.congope.saberes.content.review;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import ec.congope.saberes.content.Membership.Duty;
import ec.congope.saberes.content.NotAllowed;
import ec.congope.saberes.content.NotFound;
import ec.congope.saberes.content.Viewer;
import ec.congope.saberes.content.database.CountedSource;
import ec.congope.saberes.content.practice.TestAnswers;
import ec.congope.saberes.content.review.WorkFilter.Held;
import java.util.List;
import javax.sql.DataSource;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;

class WorkListTest {

  private static final Desk DESK = new Desk();
  private static final Viewer ANA = DESK.person("ana", Duty.CONTRIBUTOR, "gap-azuay");
  private static final Viewer LUIS = DESK.person("luis", Duty.COORDINATOR, "gap-azuay");
  private static final Viewer LOJA = DESK.person("maria", Duty.COORDINATOR, "gap-loja");
  private static final Viewer DELEGATED = DESK.person("dora", Duty.EDITOR, "gap-azuay");
  private static final Viewer ELSEWHERE = DESK.person("dina", Duty.EDITOR, "gap-loja");
  private static final Viewer EDITOR = DESK.person("elena", Duty.EDITOR, "congope");
  private static final Viewer SECOND = DESK.person("emma", Duty.EDITOR, "congope");
  private static final Viewer PUBLISHER = DESK.person("paz", Duty.PUBLISHER, "congope");

  private final WorkList list = DESK.library.get(WorkList.class);
  private final Claims claims = DESK.library.get(Claims.class);
  private final Review review = DESK.library.get(Review.class);

  @AfterAll
  static void closes() {
    DESK.close();
  }

  private List<ManuscriptId> seen(Viewer viewer, WorkFilter filter) {
    var lines = list.list(viewer, filter, 0, 1_000);
    assertThat(list.count(viewer, filter)).isEqualTo(lines.size());
    return lines.stream().map(Waiting::id).toList();
  }

  private static WorkFilter held(Held held) {
    return new WorkFilter(null, "", "", held);
  }

  @Test
  void b1EachSeesWhatWaitsForHimAndNothingElse() {
    var draft = DESK.experience("Borrador", ANA).id();
    var province = DESK.experience("En la provincia", ANA).id();
    review.submit(province, ANA);
    var congope = DESK.experience("En CONGOPE", ANA).id();
    review.submit(congope, ANA);
    review.approve(congope, LUIS);
    var approved = DESK.experience("Aprobada", ANA).id();
    DESK.approve(approved);

    assertThat(seen(LUIS, WorkFilter.ALL)).contains(province).doesNotContain(congope, approved);
    assertThat(seen(EDITOR, WorkFilter.ALL)).contains(congope).doesNotContain(province, approved);
    assertThat(seen(DELEGATED, WorkFilter.ALL)).contains(congope).doesNotContain(province);
    assertThat(seen(PUBLISHER, WorkFilter.ALL)).contains(approved).doesNotContain(congope);
    assertThat(seen(Viewer.administrator(), WorkFilter.ALL)).contains(province, congope, approved);
    for (Viewer other : List.of(ANA, LOJA, ELSEWHERE, Viewer.anonymous())) {
      assertThat(seen(other, WorkFilter.ALL)).isEmpty();
      assertThat(list.heaps(other)).isEmpty();
    }
    assertThat(seen(Viewer.administrator(), WorkFilter.ALL)).doesNotContain(draft);
    for (Viewer viewer : List.of(LUIS, EDITOR, DELEGATED, PUBLISHER)) {
      for (ManuscriptId id : seen(viewer, WorkFilter.ALL)) {
        var manuscript = DESK.manuscripts.get(id, viewer);
        assertThat(Permissions.may(viewer, Action.CLAIM, manuscript.state(), manuscript.owner()))
            .isTrue();
      }
    }
  }

  @Test
  void whatNobodyCoordinatesWaitsForEditorsAndSaysSo() {
    var ines = DESK.person("ines", Duty.CONTRIBUTOR, "gap-bolivar");
    var delegate = DESK.person("delia", Duty.EDITOR, "gap-bolivar");
    var begun =
        DESK.manuscripts.begin(
            "experiencia", DESK.organisation("gap-bolivar"), TestAnswers.experience("Sola"), ines);
    review.submit(begun.id(), ines);

    for (Viewer viewer : List.of(EDITOR, delegate, Viewer.administrator())) {
      assertThat(list.list(viewer, WorkFilter.ALL, 0, 1_000))
          .filteredOn(line -> line.id().equals(begun.id()))
          .singleElement()
          .matches(Waiting::alone);
    }
    assertThat(list.list(LUIS, WorkFilter.ALL, 0, 1_000)).noneMatch(Waiting::alone);
    assertThat(seen(ELSEWHERE, WorkFilter.ALL)).isEmpty();
    assertThat(seen(PUBLISHER, WorkFilter.ALL)).doesNotContain(begun.id());

    var chief = DESK.person("carla", Duty.COORDINATOR, "gap-bolivar");
    assertThat(seen(EDITOR, WorkFilter.ALL)).doesNotContain(begun.id());
    assertThat(seen(chief, WorkFilter.ALL)).containsExactly(begun.id());
  }

  @Test
  void whatIsApprovedSaysWhenItIsPublished() {
    var id = DESK.experience("Programada", ANA).id();
    DESK.approve(id);
    var moment =
        java.time.Instant.now()
            .plusSeconds(3600)
            .truncatedTo(java.time.temporal.ChronoUnit.SECONDS);
    DESK.library.get(Schedule.class).set(id, moment, PUBLISHER);

    assertThat(list.list(PUBLISHER, WorkFilter.ALL, 0, 1_000))
        .filteredOn(line -> line.id().equals(id))
        .singleElement()
        .extracting(Waiting::publishes)
        .isEqualTo(moment);
  }

  @Test
  void filtersAreMetTogetherAndHeapsSayWhatThereIs() {
    var id = DESK.experience("Filtrada", ANA).id();
    review.submit(id, ANA);

    var filter = new WorkFilter(State.PROVINCIAL_REVIEW, "experiencia", "gap-azuay", Held.FREE);
    assertThat(seen(LUIS, filter)).contains(id);
    for (var other :
        List.of(
            new WorkFilter(State.APPROVED, "", "", Held.ANY),
            new WorkFilter(null, "buena-practica", "", Held.ANY),
            new WorkFilter(null, "", "gap-loja", Held.ANY))) {
      assertThat(seen(LUIS, other)).isEmpty();
    }
    assertThat(list.heaps(LUIS))
        .singleElement()
        .matches(heap -> heap.number() == seen(LUIS, WorkFilter.ALL).size())
        .matches(heap -> heap.organisation().equals("gap-azuay"));
  }

  @Test
  void oneHasItAtHandUntilHeLetsGoOrSomethingIsDecided() {
    var id = DESK.experience("Tomada", ANA).id();
    review.submit(id, ANA);
    review.approve(id, LUIS);

    assertThat(claims.claim(id, EDITOR)).isTrue();
    assertThat(claims.claim(id, EDITOR)).isTrue();
    assertThat(claims.claim(id, SECOND)).isFalse();
    assertThat(seen(EDITOR, held(Held.MINE))).containsExactly(id);
    assertThat(seen(SECOND, held(Held.MINE))).isEmpty();
    assertThat(seen(SECOND, held(Held.FREE))).doesNotContain(id);
    assertThat(list.list(SECOND, WorkFilter.ALL, 0, 1_000))
        .filteredOn(line -> line.id().equals(id))
        .singleElement()
        .matches(line -> "elena".equals(line.holder()) && !line.mine());

    claims.release(id, SECOND);
    assertThat(claims.claim(id, SECOND)).isFalse();
    claims.release(id, EDITOR);
    assertThat(claims.claim(id, SECOND)).isTrue();

    review.approve(id, EDITOR);
    assertThat(seen(PUBLISHER, held(Held.FREE))).contains(id);
    assertThat(claims.claim(id, PUBLISHER)).isTrue();
    review.giveBack(id, "Falta el costo.", PUBLISHER);
    review.submit(id, ANA);
    assertThat(seen(LUIS, held(Held.FREE))).contains(id);
  }

  @Test
  void whoMayNotDecideTakesNothingOn() {
    var id = DESK.experience("De nadie", ANA).id();
    review.submit(id, ANA);

    assertThatThrownBy(() -> claims.claim(id, ANA)).isInstanceOf(NotAllowed.class);
    assertThatThrownBy(() -> claims.claim(id, EDITOR)).isInstanceOf(NotAllowed.class);
    assertThatThrownBy(() -> claims.claim(id, LOJA)).isInstanceOf(NotFound.class);
    assertThatThrownBy(() -> claims.claim(id, Viewer.administrator()))
        .isInstanceOf(NotAllowed.class);
  }

  @Test
  void fiveHundredThatWaitTakeThreeStatementsAndTheOldestComesFirst() {
    try (var desk = new Desk()) {
      var ana = desk.person("ana", Duty.CONTRIBUTOR, "gap-azuay");
      var editor = desk.person("elena", Duty.EDITOR, "congope");
      var begun = desk.experience("Muchas", ana);
      var source = new CountedSource(desk.library.get(DataSource.class));
      JdbcClient.create(source)
          .sql(
              """
              insert into manuscript (form, edition, organisation_id, author_id, state, title,
                                      answered, required, answers, versions, version, created_at,
                                      changed_at)
              select m.form, m.edition, m.organisation_id, m.author_id, 'CONGOPE_REVIEW',
                     'Ficha ' || n, m.answered, m.required, m.answers, m.versions, 1, m.created_at,
                     m.created_at - n * interval '1 day'
                from manuscript m, generate_series(1, 500) as n
               where m.id = :id
              """)
          .param("id", begun.id().value())
          .update();
      var counted = new WorkList(JdbcClient.create(source));

      int statements =
          source.count(() -> {
            assertThat(counted.count(editor, WorkFilter.ALL)).isEqualTo(500);
            assertThat(counted.heaps(editor)).hasSize(1);
            assertThat(counted.list(editor, WorkFilter.ALL, 0, 30))
                .hasSize(30)
                .first()
                .matches(line -> line.title().equals("Ficha 500"));
          });

      assertThat(statements).isEqualTo(3);
      assertThat(counted.list(editor, WorkFilter.ALL, 480, 30)).hasSize(20);
    }
  }
}
