package ec.congope.saberes.content.person;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import ec.congope.saberes.content.PersonId;
import ec.congope.saberes.content.TestLibrary;
import ec.congope.saberes.content.Viewer;
import ec.congope.saberes.content.audit.Audit;
import ec.congope.saberes.content.audit.AuditQuery;
import ec.congope.saberes.content.audit.Entry;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;

class SecondStepsTest {

  private static final AtomicReference<Instant> NOW =
      new AtomicReference<>(Instant.parse("2026-11-25T12:00:00Z"));

  private static TestLibrary library;
  private static SecondSteps steps;
  private static int number;

  @BeforeAll
  static void open() {
    library = TestLibrary.at(clock());
    steps = library.get(SecondSteps.class);
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

  private static void later(Duration time) {
    NOW.updateAndGet(now -> now.plus(time));
  }

  private static PersonId somebody() {
    return library
        .get(People.class)
        .add("paso" + number++ + "@example.org", "P", Person.State.ACTIVE);
  }

  private static Viewer as(PersonId person) {
    return Viewer.member(person, List.of());
  }

  private static byte[] seed(PersonId person) {
    byte[] sealed =
        library
            .get(JdbcClient.class)
            .sql("select seed from second_step where person_id = :person")
            .param("person", person.value())
            .query((row, n) -> row.getBytes("seed"))
            .single();
    return library.get(SignSeals.class).open(sealed, person.toString());
  }

  private static String code(PersonId person) {
    return Codes.at(seed(person), NOW.get().getEpochSecond() / 30);
  }

  /** Somebody with a second step, 30 seconds after its first code; gives the recovery codes. */
  private static List<String> guarded(PersonId person) {
    steps.begin(person);
    var codes = steps.confirm(person, code(person), as(person)).orElseThrow();
    later(Codes.STEP);
    return codes;
  }

  @Test
  void codesAreThoseOfRfc6238() {
    byte[] seed = "12345678901234567890".getBytes(StandardCharsets.US_ASCII);
    assertThat(Codes.at(seed, 59 / 30)).as("appendix B, the last six digits").isEqualTo("287082");
    assertThat(Codes.at(seed, 1111111109 / 30)).isEqualTo("081804");
    assertThat(Codes.at(seed, 20000000000L / 30)).isEqualTo("353130");
    assertThat(Base32.of("foobarfoob".getBytes(StandardCharsets.US_ASCII)))
        .as("RFC 4648")
        .isEqualTo("MZXW6YTBOJTG633C");
  }

  @Test
  void isOffUntilAFirstCodeIsSaid() {
    var person = somebody();
    assertThat(steps.isOn(person)).isFalse();
    steps.begin(person);
    assertThat(steps.waiting(person).orElseThrow()).hasSize(32);
    assertThat(steps.isOn(person)).isFalse();
    assertThat(steps.confirm(person, "000000x", as(person))).isEmpty();
    String right = code(person);
    assertThat(steps.accept(person, right, as(person))).as("nothing yet").isFalse();

    var codes = steps.confirm(person, right, as(person)).orElseThrow();

    assertThat(codes).hasSize(10).doesNotHaveDuplicates();
    assertThat(codes).allMatch(code -> code.matches("([a-z2-7]{4}-){3}[a-z2-7]{4}"));
    assertThat(steps.isOn(person)).isTrue();
    assertThat(steps.waiting(person)).as("the seed is shown no more").isEmpty();
    assertThat(library.get(People.class).find(person).orElseThrow().secondStep()).isTrue();
    assertThat(steps.accept(person, right, as(person))).as("used to begin").isFalse();
    steps.begin(person);
    assertThat(steps.isOn(person)).as("a new seed takes no place").isTrue();
  }

  @Test
  void aSeedWaitsAQuarterOfAnHour() {
    var person = somebody();
    steps.begin(person);
    later(SecondSteps.WAITING.plusSeconds(1));
    assertThat(steps.waiting(person)).isEmpty();
    assertThat(steps.confirm(person, code(person), as(person))).isEmpty();
  }

  @Test
  void aCodeIsGoodAStepBeforeAndAfterAndNoOlderOneAfterANewer() {
    var person = somebody();
    guarded(person);
    String before = code(person);
    later(Codes.STEP);
    String present = code(person);
    assertThat(steps.accept(person, present, as(person))).isTrue();
    assertThat(steps.accept(person, before, as(person))).as("older than the last").isFalse();
    assertThat(steps.accept(person, present, as(person))).as("twice").isFalse();
    later(Codes.STEP.multipliedBy(4));
    assertThat(steps.accept(person, code(person).replaceAll("(...)", "$1 "), as(person))).isTrue();
    later(Codes.STEP);
    String late = code(person);
    later(Codes.STEP.multipliedBy(2));
    assertThat(steps.accept(person, late, as(person))).as("two steps ago").isFalse();
  }

  @Test
  void e4OfAHundredUsesOfOneCodeAtOnceOneSucceeds() throws Exception {
    var person = somebody();
    var codes = guarded(person);
    for (String code : List.of(code(person), codes.getFirst())) {
      try (var pool = Executors.newFixedThreadPool(20)) {
        var uses = new ArrayList<Callable<Boolean>>();
        for (int i = 0; i < 100; i++) {
          uses.add(() -> steps.accept(person, code, as(person)));
        }
        int taken = 0;
        for (var done : pool.invokeAll(uses)) {
          taken += done.get() ? 1 : 0;
        }
        assertThat(taken).as(code).isEqualTo(1);
      }
    }
    assertThat(steps.codesLeft(person)).isEqualTo(9);
  }

  @Test
  void recoveryCodesAreTypedAsPeopleTypeAndBelongToOnePerson() {
    var person = somebody();
    var codes = guarded(person);
    var other = somebody();
    guarded(other);
    assertThat(steps.accept(other, codes.get(1), as(other))).isFalse();
    assertThat(
            steps.accept(person, " " + codes.get(1).toUpperCase(java.util.Locale.ROOT), as(person)))
        .isTrue();
    assertThat(steps.accept(person, codes.get(1), as(person))).isFalse();
    var renewed = steps.renewCodes(person, as(person));
    assertThat(steps.accept(person, codes.get(2), as(person))).as("of before").isFalse();
    assertThat(steps.accept(person, renewed.get(2), as(person))).isTrue();
  }

  @Test
  void theStoreAloneHoldsNeitherSeedsNorCodes() throws Exception {
    var person = somebody();
    var codes = guarded(person);
    byte[] seed = seed(person);
    var dump =
        library
            .get(JdbcClient.class)
            .sql(
                "select encode(s.seed, 'escape') || string_agg(encode(c.digest, 'escape'), '')"
                    + " from second_step s join recovery_code c using (person_id)"
                    + " where person_id = :person group by s.seed")
            .param("person", person.value())
            .query(String.class)
            .single();
    assertThat(dump).doesNotContain(codes.getFirst()).doesNotContain(Base32.of(seed));
    var seals = library.get(SignSeals.class);
    byte[] sealed = seals.seal(seed, "1");
    assertThatThrownBy(() -> seals.open(sealed, "2")).hasMessageContaining("does not open");
    assertThat(seals.seal(seed, "1")).isNotEqualTo(sealed);
    assertThat(Files.getPosixFilePermissions(library.folder().resolve(SignSeals.FILE)))
        .hasToString("[OWNER_READ, OWNER_WRITE]");
  }

  @Test
  void whatHappensToASecondStepIsAudited() {
    var person = somebody();
    var codes = guarded(person);
    steps.accept(person, codes.getFirst(), as(person));
    steps.renewCodes(person, as(person));
    assertThat(steps.end(person, Viewer.administrator())).isTrue();
    assertThat(steps.end(person, Viewer.administrator())).isFalse();
    assertThat(steps.isOn(person)).isFalse();

    var about = new AuditQuery(null, "step", "person:" + person, null, null);
    var entries = library.get(Audit.class).find(about, Long.MAX_VALUE, 10);
    assertThat(entries.stream().map(Entry::action))
        .containsExactly("step.off", "step.codes", "step.recover", "step.on");
    assertThat(entries.getFirst().actor()).isEqualTo("portal");
    assertThat(entries.getLast().actor()).isEqualTo("person:" + person);
  }
}
