package ec.congope.saberes.content.access;

import ec.congope.saberes.content.NotFound;
import ec.congope.saberes.content.PersonId;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The networks that have a name and members, for whom items and files may be. */
@Component
public class Networks {

  /**
   * A network.
   *
   * @param slug unique, never changed
   */
  public record Network(String slug, String name) {}

  private final JdbcClient jdbc;
  private final Clock clock;

  Networks(JdbcClient jdbc, Clock clock) {
    this.jdbc = jdbc;
    this.clock = clock;
  }

  /** All of them, by name. */
  public List<Network> list() {
    return jdbc.sql("select slug, name from network order by name, slug")
        .query((row, number) -> new Network(row.getString("slug"), row.getString("name")))
        .list();
  }

  /** The network with this slug. */
  public Optional<Network> find(String slug) {
    return jdbc.sql("select slug, name from network where slug = :slug")
        .param("slug", slug)
        .query((row, number) -> new Network(row.getString("slug"), row.getString("name")))
        .optional();
  }

  /**
   * Makes a network without members.
   *
   * @throws org.springframework.dao.DuplicateKeyException when the slug is taken
   */
  public void add(String slug, String name) {
    jdbc.sql("insert into network (slug, name, made_at) values (:slug, :name, :now)")
        .param("slug", slug)
        .param("name", name.strip())
        .param("now", OffsetDateTime.now(clock))
        .update();
  }

  /** Makes the person a member; nothing happens where it is one already. */
  public void join(String slug, PersonId person) {
    var sql =
        """
        insert into network_member (network_id, person_id, since)
        values (:network, :person, :now)
        on conflict do nothing
        """;
    jdbc.sql(sql)
        .param("network", id(slug))
        .param("person", person.value())
        .param("now", OffsetDateTime.now(clock))
        .update();
  }

  /** Ends the membership of the person, which acts at its next request. */
  public void leave(String slug, PersonId person) {
    jdbc.sql("delete from network_member where network_id = :network and person_id = :person")
        .param("network", id(slug))
        .param("person", person.value())
        .update();
  }

  /** Some of the members, the first to join first. */
  public List<PersonId> members(String slug, int from, int most) {
    var sql =
        """
        select person_id
          from network_member
         where network_id = :network
         order by since, person_id
         limit :most offset :from
        """;
    return jdbc.sql(sql)
        .param("network", id(slug))
        .param("most", most)
        .param("from", from)
        .query((row, number) -> new PersonId(row.getLong(1)))
        .list();
  }

  /** How many members each has, by slug; those without any are not in it. */
  public Map<String, Integer> sizes() {
    var sql =
        """
        select n.slug, count(*)
          from network n
          join network_member m on m.network_id = n.id
         group by n.slug
        """;
    var sizes = new HashMap<String, Integer>();
    jdbc.sql(sql)
        .query(row -> {
          sizes.put(row.getString(1), row.getInt(2));
        });
    return sizes;
  }

  private long id(String slug) {
    return jdbc.sql("select id from network where slug = :slug")
        .param("slug", slug)
        .query(Long.class)
        .optional()
        .orElseThrow(() -> new NotFound("network", slug));
  }
}
