package ec.congope.saberes.content.item;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import ec.congope.saberes.content.Conflict;
import ec.congope.saberes.content.Invalid;
import ec.congope.saberes.content.ItemId;
import ec.congope.saberes.content.NotAllowed;
import ec.congope.saberes.content.NotFound;
import ec.congope.saberes.content.TestLibrary;
import ec.congope.saberes.content.Viewer;
import ec.congope.saberes.content.access.Access;
import ec.congope.saberes.content.agent.Agent;
import ec.congope.saberes.content.change.ChangeLog;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;

class ItemsTest {

  private static final TestLibrary LIBRARY = TestLibrary.fresh();
  private static final Viewer ADMIN = Viewer.administrator();

  private final Items items = LIBRARY.get(Items.class);
  private final ChangeLog log = LIBRARY.get(ChangeLog.class);

  @AfterAll
  static void close() {
    LIBRARY.close();
  }

  @Test
  void keepsEveryRevisionAndShowsTheNewest() {
    Item first = items.create(Drafts.titled("Primera versión").body("# Uno").draft(), ADMIN);
    Item second = items.save(first.id(), 1, Drafts.titled("Segunda").body("*dos*").draft(), ADMIN);

    assertThat(second.revision()).isEqualTo(2);
    assertThat(second.draft().title()).isEqualTo("Segunda");
    assertThat(second.body().toString()).isEqualTo("<p><em>dos</em></p>\n");
    assertThat(second.slug()).isEqualTo("primera-version");
    assertThat(
            LIBRARY
                .get(JdbcClient.class)
                .sql(
                    "select content ->> 'title' from item_revision where item_id = ? order by"
                        + " revision")
                .param(first.id().value())
                .query(String.class)
                .list())
        .containsExactly("Primera versión", "Segunda");
  }

  @Test
  void refusesALevelOfEvidenceThatIsNone() {
    var draft = Drafts.titled("Práctica sin prueba").evidence("E9").draft();

    assertThatThrownBy(() -> items.create(draft, ADMIN))
        .isInstanceOfSatisfying(
            Invalid.class,
            invalid ->
                assertThat(invalid.violations())
                    .extracting(Invalid.Violation::field)
                    .containsExactly("evidence"));
  }

  @Test
  void countsTheProvincesOfWhatEverybodyMaySeeAdapting() {
    items.importAll(List.of(Drafts.titled("Origen").provinces("18").entry("origen")), ADMIN);
    var origin = items.findByExternalId("origen").orElseThrow();
    items.importAll(
        List.of(
            adapting(origin).provinces("06", "05").entry("a1"),
            adapting(origin).provinces("05").entry("a2"),
            adapting(origin).entry("a3"),
            adapting(origin).provinces("01").access(Access.INTERNAL).entry("a4")),
        ADMIN);

    Item item = items.get(origin, Viewer.anonymous());

    assertThat(item.replications().count()).isEqualTo(3);
    assertThat(item.replications().provinces()).containsExactly("05", "06");
    assertThat(items.adapting(origin, 10, Viewer.anonymous())).hasSize(3);
    var one = items.get(items.findByExternalId("a1").orElseThrow(), ADMIN);
    assertThat(items.adapted(one, Viewer.anonymous())).extracting(Item::id).containsExactly(origin);
  }

  private static Drafts adapting(ItemId origin) {
    return Drafts.titled("Adaptación").relation(new Relation(Relation.Kind.ADAPTS, origin));
  }

  @Test
  void refusesAnOldRevision() {
    Item item = items.create(Drafts.titled("Dos personas").draft(), ADMIN);
    items.save(item.id(), 1, Drafts.titled("La primera").draft(), ADMIN);

    assertThatThrownBy(() -> items.save(item.id(), 1, Drafts.titled("La otra").draft(), ADMIN))
        .isInstanceOfSatisfying(
            Conflict.class, conflict -> assertThat(conflict.newest()).isEqualTo(2));
    assertThat(items.get(item.id(), ADMIN).draft().title()).isEqualTo("La primera");
  }

  @Test
  void hidesDraftsAndRestrictedItemsAsIfTheyWereMissing() {
    Item draft = items.create(Drafts.titled("Borrador secreto").draft(), ADMIN);
    items.importAll(
        List.of(Drafts.titled("Para la red").access(Access.GAP_NETWORK).entry("red-1")), ADMIN);

    for (String slug : List.of("borrador-secreto", "para-la-red", "no-existe")) {
      assertThatThrownBy(() -> items.get(slug, Viewer.anonymous())).isInstanceOf(NotFound.class);
    }
    assertThat(items.get(draft.slug(), ADMIN).status()).isEqualTo(Status.DRAFT);
  }

