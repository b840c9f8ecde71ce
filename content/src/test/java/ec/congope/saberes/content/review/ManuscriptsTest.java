package ec.congope.saberes.content.review;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import ec.congope.saberes.content.Invalid;
import ec.congope.saberes.content.Membership.Duty;
import ec.congope.saberes.content.NotAllowed;
import ec.congope.saberes.content.NotFound;
import ec.congope.saberes.content.Viewer;
import ec.congope.saberes.content.change.ChangeLog;
import ec.congope.saberes.content.file.FileId;
import ec.congope.saberes.content.file.FileStore;
import ec.congope.saberes.content.file.References;
import ec.congope.saberes.content.item.Items;
import ec.congope.saberes.content.person.People;
import ec.congope.saberes.content.practice.Answer;
import ec.congope.saberes.content.practice.Answers;
import ec.congope.saberes.content.practice.Completeness;
import ec.congope.saberes.content.review.ManuscriptList.Extent;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;

class ManuscriptsTest {

  private static final Desk DESK = new Desk();
  private static final Viewer ANA = DESK.person("ana", Duty.CONTRIBUTOR, "gap-azuay");
  private static final Viewer LUIS = DESK.person("luis", Duty.CONTRIBUTOR, "gap-azuay");
  private static final Viewer LOJA = DESK.person("maria", Duty.CONTRIBUTOR, "gap-loja");
  private static final Viewer PUBLISHER = DESK.person("paz", Duty.PUBLISHER, "congope");

  private final Manuscripts manuscripts = DESK.manuscripts;
  private final Publication publication = DESK.library.get(Publication.class);
  private final Reopening reopening = DESK.library.get(Reopening.class);
  private final Items items = DESK.library.get(Items.class);

  @AfterAll
  static void closes() {
    DESK.close();
  }

  private static Map<String, Answer> says(String key, String text) {
    return Map.of(key, Answer.of(text));
  }

  @Test
  void twoWhoChangeDifferentFieldsBothKeepTheirs() {
    var begun = DESK.experience("Drones", ANA);

    manuscripts.save(begun.id(), 1, says("title", "De Ana"), ANA);
    var saving = manuscripts.save(begun.id(), 1, says("problem", "De Luis"), LUIS);

    assertThat(saving.whole()).isTrue();
    assertThat(saving.manuscript().answers().text("title")).isEqualTo("De Ana");
    assertThat(saving.manuscript().answers().text("problem")).isEqualTo("De Luis");
    assertThat(saving.manuscript().version()).isEqualTo(3);
  }

  @Test
  void aFieldThatBothChangedIsGivenBackWithBothTextsAndTheirBase() {
    var begun = DESK.experience("Drones", ANA);
    manuscripts.save(begun.id(), 1, says("title", "De Ana"), ANA);

    var both = Map.of("title", Answer.of("De Luis"), "problem", Answer.of("También de Luis"));
    var saving = manuscripts.save(begun.id(), 1, both, LUIS);

    assertThat(saving.collisions())
        .containsExactly(
            new Collision("title", Answer.of("Drones"), Answer.of("De Luis"), Answer.of("De Ana")));
    assertThat(saving.manuscript().answers().text("title")).isEqualTo("De Ana");
    assertThat(saving.manuscript().answers().text("problem")).isEqualTo("También de Luis");

    var chosen = manuscripts.save(begun.id(), 3, says("title", "De Luis"), LUIS);
    assertThat(chosen.whole()).isTrue();
    assertThat(chosen.manuscript().answers().text("title")).isEqualTo("De Luis");
  }

  @Test
  void anOldPageThatSaysWhatItAlwaysSaidChangesNothing() {
    var begun = DESK.experience("Drones", ANA);
    manuscripts.save(begun.id(), 1, says("title", "De Ana"), ANA);

    var saving = manuscripts.save(begun.id(), 1, says("title", "Drones"), LUIS);

    assertThat(saving.whole()).isTrue();
    assertThat(saving.manuscript().answers().text("title")).isEqualTo("De Ana");
  }

