package ec.congope.saberes.content.validity;

import ec.congope.saberes.content.ItemId;
import ec.congope.saberes.content.PersonId;
import ec.congope.saberes.content.change.ChangeLog;
import ec.congope.saberes.content.person.Secret;
import java.time.Clock;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionOperations;

/**
 * Asks, once a year after its newest version, whether an item still holds: the coordinators of its
 * organisation and its author, and CONGOPE's editors for what is CONGOPE's. A question that nobody
 * answers is a silence; one that could not be sent is none.
 */
@Component
public class Questions {

  /** Between two questions. */
  public static final Duration YEAR = Duration.ofDays(365);

  /** After it, a question that was not answered is a silence. Later answers count all the same. */
  public static final Duration PATIENCE = Duration.ofDays(21);

  /** How soon it is tried again where there was nobody to ask. */
  private static final Duration SOON = Duration.ofDays(30);

  private static final Duration KEPT = Duration.ofDays(400);
  private static final Duration PAUSE = Duration.ofHours(1);
  private static final int ATTEMPTS = 4;

  /** People that are asked about one item. */
  private static final int MOST = 3;

  /** Questions that one person is sent in a day. */
  static final int A_DAY = 5;

  private final JdbcClient jdbc;
  private final ChangeLog log;
  private final TransactionOperations transaction;
  private final Clock clock;

  Questions(JdbcClient jdbc, ChangeLog log, TransactionOperations transaction, Clock clock) {
    this.jdbc = jdbc;
    this.log = log;
    this.transaction = transaction;
    this.clock = clock;
  }

  /** Notes one silence or asks about one item; false when neither was due. */
  public boolean step() {
    return Boolean.TRUE.equals(transaction.execute(status -> silence() || ask()));
  }

  private boolean silence() {
    var silent =
        jdbc.sql(
                """
                select item_id, max(sent_at) as asked
                  from validity_question
                 where item_id = (select item_id from validity_question
                                   where state in ('sent', 'sending') and sent_at <= :before
                                   order by sent_at limit 1)
                   and state in ('waiting', 'sent', 'sending')
                 group by item_id
                """)
            .param("before", ago(PATIENCE))
            .query((row, number) -> {
              note(row.getLong("item_id"), row.getObject("asked", OffsetDateTime.class));
              return true;
            })
            .optional();
    return silent.isPresent();
  }

  private void note(long item, OffsetDateTime asked) {
    jdbc.sql(
            """
            update validity_question set state = 'silent'
             where item_id = :item and state in ('waiting', 'sent', 'sending')
            """)
        .param("item", item)
        .update();
    var sql =
        """
        update item_validity v
           set silences = case when v.silent_at > i.saved_at then v.silences + 1 else 1 end,
               silent_at = :now
          from item i
         where i.id = v.item_id and v.item_id = :item and i.saved_at <= :asked
        """;
    int counted =
        jdbc.sql(sql).param("item", item).param("asked", asked).param("now", now()).update();
    if (counted > 0) {
      log.append(List.of(new ItemId(item)));
    }
  }

  private boolean ask() {
    jdbc.sql("delete from validity_question where made_at <= :before")
        .param("before", ago(KEPT))
        .update();
    var sql =
        """
        select i.id, i.organisation_id
          from item i
          left join item_validity v on v.item_id = i.id
         where i.status = 'published' and i.organisation_id is not null
           and i.saved_at <= :before and coalesce(v.due_at, i.saved_at) <= :now
           and not exists (select from validity_question q
                            where q.item_id = i.id and q.state in ('waiting', 'sending', 'sent'))
         order by coalesce(v.due_at, i.saved_at), i.id
         limit 1
           for update of i skip locked
        """;
    return jdbc.sql(sql)
        .param("before", ago(YEAR))
        .param("now", now())
        .query((row, number) -> new long[] {row.getLong(1), row.getLong(2)})
        .optional()
        .map(due -> ask(due[0], due[1]))
        .isPresent();
  }

