package ec.congope.saberes.portal.demonstration;

import ec.congope.saberes.content.transfer.BulkImport;
import ec.congope.saberes.content.transfer.ImportListener;
import ec.congope.saberes.search.follow.IndexFollower;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.stereotype.Component;

/**
 * Imports the demonstration library at the start, as anybody would import a folder: at the next
 * start it finds everything unchanged. The portal answers meanwhile; it says that it is ready when
 * the library can be searched. The text of the documents follows in the background.
 */
@Component
@ConditionalOnProperty(name = "saberes.demo", havingValue = "true")
class DemonstrationLoader implements ApplicationRunner {

  private static final Logger LOG = LoggerFactory.getLogger(DemonstrationLoader.class);
  private static final String ROOT = "/demonstration/";

  private final BulkImport bulk;
  private final IndexFollower follower;

  DemonstrationLoader(BulkImport bulk, IndexFollower follower) {
    this.bulk = bulk;
    this.follower = follower;
  }

  @Override
  public void run(ApplicationArguments arguments) {
    try {
      Path folder = Files.createTempDirectory("saberes-demonstration");
      try {
        copy(folder);
        var report = bulk.run(folder, ImportListener.NONE);
        LOG.info(
            "The demonstration library is in: {} new, {} changed, {} as before, {} left out",
            report.created(),
            report.updated(),
            report.unchanged(),
            report.skipped());
        report.problems().forEach(problem -> LOG.warn("Demonstration library: {}", problem));
        follower.catchUp();
      } finally {
        delete(folder);
      }
    } catch (IOException failure) {
      LOG.error("The demonstration library could not be loaded", failure);
    }
  }

  private static void copy(Path folder) throws IOException {
    String names;
    try (InputStream list = resource("files.txt")) {
      names = new String(list.readAllBytes(), StandardCharsets.UTF_8);
    }
    Files.createDirectories(folder.resolve("files"));
    for (String name : names.lines().toList()) {
      try (InputStream in = resource(name)) {
        Files.copy(in, folder.resolve(name));
      }
    }
  }

  private static InputStream resource(String name) throws IOException {
    InputStream in = DemonstrationLoader.class.getResourceAsStream(ROOT + name);
    if (in == null) {
      throw new IOException("the demonstration library lacks " + name);
    }
    return in;
  }

  private static void delete(Path folder) throws IOException {
    try (var files = Files.walk(folder)) {
      for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
        Files.delete(file);
      }
    }
  }
}
