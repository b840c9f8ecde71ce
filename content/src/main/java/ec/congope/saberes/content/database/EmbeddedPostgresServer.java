package ec.congope.saberes.content.database;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.Closeable;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import org.postgresql.ds.PGSimpleDataSource;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * A real PostgreSQL whose data is kept in a folder. Only this machine reaches it, with a password;
 * what is committed is on disk. Recovers by itself from a killed portal, a killed server, a lock
 * left behind and an initialisation cut half-way. One process at a time: the folder is locked.
 */
public final class EmbeddedPostgresServer implements Closeable {

  /** The owner of everything, who changes the tables. */
  static final String OWNER = "postgres";

  /** The account of the running portal, which may not do everything: see V23__audit.sql. */
  static final String USER = "saberes_portal";

  private static final Logger LOG = LoggerFactory.getLogger(EmbeddedPostgresServer.class);

  /** A loaded machine needs more than the ten seconds that the launcher would wait. */
  private static final Duration PATIENCE = Duration.ofSeconds(60);

  private static final Map<String, String> DURABLE =
      Map.of("fsync", "on", "synchronous_commit", "on");
  private static final Map<String, String> FAST_BUT_FORGETFUL =
      Map.of("fsync", "off", "synchronous_commit", "off", "full_page_writes", "off");
  private static final Map<String, String> SETTINGS =
      Map.of(
          "listen_addresses", "127.0.0.1",
          "unix_socket_directories", "",
          "shared_buffers", "128MB",
          "max_connections", "60",
          "jit", "off",
          "max_wal_size", "2GB",
          "log_destination", "stderr");

  private final FolderLock lock;
  private final EmbeddedPostgres server;
  private final String password;

  private EmbeddedPostgresServer(FolderLock lock, EmbeddedPostgres server, String password) {
    this.lock = lock;
    this.server = server;
    this.password = password;
  }

  /**
   * Starts the server on the data in this folder, which it makes where there is none.
   *
   * @throws FolderInUse when another process has the folder
   */
  public static EmbeddedPostgresServer start(Path folder) {
    return start(folder, DURABLE);
  }

  /** The same for tests: data may be lost when the machine stops. */
  static EmbeddedPostgresServer startForgetful(Path folder) {
    return start(folder, FAST_BUT_FORGETFUL);
  }

  private static EmbeddedPostgresServer start(Path folder, Map<String, String> durability) {
    FolderLock lock = FolderLock.take(folder);
    try {
      var cluster = new Cluster(folder);
      cluster.recover();
      String password = cluster.password();
      var server = launch(cluster, durability, password);
      var made = new EmbeddedPostgresServer(lock, server, password);
      made.makeAccount();
      cluster.markInitialised();
      return made;
    } catch (IOException | RuntimeException failure) {
      lock.close();
      throw new IllegalStateException(
          "the embedded PostgreSQL in "
              + folder
              + " did not start; its log ends with\n"
              + tail(folder),
          failure);
    }
  }

  private static String tail(Path folder) {
    try {
      var lines = Files.readAllLines(folder.resolve("postgres.log"));
      return String.join("\n", lines.subList(Math.max(0, lines.size() - 8), lines.size()));
    } catch (IOException noLog) {
      return "(no log)";
    }
  }

  private static EmbeddedPostgres launch(
      Cluster cluster, Map<String, String> durability, String password) throws IOException {
    var builder =
        EmbeddedPostgres.builder()
            .setDataDirectory(cluster.data())
            .setCleanDataDirectory(false)
            .setOverrideWorkingDirectory(cluster.binaries().toFile())
            .setRegisterShutdownHook(false)
            .setPGStartupWait(PATIENCE)
            // what the launcher calls locale settings are options of initdb
            .setLocaleConfig("auth", "scram-sha-256")
            .setLocaleConfig("pwfile", cluster.passwordFile().toString())
            .setLocaleConfig("locale-provider", "builtin")
            .setLocaleConfig("builtin-locale", "C.UTF-8")
            .setLocaleConfig("locale", "C")
            .setConnectConfig("password", password)
            .setOutputRedirector(ProcessBuilder.Redirect.appendTo(cluster.log().toFile()))
            .setErrorRedirector(ProcessBuilder.Redirect.appendTo(cluster.log().toFile()));
    SETTINGS.forEach(builder::setServerConfig);
    durability.forEach(builder::setServerConfig);
    var server = builder.start();
    LOG.info("PostgreSQL answers on 127.0.0.1:{}, data in {}", server.getPort(), cluster.data());
    return server;
  }

  /** The account of the portal, made at the first start; it has the password of the owner. */
  private void makeAccount() {
    var source = new PGSimpleDataSource();
    source.setUrl(url());
    source.setUser(OWNER);
    source.setPassword(password);
    // the password is of hexadecimal digits: nothing in it ends a literal
    var sql =
        """
        do $$
        begin
          if not exists (select from pg_roles where rolname = '%1$s') then
            create role %1$s login password '%2$s';
          end if;
        end $$
        """;
    JdbcClient.create(source).sql(sql.formatted(USER, password)).update();
  }

  /** Address for JDBC. */
  public String url() {
    return url(OWNER); // the database is named like its owner
  }

  /** Address of another database of this server. */
  String url(String database) {
    return "jdbc:postgresql://127.0.0.1:"
        + server.getPort()
        + "/"
        + database
        + "?ApplicationName=saberes&tcpKeepAlive=true";
  }

  /** The account of the running portal. */
  public String user() {
    return USER;
  }

  /** The account that owns the tables. */
  public String owner() {
    return OWNER;
  }

  /** The password of both, kept in the folder in a file that only its owner reads. */
  public String password() {
    return password;
  }

  /** Stops the server and lets go of the folder. Safe to call twice. */
  @Override
  public void close() {
    try {
      server.close();
    } catch (IOException failure) {
      throw new UncheckedIOException("the embedded PostgreSQL did not stop cleanly", failure);
    } finally {
      lock.close();
    }
  }

  /** The folder of a server, and what may have been left in it. */
  static void deleteTree(Path tree) throws IOException {
    if (!Files.exists(tree)) {
      return;
    }
    try (var files = Files.walk(tree)) {
      for (Path file : files.sorted(java.util.Comparator.reverseOrder()).toList()) {
        Files.delete(file);
      }
    }
  }
}
