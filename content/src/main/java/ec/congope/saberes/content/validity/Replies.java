package ec.congope.saberes.content.validity;

import ec.congope.saberes.content.ItemId;
import ec.congope.saberes.content.PersonId;
import ec.congope.saberes.content.Viewer;
import ec.congope.saberes.content.audit.Audit;
import ec.congope.saberes.content.change.ChangeLog;
import ec.congope.saberes.content.person.People;
import ec.congope.saberes.content.person.Person;
import ec.congope.saberes.content.person.Secret;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionOperations;

/**
 * Takes the answers. A token answers once; the answer of one of those who were asked is the answer
 * of all. Who left the organisation, or the portal, answers no more.
 */
@Component
public class Replies {

  /** What a token asks about, and whom. */
  public record Asked(ItemId item, PersonId person) {}

  private final JdbcClient jdbc;
  private final People people;
  private final Audit audit;
  private final ChangeLog log;
  private final TransactionOperations transaction;
  private final Clock clock;

  Replies(
      JdbcClient jdbc,
      People people,
      Audit audit,
      ChangeLog log,
      TransactionOperations transaction,
      Clock clock) {
    this.jdbc = jdbc;
    this.people = people;
    this.audit = audit;
    this.log = log;
    this.transaction = transaction;
    this.clock = clock;
  }

  /** What the token asks, as long as it may be answered. To look at it changes nothing. */
  public Optional<Asked> find(String token) {
    var sql =
        """
        select q.item_id, q.person_id
          from validity_question q
          join item i on i.id = q.item_id and i.status = 'published'
          join person p on p.id = q.person_id and p.state = 'ACTIVE'
         where q.hash = :hash and q.state in ('sending', 'sent', 'silent') and q.made_at > :before
           and exists (select from membership m
                        where m.person_id = p.id and m.organisation_id = i.organisation_id)
        """;
    return jdbc.sql(sql)
        .param("hash", Secret.hash(token))
        .param("before", now().minus(Questions.YEAR))
        .query((row, number) ->
            new Asked(new ItemId(row.getLong("item_id")), new PersonId(row.getLong("person_id"))))
        .optional();
  }

  /** Takes the answer; nothing where the token asks nothing any more. */
  public Optional<Asked> answer(String token, Reply reply) {
    return Optional.ofNullable(
        transaction.execute(status ->
            find(token)
                .filter(asked -> close(asked, token))
                .map(asked -> {
                  keep(asked.item(), reply);
                  var viewer =
                      people.find(asked.person()).map(Person::viewer).orElse(Viewer.anonymous());
                  audit.record(
                      viewer,
                      "item.validity",
                      "item:" + asked.item(),
                      Map.of("answer", reply.name().toLowerCase(Locale.ROOT)));
                  log.append(List.of(asked.item()));
                  return asked;
                })
                .orElse(null)));
  }

  /** Of two who answer at once, one does; the questions to the others are over too. */
  private boolean close(Asked asked, String token) {
    int own =
        jdbc.sql(
                """
                update validity_question set state = 'answered'
                 where hash = :hash and state in ('sending', 'sent', 'silent')
                """)
            .param("hash", Secret.hash(token))
            .update();
    jdbc.sql(
            """
            update validity_question set state = 'answered'
             where item_id = :item and state in ('waiting', 'sending', 'sent', 'silent')
            """)
        .param("item", asked.item().value())
        .update();
    return own > 0;
  }

  private void keep(ItemId item, Reply reply) {
    var sql =
        """
        update item_validity
           set answer = :answer, answered_at = :now, silences = 0, silent_at = null,
               due_at = :due,
               confirmed_at = case when :answer = 'HOLDS' then :now else confirmed_at end
         where item_id = :item
        """;
    jdbc.sql(sql)
        .param("answer", reply.name())
        .param("now", now())
        .param("due", now().plus(Questions.YEAR))
        .param("item", item.value())
        .update();
  }

  private OffsetDateTime now() {
    return clock.instant().atOffset(ZoneOffset.UTC);
  }
}
