package ec.congope.saberes.content.privacy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import ec.congope.saberes.content.Membership.Duty;
import ec.congope.saberes.content.PersonId;
import ec.congope.saberes.content.TestLibrary;
import ec.congope.saberes.content.Viewer;
import ec.congope.saberes.content.audit.Audit;
import ec.congope.saberes.content.audit.AuditQuery;
import ec.congope.saberes.content.audit.Entry;
import ec.congope.saberes.content.organisation.Organisations;
import ec.congope.saberes.content.person.AccountMail.Kind;
import ec.congope.saberes.content.person.AccountMails;
import ec.congope.saberes.content.person.Credentials;
import ec.congope.saberes.content.person.OutsideAccounts;
import ec.congope.saberes.content.person.Passkeys;
import ec.congope.saberes.content.person.People;
import ec.congope.saberes.content.person.Person.State;
import ec.congope.saberes.content.person.PersonalTokens;
import ec.congope.saberes.content.person.SecondSteps;
import ec.congope.saberes.content.subscription.EmailAddress;
import ec.congope.saberes.content.subscription.Frequency;
import ec.congope.saberes.content.subscription.Subscriptions;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;

class PrivacyTest {

  private static final AtomicReference<Instant> NOW =
      new AtomicReference<>(Instant.parse("2026-11-25T12:00:00Z"));

  private static TestLibrary library;
  private static People people;

  @BeforeAll
  static void open() {
    library = TestLibrary.at(clock());
    people = library.get(People.class);
  }

  @AfterAll
  static void close() {
    library.close();
  }

  private static Clock clock() {
    return new Clock() {
      @Override
      public ZoneId getZone() {
        return ZoneId.of("America/Guayaquil");
      }

      @Override
      public Clock withZone(ZoneId zone) {
        throw new UnsupportedOperationException("one zone");
      }

      @Override
      public Instant instant() {
        return NOW.get();
      }
    };
  }

  private static JdbcClient jdbc() {
    return library.get(JdbcClient.class);
  }

  private static long rows(String table, String condition) {
    return jdbc()
        .sql("select count(*) from " + table + " where " + condition)
        .query(Long.class)
        .single();
  }

  /** Somebody of whom everything is known that can be. */
  private static PersonId known(String email) {
    var azuay = library.get(Organisations.class).ofProvince("01").orElseThrow().id();
    people.register(email, "Conocida del Todo", "2026-11");
    var person = people.find(email).orElseThrow().id();
    people.change(person, State.ACTIVE);
    people.give(person, azuay, Duty.CONTRIBUTOR, null);
    library.get(Credentials.class).set(Viewer.administrator(), person, "$argon2id$hash");
    library.get(PersonalTokens.class).make(person, "informe", Duration.ofDays(30));
    library.get(SecondSteps.class).begin(person);
    library
        .get(OutsideAccounts.class)
        .link(Viewer.administrator(), person, "https://issuer.example.org", email);
    library.get(Passkeys.class).handle(person);
    byte[] credential = ("credential of " + email).getBytes(StandardCharsets.UTF_8);
    library
        .get(Passkeys.class)
        .add(Viewer.administrator(), person, "mi teléfono", credential, new byte[] {1}, 0);
    library.get(AccountMails.class).add(Kind.RESET, person, email);
    library
        .get(Subscriptions.class)
        .ask(EmailAddress.find(email).orElseThrow(), "q=riego", Frequency.DAILY, "2026-11");
    jdbc()
        .sql(
            """
            insert into manuscript (form, edition, organisation_id, author_id, state, title,
                                    answered, required, answers, versions, version,
                                    created_at, changed_at, changed_by)
            values ('experiencia', 1, :azuay, :person, 'DRAFT', 'Riego en la ladera', 0, 1, '{}',
                    '{}', 1, now(), now(), :person)
            """)
        .param("azuay", azuay.value())
        .param("person", person.value())
        .update();
    work(person);
    jdbc()
        .sql(
            """
            insert into account_session (primary_id, session_id, creation_time, last_access_time,
                                         max_inactive_interval, expiry_time, principal_name)
            values (:id, :id, 1764072000000, 1764072000000, 28800, 1864072000000, :person)
            """)
        .param("id", "session-of-" + person)
        .param("person", person.toString())
        .update();
    return person;
  }

