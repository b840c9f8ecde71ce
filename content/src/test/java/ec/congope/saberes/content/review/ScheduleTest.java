package ec.congope.saberes.content.review;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import ec.congope.saberes.content.Invalid;
import ec.congope.saberes.content.Membership.Duty;
import ec.congope.saberes.content.NotAllowed;
import ec.congope.saberes.content.NotFound;
import ec.congope.saberes.content.TestClock;
import ec.congope.saberes.content.TestLibrary;
import ec.congope.saberes.content.Viewer;
import ec.congope.saberes.content.audit.Audit;
import ec.congope.saberes.content.audit.AuditQuery;
import ec.congope.saberes.content.audit.Entry;
import ec.congope.saberes.content.person.AccountMail;
import ec.congope.saberes.content.person.AccountMails;
import ec.congope.saberes.content.person.People;
import ec.congope.saberes.content.practice.Answer;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;

class ScheduleTest {

  private static final TestClock CLOCK = new TestClock();
  private static final Desk DESK = new Desk(TestLibrary.at(CLOCK));
  private static final Viewer ANA = DESK.person("ana", Duty.CONTRIBUTOR, "gap-azuay");
  private static final Viewer LOJA = DESK.person("maria", Duty.COORDINATOR, "gap-loja");
  private static final Viewer EDITOR = DESK.person("elena", Duty.EDITOR, "congope");
  private static final Viewer PUBLISHER = DESK.person("paz", Duty.PUBLISHER, "congope");
  private static final Duration HOUR = Duration.ofHours(1);

  private final Schedule schedule = DESK.library.get(Schedule.class);
  private final Punctual punctual = DESK.library.get(Punctual.class);
  private final Review review = DESK.library.get(Review.class);

  @AfterAll
  static void closes() {
    DESK.close();
  }

  private static ManuscriptId approved(String title) {
    var id = DESK.experience(title, ANA).id();
    DESK.approve(id);
    return id;
  }

  private static Instant in(Duration time) {
    return CLOCK.instant().plus(time);
  }

  private static State state(ManuscriptId id) {
    return DESK.manuscripts.get(id, Viewer.administrator()).state();
  }

  @Test
  void itIsPublishedAtItsMomentInTheNameOfWhoSetItAndNotBefore() {
    var id = approved("A su hora");
    schedule.set(id, in(HOUR), PUBLISHER);
    assertThat(schedule.find(id, ANA)).hasValue(in(HOUR));

    CLOCK.advance(HOUR.minusSeconds(1));
    assertThat(punctual.step()).isZero();
    assertThat(state(id)).isEqualTo(State.APPROVED);

    CLOCK.advance(Duration.ofSeconds(1));
    assertThat(punctual.step()).isEqualTo(1);
    assertThat(state(id)).isEqualTo(State.PUBLISHED);
    assertThat(review.steps(id, ANA).getFirst().by()).isEqualTo("paz");
    assertThat(punctual.step()).isZero();
  }

  @Test
  void itIsAnotherMomentOrNoneWhereAPublisherSaysSo() {
    var id = approved("Cambiada de hora");
    schedule.set(id, in(HOUR), PUBLISHER);
    schedule.set(id, in(HOUR.multipliedBy(3)), PUBLISHER);
    CLOCK.advance(HOUR.multipliedBy(2));
    assertThat(punctual.step()).isZero();

    schedule.cancel(id, PUBLISHER);
    assertThat(schedule.find(id, ANA)).isEmpty();
    CLOCK.advance(HOUR.multipliedBy(2));
    assertThat(punctual.step()).isZero();
    assertThat(state(id)).isEqualTo(State.APPROVED);
  }

  @Test
  void b3AChangeOrAReturnEndsItForGood() {
    var changed = approved("Cambiada después");
    schedule.set(changed, in(HOUR), PUBLISHER);
    DESK.manuscripts.save(changed, 99, Map.of("problem", Answer.of("Otro.")), EDITOR);
    var returned = approved("Devuelta después");
    schedule.set(returned, in(HOUR), PUBLISHER);
    review.giveBack(returned, "Falta el costo.", PUBLISHER);

    CLOCK.advance(HOUR.multipliedBy(2));
    assertThat(punctual.step()).isZero();
    assertThat(state(changed)).isEqualTo(State.CONGOPE_REVIEW);
    review.approve(changed, Viewer.administrator());
    DESK.approve(returned);
    assertThat(schedule.find(changed, ANA)).isEmpty();
    assertThat(punctual.step()).isZero();
    assertThat(state(returned)).isEqualTo(State.APPROVED);
  }

