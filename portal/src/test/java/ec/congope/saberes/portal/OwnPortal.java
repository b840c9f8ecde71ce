package ec.congope.saberes.portal;

import ec.congope.saberes.content.Membership.Duty;
import ec.congope.saberes.content.database.CountedSource;
import ec.congope.saberes.content.database.TestDatabase;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.List;
import javax.sql.DataSource;
import org.springframework.context.ConfigurableApplicationContext;

/** Another portal, on a store of its own: for what would be too much for that of {@link Portal}. */
final class OwnPortal implements AutoCloseable {

  private final TestDatabase database = TestDatabase.fresh();
  private final ConfigurableApplicationContext context = Portal.run(database.url());
  private final HttpClient http = HttpClient.newHttpClient();

  /** Its database, with the rights of the owner. */
  TestDatabase database() {
    return database;
  }

  <T> T get(Class<T> type) {
    return context.getBean(type);
  }

  <T> T get(String name, Class<T> type) {
    return context.getBean(name, type);
  }

  /** The cookie of somebody new who does this for the organisation with this code. */
  String account(Duty duty, String organisation) {
    String email = duty.name().toLowerCase(java.util.Locale.ROOT) + "@" + organisation + ".test";
    Portal.person(context, email, duty, organisation);
    return Portal.cookie(
        send(
            HttpRequest.newBuilder(address("/entrar"))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(Portal.entering(email, Portal.PASSWORD))));
  }

  HttpResponse<String> ask(String path, String cookie) {
    return send(HttpRequest.newBuilder(address(path)).header("Cookie", cookie));
  }

  /** The statements that requests make meanwhile. */
  List<String> statements(Runnable requests) {
    return ((CountedSource) context.getBean(DataSource.class)).made(requests);
  }

  private URI address(String path) {
    return URI.create(
        "http://localhost:" + context.getEnvironment().getProperty("local.server.port") + path);
  }

  private HttpResponse<String> send(HttpRequest.Builder request) {
    try {
      return http.send(request.build(), HttpResponse.BodyHandlers.ofString(StandardCharsets.UTF_8));
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(interrupted);
    }
  }

  @Override
  public void close() {
    context.close();
  }
}
