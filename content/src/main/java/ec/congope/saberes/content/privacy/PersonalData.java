package ec.congope.saberes.content.privacy;

import ec.congope.saberes.content.PersonId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionOperations;

/**
 * Everything that the store knows of one person: what it may ask for, read and take along (LOPDP,
 * art. 13). Secrets are not in it, nor what others wrote.
 */
@Component
public class PersonalData {

  /**
   * One kind of what is known.
   *
   * @param rows values by name; a moment is written as in ISO 8601, in UTC
   */
  public record Part(String key, List<Map<String, Object>> rows) {

    /** Copies the rows. */
    public Part {
      rows = List.copyOf(rows);
    }
  }

  /** The kinds in the order in which they are read. */
  private static final Map<String, String> QUESTIONS = new LinkedHashMap<>();

  static {
    QUESTIONS.put(
        "account",
        """
        select id, name, email, state, created_at, changed_at, consent, consented_at,
               (select string_agg(words, ' / ' order by used_from) from consent_text
                 where purpose = 'ACCOUNT' and version = person.consent) as words
          from person where id = :person
        """);
    QUESTIONS.put(
        "duties",
        """
        select m.duty, o.name as organisation, m.given_at
          from membership m join organisation o on o.id = m.organisation_id
         where m.person_id = :person order by m.given_at, m.duty
        """);
    QUESTIONS.put(
        "networks",
        """
        select n.name, m.since from network_member m join network n on n.id = m.network_id
         where m.person_id = :person order by m.since
        """);
    QUESTIONS.put(
        "second-step",
        """
        select s.confirmed_at as on_since,
               (select count(*) from recovery_code c where c.person_id = s.person_id) as codes_left
          from second_step s where s.person_id = :person and s.confirmed_at is not null
        """);
    QUESTIONS.put(
        "passkeys",
        """
        select name, made_at, used_at from passkey where person_id = :person order by id
        """);
    QUESTIONS.put(
        "outside-accounts",
        """
        select issuer, subject as account, linked_at, used_at from outside_account
         where person_id = :person order by issuer
        """);
    QUESTIONS.put(
        "sessions",
        """
        select to_timestamp(s.creation_time / 1000.0) as made_at,
               to_timestamp(s.last_access_time / 1000.0) as seen_at,
               (select convert_from(a.attribute_bytes, 'UTF8') from account_session_attributes a
                 where a.session_primary_id = s.primary_id
                   and a.attribute_name = 'device') as device
          from account_session s
         where s.principal_name = cast(:person as text) order by s.creation_time
        """);
    QUESTIONS.put(
        "tokens",
        """
        select name, made_at, expires_at, used_at from account_token
         where person_id = :person order by id
        """);
    QUESTIONS.put(
        "links",
        """
        select purpose, made_at, expires_at from account_link
         where person_id = :person order by made_at
        """);
    QUESTIONS.put(
        "mails",
        """
        select kind, address, made_at, state from account_mail
         where person_id = :person order by id
        """);
    QUESTIONS.put(
        "manuscripts",
        """
        select id, title, state, created_at, changed_at from manuscript
         where author_id = :person order by id
        """);
    QUESTIONS.put(
        "answers",
        """
        select manuscript_id as manuscript, count(*) as answers, min(saved_at) as from_at,
               max(saved_at) as to_at
          from manuscript_answer where saved_by = :person
         group by manuscript_id order by manuscript_id
        """);
    QUESTIONS.put(
        "decisions",
        """
        select manuscript_id as manuscript, kind, reason, taken_at from manuscript_step
         where taken_by = :person order by id
        """);
    QUESTIONS.put(
        "comments",
        """
        select manuscript_id as manuscript, field, body as text, said_at, resolved_at
          from manuscript_comment where said_by = :person order by id
        """);
    QUESTIONS.put(
        "scores",
        """
        select manuscript_id as manuscript, marks::text as marks, scored_at from manuscript_score
         where scored_by = :person order by id
        """);
    QUESTIONS.put(
        "claims",
        """
        select manuscript_id as manuscript, claimed_at from manuscript_claim
         where person_id = :person order by claimed_at
        """);
    QUESTIONS.put(
        "schedules",
        """
        select manuscript_id as manuscript, publish_at, set_at from manuscript_schedule
         where set_by = :person order by set_at
        """);
    QUESTIONS.put(
        "questions",
        """
        select item_id as item, made_at, sent_at, state from validity_question
         where person_id = :person order by id
        """);
    QUESTIONS.put(
        "uploads",
        """
        select manuscript_id as manuscript, name, length as bytes, received, begun_at from upload
         where person_id = :person order by begun_at, id
        """);
    QUESTIONS.put(
        "batches",
        """
        select title, kind, state, started_at, ended_at from batch
         where started_by = :person order by id
        """);
    QUESTIONS.put(
        "checks",
        """
        select name, weight, changed_at from review_check
         where changed_by = :person order by name
        """);
    QUESTIONS.put(
        "vocabulary",
        """
        select scheme, kind, code, at from vocabulary_step where by_person = :person order by id
        """);
    QUESTIONS.put(
        "alerts",
        """
        select s.question, s.frequency, s.asked_at, s.confirmed_at, s.consent
          from saved_search s
          join subscriber a on a.id = s.subscriber_id
          join person p on p.email = a.address and p.password is not null
         where p.id = :person order by s.id
        """);
    QUESTIONS.put(
        "audit",
        """
        select number, at, actor, action, subject, origin, details::text as details from audit
         where actor = concat('person:', :person) or subject = concat('person:', :person)
         order by number desc
        """);
  }

  private final JdbcClient jdbc;
  private final TransactionOperations transaction;

  PersonalData(JdbcClient jdbc, TransactionOperations transaction) {
    this.jdbc = jdbc;
    this.transaction = transaction;
  }

  /** What is known of a person, kind by kind; a kind of which nothing is known has no rows. */
  public List<Part> of(PersonId person) {
    return transaction.execute(status ->
        QUESTIONS.entrySet().stream()
            .map(question -> new Part(question.getKey(), rows(question.getValue(), person)))
            .toList());
  }

  private List<Map<String, Object>> rows(String sql, PersonId person) {
    return jdbc.sql(sql).param("person", person.value()).query((row, number) -> values(row)).list();
  }

  private static Map<String, Object> values(ResultSet row) throws SQLException {
    var columns = row.getMetaData();
    var values = new LinkedHashMap<String, Object>();
    for (int i = 1; i <= columns.getColumnCount(); i++) {
      @Nullable Object value = row.getObject(i);
      if (value instanceof Timestamp moment) {
        values.put(columns.getColumnLabel(i), moment.toInstant().toString());
      } else if (value instanceof Number || value instanceof Boolean) {
        values.put(columns.getColumnLabel(i), value);
      } else if (value != null) {
        values.put(columns.getColumnLabel(i), value.toString());
      }
    }
    return values;
  }
}
