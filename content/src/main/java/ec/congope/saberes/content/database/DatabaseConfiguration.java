package ec.congope.saberes.content.database;

import ec.congope.saberes.content.DataFolder;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.ZoneId;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.boot.flyway.autoconfigure.FlywayConnectionDetails;
import org.springframework.boot.jdbc.autoconfigure.JdbcConnectionDetails;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The data folder, the clock, and the embedded server where no other database is configured. */
@Configuration(proxyBeanMethods = false)
class DatabaseConfiguration {

  @Bean
  @ConditionalOnMissingBean
  DataFolder dataFolder(@Value("${saberes.data:./data}") Path path) throws IOException {
    return new DataFolder(path).create();
  }

  @Bean
  @ConditionalOnMissingBean
  Clock clock() {
    return Clock.system(ZoneId.of("America/Guayaquil"));
  }

  @Bean(destroyMethod = "close")
  @ConditionalOnProperty(name = "spring.datasource.url", matchIfMissing = true, havingValue = "-")
  EmbeddedPostgresServer embeddedPostgresServer(DataFolder data) {
    return EmbeddedPostgresServer.start(data.part("postgres"));
  }

  @Bean
  @ConditionalOnProperty(name = "spring.datasource.url", matchIfMissing = true, havingValue = "-")
  JdbcConnectionDetails embeddedConnectionDetails(EmbeddedPostgresServer server) {
    return new JdbcConnectionDetails() {
      @Override
      public String getUsername() {
        return server.user();
      }

      @Override
      public String getPassword() {
        return server.password();
      }

      @Override
      public String getJdbcUrl() {
        return server.url();
      }
    };
  }

  /** Tables are made and changed by their owner, which the running portal is not. */
  @Bean
  @ConditionalOnProperty(name = "spring.datasource.url", matchIfMissing = true, havingValue = "-")
  FlywayConnectionDetails embeddedOwner(EmbeddedPostgresServer server) {
    return new FlywayConnectionDetails() {
      @Override
      public String getUsername() {
        return server.owner();
      }

      @Override
      public String getPassword() {
        return server.password();
      }

      @Override
      public String getJdbcUrl() {
        return server.url();
      }
    };
  }
}
