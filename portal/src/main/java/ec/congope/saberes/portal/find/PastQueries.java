package ec.congope.saberes.portal.find;

import ec.congope.saberes.content.tuning.Asked;
import ec.congope.saberes.content.tuning.QueryLog;
import ec.congope.saberes.content.tuning.QueryText;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * What others searched for and found, kept in memory and read again now and then. Only what was
 * asked by several, on several days, without signing in: see {@link QueryLog#successful}.
 */
@Component
class PastQueries {

  /** Below these a query may be one person's. */
  private static final int SEARCHES = 3;

  private static final int DAYS = 3;

  private static final int KEPT = 2_000;
  private static final Duration FRESH = Duration.ofMinutes(5);

  private final QueryLog log;
  private final Clock clock;
  private volatile @Nullable Read read;

  private record Read(Instant at, List<QueryText> queries) {}

  PastQueries(QueryLog log, Clock clock) {
    this.log = log;
    this.clock = clock;
  }

  /**
   * Those that begin as typed, then those that have what was typed at the beginning of another
   * word; in each, most asked first.
   */
  List<String> like(String typed, int limit) {
    String key = QueryText.of(typed).map(PastQueries::key).orElse("");
    if (key.isEmpty()) {
      return List.of();
    }
    var queries = queries();
    var begin = queries.stream().filter(query -> key(query).startsWith(key));
    var within = queries.stream().filter(query -> key(query).contains(" " + key));
    return Stream.concat(begin, within).map(QueryText::shown).distinct().limit(limit).toList();
  }

  /** Also ñ without its tilde: who types {@code canar} means Cañar. */
  private static String key(QueryText query) {
    return query.key().replace('ñ', 'n');
  }

  private List<QueryText> queries() {
    Read known = read;
    Instant now = clock.instant();
    if (known == null || known.at().plus(FRESH).isBefore(now)) {
      known =
          new Read(
              now,
              log.successful(SEARCHES, DAYS, KEPT).stream()
                  .map(Asked::query)
                  .flatMap(query -> QueryText.of(query).stream())
                  .toList());
      read = known;
    }
    return known.queries();
  }
}
