package ec.congope.saberes.content.person;

import ec.congope.saberes.content.Membership.Duty;
import ec.congope.saberes.content.NotFound;
import ec.congope.saberes.content.OrganisationId;
import ec.congope.saberes.content.PersonId;
import ec.congope.saberes.content.Viewer;
import ec.congope.saberes.content.audit.Audit;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionOperations;

/**
 * The people with accounts. Whatever changes one is told to the audit, by number and never by name;
 * what takes no viewer is done by the portal itself.
 */
@Component
public class People {

  /** Any number that no other lock of the store has. */
  private static final long LOCK = 5_273_001L;

  private final PersonRows rows;
  private final JdbcClient jdbc;
  private final TransactionOperations transaction;
  private final Audit audit;
  private final Clock clock;

  People(
      PersonRows rows,
      JdbcClient jdbc,
      TransactionOperations transaction,
      Audit audit,
      Clock clock) {
    this.rows = rows;
    this.jdbc = jdbc;
    this.transaction = transaction;
    this.audit = audit;
    this.clock = clock;
  }

  /** The person with this id, whatever its state; of one that was erased there is nothing. */
  public Optional<Person> find(PersonId id) {
    return rows.find(id);
  }

  /**
   * The person that the viewer is.
   *
   * @throws NotFound when it is none that is known: a reader, or who came with the administrator's
   *     token
   */
  public Person self(Viewer viewer) {
    return viewer
        .person()
        .flatMap(this::find)
        .orElseThrow(() -> new NotFound("account", "of the token"));
  }

  /** The person with this e-mail address, in whatever capitals. */
  public Optional<Person> find(String email) {
    return rows.find(email);
  }

  /** All of them, by name. */
  public List<Person> list() {
    return rows.list();
  }

  /** At most so many whose name or address has this in it, those who wait for an answer first. */
  public List<Person> search(String part, int most) {
    return rows.search(part, most);
  }

  /** The names of those among these people that there are. */
  public Map<PersonId, String> names(Collection<PersonId> ids) {
    return rows.names(ids);
  }

  /** How many people administer the portal. */
  public int administrators() {
    return rows.administrators();
  }

  /** As {@link #add(Viewer, String, String, Person.State)}, by the portal. */
  public PersonId add(String email, String name, Person.State state) {
    return add(Viewer.administrator(), email, name, state);
  }

  /**
   * Adds a person.
   *
   * @throws org.springframework.dao.DuplicateKeyException when the address has an account already
   */
  public PersonId add(Viewer viewer, String email, String name, Person.State state) {
    var sql =
        """
        insert into person (email, name, state, created_at, changed_at)
        values (:email, :name, :state, :now, :now)
        returning id
        """;
    return transaction.execute(status -> {
      var person =
          new PersonId(
              jdbc.sql(sql)
                  .param("email", lower(email))
                  .param("name", name.strip())
                  .param("state", state.name())
                  .param("now", now())
                  .query(Long.class)
                  .single());
      tell(viewer, "account.add", person, Map.of("state", state.name()));
      return person;
    });
  }

  /** As {@link #give(Viewer, PersonId, OrganisationId, Duty)}, by the portal or this giver. */
  public void give(
      PersonId person, OrganisationId organisation, Duty duty, @Nullable PersonId giver) {
    give(
        giver == null ? Viewer.administrator() : Viewer.member(giver, List.of()),
        person,
        organisation,
        duty);
  }

  /** Gives a person a duty; nothing happens where it has it already. */
  public void give(Viewer viewer, PersonId person, OrganisationId organisation, Duty duty) {
    var sql =
        """
        insert into membership (person_id, organisation_id, duty, given_at, given_by)
        values (:person, :organisation, :duty, :now, :giver)
        on conflict do nothing
        """;
    changing(
        () ->
            jdbc.sql(sql)
                .param("person", person.value())
                .param("organisation", organisation.value())
                .param("duty", duty.name())
                .param("now", now())
                .param(
                    "giver",
                    viewer.person().map(PersonId::value).orElse(null),
                    java.sql.Types.BIGINT)
                .update(),
        () -> tell(viewer, "duty.give", person, held(organisation, duty)));
  }

  /** As {@link #take(Viewer, PersonId, OrganisationId, Duty)}, by the portal. */
  public boolean take(PersonId person, OrganisationId organisation, Duty duty) {
    return take(Viewer.administrator(), person, organisation, duty);
  }

