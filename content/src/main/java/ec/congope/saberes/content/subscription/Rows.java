package ec.congope.saberes.content.subscription;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;

/** Rows as records. */
final class Rows {

  private Rows() {}

  static SavedSearch search(ResultSet row) throws SQLException {
    var confirmed = row.getObject("confirmed_at", OffsetDateTime.class);
    return new SavedSearch(
        row.getLong("id"),
        row.getString("question"),
        Frequency.find(row.getString("frequency")).orElseThrow(),
        row.getObject("asked_at", OffsetDateTime.class).toInstant(),
        confirmed == null ? null : confirmed.toInstant());
  }
}
