package ec.congope.saberes.content.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class EmbeddedPostgresServerTest {

  @TempDir Path folder;

  @Test
  void keepsDataBetweenRunsAndForgetsNothingThatWasCommitted() throws Exception {
    try (var server = EmbeddedPostgresServer.start(folder)) {
      run(server, "create table kept (n int)");
      run(server, "insert into kept values (42)");
      assertThat(ask(server, "show fsync")).isEqualTo("on");
      assertThat(ask(server, "show synchronous_commit")).isEqualTo("on");
      assertThat(ask(server, "show full_page_writes")).isEqualTo("on");
    }
    try (var server = EmbeddedPostgresServer.start(folder)) {
      assertThat(ask(server, "select n from kept")).isEqualTo("42");
    }
  }

  @Test
  void refusesASecondUserOfTheFolderAndACallerWithoutPassword() throws Exception {
    try (var server = EmbeddedPostgresServer.start(folder)) {
      assertThatThrownBy(() -> EmbeddedPostgresServer.start(folder))
          .isInstanceOf(FolderInUse.class);
      assertThatThrownBy(() -> DriverManager.getConnection(server.url(), server.user(), "wrong"))
          .isInstanceOf(SQLException.class);
    }
  }

  @Test
  void startsOverWhenTheDatabaseWasOnlyHalfMade() throws Exception {
    Files.createDirectories(folder.resolve("cluster"));
    Files.writeString(folder.resolve("cluster/postgresql.conf"), "half = made");

    try (var server = EmbeddedPostgresServer.start(folder)) {
      assertThat(ask(server, "select 1")).isEqualTo("1");
    }
  }

  @Test
  void ignoresAPidFileThatNamesAnotherProcess() throws Exception {
    EmbeddedPostgresServer.start(folder).close();
    Path pid = folder.resolve("cluster/postmaster.pid");
    Files.writeString(pid, ProcessHandle.current().pid() + "\n/elsewhere\n");

    try (var server = EmbeddedPostgresServer.start(folder)) {
      assertThat(ask(server, "select 1")).isEqualTo("1");
    }
  }

  /** A process unpacks once, so this cannot be seen by starting twice in one. */
  @Test
  void removesBinariesWhoseUnpackingWasCutShortAndKeepsWholeOnes() throws Exception {
    Path half = Files.createDirectories(folder.resolve("binaries/PG-1/lib"));
    Files.createSymbolicLink(half.resolve("libicuuc.so"), Path.of("libicuuc.so.60"));
    Path whole = Files.createDirectories(folder.resolve("binaries/PG-2"));
    Files.createFile(whole.resolve(".exists"));

    new Cluster(folder).recover();

    assertThat(half.getParent()).doesNotExist();
    assertThat(whole).isNotEmptyDirectory();
  }

  private static void run(EmbeddedPostgresServer server, String sql) throws SQLException {
    try (var connection =
            DriverManager.getConnection(server.url(), server.owner(), server.password());
        var statement = connection.createStatement()) {
      statement.execute(sql);
    }
  }

  private static String ask(EmbeddedPostgresServer server, String sql) throws SQLException {
    try (var connection =
            DriverManager.getConnection(server.url(), server.owner(), server.password());
        var statement = connection.createStatement();
        var row = statement.executeQuery(sql)) {
      row.next();
      return row.getString(1);
    }
  }
}