  /** What a person leaves about a manuscript. */
  private static void work(PersonId person) {
    for (String sql :
        List.of(
            """
            insert into manuscript_comment (manuscript_id, field, body, said_at, said_by)
            select id, 'title', 'Diga en qué parroquia', now(), author_id from mine
            """,
            """
            insert into manuscript_claim (manuscript_id, state, person_id, claimed_at)
            select id, state, author_id, now() from mine
            """,
            """
            insert into manuscript_score (manuscript_id, digest, marks, scored_at, scored_by)
            select id, 'digest', '{}', now(), author_id from mine
            """,
            """
            insert into manuscript_schedule (manuscript_id, publish_at, set_at, set_by)
            select id, now(), now(), author_id from mine
            """,
            """
            insert into upload (id, manuscript_id, organisation_id, person_id, field, name, length,
                                begun_at, expires_at)
            select 'upload-' || id, id, organisation_id, author_id, 'documents', 'acta.pdf', 10,
                   now(), now() from mine
            """,
            """
            insert into batch (kind, state, title, request, started_by, started_at)
            select 'import', 'done', 'fichas.xlsx', '{}', author_id, now() from mine
            """)) {
      jdbc()
          .sql("with mine as (select * from manuscript where author_id = :person) " + sql)
          .param("person", person.value())
          .update();
    }
  }

  private static Map<String, List<Map<String, Object>>> data(PersonId person) {
    return library.get(PersonalData.class).of(person).stream()
        .collect(Collectors.toMap(PersonalData.Part::key, PersonalData.Part::rows));
  }

  @Test
  void everythingThatIsKnownIsSaidAndNoSecret() {
    library
        .get(Consents.class)
        .keep(Consents.Purpose.ACCOUNT, "2026-11", "Acepto que se guarden mi nombre y mi correo");
    var person = known("conocida@azuay.example");

    var data = data(person);

    assertThat(data.get("account"))
        .singleElement()
        .satisfies(account -> {
          assertThat(account).containsEntry("email", "conocida@azuay.example");
          assertThat(account).containsEntry("consented_at", "2026-11-25T12:00:00Z");
          assertThat(account.get("words").toString()).startsWith("Acepto que se guarden");
        });
    for (String part :
        List.of(
            "duties",
            "passkeys",
            "outside-accounts",
            "tokens",
            "sessions",
            "mails",
            "manuscripts",
            "comments",
            "claims",
            "scores",
            "schedules",
            "uploads",
            "batches",
            "alerts",
            "audit")) {
      assertThat(data.get(part)).as(part).isNotEmpty();
    }
    assertThat(data.get("second-step")).as("none that was confirmed").isEmpty();
    assertThat(data.toString()).doesNotContain("argon2id").doesNotContain("sp_");
    assertThat(data.get("audit").getLast()).containsEntry("action", "account.ask");
  }

  @Test
  void whoIsForgottenIsANumberInWhatStays() {
    var email = "olvidada@azuay.example";
    var person = known(email);

    assertThat(library.get(Erasure.class).erase(Viewer.member(person, List.of()), person)).isTrue();

    assertThat(people.find(person)).isEmpty();
    assertThat(people.find(email)).isEmpty();
    assertThat(people.search("olvidada", 10)).isEmpty();
    assertThat(people.names(List.of(person))).isEmpty();
    for (String column : Erasure.EMPTIED) {
      String table = column.substring(0, column.indexOf('.'));
      assertThat(rows(table, column + " = " + person)).as(column).isZero();
    }
    assertThat(rows("account_session", "principal_name = '" + person + "'")).isZero();
    assertThat(rows("subscriber", "address = '" + email + "'")).isZero();
    assertThat(rows("manuscript", "author_id = " + person)).as("the institution's").isEqualTo(1);
    assertThat(rows("person", "id = " + person + " and name like '%Conocida%'")).isZero();
    var about = new AuditQuery(null, null, "person:" + person, null, null);
    var told = library.get(Audit.class).find(about, Long.MAX_VALUE, 50);
    assertThat(told.getFirst().action()).isEqualTo("account.erase");
    assertThat(told.toString()).doesNotContain("olvidada").doesNotContain("Conocida");

    people.change(person, State.ACTIVE);
    assertThat(people.find(person)).as("nothing brings it back").isEmpty();
    library.get(Erasure.class).erase(Viewer.administrator(), person);
    assertThat(library.get(Audit.class).find(about, Long.MAX_VALUE, 50))
        .as("twice is once")
        .hasSize(told.size());
    people.add(email, "Otra", State.INVITED);
    assertThat(people.find(email)).as("the address is free").isPresent();
  }

