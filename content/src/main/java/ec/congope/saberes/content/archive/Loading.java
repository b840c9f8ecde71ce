package ec.congope.saberes.content.archive;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.ConnectionCallback;
import org.springframework.jdbc.core.JdbcTemplate;

/** Puts the lines of a section into its table, some at a time. */
final class Loading {

  private static final int ROWS = 500;
  private static final int CHARACTERS = 4 << 20;

  private final JdbcTemplate jdbc;
  private final Section section;
  private final List<String> batch = new ArrayList<>();
  private long first = 1;
  private int characters;

  Loading(JdbcTemplate jdbc, Section section) {
    this.jdbc = jdbc;
    this.section = section;
  }

  void load(Path root) {
    try (var lines = new Lines(root.resolve(section.file()))) {
      for (String line = lines.next(); line != null; line = lines.next()) {
        batch.add(line);
        characters += line.length();
        if (batch.size() == ROWS || characters > CHARACTERS) {
          flush();
        }
      }
      flush();
    } catch (IOException failure) {
      throw new UncheckedIOException("cannot read " + section.file(), failure);
    }
  }

  private void flush() {
    if (!batch.isEmpty() && !insert(batch)) {
      for (int i = 0; i < batch.size(); i++) {
        if (!insert(batch.subList(i, i + 1))) {
          throw Faults.refusal("archive.row", section.file(), first + i);
        }
      }
    }
    first += batch.size();
    batch.clear();
    characters = 0;
  }

  /** Whether the database takes these rows; if not, nothing has happened. */
  private boolean insert(List<String> rows) {
    ConnectionCallback<Boolean> attempt = connection -> attempt(connection, rows);
    return Boolean.TRUE.equals(jdbc.execute(attempt));
  }

  private boolean attempt(Connection connection, List<String> rows) throws SQLException {
    var before = connection.setSavepoint();
    try (var insert = connection.prepareStatement(section.insert())) {
      insert.setString(1, "[" + String.join(",", rows) + "]");
      insert.executeUpdate();
      connection.releaseSavepoint(before);
      return true;
    } catch (SQLException | DataAccessException refused) {
      connection.rollback(before);
      return false;
    }
  }
}
