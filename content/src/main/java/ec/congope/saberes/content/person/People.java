package ec.congope.saberes.content.person;

import ec.congope.saberes.content.Membership;
import ec.congope.saberes.content.Membership.Duty;
import ec.congope.saberes.content.Membership.Kind;
import ec.congope.saberes.content.OrganisationId;
import ec.congope.saberes.content.PersonId;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The people with accounts. */
@Component
public class People {

  private final JdbcClient jdbc;
  private final Clock clock;

  People(JdbcClient jdbc, Clock clock) {
    this.jdbc = jdbc;
    this.clock = clock;
  }

  /** The person with this id, whatever its state. */
  public Optional<Person> find(PersonId id) {
    return find("id = :key", id.value());
  }

  /** The person with this e-mail address, in whatever capitals. */
  public Optional<Person> find(String email) {
    return find("email = :key", email.strip().toLowerCase(Locale.ROOT));
  }

  /** The names of those among these people that there are. */
  public Map<PersonId, String> names(Collection<PersonId> ids) {
    var names = new HashMap<PersonId, String>();
    jdbc.sql("select id, name from person where id = any(:ids)")
        .param("ids", ids.stream().map(PersonId::value).toArray(Long[]::new))
        .query(row -> {
          names.put(new PersonId(row.getLong("id")), row.getString("name"));
        });
    return names;
  }

  /**
   * Adds a person.
   *
   * @throws org.springframework.dao.DuplicateKeyException when the address has an account already
   */
  public PersonId add(String email, String name, Person.State state) {
    var sql =
        """
        insert into person (email, name, state, created_at, changed_at)
        values (:email, :name, :state, :now, :now)
        returning id
        """;
    return new PersonId(
        jdbc.sql(sql)
            .param("email", email.strip().toLowerCase(Locale.ROOT))
            .param("name", name.strip())
            .param("state", state.name())
            .param("now", OffsetDateTime.now(clock))
            .query(Long.class)
            .single());
  }

  /** Gives a person a duty; nothing happens where it has it already. */
  public void give(
      PersonId person, OrganisationId organisation, Duty duty, @Nullable PersonId giver) {
    var sql =
        """
        insert into membership (person_id, organisation_id, duty, given_at, given_by)
        values (:person, :organisation, :duty, :now, :giver)
        on conflict do nothing
        """;
    jdbc.sql(sql)
        .param("person", person.value())
        .param("organisation", organisation.value())
        .param("duty", duty.name())
        .param("now", OffsetDateTime.now(clock))
        .param("giver", giver == null ? null : giver.value())
        .update();
  }

  /** Takes a duty from a person; nothing happens where it has it not. */
  public void take(PersonId person, OrganisationId organisation, Duty duty) {
    var sql =
        """
        delete from membership
         where person_id = :person and organisation_id = :organisation and duty = :duty
        """;
    jdbc.sql(sql)
        .param("person", person.value())
        .param("organisation", organisation.value())
        .param("duty", duty.name())
        .update();
  }

  /** Moves an account on. */
  public void change(PersonId person, Person.State state) {
    jdbc.sql("update person set state = :state, changed_at = :now where id = :id")
        .param("state", state.name())
        .param("now", OffsetDateTime.now(clock))
        .param("id", person.value())
        .update();
  }

  private Optional<Person> find(String condition, Object key) {
    return jdbc.sql("select id, email, name, state from person where " + condition)
        .param("key", key)
        .query((row, number) -> {
          var id = new PersonId(row.getLong("id"));
          return new Person(
              id,
              row.getString("email"),
              row.getString("name"),
              Person.State.valueOf(row.getString("state")),
              memberships(id));
        })
        .optional();
  }

  private List<Membership> memberships(PersonId person) {
    var sql =
        """
        select m.organisation_id, o.kind, m.duty
          from membership m join organisation o on o.id = m.organisation_id
         where m.person_id = :person
         order by m.organisation_id, m.duty
        """;
    return jdbc.sql(sql)
        .param("person", person.value())
        .query((row, number) ->
            new Membership(
                new OrganisationId(row.getLong("organisation_id")),
                Kind.valueOf(row.getString("kind")),
                Duty.valueOf(row.getString("duty"))))
        .list();
  }
}
