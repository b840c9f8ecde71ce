package ec.congope.saberes.content.person;

import static org.assertj.core.api.Assertions.assertThat;

import ec.congope.saberes.content.PersonId;
import ec.congope.saberes.content.TestLibrary;
import ec.congope.saberes.content.Viewer;
import ec.congope.saberes.content.audit.Audit;
import ec.congope.saberes.content.audit.AuditQuery;
import ec.congope.saberes.content.audit.Entry;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

class OutsideAccountsTest {

  private static final Instant NOW = Instant.parse("2026-11-25T12:00:00Z");
  private static final String ISSUER = "https://cuentas.example.org/realms/gad";

  private static TestLibrary library;
  private static OutsideAccounts accounts;
  private static int number;

  @BeforeAll
  static void open() {
    library = TestLibrary.at(Clock.fixed(NOW, ZoneId.of("America/Guayaquil")));
    accounts = library.get(OutsideAccounts.class);
  }

  @AfterAll
  static void close() {
    library.close();
  }

  private static PersonId somebody() {
    return library
        .get(People.class)
        .add("fuera" + number++ + "@example.org", "P", Person.State.ACTIVE);
  }

  @Test
  void anAccountIsKnownByIssuerAndSubject() {
    var rosa = somebody();
    assertThat(accounts.link(Viewer.anonymous(), rosa, ISSUER, "s-1")).isTrue();
    assertThat(accounts.use(ISSUER, "s-1")).hasValue(rosa);
    assertThat(accounts.use(ISSUER, "S-1")).isEmpty();
    assertThat(accounts.use("https://otro.example.org", "s-1")).isEmpty();
    assertThat(accounts.list(rosa)).containsExactly(new OutsideAccount(ISSUER, NOW, NOW));
  }

  @Test
  void nobodyTakesAnAccountThatIsLinkedAndNobodyHasTwoOfOneIssuer() {
    var rosa = somebody();
    accounts.link(Viewer.anonymous(), rosa, ISSUER, "s-2");
    assertThat(accounts.link(Viewer.anonymous(), somebody(), ISSUER, "s-2")).isFalse();
    assertThat(accounts.link(Viewer.anonymous(), rosa, ISSUER, "s-3")).isFalse();
    assertThat(accounts.use(ISSUER, "s-2")).hasValue(rosa);
    assertThat(accounts.use(ISSUER, "s-3")).isEmpty();
  }

  @Test
  void whatIsLinkedAndUnlinkedIsToldWithoutTheSubject() {
    var rosa = somebody();
    accounts.link(Viewer.anonymous(), rosa, ISSUER, "s-secreto");
    assertThat(accounts.end(Viewer.member(rosa, List.of()), rosa)).isTrue();
    assertThat(accounts.end(Viewer.member(rosa, List.of()), rosa)).isFalse();
    assertThat(accounts.use(ISSUER, "s-secreto")).isEmpty();
    var about = new AuditQuery(null, null, "person:" + rosa, null, null);
    var told = library.get(Audit.class).find(about, Long.MAX_VALUE, 20).reversed();
    assertThat(told.stream().map(Entry::action))
        .containsExactly("account.add", "outside.link", "outside.unlink");
    assertThat(told.get(1).details()).containsEntry("issuer", ISSUER);
    assertThat(told.toString()).doesNotContain("s-secreto");
  }
}
