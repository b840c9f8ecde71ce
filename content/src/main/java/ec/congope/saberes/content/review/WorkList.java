package ec.congope.saberes.content.review;

import ec.congope.saberes.content.Membership;
import ec.congope.saberes.content.Membership.Duty;
import ec.congope.saberes.content.PersonId;
import ec.congope.saberes.content.Viewer;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * The manuscripts that wait for somebody's decision: what {@link Permissions} lets the viewer
 * approve or publish, whoever wrote it. One statement a method, whatever their number.
 */
@Component
public class WorkList {

  /** So many manuscripts of a kind. */
  public record Heap(
      State state, String type, String organisation, String organisationName, int number) {}

  private static final String MINE =
      """
        from manuscript m
        join organisation o on o.id = m.organisation_id
        left join manuscript_claim c on c.manuscript_id = m.id and c.state = m.state
       where (m.state = 'PROVINCIAL_REVIEW'
                and (:everything or m.organisation_id = any(:coordinated)
                     or (:edits or m.organisation_id = any(:delegated)) and not
      """
          + Coordination.OTHERS
          + """
                        )
                  or m.state = 'CONGOPE_REVIEW' and (:edits or m.organisation_id = any(:delegated))
                  or m.state = 'APPROVED' and :publishes)
          """;
  private static final String FILTERED =
      MINE
          + """
             and (:state = '' or m.state = :state)
             and (:type = '' or m.form = :type)
             and (:organisation = '' or o.code = :organisation)
             and (:held = 'ANY'
                  or :held = 'MINE' and c.person_id = :person
                  or :held = 'FREE' and c.person_id is null)
          """;

  private final JdbcClient jdbc;

  WorkList(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /** Those that wait longest first. */
  public List<Waiting> list(Viewer viewer, WorkFilter filter, int from, int most) {
    var sql =
        """
        select l.id, l.title, l.form, l.state, l.organisation, a.name as author, l.since,
               h.name as holder, p.publish_at,
               coalesce(l.holder_id = :person, false) as mine, l.alone
          from (select m.id, m.title, m.form, m.state, o.name as organisation, m.author_id,
                       c.person_id as holder_id,
                       m.state = 'PROVINCIAL_REVIEW' and not
        """
            + Coordination.OTHERS
            + """
                           as alone,
                           coalesce((select max(s.taken_at)
                                       from manuscript_step s
                                      where s.manuscript_id = m.id), m.changed_at) as since
            """
            + FILTERED
            + """
                   order by since, m.id limit :most offset :from) l
              left join person a on a.id = l.author_id
              left join person h on h.id = l.holder_id
              left join manuscript_schedule p on p.manuscript_id = l.id and l.state = 'APPROVED'
             order by l.since, l.id
            """;
    return filtered(sql, viewer, filter)
        .param("most", most)
        .param("from", from)
        .query(WorkList::waiting)
        .list();
  }

  /** How many there are of them. */
  public int count(Viewer viewer, WorkFilter filter) {
    return filtered("select count(*) " + FILTERED, viewer, filter).query(Integer.class).single();
  }

  /** What waits at all, for the choices of a filter. */
  public List<Heap> heaps(Viewer viewer) {
    var sql =
        "select m.state, m.form, o.code, o.name, count(*) as number "
            + MINE
            + " group by m.state, m.form, o.code, o.name order by o.name, m.form, m.state";
    return asked(sql, viewer)
        .query((row, n) ->
            new Heap(
                State.valueOf(row.getString("state")),
                row.getString("form"),
                row.getString("code"),
                row.getString("name"),
                row.getInt("number")))
        .list();
  }

  private JdbcClient.StatementSpec filtered(String sql, Viewer viewer, WorkFilter filter) {
    State state = filter.state();
    return asked(sql, viewer)
        .param("state", state == null ? "" : state.name())
        .param("type", filter.type())
        .param("organisation", filter.organisation())
        .param("held", filter.held().name())
        .param("person", viewer.person().map(PersonId::value).orElse(0L));
  }

  private JdbcClient.StatementSpec asked(String sql, Viewer viewer) {
    return jdbc.sql(sql)
        .param("everything", viewer.is(Viewer.Role.ADMINISTRATOR))
        .param("coordinated", organisations(viewer, Duty.COORDINATOR))
        .param("edits", viewer.hasAtCongope(Duty.EDITOR))
        .param("delegated", organisations(viewer, Duty.EDITOR))
        .param("publishes", Permissions.publishes(viewer));
  }

  private static Long[] organisations(Viewer viewer, Duty duty) {
    return viewer.memberships().stream()
        .filter(membership -> membership.duty() == duty)
        .map(Membership::organisation)
        .map(organisation -> organisation.value())
        .toArray(Long[]::new);
  }

  private static Waiting waiting(ResultSet row, int number) throws SQLException {
    var publishes = row.getObject("publish_at", OffsetDateTime.class);
    return new Waiting(
        new ManuscriptId(row.getLong("id")),
        row.getString("title"),
        row.getString("form"),
        State.valueOf(row.getString("state")),
        row.getString("organisation"),
        row.getString("author"),
        row.getObject("since", OffsetDateTime.class).toInstant(),
        row.getString("holder"),
        publishes == null ? null : publishes.toInstant(),
        row.getBoolean("mine"),
        row.getBoolean("alone"));
  }
}
