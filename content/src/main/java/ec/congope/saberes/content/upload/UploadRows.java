package ec.congope.saberes.content.upload;

import ec.congope.saberes.content.OrganisationId;
import ec.congope.saberes.content.PersonId;
import ec.congope.saberes.content.Viewer;
import ec.congope.saberes.content.review.ManuscriptId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The rows of uploads. Whose an upload is not does not find it, nor who comes too late. */
@Component
class UploadRows {

  private static final String SELECT =
      """
      select id, manuscript_id, field, name, length, received, taken, expires_at
        from upload
       where person_id is not distinct from :person::bigint and expires_at > :now
      """;

  private final JdbcClient jdbc;
  private final Clock clock;
  private final Duration life;

  UploadRows(JdbcClient jdbc, Clock clock, UploadSettings settings) {
    this.jdbc = jdbc;
    this.clock = clock;
    this.life = Duration.ofDays(settings.days());
  }

  Optional<Upload> find(UploadId id, Viewer viewer) {
    return one(SELECT + " and id = :id", id, viewer);
  }

  /** The same, which nobody else may take until the transaction ends. */
  Optional<Upload> lock(UploadId id, Viewer viewer) {
    return one(SELECT + " and id = :id for update", id, viewer);
  }

  private Optional<Upload> one(String sql, UploadId id, Viewer viewer) {
    return jdbc.sql(sql)
        .param("person", person(viewer))
        .param("now", at(clock.instant()))
        .param("id", id.value())
        .query(UploadRows::row)
        .optional();
  }

  /** What this viewer has begun for a manuscript and not finished, the oldest first. */
  List<Upload> open(ManuscriptId manuscript, Viewer viewer) {
    return jdbc.sql(SELECT + " and manuscript_id = :manuscript and not taken order by begun_at, id")
        .param("person", person(viewer))
        .param("now", at(clock.instant()))
        .param("manuscript", manuscript.value())
        .query(UploadRows::row)
        .list();
  }

  Upload insert(Upload upload, OrganisationId organisation, Viewer viewer) {
    var sql =
        """
        insert into upload (id, manuscript_id, organisation_id, person_id, field, name, length,
                            begun_at, expires_at)
        values (:id, :manuscript, :organisation, :person, :field, :name, :length, :now, :expires)
        """;
    jdbc.sql(sql)
        .param("id", upload.id().value())
        .param("manuscript", upload.manuscript().value())
        .param("organisation", organisation.value())
        .param("person", person(viewer))
        .param("field", upload.field())
        .param("name", upload.name())
        .param("length", upload.length())
        .param("now", at(clock.instant()))
        .param("expires", at(upload.expires()))
        .update();
    return upload;
  }

  /** When something dies that is touched now. */
  Instant expiry() {
    return clock.instant().plus(life);
  }

  /** Says what is on the disk for sure. */
  void received(UploadId id, long bytes) {
    jdbc.sql("update upload set received = :bytes, expires_at = :expires where id = :id")
        .param("id", id.value())
        .param("bytes", bytes)
        .param("expires", at(expiry()))
        .update();
  }

  void taken(UploadId id) {
    jdbc.sql("update upload set taken = true where id = :id").param("id", id.value()).update();
  }

  void delete(UploadId id) {
    jdbc.sql("delete from upload where id = :id").param("id", id.value()).update();
  }

  /** Deletes those whose time is over, and says which. */
  List<UploadId> deleteExpired() {
    return jdbc.sql("delete from upload where expires_at <= :now returning id")
        .param("now", at(clock.instant()))
        .query((row, n) -> new UploadId(row.getString(1)))
        .list();
  }

  /** Those whose bytes are still needed. */
  List<UploadId> needed() {
    return jdbc.sql("select id from upload where not taken")
        .query((row, n) -> new UploadId(row.getString(1)))
        .list();
  }

  static @Nullable Long person(Viewer viewer) {
    return viewer.person().map(PersonId::value).orElse(null);
  }

  private static OffsetDateTime at(Instant instant) {
    return instant.atOffset(java.time.ZoneOffset.UTC);
  }

  private static Upload row(ResultSet row, int number) throws SQLException {
    return new Upload(
        new UploadId(row.getString("id")),
        new ManuscriptId(row.getLong("manuscript_id")),
        row.getString("field"),
        row.getString("name"),
        row.getLong("length"),
        row.getLong("received"),
        row.getBoolean("taken"),
        row.getObject("expires_at", OffsetDateTime.class).toInstant());
  }
}
