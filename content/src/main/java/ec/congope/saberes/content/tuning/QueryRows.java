package ec.congope.saberes.content.tuning;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.TreeMap;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The table of the queries of each day. */
final class QueryRows {

  /**
   * A query of a day; in their order rows are locked, so that two who write do not wait in a ring.
   */
  private record Key(LocalDate day, String query) implements Comparable<Key> {
    @Override
    public int compareTo(Key other) {
      int byDay = day.compareTo(other.day);
      return byDay != 0 ? byDay : query.compareTo(other.query);
    }
  }

  private record Counts(
      String shown, int searches, int empty, int anonymous, long total, long anonymousTotal) {

    static Counts of(QueryLog.Search search) {
      return new Counts(
          search.query().shown(),
          1,
          search.total() == 0 ? 1 : 0,
          search.anonymous() ? 1 : 0,
          search.total(),
          search.anonymous() ? search.total() : 0);
    }

    Counts and(Counts later) {
      return new Counts(
          accents(later.shown) > accents(shown) ? later.shown : shown,
          searches + later.searches,
          empty + later.empty,
          anonymous + later.anonymous,
          later.total,
          later.anonymous > 0 ? later.anonymousTotal : anonymousTotal);
    }

    private static long accents(String text) {
      return text.chars().filter(c -> c > 127).count();
    }
  }

  private final JdbcClient jdbc;

  QueryRows(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  void add(List<QueryLog.Search> searches) {
    var counts = new TreeMap<Key, Counts>();
    searches.forEach(search ->
        counts.merge(new Key(search.day(), search.query().key()), Counts.of(search), Counts::and));
    counts.forEach(this::add);
  }

  private void add(Key key, Counts counts) {
    var sql =
        """
        insert into query_day as before (day, query, shown, searches, empty_searches,
                                         public_searches, last_total, public_total)
        values (:day, :query, :shown, :searches, :empty, :anonymous, :total, :anonymousTotal)
        on conflict (day, query) do update
           set shown = case when octet_length(excluded.shown) > octet_length(before.shown)
                            then excluded.shown else before.shown end,
               searches = before.searches + excluded.searches,
               empty_searches = before.empty_searches + excluded.empty_searches,
               public_searches = before.public_searches + excluded.public_searches,
               last_total = excluded.last_total,
               public_total = case when excluded.public_searches > 0
                                   then excluded.public_total else before.public_total end
        """;
    jdbc.sql(sql)
        .param("day", key.day())
        .param("query", key.query())
        .param("shown", counts.shown())
        .param("searches", counts.searches())
        .param("empty", counts.empty())
        .param("anonymous", counts.anonymous())
        .param("total", counts.total())
        .param("anonymousTotal", counts.anonymousTotal())
        .update();
  }

  void deleteBefore(LocalDate day) {
    jdbc.sql("delete from query_day where day < :day").param("day", day).update();
  }

  List<Asked> top(LocalDate from, int least, int limit) {
    var sql =
        """
        select (array_agg(shown order by octet_length(shown) desc, day desc))[1] as shown,
               sum(searches) as searches, sum(empty_searches) as empty,
               (array_agg(last_total order by day desc))[1] as total
          from query_day
         where day >= :from
         group by query
        having sum(searches) >= :least
         order by sum(searches) desc, query
         limit :limit
        """;
    return jdbc.sql(sql)
        .param("from", from)
        .param("least", least)
        .param("limit", limit)
        .query(QueryRows::asked)
        .list();
  }

  List<Unanswered> unanswered(LocalDate today, int days, int least, int limit) {
    var sql =
        """
        select (array_agg(shown order by octet_length(shown) desc, day desc))[1] as shown,
               coalesce(sum(empty_searches) filter (where day >= :from), 0) as now,
               coalesce(sum(empty_searches) filter (where day < :from), 0) as before
          from query_day
         where day >= :before and empty_searches > 0
         group by query
        having sum(empty_searches) filter (where day >= :from) > 0
           and sum(empty_searches) >= :least
         order by now desc, before, query
         limit :limit
        """;
    return jdbc.sql(sql)
        .param("from", today.minusDays(days - 1L))
        .param("before", today.minusDays(2L * days - 1))
        .param("least", least)
        .param("limit", limit)
        .query((row, n) ->
            new Unanswered(row.getString("shown"), row.getLong("now"), row.getLong("before")))
        .list();
  }

  List<Asked> successful(LocalDate from, int searches, int days, int limit) {
    var sql =
        """
        select (array_agg(shown order by octet_length(shown) desc, day desc))[1] as shown,
               sum(public_searches) as searches, 0 as empty,
               (array_agg(public_total order by day desc))[1] as total
          from query_day
         where day >= :from and public_searches > 0
         group by query
        having sum(public_searches) >= :searches and count(*) >= :days
           and (array_agg(public_total order by day desc))[1] > 0
         order by sum(public_searches) desc, query
         limit :limit
        """;
    return jdbc.sql(sql)
        .param("from", from)
        .param("searches", searches)
        .param("days", days)
        .param("limit", limit)
        .query(QueryRows::asked)
        .list();
  }

  private static Asked asked(ResultSet row, int number) throws SQLException {
    return new Asked(
        row.getString("shown"),
        row.getLong("searches"),
        row.getLong("empty"),
        row.getLong("total"));
  }
}
