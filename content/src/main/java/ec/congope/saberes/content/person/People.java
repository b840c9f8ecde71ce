package ec.congope.saberes.content.person;

import ec.congope.saberes.content.Membership;
import ec.congope.saberes.content.Membership.Duty;
import ec.congope.saberes.content.Membership.Kind;
import ec.congope.saberes.content.OrganisationId;
import ec.congope.saberes.content.PersonId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionOperations;

/** The people with accounts. */
@Component
public class People {

  private static final String SELECT =
      """
      select id, email, name, state,
             exists (select from second_step
                      where person_id = person.id and confirmed_at is not null) as second_step
        from person
      """;

  /** Any number that no other lock of the store has. */
  private static final long LOCK = 5_273_001L;

  private final JdbcClient jdbc;
  private final TransactionOperations transaction;
  private final Clock clock;

  People(JdbcClient jdbc, TransactionOperations transaction, Clock clock) {
    this.jdbc = jdbc;
    this.transaction = transaction;
    this.clock = clock;
  }

  /** The person with this id, whatever its state. */
  public Optional<Person> find(PersonId id) {
    return find("id = :key", id.value());
  }

  /** All of them, by name. */
  public List<Person> list() {
    return jdbc.sql(SELECT + "order by lower(name), id").query((row, number) -> person(row)).list();
  }

  /** At most so many whose name or address has this in it, those who wait for an answer first. */
  public List<Person> search(String part, int most) {
    var sql =
        SELECT
            + """
            where strpos(lower(name), :part) > 0 or strpos(email, :part) > 0
            order by case state when 'PROPOSED' then 0 when 'INVITED' then 1 else 2 end,
                     lower(name), id
            limit :most
            """;
    return jdbc.sql(sql)
        .param("part", part.strip().toLowerCase(Locale.ROOT))
        .param("most", most)
        .query((row, number) -> person(row))
        .list();
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

  /**
   * Takes a duty from a person; nothing happens where it has it not.
   *
   * @return false when nobody would be left who administers the portal: then nothing is taken
   */
  public boolean take(PersonId person, OrganisationId organisation, Duty duty) {
    var sql =
        """
        delete from membership
         where person_id = :person and duty = :duty
           and organisation_id in (select other.id
                                     from organisation_now own
                                     join organisation_now other on other.now = own.now
                                    where own.id = :organisation)
        """;
    return unlessLast(() ->
        jdbc.sql(sql)
            .param("person", person.value())
            .param("organisation", organisation.value())
            .param("duty", duty.name())
            .update());
  }

  /**
   * Disables an account.
   *
   * @return false when nobody would be left who administers the portal: then nothing is changed
   */
  public boolean disable(PersonId person) {
    return unlessLast(() -> change(person, Person.State.DISABLED));
  }

  /** One at a time: two administrators who remove each other would leave none. */
  private boolean unlessLast(Runnable change) {
    return Boolean.TRUE.equals(
        transaction.execute(status -> {
          jdbc.sql("select pg_advisory_xact_lock(:lock)")
              .param("lock", LOCK)
              .query((row, number) -> 1)
              .list();
          int before = administrators();
          change.run();
          boolean left = before == 0 || administrators() > 0;
          if (!left) {
            status.setRollbackOnly();
          }
          return left;
        }));
  }

  /** How many people administer the portal. */
  public int administrators() {
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

  /** Proposes an account, unless there is one with this address: then nothing happens. */
  public void register(String email, String name, String consent) {
    var sql =
        """
        insert into person (email, name, state, consent, created_at, changed_at)
        values (:email, :name, 'PROPOSED', :consent, :now, :now)
        on conflict (email) do nothing
        """;
    jdbc.sql(sql)
        .param("email", email.strip().toLowerCase(Locale.ROOT))
        .param("name", name.strip())
        .param("consent", consent)
        .param("now", OffsetDateTime.now(clock))
        .update();
  }

  /** Gives a person another name. */
  public void rename(PersonId person, String name) {
    jdbc.sql("update person set name = :name, changed_at = :now where id = :id")
        .param("name", name.strip())
        .param("now", OffsetDateTime.now(clock))
        .param("id", person.value())
        .update();
  }

  /** Gives a person another address; false when it is somebody else's. */
  public boolean move(PersonId person, String email) {
    var sql =
        """
        update person set email = :email, changed_at = :now
         where id = :id and not exists (select from person where email = :email)
        """;
    return jdbc.sql(sql)
            .param("email", email.strip().toLowerCase(Locale.ROOT))
            .param("now", OffsetDateTime.now(clock))
            .param("id", person.value())
            .update()
        == 1;
  }

  /** Takes up an invitation; nothing happens to who was disabled meanwhile. */
  public void accept(PersonId person) {
    jdbc.sql(
            "update person set state = 'ACTIVE', changed_at = :now where id = :id and state ="
                + " 'INVITED'")
        .param("now", OffsetDateTime.now(clock))
        .param("id", person.value())
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
    return jdbc.sql(SELECT + "where " + condition)
        .param("key", key)
        .query((row, number) -> person(row))
        .optional();
  }

  private Person person(ResultSet row) throws SQLException {
    var id = new PersonId(row.getLong("id"));
    return new Person(
        id,
        row.getString("email"),
        row.getString("name"),
        Person.State.valueOf(row.getString("state")),
        memberships(id),
        networks(id),
        row.getBoolean("second_step"));
  }

  /** Who does something for one of the organisations that became one does it for all of them. */
  private List<Membership> memberships(PersonId person) {
    var sql =
        """
        select distinct o.id as organisation_id, o.kind, m.duty
          from membership m
          join organisation_now own on own.id = m.organisation_id
          join organisation_now other on other.now = own.now
          join organisation o on o.id = other.id
         where m.person_id = :person
         order by organisation_id, m.duty
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

  private Set<String> networks(PersonId person) {
    var sql =
        """
        select n.slug
          from network_member m join network n on n.id = m.network_id
         where m.person_id = :person
        """;
    return Set.copyOf(jdbc.sql(sql).param("person", person.value()).query(String.class).list());
  }
}