  @Test
  void aPageThatGoesOnSavingNeverWritesItsOldTextOverAnothers() {
    var begun = DESK.experience("Drones", ANA);
    manuscripts.save(begun.id(), 1, says("problem", "De Luis"), LUIS);

    var page =
        Map.of(
            "title",
            new Edit(1, Answer.of("De Ana")),
            "problem",
            new Edit(1, begun.answers().of("problem")));
    var first = manuscripts.save(begun.id(), page, ANA);
    assertThat(first.known()).isEqualTo(Map.of("title", 3, "problem", 1));

    var more =
        Map.of(
            "title",
            new Edit(3, Answer.of("De Ana, otra vez")),
            "problem",
            new Edit(1, begun.answers().of("problem")));
    var second = manuscripts.save(begun.id(), more, ANA);
    assertThat(second.whole()).isTrue();
    assertThat(second.manuscript().answers().text("problem")).isEqualTo("De Luis");
    assertThat(second.manuscript().answers().text("title")).isEqualTo("De Ana, otra vez");

    var late = Map.of("problem", new Edit(1, Answer.of("De Ana también")));
    assertThat(manuscripts.save(begun.id(), late, ANA).collisions()).hasSize(1);
  }

  @Test
  void theSameChangeTwiceIsNoConflict() {
    var begun = DESK.experience("Drones", ANA);
    manuscripts.save(begun.id(), 1, says("title", "Igual"), ANA);

    assertThat(manuscripts.save(begun.id(), 1, says("title", "Igual"), LUIS).whole()).isTrue();
    assertThat(manuscripts.get(begun.id(), ANA).version()).isEqualTo(2);
  }

  @Test
  void manyWhoSaveAtOnceLoseNothing() throws Exception {
    var begun = DESK.experience("Drones", ANA);
    var keys = List.of("title", "summary", "problem", "solution", "failed", "responsible");
    try (var pool = Executors.newFixedThreadPool(keys.size())) {
      var work =
          keys.stream()
              .map(key ->
                  (Callable<Saving>)
                      () -> manuscripts.save(begun.id(), 1, says(key, "nuevo " + key), LUIS))
              .toList();
      for (var saving : pool.invokeAll(work)) {
        assertThat(saving.get().whole()).isTrue();
      }
    }
    var answers = manuscripts.get(begun.id(), ANA).answers();
    keys.forEach(key -> assertThat(answers.text(key)).isEqualTo("nuevo " + key));
  }

  @Test
  void whatIsTooLongIsNotSavedAndKeepsNothingElseFromBeingSaved() {
    var begun = DESK.experience("Drones", ANA);

    var saving =
        manuscripts.save(
            begun.id(),
            1,
            Map.of("title", Answer.of("x".repeat(151)), "problem", Answer.of("Corto")),
            ANA);

    assertThat(saving.violations()).singleElement().matches(v -> v.field().equals("title"));
    assertThat(saving.manuscript().answers().text("title")).isEqualTo("Drones");
    assertThat(saving.manuscript().answers().text("problem")).isEqualTo("Corto");
  }

  @Test
  void savingNeverAsksForMore() {
    var begun =
        manuscripts.begin("buena-practica", DESK.organisation("gap-azuay"), Answers.NONE, ANA);

    assertThat(manuscripts.save(begun.id(), 1, says("title", "Algo"), ANA).whole()).isTrue();
    var review = DESK.library.get(Review.class);
    assertThatThrownBy(() -> review.submit(begun.id(), ANA))
        .isInstanceOfSatisfying(
            Invalid.class, invalid -> assertThat(invalid.violations()).hasSizeGreaterThan(20));
  }

