package ec.congope.saberes.content.subscription;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionOperations;

/**
 * Who wants to be told about which search. Nothing is sent to an address but the question whether
 * it wants this, until somebody who reads its mails says so. Nobody learns from here whether an
 * address is known: {@link #ask} is silent, and everything else needs a token of a mail.
 *
 * <p>What ends is deleted at once, and the address with the last of its searches.
 */
@Component
public class Subscriptions {

  /** How long a search waits for its confirmation; then it is deleted. */
  public static final Duration CONFIRMABLE = Duration.ofDays(7);

  /** Longest question, in characters. */
  public static final int LONGEST = 2_000;

  /** Searches of one address. */
  static final int MOST = 30;

  /** Questions whether it wants this, that one address is sent in a day, by whomever. */
  static final int QUESTIONS_A_DAY = 5;

  /** How long a suspended address is kept. */
  public static final Duration SUSPENDED = Duration.ofDays(30);

  private static final long LOCK = 0x5abe_2e51L;

  /** How many searches there are of each kind. */
  public record Counts(long active, long waiting, long suspended) {}

  private final JdbcClient jdbc;
  private final TransactionOperations transaction;
  private final Tokens tokens;
  private final SubscriptionSettings settings;
  private final Clock clock;

  Subscriptions(
      JdbcClient jdbc,
      TransactionOperations transaction,
      Tokens tokens,
      SubscriptionSettings settings,
      Clock clock) {
    this.jdbc = jdbc;
    this.transaction = transaction;
    this.tokens = tokens;
    this.settings = settings;
    this.clock = clock;
  }

  /**
   * Notes what somebody says to want, and that its address is to be asked. What is confirmed
   * already stays as it is until the new question is answered.
   *
   * @param consent version of the words that were agreed to
   */
  public void ask(EmailAddress address, String question, Frequency frequency, String consent) {
    if (question.length() > LONGEST) {
      throw new IllegalArgumentException("a question of " + question.length() + " characters");
    }
    alone(() -> {
      long subscriber = subscriber(address);
      if (mayBeAsked(subscriber, question)) {
        long search = waiting(subscriber, question, frequency, consent);
        var sql =
            """
            insert into outgoing_mail (search_id, kind, frequency, made_at, next_at, state)
            values (:search, 'confirmation', :frequency, :now, :now, 'waiting')
            """;
        jdbc.sql(sql)
            .param("search", search)
            .param("frequency", frequency.code())
            .param("now", now())
            .update();
      }
      deleteLonely();
      return true;
    });
  }

  /** What a token of a question would confirm; empty when it is over. */
  public Optional<SavedSearch> findConfirmable(String token) {
    return tokens
        .find(token, Tokens.Purpose.CONFIRM, clock.instant())
        .flatMap(found -> search(found.requiredSearch()).map(search -> as(search, found)));
  }

  private static SavedSearch as(SavedSearch search, Tokens.Found found) {
    return new SavedSearch(
        search.id(),
        search.question(),
        found.frequency() == null ? search.frequency() : found.frequency(),
        search.asked(),
        search.confirmed());
  }

  /** Begins what the token asks about; gives a token for {@link #find}. */
  public Optional<String> confirm(String token) {
    return alone(() -> {
      Instant now = clock.instant();
      var found = tokens.find(token, Tokens.Purpose.CONFIRM, now);
      if (found.isEmpty()) {
        return Optional.empty();
      }
      long search = found.get().requiredSearch();
      Frequency frequency =
          found.get().frequency() == null ? Frequency.WEEKLY : found.get().frequency();
      begin(search, frequency);
      jdbc.sql("update subscriber set suspended_at = null where id = :id")
          .param("id", found.get().subscriber())
          .update();
      tokens.endConfirming(search);
      return Optional.of(
          tokens.make(Tokens.Purpose.MANAGE, found.get().subscriber(), null, null, now));
    });
  }

