package ec.congope.saberes.content.privacy;

import ec.congope.saberes.content.PersonId;
import ec.congope.saberes.content.Viewer;
import ec.congope.saberes.content.audit.Audit;
import ec.congope.saberes.content.person.People;
import ec.congope.saberes.content.subscription.Subscriptions;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Forgets people (LOPDP, art. 15). What they wrote for an organisation is the organisation's and
 * stays, with the authors that it credits; the number of the person stays in it and in the audit,
 * and leads to nobody any more.
 */
@Component
public class Erasure {

  /** Columns that name a person whose row goes with it. */
  static final List<String> EMPTIED =
      List.of(
          "membership.person_id",
          "network_member.person_id",
          "account_link.person_id",
          "account_mail.person_id",
          "account_token.person_id",
          "recovery_code.person_id",
          "second_step.person_id",
          "outside_account.person_id",
          "passkey.person_id",
          "passkey_handle.person_id",
          "validity_question.person_id",
          "manuscript_claim.person_id",
          "manuscript_schedule.set_by",
          "upload.person_id");

  private final People people;
  private final Subscriptions subscriptions;
  private final Audit audit;
  private final JdbcClient jdbc;
  private final Clock clock;

  Erasure(People people, Subscriptions subscriptions, Audit audit, JdbcClient jdbc, Clock clock) {
    this.people = people;
    this.subscriptions = subscriptions;
    this.audit = audit;
    this.jdbc = jdbc;
    this.clock = clock;
  }

  /**
   * Forgets a person: name, address, password, second step, passkeys, duties, sessions, tokens,
   * links, mails, and the alerts of its address. Nothing happens to one that was forgotten before.
   *
   * @return false when nobody would be left who administers the portal: then nothing is changed
   */
  public boolean erase(Viewer viewer, PersonId person) {
    return people.unlessLast(() -> {
      // an address that was never shown to be the person's may be somebody else's, alerts and all
      var shown = shownAddress(person);
      if (forget(person)) {
        EMPTIED.forEach(column -> empty(column, person));
        jdbc.sql("delete from account_session where principal_name = :person")
            .param("person", person.toString())
            .update();
        shown.ifPresent(subscriptions::forgetAddress);
        audit.record(viewer, "account.erase", "person:" + person, Map.of());
      }
    });
  }

  private Optional<String> shownAddress(PersonId person) {
    return jdbc.sql("select email from person where id = :id and password is not null")
        .param("id", person.value())
        .query(String.class)
        .optional();
  }

  private boolean forget(PersonId person) {
    var sql =
        """
        update person
           set email = 'person-' || id || '@erased.invalid', name = '#' || id, password = null,
               consent = null, consented_at = null, state = 'DISABLED', changed_at = :now,
               erased_at = :now
         where id = :id and erased_at is null
        """;
    return jdbc.sql(sql)
            .param("now", OffsetDateTime.now(clock))
            .param("id", person.value())
            .update()
        == 1;
  }

  private void empty(String column, PersonId person) {
    int dot = column.indexOf('.');
    jdbc.sql(
            "delete from "
                + column.substring(0, dot)
                + " where "
                + column.substring(dot + 1)
                + " = :person")
        .param("person", person.value())
        .update();
  }
}