  @Test
  void b8WhoLeavesTheOrganisationLeavesItsManuscripts() {
    var left = DESK.person("irene", Duty.CONTRIBUTOR, "gap-azuay");
    var begun = DESK.experience("De quien se fue", left);
    var person = left.person().orElseThrow();
    var people = DESK.library.get(People.class);
    people.give(person, DESK.organisation("gap-loja"), Duty.CONTRIBUTOR, null);
    people.take(person, DESK.organisation("gap-azuay"), Duty.CONTRIBUTOR);

    Viewer elsewhere = people.find(person).orElseThrow().viewer();

    assertThatThrownBy(() -> manuscripts.get(begun.id(), elsewhere)).isInstanceOf(NotFound.class);
    assertThatThrownBy(() -> manuscripts.save(begun.id(), 1, says("title", "x"), elsewhere))
        .isInstanceOf(NotFound.class);
    assertThat(manuscripts.get(begun.id(), ANA).answers()).isEqualTo(begun.answers());
  }

  @Test
  void toOthersItDoesNotExist() {
    var begun = DESK.experience("Secreto", ANA);

    for (Viewer other : List.of(LOJA, Viewer.anonymous())) {
      assertThatThrownBy(() -> manuscripts.get(begun.id(), other)).isInstanceOf(NotFound.class);
      assertThatThrownBy(() -> manuscripts.save(begun.id(), 1, says("title", "x"), other))
          .isInstanceOf(NotFound.class);
      assertThatThrownBy(() -> publication.publish(begun.id(), other)).isInstanceOf(NotFound.class);
      assertThat(DESK.library.get(ManuscriptList.class).list(other, Extent.ALL, 0, 1_000))
          .noneMatch(line -> line.id().equals(begun.id()));
    }
    assertThatThrownBy(() -> publication.publish(begun.id(), ANA)).isInstanceOf(NotAllowed.class);
    assertThatThrownBy(() ->
            manuscripts.begin("experiencia", DESK.organisation("gap-azuay"), Answers.NONE, LOJA))
        .isInstanceOf(NotAllowed.class);
  }

  @Test
  void listsSayHowCompleteEachIs() {
    var begun = DESK.experience("En la lista", ANA);

    var list = DESK.library.get(ManuscriptList.class);
    assertThat(list.list(LUIS, Extent.OPEN, 0, 1_000))
        .filteredOn(line -> line.id().equals(begun.id()))
        .singleElement()
        .satisfies(line -> {
          assertThat(line.title()).isEqualTo("En la lista");
          assertThat(line.completeness()).isEqualTo(Completeness.of(begun.form(), begun.answers()));
          assertThat(line.author()).isEqualTo("ana");
        });
    assertThat(list.count(PUBLISHER, Extent.ALL)).isPositive();
  }

  @Test
  void aPublishedManuscriptIsAnItemAndOpensAgainAsItWasAnswered() {
    var begun = DESK.experience("Para publicar", ANA);
    var log = DESK.library.get(ChangeLog.class);
    long before = log.last();

    var item = DESK.publish(begun.id(), PUBLISHER);

    assertThat(log.last()).isGreaterThan(before);
    assertThat(items.get(item.slug(), Viewer.anonymous()).draft().title())
        .isEqualTo("Para publicar");
    assertThat(manuscripts.get(begun.id(), ANA).state()).isEqualTo(State.PUBLISHED);
    assertThatThrownBy(() -> manuscripts.save(begun.id(), 2, says("title", "x"), ANA))
        .isInstanceOf(NotAllowed.class);

    var again = reopening.open(item.id(), LUIS);
    assertThat(again.answers()).isEqualTo(begun.answers());
    assertThat(again.item()).isEqualTo(item.id());
    assertThat(reopening.open(item.id(), ANA).id()).isEqualTo(again.id());
    assertThatThrownBy(() -> reopening.open(item.id(), LOJA)).isInstanceOf(NotFound.class);

    manuscripts.save(again.id(), 1, says("title", "Segunda versión"), LUIS);
    var second = DESK.publish(again.id(), PUBLISHER);
    assertThat(second.id()).isEqualTo(item.id());
    assertThat(second.draft().title()).isEqualTo("Segunda versión");
  }