  private void begin(long search, Frequency frequency) {
    var sql =
        """
        update saved_search
           set confirmed_at = coalesce(confirmed_at, :now), frequency = :frequency, due_at = :due
         where id = :search
        """;
    jdbc.sql(sql)
        .param("now", now())
        .param("frequency", frequency.code())
        .param("due", due(frequency))
        .param("search", search)
        .update();
  }

  /** Whose mail a token stands in, with all it is told about. */
  public Optional<Subscriber> find(String token) {
    return tokens
        .find(token, Tokens.Purpose.MANAGE, clock.instant())
        .map(found ->
            new Subscriber(
                jdbc.sql("select address from subscriber where id = :id")
                    .param("id", found.subscriber())
                    .query((row, n) -> EmailAddress.stored(row.getString(1)))
                    .single(),
                searches(found.subscriber())));
  }

  /** Changes how often; nothing where the search is not one of the token's address. */
  public void change(String token, long search, Frequency frequency) {
    var sql =
        """
        update saved_search set frequency = :frequency, due_at = :due
         where id = :search and subscriber_id = :subscriber and confirmed_at is not null
        """;
    tokens
        .find(token, Tokens.Purpose.MANAGE, clock.instant())
        .ifPresent(found ->
            jdbc.sql(sql)
                .param("frequency", frequency.code())
                .param("due", due(frequency))
                .param("search", search)
                .param("subscriber", found.subscriber())
                .update());
  }

  /** Ends one search of the token's address; the address goes with its last one. */
  public void stop(String token, long search) {
    alone(() -> {
      tokens
          .find(token, Tokens.Purpose.MANAGE, clock.instant())
          .ifPresent(found -> delete(search, found.subscriber()));
      return true;
    });
  }

  /** Deletes the token's address with all that is known of it. */
  public void forget(String token) {
    alone(() -> {
      tokens
          .find(token, Tokens.Purpose.MANAGE, clock.instant())
          .ifPresent(found ->
              jdbc.sql("delete from subscriber where id = :id")
                  .param("id", found.subscriber())
                  .update());
      return true;
    });
  }

  /** Deletes an address with all that is known of it. */
  public void forgetAddress(String address) {
    alone(() ->
        jdbc.sql("delete from subscriber where address = :address")
            .param("address", address)
            .update());
  }

  /** The search that the link to stop in a mail is about; empty when it is stopped already. */
  public Optional<SavedSearch> findStoppable(String token) {
    return tokens
        .find(token, Tokens.Purpose.STOP, clock.instant())
        .flatMap(found -> search(found.requiredSearch()));
  }

  /** Ends the search that the link to stop in a mail is about; again and again, if need be. */
  public void stop(String token) {
    alone(() -> {
      tokens
          .find(token, Tokens.Purpose.STOP, clock.instant())
          .ifPresent(found -> delete(found.requiredSearch(), found.subscriber()));
      return true;
    });
  }

  /** Deletes what was never confirmed, what is suspended for long, and what nobody needs. */
  public void sweep() {
    alone(() -> {
      Instant now = clock.instant();
      jdbc.sql("delete from saved_search where confirmed_at is null and asked_at <= :before")
          .param("before", now.minus(CONFIRMABLE).atOffset(ZoneOffset.UTC))
          .update();
      jdbc.sql("delete from subscriber where suspended_at <= :before")
          .param("before", now.minus(SUSPENDED).atOffset(ZoneOffset.UTC))
          .update();
      deleteLonely();
      tokens.deleteExpired(now);
      return true;
    });
  }

  /** How many there are, for those who run the portal. */
  public Counts counts() {
    var sql =
        """
        select count(*) filter (where s.confirmed_at is not null and p.suspended_at is null) as active,
               count(*) filter (where s.confirmed_at is null) as waiting,
               count(*) filter (where s.confirmed_at is not null and p.suspended_at is not null)
                 as suspended
          from saved_search s
          join subscriber p on p.id = s.subscriber_id
        """;
    return jdbc.sql(sql)
        .query((row, n) ->
            new Counts(row.getLong("active"), row.getLong("waiting"), row.getLong("suspended")))
        .single();
  }