  /**
   * Takes a duty from a person; nothing happens where it has it not.
   *
   * @return false when nobody would be left who administers the portal: then nothing is taken
   */
  public boolean take(Viewer viewer, PersonId person, OrganisationId organisation, Duty duty) {
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
        changing(
            () ->
                jdbc.sql(sql)
                    .param("person", person.value())
                    .param("organisation", organisation.value())
                    .param("duty", duty.name())
                    .update(),
            () -> tell(viewer, "duty.take", person, held(organisation, duty))));
  }

  /** As {@link #disable(Viewer, PersonId)}, by the portal. */
  public boolean disable(PersonId person) {
    return disable(Viewer.administrator(), person);
  }

  /**
   * Disables an account.
   *
   * @return false when nobody would be left who administers the portal: then nothing is changed
   */
  public boolean disable(Viewer viewer, PersonId person) {
    return unlessLast(() -> change(viewer, person, Person.State.DISABLED));
  }

  /**
   * Does something in a transaction, unless nobody would be left who administers the portal. One at
   * a time: two administrators who remove each other would leave none.
   *
   * @return false when it was not done
   */
  public boolean unlessLast(Runnable change) {
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

  /** As {@link #register(Viewer, String, String, String)}, by nobody in particular. */
  public void register(String email, String name, String consent) {
    register(Viewer.anonymous(), email, name, consent);
  }

  /**
   * Proposes an account, unless there is one with this address: then nothing happens.
   *
   * @param consent version of the words that were agreed to
   */
  public void register(Viewer viewer, String email, String name, String consent) {
    var sql =
        """
        insert into person (email, name, state, consent, consented_at, created_at, changed_at)
        values (:email, :name, 'PROPOSED', :consent, :now, :now, :now)
        on conflict (email) do nothing
        returning id
        """;
    transaction.executeWithoutResult(status ->
        jdbc.sql(sql)
            .param("email", lower(email))
            .param("name", name.strip())
            .param("consent", consent)
            .param("now", now())
            .query(Long.class)
            .optional()
            .ifPresent(
                id -> tell(viewer, "account.ask", new PersonId(id), Map.of("consent", consent))));
  }

  /** Gives a person another name. */
  public void rename(Viewer viewer, PersonId person, String name) {
    changing(
        () ->
            jdbc.sql(
                    "update person set name = :name, changed_at = :now where id = :id and name <>"
                        + " :name")
                .param("name", name.strip())
                .param("now", now())
                .param("id", person.value())
                .update(),
        () -> tell(viewer, "account.rename", person, Map.of()));
  }

  /** Gives a person another address; false when it is somebody else's. */
  public boolean move(Viewer viewer, PersonId person, String email) {
    var sql =
        """
        update person set email = :email, changed_at = :now
         where id = :id and not exists (select from person where email = :email)
        """;
    return changing(
        () ->
            jdbc.sql(sql)
                .param("email", lower(email))
                .param("now", now())
                .param("id", person.value())
                .update(),
        () -> tell(viewer, "account.move", person, Map.of()));
  }

  /** Takes up an invitation; nothing happens to who was disabled meanwhile. */
  public void accept(Viewer viewer, PersonId person) {
    var sql =
        "update person set state = 'ACTIVE', changed_at = :now where id = :id and state ="
            + " 'INVITED'";
    changing(
        () -> jdbc.sql(sql).param("now", now()).param("id", person.value()).update(),
        () -> tell(viewer, "account.accept", person, Map.of()));
  }

  /** As {@link #change(Viewer, PersonId, Person.State)}, by the portal. */
  public void change(PersonId person, Person.State state) {
    change(Viewer.administrator(), person, state);
  }

  /** Moves an account on. */
  public void change(Viewer viewer, PersonId person, Person.State state) {
    changing(
        () ->
            jdbc.sql(
                    "update person set state = :state, changed_at = :now where id = :id and"
                        + " erased_at is null")
                .param("state", state.name())
                .param("now", now())
                .param("id", person.value())
                .update(),
        () -> tell(viewer, "account.state", person, Map.of("state", state.name())));
  }

  /** Does something and tells of it, when it changed a row. */
  private boolean changing(Supplier<Integer> change, Runnable telling) {
    return Boolean.TRUE.equals(
        transaction.execute(status -> {
          boolean changed = change.get() > 0;
          if (changed) {
            telling.run();
          }
          return changed;
        }));
  }

  private void tell(Viewer viewer, String action, PersonId person, Map<String, String> details) {
    audit.record(viewer, action, "person:" + person, details);
  }

  private Map<String, String> held(OrganisationId organisation, Duty duty) {
    String code =
        jdbc.sql("select code from organisation where id = :id")
            .param("id", organisation.value())
            .query(String.class)
            .single();
    return Map.of("duty", duty.name(), "organisation", code);
  }

  private static String lower(String email) {
    return email.strip().toLowerCase(Locale.ROOT);
  }

  private OffsetDateTime now() {
    return OffsetDateTime.now(clock);
  }
}