  @Test
  void anExperienceGrowsIntoAPracticeWithTheSameIdAndNothingRetyped() {
    var item = DESK.publish(DESK.experience("Para crecer", ANA).id(), PUBLISHER);
    var open = reopening.open(item.id(), ANA);

    var practice = manuscripts.promote(open.id(), "buena-practica", ANA);

    assertThat(practice.id()).isEqualTo(open.id());
    assertThat(practice.item()).isEqualTo(item.id());
    assertThat(practice.form().type()).isEqualTo("buena-practica");
    assertThat(practice.answers()).isEqualTo(open.answers());
    assertThat(practice.answers().byKey().keySet())
        .allMatch(key -> practice.form().field(key).isPresent());
  }

  @Test
  void anItemThatWasImportedOpensFromWhatItSays() {
    var draft = DESK.publish(DESK.experience("Importada", ANA).id(), PUBLISHER).draft();
    var imported =
        items.create(
            "importada",
            draft,
            ec.congope.saberes.content.item.Status.PUBLISHED,
            Viewer.administrator());

    var open = reopening.open(imported.id(), PUBLISHER);

    assertThat(open.answers().text("problem")).isEqualTo("Cada invierno se cortaban los caminos.");
    assertThat(open.owner().organisation()).isEqualTo(DESK.organisation("congope"));
  }

  @Test
  void whatSomebodyElsePublishedMeanwhileIsNotWrittenOver() {
    var item = DESK.publish(DESK.experience("Disputada", ANA).id(), PUBLISHER);
    var open = reopening.open(item.id(), ANA);
    items.save(item.id(), item.revision(), item.draft(), Viewer.administrator());

    assertThatThrownBy(() -> DESK.publish(open.id(), PUBLISHER))
        .isInstanceOf(ec.congope.saberes.content.Conflict.class);
    assertThat(manuscripts.get(open.id(), ANA).state()).isEqualTo(State.APPROVED);
  }

  @Test
  void whatIsGivenUpIsKept() {
    var begun = DESK.experience("Abandonada", ANA);
    manuscripts.withdraw(begun.id(), ANA);

    assertThat(manuscripts.get(begun.id(), ANA).state()).isEqualTo(State.WITHDRAWN);
    assertThat(new HashMap<>(manuscripts.get(begun.id(), ANA).answers().byKey())).isNotEmpty();
  }

  @Test
  void answersNameOnlyFilesThatCameWithTheManuscript() {
    var begun = DESK.experience("Con archivo", ANA);
    var own = new FileStore.Stored(new FileId("a".repeat(64)), 12, "application/pdf");
    manuscripts.keep(begun.id(), own, ANA);
    var rows =
        new Answer(
            List.of(
                Map.of("file", "a".repeat(64), "name", "x.pdf", "title", "X", "media", "text/html"),
                Map.of("file", "b".repeat(64), "name", "ajeno.pdf", "title", "Ajeno")));

    var saved = manuscripts.save(begun.id(), 1, Map.of("documents", rows), ANA).manuscript();

    assertThat(saved.answers().of("documents").rows())
        .singleElement()
        .satisfies(row -> {
          assertThat(row).containsEntry("name", "x.pdf");
          assertThat(row).containsEntry("media", "application/pdf").containsEntry("size", "12");
        });
    assertThat(DESK.library.get(References.class).all()).contains(own.id());
  }

  @Test
  void aFileThatOnlyAManuscriptNamesIsNotSweptHoweverOldItIs() throws Exception {
    var begun = DESK.experience("Fotos de hace un mes", ANA);
    var files = DESK.library.get(FileStore.class);
    var stored = files.put(new java.io.ByteArrayInputStream("acta vieja".getBytes(UTF_8)));
    manuscripts.keep(begun.id(), stored, ANA);
    var old = java.time.Instant.now().minus(java.time.Duration.ofDays(30));
    java.nio.file.Files.setLastModifiedTime(
        files.path(stored.id()), java.nio.file.attribute.FileTime.from(old));

    DESK.library.get(ec.congope.saberes.content.file.Strays.class).sweep();

    assertThat(files.contains(stored.id())).isTrue();
  }
}
