package ec.congope.saberes.content;

import ec.congope.saberes.content.database.TestDatabase;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Comparator;
import java.util.Map;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationPropertiesScan;
import org.springframework.context.annotation.AnnotationConfigApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.ComponentScan;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.env.MapPropertySource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DataSourceTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * The whole store, wired as in the portal, on a database and a data folder of its own. Nothing runs
 * in the background: tests call the steps. Ask it for its parts: {@code library.get(Items.class)}.
 */
public final class TestLibrary implements AutoCloseable {

  private final AnnotationConfigApplicationContext context;
  private final TestDatabase database;
  private final Path folder;

  private TestLibrary(
      AnnotationConfigApplicationContext context, TestDatabase database, Path folder) {
    this.context = context;
    this.database = database;
    this.folder = folder;
  }

  /** A fresh one, with further components from these packages. */
  public static TestLibrary fresh(String... packages) {
    return open(TestDatabase.fresh(), newFolder(), null, packages);
  }

  /** A fresh one that goes by this clock. */
  public static TestLibrary at(Clock clock, String... packages) {
    return open(TestDatabase.fresh(), newFolder(), clock, packages);
  }

  /** Another node on the same database, with a data folder of its own. */
  public TestLibrary another(String... packages) {
    return open(database, newFolder(), null, packages);
  }

  /** The same after a restart; this one is no more to be used. */
  public TestLibrary restarted(String... packages) {
    context.close();
    return open(database, folder, null, packages);
  }

  private static TestLibrary open(
      TestDatabase database, Path folder, @Nullable Clock clock, String... packages) {
    var context = new AnnotationConfigApplicationContext();
    context
        .getEnvironment()
        .getPropertySources()
        .addFirst(
            new MapPropertySource(
                "test",
                Map.of(
                    "spring.datasource.url", database.url(),
                    "saberes.text.enabled", "false",
                    "saberes.search.follow", "false")));
    context.registerBean(DataFolder.class, () -> new DataFolder(folder));
    context.registerBean(DataSource.class, database::source);
    if (clock != null) {
      context.registerBean("testClock", Clock.class, () -> clock, bean -> bean.setPrimary(true));
    }
    context.register(Store.class);
    if (packages.length > 0) {
      context.scan(packages);
    }
    context.refresh();
    return new TestLibrary(context, database, folder);
  }

  private static Path newFolder() {
    try {
      return Files.createTempDirectory("saberes-test-data");
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
  }

  /** A part of the store. */
  public <T> T get(Class<T> type) {
    return context.getBean(type);
  }

  /** The data folder. */
  public Path folder() {
    return folder;
  }

  @Override
  public void close() {
    context.close();
    try (var files = Files.walk(folder)) {
      for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
        Files.deleteIfExists(file);
      }
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
  }

  @Configuration(proxyBeanMethods = false)
  @ComponentScan("ec.congope.saberes.content")
  @ConfigurationPropertiesScan({"ec.congope.saberes.content", "ec.congope.saberes.search"})
  static class Store {
    @Bean
    JdbcClient jdbcClient(DataSource source) {
      return JdbcClient.create(source);
    }

    @Bean
    TransactionTemplate transactions(DataSource source) {
      return new TransactionTemplate(new DataSourceTransactionManager(source));
    }
  }
}
