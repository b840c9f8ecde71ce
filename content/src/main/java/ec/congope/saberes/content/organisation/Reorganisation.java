package ec.congope.saberes.content.organisation;

import ec.congope.saberes.content.Invalid;
import ec.congope.saberes.content.Invalid.Violation;
import ec.congope.saberes.content.Membership.Kind;
import ec.congope.saberes.content.NotAllowed;
import ec.congope.saberes.content.OrganisationId;
import ec.congope.saberes.content.Viewer;
import ec.congope.saberes.content.audit.Audit;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionOperations;

/**
 * Organisations get other names, become one, and end; each act is told and can be taken back. A
 * merge rewrites nothing: who is in one of those that became one is in all of them, and reads and
 * writes what is any one's. CONGOPE and the provincial governments are made by law: they are only
 * named.
 */
@Component
public class Reorganisation {

  /**
   * What an organisation has of its own.
   *
   * @param people how many do something for it
   * @param items how many are its, withdrawn ones not counted
   * @param manuscripts how many are being written for it
   */
  public record Belongings(int people, int items, int manuscripts) {}

  private static final int NAME = 120;

  private final Organisations organisations;
  private final JdbcClient jdbc;
  private final Audit audit;
  private final TransactionOperations transaction;
  private final Clock clock;

  Reorganisation(
      Organisations organisations,
      JdbcClient jdbc,
      Audit audit,
      TransactionOperations transaction,
      Clock clock) {
    this.organisations = organisations;
    this.jdbc = jdbc;
    this.audit = audit;
    this.transaction = transaction;
    this.clock = clock;
  }

  /** What goes along when it is merged. */
  public Belongings belongings(OrganisationId id) {
    var sql =
        """
        select (select count(distinct person_id) from membership where organisation_id = :id) as p,
               (select count(*) from item
                 where organisation_id = :id and status <> 'retired') as i,
               (select count(*) from manuscript
                 where organisation_id = :id and state not in ('PUBLISHED', 'WITHDRAWN')) as m
        """;
    return jdbc.sql(sql)
        .param("id", id.value())
        .query((row, n) -> new Belongings(row.getInt("p"), row.getInt("i"), row.getInt("m")))
        .single();
  }

  /** Whether it may be merged and closed: it is not made by law. */
  public static boolean mayEnd(Organisation organisation) {
    return organisation.kind() != Kind.GAP && !organisation.code().equals(Organisations.CONGOPE);
  }

  /** Those that it may be merged into. */
  public List<Organisation> successors(Organisation organisation) {
    return organisations.list().stream().filter(other -> follows(other, organisation)).toList();
  }

  /** Of another kind its people would hold other keys, and below itself it would be its own. */
  private static boolean follows(Organisation successor, Organisation organisation) {
    return !successor.id().equals(organisation.id())
        && successor.kind() == organisation.kind()
        && !successor.ended()
        && !organisation.id().equals(successor.parent());
  }

  /**
   * Gives it another name.
   *
   * @param before the name that the form showed: nobody overwrites what he has not seen
   */
  public void rename(OrganisationId id, String before, String name, Viewer viewer) {
    requireAdministrator(viewer);
    String plain = name.strip();
    transaction.executeWithoutResult(status -> {
      var now = locked(id);
      if (!now.name().equals(before)) {
        throw wrong("nombre", "overtaken", now.name());
      }
      require(!plain.isEmpty(), "nombre", "name");
      require(plain.length() <= NAME, "nombre", "long", NAME);
      require(plain.chars().noneMatch(Reorganisation::isRefused), "nombre", "letters");
      require(!isTaken(plain, id), "nombre", "name-taken", plain);
      jdbc.sql("update organisation set name = :name where id = :id")
          .param("name", plain)
          .param("id", id.value())
          .update();
      tell(viewer, "rename", now, Map.of("from", now.name(), "to", plain));
    });
  }

  private static boolean isRefused(int c) {
    return Character.isISOControl(c) || c == '<' || c == '>';
  }

  private boolean isTaken(String name, OrganisationId own) {
    return jdbc.sql(
            """
            select exists (select from organisation
                            where lower(name) = lower(:name) and id <> :id and ended_at is null)
            """)
        .param("name", name)
        .param("id", own.value())
        .query(Boolean.class)
        .single();
  }

  /** Makes it one with another, which goes on; its people are the other's too from then on. */
  public void merge(OrganisationId id, OrganisationId into, Viewer viewer) {
    requireAdministrator(viewer);
    transaction.executeWithoutResult(status -> {
      var now = locked(id);
      require(mayEnd(now), "destino", "lawful");
      require(!now.ended(), "destino", "ended");
      var successor = organisations.get(into);
      require(follows(successor, now), "destino", "successor");
      end(now, into);
      tell(viewer, "merge", now, Map.of("target", successor.code()));
    });
  }

  /** Closes it: it is offered no more; its people go on reading what is its. */
  public void close(OrganisationId id, Viewer viewer) {
    requireAdministrator(viewer);
    transaction.executeWithoutResult(status -> {
      var now = locked(id);
      require(mayEnd(now), "cerrar", "lawful");
      require(!now.ended(), "cerrar", "ended");
      end(now, null);
      tell(viewer, "close", now, Map.of());
    });
  }

  /** Takes a merge or a closing back. */
  public void reopen(OrganisationId id, Viewer viewer) {
    requireAdministrator(viewer);
    transaction.executeWithoutResult(status -> {
      var now = locked(id);
      require(now.ended(), "reabrir", "open");
      require(!isTaken(now.name(), id), "reabrir", "name-taken", now.name());
      jdbc.sql("update organisation set successor_id = null, ended_at = null where id = :id")
          .param("id", id.value())
          .update();
      tell(viewer, "reopen", now, Map.of());
    });
  }

  private void end(Organisation organisation, @Nullable OrganisationId successor) {
    jdbc.sql("update organisation set successor_id = :successor, ended_at = :now where id = :id")
        .param("successor", successor == null ? null : successor.value())
        .param("now", OffsetDateTime.now(clock))
        .param("id", organisation.id().value())
        .update();
  }

  /** One act at a time: two merges at once could lead round in a circle. */
  private Organisation locked(OrganisationId id) {
    jdbc.sql("lock table organisation in share row exclusive mode").update();
    return organisations.get(id);
  }

  private void tell(
      Viewer viewer, String act, Organisation organisation, Map<String, String> details) {
    audit.record(viewer, "organisation." + act, "organisation:" + organisation.id(), details);
  }

  private static void require(boolean right, String field, String why, Object... arguments) {
    if (!right) {
      throw wrong(field, why, arguments);
    }
  }

  private static Invalid wrong(String field, String why, Object... arguments) {
    return new Invalid(List.of(Violation.of(field, "organisation.invalid." + why, arguments)));
  }

  private static void requireAdministrator(Viewer viewer) {
    if (!viewer.is(Viewer.Role.ADMINISTRATOR)) {
      throw new NotAllowed("change an organisation");
    }
  }
}
