package ec.congope.saberes.portal;

import ec.congope.saberes.SaberesApplication;
import ec.congope.saberes.content.database.TestDatabase;
import ec.congope.saberes.content.text.TextExtraction;
import ec.congope.saberes.content.transfer.BulkImport;
import ec.congope.saberes.content.transfer.ImportListener;
import ec.congope.saberes.search.follow.IndexFollower;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;

/**
 * The real portal on a free port with the demonstration library, one for all tests of the process.
 */
final class Portal {

  private static final ConfigurableApplicationContext CONTEXT = start();
  private static final HttpClient HTTP = HttpClient.newHttpClient();

  private Portal() {}

  static String base() {
    return "http://localhost:" + CONTEXT.getEnvironment().getProperty("local.server.port");
  }

  static <T> T get(Class<T> type) {
    return CONTEXT.getBean(type);
  }

  static HttpResponse<String> ask(String path, String... headers) {
    try {
      var request = HttpRequest.newBuilder(URI.create(base() + path));
      if (headers.length > 0) {
        request.headers(headers);
      }
      return HTTP.send(request.build(), HttpResponse.BodyHandlers.ofString(StandardCharsets.UTF_8));
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(interrupted);
    }
  }

  private static ConfigurableApplicationContext start() {
    try {
      Path folder = Files.createTempDirectory("saberes-portal");
      var context =
          new SpringApplicationBuilder(SaberesApplication.class)
              .run(
                  "--server.port=0",
                  "--saberes.data=" + folder,
                  "--spring.datasource.url=" + TestDatabase.fresh().url(),
                  "--saberes.text.enabled=false",
                  "--saberes.search.follow=false",
                  "--logging.level.root=warn");
      Path library = Files.createTempDirectory("saberes-library");
      copy(library);
      var report = context.getBean(BulkImport.class).run(library, ImportListener.NONE);
      if (!report.clean()) {
        throw new IllegalStateException("the demonstration library has faults: " + report);
      }
      context.getBean(TextExtraction.class).drain();
      context.getBean(IndexFollower.class).catchUp();
      return context;
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
  }

  private static void copy(Path folder) throws IOException {
    Files.createDirectories(folder.resolve("files"));
    String names;
    try (InputStream list = Portal.class.getResourceAsStream("/demonstration/files.txt")) {
      names = new String(list.readAllBytes(), StandardCharsets.UTF_8);
    }
    for (String name : names.lines().toList()) {
      try (InputStream in = Portal.class.getResourceAsStream("/demonstration/" + name)) {
        Files.copy(in, folder.resolve(name));
      }
    }
  }
}