  private long subscriber(EmailAddress address) {
    var sql =
        """
        insert into subscriber (address, made_at) values (:address, :now)
        on conflict (address) do update set address = excluded.address
        returning id
        """;
    return jdbc.sql(sql)
        .param("address", address.value())
        .param("now", now())
        .query(Long.class)
        .single();
  }

  private boolean mayBeAsked(long subscriber, String question) {
    var sql =
        """
        select (select count(*) from saved_search
                 where subscriber_id = :subscriber and question <> :question) < :most
           and (select count(*)
                  from outgoing_mail m
                  join saved_search s on s.id = m.search_id
                 where s.subscriber_id = :subscriber and m.kind = 'confirmation'
                   and m.made_at > :before) < :questions
        """;
    return jdbc.sql(sql)
        .param("subscriber", subscriber)
        .param("question", question)
        .param("most", MOST)
        .param("before", clock.instant().minus(Duration.ofDays(1)).atOffset(ZoneOffset.UTC))
        .param("questions", QUESTIONS_A_DAY)
        .query(Boolean.class)
        .single();
  }

  private long waiting(long subscriber, String question, Frequency frequency, String consent) {
    var sql =
        """
        insert into saved_search (subscriber_id, question, frequency, consent, asked_at)
        values (:subscriber, :question, :frequency, :consent, :now)
        on conflict (subscriber_id, question) do update
           set consent = excluded.consent,
               asked_at = case when saved_search.confirmed_at is null then excluded.asked_at
                               else saved_search.asked_at end
        returning id
        """;
    return jdbc.sql(sql)
        .param("subscriber", subscriber)
        .param("question", question)
        .param("frequency", frequency.code())
        .param("consent", consent)
        .param("now", now())
        .query(Long.class)
        .single();
  }

  private Optional<SavedSearch> search(long id) {
    var sql =
        """
        select id, question, frequency, asked_at, confirmed_at from saved_search where id = :id
        """;
    return jdbc.sql(sql).param("id", id).query((row, n) -> Rows.search(row)).optional();
  }

  private List<SavedSearch> searches(long subscriber) {
    var sql =
        """
        select id, question, frequency, asked_at, confirmed_at
          from saved_search
         where subscriber_id = :subscriber and confirmed_at is not null
         order by id
        """;
    return jdbc.sql(sql).param("subscriber", subscriber).query((row, n) -> Rows.search(row)).list();
  }

  private void delete(long search, long subscriber) {
    jdbc.sql("delete from saved_search where id = :search and subscriber_id = :subscriber")
        .param("search", search)
        .param("subscriber", subscriber)
        .update();
    deleteLonely();
  }

  private void deleteLonely() {
    var sql =
        """
        delete from subscriber p
         where not exists (select from saved_search s where s.subscriber_id = p.id)
        """;
    jdbc.sql(sql).update();
  }

  private OffsetDateTime due(Frequency frequency) {
    return frequency
        .after(clock.instant().atZone(clock.getZone()), settings.hour())
        .toOffsetDateTime();
  }

  private OffsetDateTime now() {
    return clock.instant().atOffset(ZoneOffset.UTC);
  }

  /** One at a time: who adds a search must not meet who deletes an address without any. */
  private <T> T alone(Supplier<T> work) {
    @Nullable T result =
        transaction.execute(status -> {
          jdbc.sql("select pg_advisory_xact_lock(:lock)")
              .param("lock", LOCK)
              .query((row, n) -> 1)
              .list();
          return work.get();
        });
    if (result == null) {
      throw new IllegalStateException("the transaction gave nothing");
    }
    return result;
  }
}
