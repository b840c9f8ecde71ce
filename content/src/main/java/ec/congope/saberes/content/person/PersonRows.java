package ec.congope.saberes.content.person;

import ec.congope.saberes.content.Membership;
import ec.congope.saberes.content.Membership.Duty;
import ec.congope.saberes.content.Membership.Kind;
import ec.congope.saberes.content.OrganisationId;
import ec.congope.saberes.content.PersonId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** People as the store has them; those that were erased are numbers and nothing else. */
@Component
class PersonRows {

  private static final String SELECT =
      """
      select id, email, name, state,
             exists (select from second_step
                      where person_id = person.id and confirmed_at is not null) as second_step,
             exists (select from passkey where person_id = person.id) as passkey
        from person
      """;

  private final JdbcClient jdbc;

  PersonRows(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  Optional<Person> find(PersonId id) {
    return find("id = :key", id.value());
  }

  Optional<Person> find(String email) {
    return find("email = :key", email.strip().toLowerCase(Locale.ROOT));
  }

  private Optional<Person> find(String condition, Object key) {
    return whole(jdbc.sql(SELECT + "where erased_at is null and " + condition).param("key", key))
        .stream()
        .findFirst();
  }

  List<Person> list() {
    return whole(jdbc.sql(SELECT + "where erased_at is null order by lower(name), id"));
  }

  List<Person> search(String part, int most) {
    var sql =
        SELECT
            + """
            where erased_at is null
              and (strpos(lower(name), :part) > 0 or strpos(email, :part) > 0)
            order by case state when 'PROPOSED' then 0 when 'INVITED' then 1 else 2 end,
                     lower(name), id
            limit :most
            """;
    return whole(
        jdbc.sql(sql).param("part", part.strip().toLowerCase(Locale.ROOT)).param("most", most));
  }

  Map<PersonId, String> names(Collection<PersonId> ids) {
    var names = new HashMap<PersonId, String>();
    jdbc.sql("select id, name from person where id = any(:ids) and erased_at is null")
        .param("ids", ids.stream().map(PersonId::value).toArray(Long[]::new))
        .query(row -> {
          names.put(new PersonId(row.getLong("id")), row.getString("name"));
        });
    return names;
  }

  int administrators() {
    var sql =
        """
        select count(distinct p.id)
          from person p
          join membership m on m.person_id = p.id and m.duty = 'ADMINISTRATOR'
          join organisation o on o.id = m.organisation_id and o.kind = 'CONGOPE'
         where p.state = 'ACTIVE'
        """;
    return jdbc.sql(sql).query(Integer.class).single();
  }

  /** Those that are asked for, with all that they do: three statements, whatever their number. */
  private List<Person> whole(JdbcClient.StatementSpec asked) {
    var bare = asked.query((row, number) -> bare(row)).list();
    var ids = bare.stream().map(person -> person.id().value()).toArray(Long[]::new);
    if (ids.length == 0) {
      return List.of();
    }
    var memberships = memberships(ids);
    var networks = networks(ids);
    return bare.stream()
        .map(person ->
            new Person(
                person.id(),
                person.email(),
                person.name(),
                person.state(),
                memberships.getOrDefault(person.id(), List.of()),
                Set.copyOf(networks.getOrDefault(person.id(), List.of())),
                person.secondStep(),
                person.passkey()))
        .toList();
  }

  private static Person bare(ResultSet row) throws SQLException {
    return new Person(
        new PersonId(row.getLong("id")),
        row.getString("email"),
        row.getString("name"),
        Person.State.valueOf(row.getString("state")),
        List.of(),
        Set.of(),
        row.getBoolean("second_step"),
        row.getBoolean("passkey"));
  }

  /** Who does something for one of the organisations that became one does it for all of them. */
  private Map<PersonId, List<Membership>> memberships(Long[] people) {
    var sql =
        """
        select distinct m.person_id, o.id as organisation_id, o.kind, m.duty
          from membership m
          join organisation_now own on own.id = m.organisation_id
          join organisation_now other on other.now = own.now
          join organisation o on o.id = other.id
         where m.person_id = any(:people)
         order by m.person_id, organisation_id, m.duty
        """;
    var found = new HashMap<PersonId, List<Membership>>();
    jdbc.sql(sql)
        .param("people", people)
        .query(row -> {
          found
              .computeIfAbsent(new PersonId(row.getLong("person_id")), id -> new ArrayList<>())
              .add(
                  new Membership(
                      new OrganisationId(row.getLong("organisation_id")),
                      Kind.valueOf(row.getString("kind")),
                      Duty.valueOf(row.getString("duty"))));
        });
    return found;
  }

  private Map<PersonId, List<String>> networks(Long[] people) {
    var sql =
        """
        select m.person_id, n.slug
          from network_member m join network n on n.id = m.network_id
         where m.person_id = any(:people)
        """;
    var found = new HashMap<PersonId, List<String>>();
    jdbc.sql(sql)
        .param("people", people)
        .query(row -> {
          found
              .computeIfAbsent(new PersonId(row.getLong("person_id")), id -> new ArrayList<>())
              .add(row.getString("slug"));
        });
    return found;
  }
}
