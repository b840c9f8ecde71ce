package ec.congope.saberes.content.person;

import static org.assertj.core.api.Assertions.assertThat;

import ec.congope.saberes.content.PersonId;
import ec.congope.saberes.content.TestLibrary;
import ec.congope.saberes.content.Viewer;
import ec.congope.saberes.content.audit.Audit;
import ec.congope.saberes.content.audit.AuditQuery;
import ec.congope.saberes.content.audit.Entry;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

class PasskeysTest {

  private static final Instant NOW = Instant.parse("2026-11-25T12:00:00Z");

  private static TestLibrary library;
  private static Passkeys passkeys;
  private static int number;

  @BeforeAll
  static void open() {
    library = TestLibrary.at(Clock.fixed(NOW, ZoneId.of("America/Guayaquil")));
    passkeys = library.get(Passkeys.class);
  }

  @AfterAll
  static void close() {
    library.close();
  }

  private static PersonId somebody() {
    return library
        .get(People.class)
        .add("llave" + number++ + "@example.org", "P", Person.State.ACTIVE);
  }

  private static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }

  private static byte[] added(PersonId person, String name, long counter) {
    byte[] credential = bytes("credential of " + name + " of " + person);
    passkeys.handle(person);
    assertThat(passkeys.add(as(person), person, name, credential, bytes("key of " + name), counter))
        .isTrue();
    return credential;
  }

  private static Viewer as(PersonId person) {
    return Viewer.member(person, List.of());
  }

  @Test
  void devicesKnowAPersonByRandomBytesThatStayTheSame() {
    var rosa = somebody();
    assertThat(passkeys.handle(rosa)).hasSize(64).isEqualTo(passkeys.handle(rosa));
    assertThat(passkeys.handle(somebody())).isNotEqualTo(passkeys.handle(rosa));
  }

  @Test
  void aPasskeyIsFoundByItsIdAndItsPersonHasOne() {
    var rosa = somebody();
    assertThat(library.get(People.class).find(rosa).orElseThrow().passkey()).isFalse();
    byte[] credential = added(rosa, " mi teléfono ", 3);

    var known = passkeys.find(credential).orElseThrow();
    assertThat(known.person()).isEqualTo(rosa);
    assertThat(known.handle()).isEqualTo(passkeys.handle(rosa));
    assertThat(known.publicKey()).isEqualTo(bytes("key of  mi teléfono "));
    assertThat(known.counter()).isEqualTo(3);
    assertThat(known.usable()).isTrue();
    assertThat(known.toString()).doesNotContain("key of");
    assertThat(library.get(People.class).find(rosa).orElseThrow().passkey()).isTrue();
    assertThat(passkeys.credentials(rosa)).containsExactly(credential);
    assertThat(passkeys.list(rosa))
        .containsExactly(new Passkey(known.id(), "mi teléfono", NOW, null));
    assertThat(passkeys.find(bytes("nobody's"))).isEmpty();
  }

  @Test
  void theSameCredentialIsAddedOnceAndNobodyHasMoreThanTwenty() {
    var rosa = somebody();
    byte[] credential = added(rosa, "una", 0);
    var other = somebody();
    passkeys.handle(other);
    assertThat(passkeys.add(as(other), other, "otra", credential, bytes("key"), 0)).isFalse();
    for (int i = 1; i < Passkeys.MOST; i++) {
      added(rosa, "llave " + i, 0);
    }
    assertThat(passkeys.add(as(rosa), rosa, "de más", bytes("one more"), bytes("key"), 0))
        .isFalse();
  }

  @Test
  void e4OneAnswerCountsOnceHoweverManyBringItAtOnce() throws Exception {
    var known = passkeys.find(added(somebody(), "una", 0)).orElseThrow();
    Callable<Boolean> use = () -> passkeys.use(known, "challenge", 0);
    try (var many = Executors.newFixedThreadPool(8)) {
      var taken = new ArrayList<Boolean>();
      for (var answer : many.invokeAll(java.util.Collections.nCopies(100, use))) {
        taken.add(answer.get());
      }
      assertThat(taken).filteredOn(each -> each).hasSize(1);
    }
    assertThat(passkeys.use(known, "another challenge", 0)).isTrue();
    assertThat(passkeys.list(known.person()).getFirst().used()).isEqualTo(NOW);
  }

  @Test
  void theCounterThatWasReadHasToBeTheOneThatIsThere() {
    byte[] credential = added(somebody(), "una", 5);
    var known = passkeys.find(credential).orElseThrow();
    assertThat(passkeys.use(known, "first", 6)).isTrue();
    assertThat(passkeys.use(known, "second", 7)).as("of what was read before").isFalse();
    assertThat(passkeys.find(credential).orElseThrow().counter()).isEqualTo(6);
  }

  @Test
  void whoMayNotSignInUsesNone() {
    var rosa = somebody();
    byte[] credential = added(rosa, "una", 0);
    var before = passkeys.find(credential).orElseThrow();
    library.get(People.class).disable(rosa);
    assertThat(passkeys.find(credential).orElseThrow().usable()).isFalse();
    assertThat(passkeys.use(before, "read before", 0)).isFalse();
  }

  @Test
  void onlyItsOwnPersonRemovesAPasskeyAndAllOfItIsTold() {
    var rosa = somebody();
    var known = passkeys.find(added(rosa, "una", 0)).orElseThrow();
    added(rosa, "dos", 0);
    added(rosa, "tres", 0);
    var other = somebody();
    assertThat(passkeys.end(as(other), other, known.id())).isFalse();
    assertThat(passkeys.end(as(rosa), rosa, known.id())).isTrue();
    assertThat(passkeys.end(as(rosa), rosa, known.id())).isFalse();
    assertThat(passkeys.end(Viewer.administrator(), rosa)).isTrue();
    assertThat(passkeys.end(Viewer.administrator(), rosa)).isFalse();

    var about = new AuditQuery(null, null, "person:" + rosa, null, null);
    var told = library.get(Audit.class).find(about, Long.MAX_VALUE, 20).reversed();
    assertThat(told.stream().map(Entry::action))
        .containsExactly(
            "account.add",
            "passkey.add",
            "passkey.add",
            "passkey.add",
            "passkey.end",
            "passkey.end",
            "passkey.end");
    assertThat(told.get(1).details()).containsEntry("passkey", Long.toString(known.id()));
    assertThat(told.toString()).doesNotContain("una");
  }
}