  @Test
  void alertsOfAnAddressThatNobodyShowedToBeHisStay() {
    var address = EmailAddress.find("ajena@azuay.example").orElseThrow();
    library.get(Subscriptions.class).ask(address, "q=riego", Frequency.DAILY, "2026-11");
    people.register("ajena@azuay.example", "Quien No Es", "2026-11");
    var person = people.find("ajena@azuay.example").orElseThrow().id();

    library.get(Erasure.class).erase(Viewer.administrator(), person);

    assertThat(rows("subscriber", "address = 'ajena@azuay.example'")).isEqualTo(1);
  }

  @Test
  void theLastAdministratorIsNotForgotten() {
    var congope = library.get(Organisations.class).find(Organisations.CONGOPE).orElseThrow().id();
    var last = people.add("ultima@congope.example", "Última", State.ACTIVE);
    people.give(last, congope, Duty.ADMINISTRATOR, null);

    assertThat(library.get(Erasure.class).erase(Viewer.administrator(), last)).isFalse();
    assertThat(people.find(last)).isPresent();
    assertThat(people.find(last).orElseThrow().memberships()).hasSize(1);
  }

  /** Whoever adds a table about people decides what becomes of its rows. */
  @Test
  void everyColumnAboutPeopleIsEmptiedOrKeepsANumber() {
    var sql =
        """
        select c.conrelid::regclass::text || '.' || a.attname as name
          from pg_constraint c
          join pg_attribute a on a.attrelid = c.conrelid and a.attnum = c.conkey[1]
         where c.contype = 'f' and c.confrelid = 'person'::regclass
        """;
    var decided = new TreeSet<String>();
    decided.addAll(Erasure.EMPTIED);
    decided.addAll(
        List.of(
            "membership.given_by",
            "manuscript.author_id",
            "manuscript.changed_by",
            "manuscript_answer.saved_by",
            "manuscript_step.taken_by",
            "manuscript_comment.said_by",
            "manuscript_comment.resolved_by",
            "manuscript_score.scored_by",
            "review_check.changed_by",
            "batch.started_by",
            "vocabulary_step.by_person"));
    assertThat(jdbc().sql(sql).query(String.class).list())
        .containsExactlyInAnyOrderElementsOf(decided);
  }

  @Test
  void whatIsOverIsSwept() {
    var proposed = "nadie-confirma@azuay.example";
    people.register(proposed, "Nadie", "2026-11");
    people.add("no-contesta@azuay.example", "Nadie", State.INVITED);
    var active = people.add("trabaja@azuay.example", "Trabaja", State.ACTIVE);
    library.get(PersonalTokens.class).make(active, "corta", Duration.ofDays(30));
    var id = people.find(proposed).orElseThrow().id();
    var retention = library.get(Retention.class);
    Instant before = NOW.get();
    try {
      NOW.set(before.plus(Duration.ofDays(59)));
      retention.sweep();
      assertThat(people.find(proposed)).isPresent();
      assertThat(rows("account_token", "person_id = " + active)).as("listed").isEqualTo(1);

      NOW.set(before.plus(Duration.ofDays(91)));
      retention.sweep();
      assertThat(people.find(proposed)).isEmpty();
      assertThat(people.find("no-contesta@azuay.example")).isEmpty();
      assertThat(people.find(active)).isPresent();
      assertThat(rows("account_token", "person_id = " + active)).isZero();
      var about = new AuditQuery("portal", null, "person:" + id, null, null);
      assertThat(library.get(Audit.class).find(about, Long.MAX_VALUE, 5).stream())
          .extracting(Entry::action)
          .containsExactly("account.expire");
    } finally {
      NOW.set(before);
    }
  }

  @Test
  void everyWordingThatWasAgreedToIsKept() {
    var consents = library.get(Consents.class);
    consents.keep(Consents.Purpose.ALERT, "2026-11", "Acepto los avisos");
    consents.keep(Consents.Purpose.ALERT, "2026-11", "Acepto los avisos");
    consents.keep(Consents.Purpose.ALERT, "2026-11", "Acepto otros avisos");

    assertThat(rows("consent_text", "purpose = 'ALERT'")).isEqualTo(2);
  }

  @Test
  void invitationsAreGoodForLessThanTheyAreKept() {
    assertThatThrownBy(() -> new RetentionSettings(7))
        .hasMessageContaining("saberes.retention.unanswered-days");
  }
}
