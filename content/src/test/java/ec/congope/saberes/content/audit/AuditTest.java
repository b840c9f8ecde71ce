package ec.congope.saberes.content.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import ec.congope.saberes.content.Viewer;
import ec.congope.saberes.content.database.TestDatabase;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.dao.DataAccessException;

class AuditTest {

  private static final Instant NOW = Instant.parse("2026-11-25T15:00:00.123456Z");

  private final TestDatabase database = TestDatabase.fresh();
  private final Audit audit = TestAudit.on(database, Clock.fixed(NOW, ZoneOffset.UTC));

  private void record(Viewer viewer, String action, String subject) {
    database
        .transactions()
        .executeWithoutResult(
            status -> audit.record(viewer, action, subject, Map.of("b", "dos", "a", "uno ñ")));
  }

  private void recordSome() {
    record(Viewer.administrator(), "item.create", "item:1");
    record(Viewer.anonymous().from("190.15.128.0/24"), "item.publish", "item:1");
    record(Viewer.administrator(), "pin.add", "item:2");
  }

  @Test
  void tellsWhoDidWhatToWhatWhenAndFromWhere() {
    recordSome();

    assertThat(audit.find(AuditQuery.ALL, Long.MAX_VALUE, 10))
        .extracting(Entry::number)
        .containsExactly(3L, 2L, 1L);
    assertThat(audit.find(AuditQuery.ALL, 3, 1))
        .containsExactly(
            new Entry(
                2,
                NOW,
                "anonymous",
                "190.15.128.0/24",
                "item.publish",
                "item:1",
                Map.of("a", "uno ñ", "b", "dos")));
  }

  @Test
  void isSearchedByActorActionSubjectAndTime() {
    recordSome();

    assertThat(count(new AuditQuery("portal", null, null, null, null))).isEqualTo(2);
    assertThat(count(new AuditQuery(null, "item", null, null, null))).isEqualTo(2);
    assertThat(count(new AuditQuery(null, "ite", null, null, null))).isZero();
    assertThat(count(new AuditQuery(null, null, "item:1", null, null))).isEqualTo(2);
    assertThat(count(new AuditQuery(null, null, null, NOW, NOW.plusMillis(1)))).isEqualTo(3);
    assertThat(count(new AuditQuery(null, null, null, null, NOW))).isZero();
    assertThat(audit.actions()).containsExactly("item.create", "item.publish", "pin.add");
  }

  private long count(AuditQuery query) {
    var seen = new ArrayList<Entry>();
    audit.each(query, seen::add);
    assertThat(audit.count(query)).isEqualTo(seen.size());
    return seen.size();
  }

  @Test
  void anActIsNotToldWithoutBeingDone() {
    assertThatThrownBy(() -> audit.record(Viewer.administrator(), "a", "b", Map.of()))
        .isInstanceOf(IllegalStateException.class);
    database
        .transactions()
        .executeWithoutResult(status -> {
          audit.record(Viewer.administrator(), "a", "b", Map.of());
          status.setRollbackOnly();
        });

    assertThat(count(AuditQuery.ALL)).isZero();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "update audit set actor = 'portal'",
        "delete from audit",
        "truncate audit",
        "alter table audit disable trigger audit_only_grows",
        "drop table audit",
        "drop trigger audit_only_grows on audit",
        "insert into audit select * from audit on conflict (number) do update set actor = 'x'"
      })
  void thePortalCannotChangeOrRemoveAnything(String sql) {
    recordSome();

    assertThatThrownBy(() -> database.jdbc().sql(sql).update())
        .isInstanceOf(DataAccessException.class)
        .rootCause()
        .hasMessageMatching("(?s).*(permission denied|must be owner).*");
    assertThat(audit.firstFault()).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"update audit set actor = 'x'", "delete from audit", "truncate audit"})
  void theOwnerOfTheTablesCannotByMistake(String sql) {
    recordSome();

    assertThatThrownBy(() -> database.owner().sql(sql).update())
        .rootCause()
        .hasMessageContaining("only ever added");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "update audit set actor = 'portal' where number = 2",
        "update audit set origin = null where number = 2",
        "update audit set action = 'item.create' where number = 2",
        "update audit set subject = 'item:9' where number = 2",
        "update audit set details = '{}' where number = 2",
        "update audit set details = '{\"a\": \"uno ñb\", \"b\": \"dos\"}' where number = 2",
        "update audit set at = at + interval '1 microsecond' where number = 2",
        "update audit set digest = digest || '\\x00' where number = 2",
        "delete from audit where number = 2",
        "update audit set number = number + 10 where number >= 2"
      })
  void whatAnOwnerChangedOnPurposeIsFound(String sql) {
    recordSome();
    var owner = database.owner();
    owner.sql("alter table audit disable trigger audit_only_grows").update();

    owner.sql(sql).update();

    assertThat(audit.firstFault()).contains(2L);
  }

  @Test
  void manyWhoActAtOnceMakeOneChain() throws Exception {
    Callable<Boolean> act =
        () -> {
          record(Viewer.administrator(), "item.save", "item:7");
          return true;
        };
    try (var executor = Executors.newFixedThreadPool(6)) {
      for (var done : executor.invokeAll(IntStream.range(0, 60).mapToObj(n -> act).toList())) {
        assertThat(done.get()).isTrue();
      }
    }

    var numbers = new ArrayList<Long>();
    audit.each(AuditQuery.ALL, entry -> numbers.add(entry.number()));
    List<Long> expected = IntStream.rangeClosed(1, 60).mapToObj(Long::valueOf).toList();
    assertThat(numbers).isEqualTo(expected);
    assertThat(audit.firstFault()).isEmpty();
  }
}