  @Test
  void importsCreatesUpdatesAndLeavesAlone() {
    var a = Drafts.titled("Riego en Loja").entry("imp-a");
    var b = Drafts.titled("Vías de Cañar").entry("imp-b");

    assertThat(items.importAll(List.of(a, b), ADMIN))
        .containsEntry("imp-a", Items.Outcome.CREATED)
        .containsEntry("imp-b", Items.Outcome.CREATED);
    long cursor = log.last();
    assertThat(items.importAll(List.of(a, b), ADMIN).values())
        .containsOnly(Items.Outcome.UNCHANGED);
    assertThat(log.last()).isEqualTo(cursor);

    var changed = Drafts.titled("Riego en Loja").summary("Otra cosa.").entry("imp-a");
    assertThat(items.importAll(List.of(changed, b), ADMIN))
        .containsEntry("imp-a", Items.Outcome.UPDATED)
        .containsEntry("imp-b", Items.Outcome.UNCHANGED);
    assertThat(log.after(cursor, 10))
        .singleElement()
        .satisfies(
            change -> assertThat(items.get(change.item(), ADMIN).externalId()).isEqualTo("imp-a"));
  }

  @Test
  void givesItemsOfTheSameTitleDifferentAddresses() {
    var entries =
        IntStream.range(0, 5).mapToObj(n -> Drafts.titled("Igual").entry("igual-" + n)).toList();
    items.importAll(entries, ADMIN);

    var slugs =
        entries.stream()
            .map(entry -> items.findByExternalId(entry.externalId()).orElseThrow())
            .map(id -> items.get(id, ADMIN).slug())
            .toList();
    assertThat(slugs).doesNotHaveDuplicates().contains("igual");
  }

  @Test
  void linksContributorsToOneRecord() {
    items.importAll(
        List.of(
            Drafts.titled("A").author("Galo Ramón").publisher("congope").entry("ag-1"),
            Drafts.titled("B").author("GALO RAMON").entry("ag-2")),
        ADMIN);

    Item first = items.get(items.findByExternalId("ag-1").orElseThrow(), ADMIN);
    Item second = items.get(items.findByExternalId("ag-2").orElseThrow(), ADMIN);

    assertThat(first.agents()).extracting(Agent::name).containsExactly("Galo Ramón", "CONGOPE");
    assertThat(second.agents().getFirst().id()).isEqualTo(first.agents().getFirst().id());
  }

  @Test
  void saysEverythingThatIsWrongAtOnce() {
    var wrong =
        Drafts.titled(" ")
            .type("novela")
            .language("xx")
            .competencies("C-NADA")
            .identifier(Identifier.Scheme.ISBN, "978-9942-09-635-8")
            .link("javascript:alert(1)")
            .draft();

    assertThatThrownBy(() -> items.create(wrong, ADMIN))
        .isInstanceOfSatisfying(
            Invalid.class,
            invalid ->
                assertThat(invalid.violations())
                    .extracting(Invalid.Violation::field)
                    .containsExactly(
                        "type", "title", "language", "identifiers", "competencies", "link"));
  }

  @Test
  void letsOnlyEditorsWrite() {
    assertThatThrownBy(() -> items.create(Drafts.titled("X").draft(), Viewer.anonymous()))
        .isInstanceOf(NotAllowed.class);
    assertThatThrownBy(
            () -> items.importAll(List.of(Drafts.titled("X").entry("x")), Viewer.anonymous()))
        .isInstanceOf(NotAllowed.class);
  }

  @Test
  void tellsReadersWhenAnItemIsWithdrawn() {
    items.importAll(List.of(Drafts.titled("Se retira").entry("ret-1")), ADMIN);
    var id = items.findByExternalId("ret-1").orElseThrow();
    long cursor = log.last();

    items.move(id, 1, Status.RETIRED, ADMIN);

    assertThat(log.after(cursor, 10)).extracting(change -> change.item()).containsExactly(id);
    assertThat(items.published(List.of(id))).isEmpty();
  }

  @Test
  void keepsDangerousMarkdownHarmlessAndSavesEvenWhatCannotBeRendered() {
    String exponential = "[" + "\\".repeat(60);
    Item item =
        items.create(
            Drafts.titled("Hostil")
                .body("<script>alert(1)</script> [x](JaVaScRiPt:alert(1)) " + exponential)
                .draft(),
            ADMIN);

    assertThat(item.body().toString()).doesNotContain("<script").doesNotContain("href=\"Ja");
    assertThat(item.draft().body()).endsWith(exponential);
  }
}
