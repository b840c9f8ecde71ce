package ec.congope.saberes.content.validity;

import static org.assertj.core.api.Assertions.assertThat;

import ec.congope.saberes.content.ItemId;
import ec.congope.saberes.content.Membership.Duty;
import ec.congope.saberes.content.PersonId;
import ec.congope.saberes.content.TestClock;
import ec.congope.saberes.content.TestLibrary;
import ec.congope.saberes.content.Viewer;
import ec.congope.saberes.content.access.Access;
import ec.congope.saberes.content.audit.Audit;
import ec.congope.saberes.content.audit.AuditQuery;
import ec.congope.saberes.content.audit.Entry;
import ec.congope.saberes.content.item.Drafts;
import ec.congope.saberes.content.item.Items;
import ec.congope.saberes.content.item.Status;
import ec.congope.saberes.content.item.Validity;
import ec.congope.saberes.content.organisation.Organisations;
import ec.congope.saberes.content.person.People;
import ec.congope.saberes.content.person.Person;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class QuestionsTest {

  private static final Viewer PORTAL = Viewer.administrator();
  private static final Duration DAY = Duration.ofDays(1);

  private final TestClock clock = new TestClock();
  private final TestLibrary library = TestLibrary.at(clock);
  private final Questions questions = library.get(Questions.class);
  private final Replies replies = library.get(Replies.class);
  private final Items items = library.get(Items.class);

  @AfterEach
  void close() {
    library.close();
  }

  private PersonId person(String name, Duty duty) {
    var people = library.get(People.class);
    var id = people.add(name + "@example.org", name, Person.State.ACTIVE);
    var azuay = library.get(Organisations.class).find("gap-azuay").orElseThrow();
    people.give(id, azuay.id(), duty, null);
    return id;
  }

  private ItemId item() {
    var draft = Drafts.titled("Vieja").access(Access.PUBLIC.ownedBy("gap-azuay")).draft();
    var made = items.create(draft, PORTAL);
    return items.move(made.id(), made.revision(), Status.PUBLISHED, PORTAL).id();
  }

  /** All that is due, sent. */
  private List<Question> sent() {
    var sent = new ArrayList<Question>();
    while (questions.step()) {
      // the next one
    }
    for (var next = questions.take(); next.isPresent(); next = questions.take()) {
      questions.sent(next.get());
      sent.add(next.get());
    }
    return sent;
  }

  private Validity.State state(ItemId item) {
    return items.get(item, PORTAL).validity().state();
  }

  @Test
  void theCoordinatorIsAskedAfterAYearAndAnswersOnce() {
    var luis = person("luis", Duty.COORDINATOR);
    person("ana", Duty.CONTRIBUTOR);
    var item = item();
    clock.advance(Questions.YEAR.minus(DAY));
    assertThat(sent()).as("a day too early").isEmpty();
    clock.advance(DAY.multipliedBy(2));

    var asked = sent();
    assertThat(asked).extracting(Question::person).containsExactly(luis);
    assertThat(sent()).as("asked once").isEmpty();
    String token = asked.getFirst().token();
    assertThat(replies.find(token)).isPresent();
    assertThat(state(item)).as("to look changes nothing").isNull();

    assertThat(replies.answer(token, Reply.HOLDS)).isPresent();
    assertThat(state(item)).isEqualTo(Validity.State.CONFIRMED);
    assertThat(items.get(item, PORTAL).validity().since()).isEqualTo(clock.instant());
    assertThat(replies.answer(token, Reply.OVER)).as("used").isEmpty();
    assertThat(state(item)).isEqualTo(Validity.State.CONFIRMED);
    var told = library.get(Audit.class).find(AuditQuery.ALL, Long.MAX_VALUE, 1).getFirst();
    assertThat(told).extracting(Entry::action).isEqualTo("item.validity");
    assertThat(told.actor()).isEqualTo("person:" + luis);

    clock.advance(Questions.YEAR.plus(DAY));
    assertThat(sent()).as("a year later").hasSize(1);
  }

  @Test
  void twoSilencesInARowAreALabelAndALateAnswerTakesItAway() {
    person("luis", Duty.COORDINATOR);
    var item = item();
    clock.advance(Questions.YEAR.plus(DAY));
    assertThat(sent()).hasSize(1);
    clock.advance(Questions.PATIENCE.plus(DAY));
    assertThat(sent()).isEmpty();
    assertThat(state(item)).as("one silence").isNull();

    clock.advance(Questions.YEAR);
    String token = sent().getFirst().token();
    clock.advance(Questions.PATIENCE.plus(DAY));
    sent();
    assertThat(state(item)).as("two silences").isEqualTo(Validity.State.UNCONFIRMED);

    assertThat(replies.answer(token, Reply.HOLDS)).isPresent();
    assertThat(state(item)).isEqualTo(Validity.State.CONFIRMED);
  }

  @Test
  void aNewVersionStartsOver() {
    person("luis", Duty.COORDINATOR);
    var item = item();
    clock.advance(Questions.YEAR.plus(DAY));
    sent();
    clock.advance(Questions.PATIENCE.plus(DAY));
    sent();
    clock.advance(Questions.YEAR);
    sent();
    clock.advance(Questions.PATIENCE.plus(DAY));
    sent();
    assertThat(state(item)).isEqualTo(Validity.State.UNCONFIRMED);

    var old = items.get(item, PORTAL);
    items.save(item, old.revision(), old.draft(), Status.PUBLISHED, PORTAL);

    assertThat(state(item)).isNull();
    clock.advance(Questions.YEAR.minus(DAY));
    assertThat(sent()).isEmpty();
  }

  @Test
  void whatCouldNotBeSentIsNoSilence() {
    person("luis", Duty.COORDINATOR);
    var item = item();
    clock.advance(Questions.YEAR.plus(DAY));
    assertThat(questions.step()).isTrue();
    questions.failed(questions.take().orElseThrow());
    clock.advance(Questions.PATIENCE.plus(DAY));

    assertThat(sent()).isEmpty();
    assertThat(state(item)).isNull();
    clock.advance(DAY.multipliedBy(30));
    assertThat(sent()).as("asked again soon").hasSize(1);
  }

  @Test
  void itHoldsNoMoreAndOneAnswersForAll() {
    person("luis", Duty.COORDINATOR);
    person("eva", Duty.COORDINATOR);
    var item = item();
    clock.advance(Questions.YEAR.plus(DAY));
    var asked = sent();
    assertThat(asked).hasSize(2);

    assertThat(replies.answer(asked.getFirst().token(), Reply.OVER)).isPresent();

    assertThat(state(item)).isEqualTo(Validity.State.OVER);
    assertThat(replies.find(asked.getLast().token())).isEmpty();
    assertThat(items.get(item, PORTAL).status()).isEqualTo(Status.PUBLISHED);
  }

  @Test
  void e7WhoLeftTheOrganisationAnswersNoMore() {
    var luis = person("luis", Duty.COORDINATOR);
    item();
    clock.advance(Questions.YEAR.plus(DAY));
    String token = sent().getFirst().token();

    var azuay = library.get(Organisations.class).find("gap-azuay").orElseThrow();
    library.get(People.class).take(luis, azuay.id(), Duty.COORDINATOR);

    assertThat(replies.find(token)).isEmpty();
    assertThat(replies.answer(token, Reply.OVER)).isEmpty();
    assertThat(replies.answer("x".repeat(43), Reply.OVER)).isEmpty();
  }

  @Test
  void nobodyIsSentMoreThanAFewInADay() {
    person("luis", Duty.COORDINATOR);
    for (int i = 0; i < Questions.A_DAY + 2; i++) {
      item();
    }
    clock.advance(Questions.YEAR.plus(DAY));

    assertThat(sent()).hasSize(Questions.A_DAY);
    clock.advance(DAY.plusMinutes(1));
    assertThat(sent()).hasSize(2);
  }
}