  @Test
  void b8WhoMayNotPublishAnyMorePublishesNothing() {
    var gone = DESK.person("pia", Duty.PUBLISHER, "congope");
    var id = approved("De quien se fue");
    schedule.set(id, in(HOUR), gone);
    var person = gone.person().orElseThrow();
    DESK.library.get(People.class).take(person, DESK.organisation("congope"), Duty.PUBLISHER);

    CLOCK.advance(HOUR);
    assertThat(punctual.step()).isZero();

    assertThat(state(id)).isEqualTo(State.APPROVED);
    assertThat(schedule.find(id, ANA)).isEmpty();
    var about = new AuditQuery(null, null, "manuscript:" + id, null, null);
    assertThat(DESK.library.get(Audit.class).find(about, Long.MAX_VALUE, 2))
        .extracting(Entry::action)
        .containsExactly("manuscript.unschedule", "manuscript.schedule");
  }

  @Test
  void whoPlannedItIsToldWhenItCouldNotBePublished() {
    var id = approved("Que ya no se puede");
    schedule.set(id, in(HOUR), PUBLISHER);
    var jdbc = DESK.library.get(JdbcClient.class);
    jdbc.sql("update manuscript set answers = answers - 'problem' where id = :id")
        .param("id", id.value())
        .update();
    var mails = DESK.library.get(AccountMails.class);
    for (var old = mails.take(); old.isPresent(); old = mails.take()) {
      mails.sent(old.get());
    }

    CLOCK.advance(HOUR);
    assertThat(punctual.step()).isZero();
    assertThat(punctual.step()).isZero();

    assertThat(state(id)).isEqualTo(State.APPROVED);
    assertThat(schedule.find(id, ANA)).isEmpty();
    assertThat(mails.take())
        .hasValueSatisfying(mail -> {
          assertThat(mail.kind()).isEqualTo(AccountMail.Kind.UNPUBLISHED);
          assertThat(mail.address()).isEqualTo("paz@example.org");
          assertThat(mail.link()).isEqualTo(id.toString());
        });
    assertThat(mails.take()).isEmpty();
  }

  @Test
  void onlyAMomentToComeWithinAYearIsTaken() {
    var id = approved("Cuándo");
    for (var moment : List.of(in(Duration.ZERO), in(HOUR.negated()), in(Duration.ofDays(367)))) {
      assertThatThrownBy(() -> schedule.set(id, moment, PUBLISHER)).isInstanceOf(Invalid.class);
    }
    for (Viewer other : List.of(ANA, EDITOR)) {
      assertThatThrownBy(() -> schedule.set(id, in(HOUR), other)).isInstanceOf(NotAllowed.class);
      assertThatThrownBy(() -> schedule.cancel(id, other)).isInstanceOf(NotAllowed.class);
    }
    assertThatThrownBy(() -> schedule.set(id, in(HOUR), LOJA)).isInstanceOf(NotFound.class);
    assertThatThrownBy(() -> schedule.find(id, LOJA)).isInstanceOf(NotFound.class);
    assertThat(schedule.find(id, ANA)).isEmpty();
  }

  @Test
  void aRestartForgetsNothing() {
    var clock = new TestClock();
    var before = new Desk(TestLibrary.at(clock));
    var ana = before.person("ana", Duty.CONTRIBUTOR, "gap-azuay");
    var paz = before.person("paz", Duty.PUBLISHER, "congope");
    var id = before.experience("Tras el reinicio", ana).id();
    before.approve(id);
    before.library.get(Schedule.class).set(id, clock.instant().plus(HOUR), paz);

    // by the clock of the machine, which is long past that moment
    try (var after = before.restarted()) {
      assertThat(after.library.get(Punctual.class).step()).isEqualTo(1);
      assertThat(after.manuscripts.get(id, ana).state()).isEqualTo(State.PUBLISHED);
    }
  }
}
