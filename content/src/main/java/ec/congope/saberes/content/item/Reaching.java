package ec.congope.saberes.content.item;

import ec.congope.saberes.content.OrganisationId;
import ec.congope.saberes.content.access.Access;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Writes whose items are and whom they and their files reach. An item is of the organisation that
 * its draft names; else of the one that it was of before, of the one that publishes it, or of the
 * one that its author writes for, if that is one.
 */
@Component
class Reaching {

  private final JdbcClient jdbc;
  private final Clock clock;

  Reaching(JdbcClient jdbc, Clock clock) {
    this.jdbc = jdbc;
    this.clock = clock;
  }

  /** Once the items and their parts are written. */
  void write(List<Change> changes) {
    var owners = owners(changes);
    var today = LocalDate.now(clock);
    var items = new Opening();
    var files = new Opening();
    var positions = new ArrayList<Integer>();
    for (Change change : changes) {
      var owner = owners.get(change.itemId());
      items.add(change.itemId(), owner, change.draft().access(), today);
      var attachments = change.draft().attachments();
      for (int i = 0; i < attachments.size(); i++) {
        Access own = attachments.get(i).access();
        if (own != null) {
          files.add(change.itemId(), owner, own, today);
          positions.add(i + 1);
        }
      }
    }
    writeItems(items);
    if (!positions.isEmpty()) {
      writeFiles(files, positions);
    }
  }

  private Map<Long, OrganisationId> owners(List<Change> changes) {
    var sql =
        """
        select n.id, coalesce(
               (select w.now
                  from organisation o join organisation_now w on w.id = o.id
                 where o.code = n.code),
               i.organisation_id,
               (select min(w.now)
                  from item_agent a
                  join organisation o on o.agent_id = a.agent_id
                  join organisation_now w on w.id = o.id
                 where a.item_id = n.id and a.role = 'PUBLISHER'),
               (select min(w.now)
                  from membership m join organisation_now w on w.id = m.organisation_id
                 where m.person_id = n.author
                   and m.duty in ('CONTRIBUTOR', 'COORDINATOR', 'EDITOR', 'PUBLISHER')
                having count(distinct w.now) = 1)) as owner
          from unnest(:ids::bigint[], :codes::text[], :authors::bigint[]) as n (id, code, author)
          join item i on i.id = n.id
        """;
    var owners = new HashMap<Long, OrganisationId>();
    jdbc.sql(sql)
        .param("ids", ItemWriter.ids(changes))
        .param(
            "codes", changes.stream().map(c -> c.draft().access().owner()).toArray(String[]::new))
        .param("authors", changes.stream().map(Change::author).toArray(Long[]::new))
        .query(row -> {
          long owner = row.getLong("owner");
          if (!row.wasNull()) {
            owners.put(row.getLong("id"), new OrganisationId(owner));
          }
        });
    return owners;
  }

  private void writeItems(Opening items) {
    var sql =
        """
        update item i
           set organisation_id = n.owner, reach = n.reach, opens_on = n.opens_on::date,
               opens_to = n.opens_to
          from unnest(:ids::bigint[], :owners::bigint[], :reaches::text[], :days::text[],
                      :openings::text[]) as n (id, owner, reach, opens_on, opens_to)
         where i.id = n.id
        """;
    items.into(jdbc.sql(sql)).param("owners", items.owners.toArray(Long[]::new)).update();
  }

  private void writeFiles(Opening files, List<Integer> positions) {
    var sql =
        """
        update item_file f
           set reach = n.reach, opens_on = n.opens_on::date, opens_to = n.opens_to
          from unnest(:ids::bigint[], :positions::int[], :reaches::text[], :days::text[],
                      :openings::text[]) as n (id, position, reach, opens_on, opens_to)
         where f.item_id = n.id and f.position = n.position
        """;
    files.into(jdbc.sql(sql)).param("positions", positions.toArray(Integer[]::new)).update();
  }

  /** The columns of what opens, now and later. */
  private static final class Opening {
    private final List<Long> ids = new ArrayList<>();
    private final List<@Nullable Long> owners = new ArrayList<>();
    private final List<String> reaches = new ArrayList<>();
    private final List<@Nullable String> days = new ArrayList<>();
    private final List<@Nullable String> openings = new ArrayList<>();

    void add(long id, @Nullable OrganisationId owner, Access access, LocalDate today) {
      boolean later = access.isEmbargoed(today);
      ids.add(id);
      owners.add(owner == null ? null : owner.value());
      reaches.add(access.reach(owner, today).key());
      days.add(later ? String.valueOf(access.embargo()) : null);
      openings.add(later ? access.reach(owner).key() : null);
    }

    JdbcClient.StatementSpec into(JdbcClient.StatementSpec statement) {
      return statement
          .param("ids", ids.toArray(Long[]::new))
          .param("reaches", reaches.toArray(String[]::new))
          .param("days", days.toArray(String[]::new))
          .param("openings", openings.toArray(String[]::new));
    }
  }
}
