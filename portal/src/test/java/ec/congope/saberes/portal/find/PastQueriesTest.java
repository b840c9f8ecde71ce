package ec.congope.saberes.portal.find;

import static org.assertj.core.api.Assertions.assertThat;

import ec.congope.saberes.content.TestLibrary;
import ec.congope.saberes.content.tuning.QueryLog;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What others searched for, as suggestions. */
class PastQueriesTest {

  private static final TestLibrary LIBRARY = TestLibrary.fresh("ec.congope.saberes.content");
  private static final Clock CLOCK = LIBRARY.get(Clock.class);

  @BeforeAll
  static void ask() {
    asked("riego por goteo", "riego por goteo", 9, 4, 12);
    asked("riego en canar", "riego en cañar", 4, 4, 3);
    asked("comites de riego", "comités de riego", 30, 5, 8);
    asked("riego de un solo dia", "riego de un solo día", 50, 1, 8);
    asked("riego sin nada", "riego sin nada", 50, 5, 0);
  }

  private static void asked(String key, String shown, int searches, int days, long total) {
    for (int day = 1; day <= days; day++) {
      LIBRARY
          .get(JdbcClient.class)
          .sql(
              """
              insert into query_day (day, query, shown, searches, empty_searches, public_searches,
                  last_total, public_total)
              values (:day, :key, :shown, :searches, 0, :searches, :total, :total)
              """)
          .param("day", LocalDate.now(CLOCK).minusDays(day))
          .param("key", key)
          .param("shown", shown)
          .param("searches", searches)
          .param("total", total)
          .update();
    }
  }

  @AfterAll
  static void close() {
    LIBRARY.close();
  }

  @Test
  void offersWhatSeveralSearchedForAndFound() {
    var past = new PastQueries(LIBRARY.get(QueryLog.class), CLOCK);

    assertThat(past.like("Rie", 9))
        .containsExactly("riego por goteo", "riego en cañar", "comités de riego");
    assertThat(past.like("riego en CAÑ", 9)).containsExactly("riego en cañar");
    assertThat(past.like("riego en can", 9)).containsExactly("riego en cañar");
    assertThat(past.like("riego", 1)).containsExactly("riego por goteo");
    assertThat(past.like(" ", 9)).isEmpty();
  }

  @Test
  void readsThemAgainAfterSomeMinutes() {
    var past = new PastQueries(LIBRARY.get(QueryLog.class), CLOCK);
    assertThat(past.like("mingas", 9)).isEmpty();
    asked("mingas viales", "mingas viales", 3, 3, 2);
    assertThat(past.like("mingas", 9)).isEmpty();

    var later = Clock.offset(CLOCK, Duration.ofMinutes(6));
    var again = new PastQueries(LIBRARY.get(QueryLog.class), later);
    assertThat(again.like("mingas", 9)).containsExactly("mingas viales");
  }
}
