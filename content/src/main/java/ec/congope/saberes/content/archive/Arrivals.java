package ec.congope.saberes.content.archive;

import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * From which archive this library came. The audit of the library does not tell: it came with the
 * archive and goes on where it ended, so that the next archive is the same.
 */
@Component
public class Arrivals {

  /**
   * An archive that came in.
   *
   * @param sha256 of its contents
   */
  public record Arrival(Instant at, String sha256, long items, long files) {}

  private final JdbcClient jdbc;
  private final Clock clock;

  Arrivals(JdbcClient jdbc, Clock clock) {
    this.jdbc = jdbc;
    this.clock = clock;
  }

  void note(Contents contents, String sha256) {
    var sql =
        """
        insert into archive_arrival (at, sha256, items, files)
        values (:at, :sha256, :items, :files)
        """;
    jdbc.sql(sql)
        .param("at", OffsetDateTime.now(clock))
        .param("sha256", sha256)
        .param("items", contents.rows("item"))
        .param("files", contents.files().count())
        .update();
  }

  /** The archive that this library came from; empty where it grew here. */
  public Optional<Arrival> find() {
    var sql = "select at, sha256, items, files from archive_arrival order by at desc limit 1";
    return jdbc.sql(sql)
        .query((row, n) ->
            new Arrival(
                row.getObject("at", OffsetDateTime.class).toInstant(),
                row.getString("sha256"),
                row.getLong("items"),
                row.getLong("files")))
        .optional();
  }
}