  private int ask(long item, long organisation) {
    var sql =
        """
        insert into validity_question (item_id, person_id, made_at, next_at, state)
        select :item, p.id, :now, :now, 'waiting'
          from person p
         where p.state = 'ACTIVE'
           and exists (
                 select from membership m
                   join organisation o on o.id = m.organisation_id
                  where m.person_id = p.id and o.id = :organisation
                    and (m.duty = 'COORDINATOR'
                         or (o.kind = 'CONGOPE' and m.duty = 'EDITOR')
                         or exists (select from manuscript a
                                     where a.item_id = :item and a.author_id = p.id)))
         order by p.id
         limit :most
        """;
    int asked =
        jdbc.sql(sql)
            .param("item", item)
            .param("organisation", organisation)
            .param("now", now())
            .param("most", MOST)
            .update();
    due(item, asked == 0 ? SOON : YEAR);
    return asked;
  }

  private void due(long item, Duration in) {
    var sql =
        """
        insert into item_validity (item_id, due_at)
        values (:item, :due)
        on conflict (item_id) do update set due_at = excluded.due_at
        """;
    jdbc.sql(sql).param("item", item).param("due", in(in)).update();
  }

  /** The next question to send, with a fresh token; the attempt is noted before it is made. */
  public Optional<Question> take() {
    String token = Secret.fresh();
    var sql =
        """
        update validity_question q
           set state = 'sending', attempts = attempts + 1, sent_at = :now, hash = :hash
          from person p
         where p.id = q.person_id
           and q.id = (select w.id from validity_question w
                        where w.state = 'waiting' and w.next_at <= :now
                          and (select count(*) from validity_question d
                                where d.person_id = w.person_id and d.sent_at > :day) < :most
                        order by w.next_at, w.id limit 1 for update skip locked)
        returning q.id, q.item_id, q.person_id, q.attempts, p.email
        """;
    return Optional.ofNullable(
        transaction.execute(status ->
            jdbc.sql(sql)
                .param("now", now())
                .param("hash", Secret.hash(token))
                .param("day", ago(Duration.ofDays(1)))
                .param("most", A_DAY)
                .query((row, number) ->
                    new Question(
                        row.getLong("id"),
                        new ItemId(row.getLong("item_id")),
                        new PersonId(row.getLong("person_id")),
                        row.getString("email"),
                        row.getInt("attempts"),
                        token))
                .optional()
                .orElse(null)));
  }

  /** It was sent, as far as anybody knows. */
  public void sent(Question question) {
    end(question, "sent");
  }

  /** It was not sent for a reason that may pass. */
  public void delayed(Question question) {
    if (question.attempt() >= ATTEMPTS) {
      failed(question);
      return;
    }
    jdbc.sql(
            """
            update validity_question set state = 'waiting', next_at = :next
             where id = :id and state = 'sending'
            """)
        .param("next", in(PAUSE))
        .param("id", question.id())
        .update();
  }

  /** It was not sent and will not be; where nobody else is asked, it is tried again soon. */
  public void failed(Question question) {
    transaction.executeWithoutResult(status -> {
      end(question, "failed");
      var sql =
          """
          update item_validity set due_at = :soon
           where item_id = :item
             and not exists (select from validity_question
                              where item_id = :item
                                and state in ('waiting', 'sending', 'sent', 'answered'))
          """;
      jdbc.sql(sql).param("soon", in(SOON)).param("item", question.item().value()).update();
    });
  }

  private void end(Question question, String state) {
    jdbc.sql("update validity_question set state = :state where id = :id and state = 'sending'")
        .param("state", state)
        .param("id", question.id())
        .update();
  }

  private OffsetDateTime now() {
    return clock.instant().atOffset(ZoneOffset.UTC);
  }

  private OffsetDateTime ago(Duration age) {
    return now().minus(age);
  }

  private OffsetDateTime in(Duration time) {
    return now().plus(time);
  }
}
