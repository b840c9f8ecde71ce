package ec.congope.saberes.content.database;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.atomic.AtomicInteger;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.postgresql.ds.PGSimpleDataSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DataSourceTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * A fresh, migrated PostgreSQL database for a test class: {@code TestDatabase.fresh()}. One real
 * server serves the whole test process; a database is a copy of a migrated template, which takes
 * some 50 ms.
 */
public final class TestDatabase {

  private static final AtomicInteger COUNT = new AtomicInteger();

  private final PGSimpleDataSource source;

  private TestDatabase(PGSimpleDataSource source) {
    this.source = source;
  }

  /** A database of its own. */
  public static TestDatabase fresh() {
    String name = "t" + COUNT.incrementAndGet();
    var admin = Server.owner("postgres");
    admin.sql("create database " + name + " template migrated").update();
    return new TestDatabase(Server.source(name));
  }

  /** Connections to it with the rights of the running portal, not pooled. */
  public DataSource source() {
    return source;
  }

  /** A client with the rights of the owner of the tables, which the portal has not. */
  public JdbcClient owner() {
    return Server.owner(source.getDatabaseName());
  }

  /** A client on it, with the rights of the running portal. */
  public JdbcClient jdbc() {
    return JdbcClient.create(source);
  }

  /** Its transactions, which {@link #jdbc()} takes part in. */
  public TransactionTemplate transactions() {
    return new TransactionTemplate(new DataSourceTransactionManager(source));
  }

  /** Address for JDBC, for an application that connects by itself; user and password are in it. */
  public String url() {
    return source.getUrl() + "&user=" + source.getUser() + "&password=" + source.getPassword();
  }

  /** Started at the first use, stopped with the process. */
  private static final class Server {
    private static final EmbeddedPostgresServer SERVER = start();

    private static EmbeddedPostgresServer start() {
      try {
        Path folder = Files.createTempDirectory("saberes-test-postgres");
        var server = EmbeddedPostgresServer.startForgetful(folder);
        Runtime.getRuntime()
            .addShutdownHook(new Thread(() -> stop(server, folder), "stop-postgres"));
        owner(server, "postgres").sql("create database migrated").update();
        Flyway.configure().dataSource(owned(server, "migrated")).load().migrate();
        return server;
      } catch (IOException failure) {
        throw new UncheckedIOException(failure);
      }
    }

    private static void stop(EmbeddedPostgresServer server, Path folder) {
      server.close();
      try {
        EmbeddedPostgresServer.deleteTree(folder);
      } catch (IOException failure) {
        throw new UncheckedIOException(failure);
      }
    }

    static PGSimpleDataSource source(String database) {
      var source = owned(SERVER, database);
      source.setUser(SERVER.user());
      return source;
    }

    static JdbcClient owner(String database) {
      return JdbcClient.create(owned(SERVER, database));
    }

    private static JdbcClient owner(EmbeddedPostgresServer server, String database) {
      return JdbcClient.create(owned(server, database));
    }

    private static PGSimpleDataSource owned(EmbeddedPostgresServer server, String database) {
      var source = new PGSimpleDataSource();
      source.setUrl(server.url(database));
      source.setUser(server.owner());
      source.setPassword(server.password());
      return source;
    }
  }
}
