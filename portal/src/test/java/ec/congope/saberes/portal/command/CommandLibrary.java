package ec.congope.saberes.portal.command;

import ec.congope.saberes.SaberesApplication;
import ec.congope.saberes.content.database.TestDatabase;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;

/** The portal as a command has it, without a web server, on a database and a folder of its own. */
final class CommandLibrary implements AutoCloseable {

  /** What a command printed, and its exit code. */
  record Said(int code, List<String> lines) {}

  /** What a command does. */
  interface Command {
    int run(PrintStream out);
  }

  private final Path folder = newFolder();
  private final TestDatabase database = TestDatabase.fresh();
  private final ConfigurableApplicationContext context =
      new SpringApplicationBuilder(SaberesApplication.class)
          .web(WebApplicationType.NONE)
          .run(
              "--saberes.data=" + folder,
              "--spring.datasource.url=" + database.url(),
              "--saberes.text.enabled=false",
              "--saberes.search.follow=false",
              "--logging.level.root=error",
              "--logging.level.ec.congope.saberes=error");

  <T> T get(Class<T> type) {
    return context.getBean(type);
  }

  /** Runs a statement as the owner of the tables. */
  void sql(String statement) {
    database.owner().sql(statement).update();
  }

  Path folder() {
    return folder;
  }

  Said importFolder(Path manifest, String... options) {
    return said(out -> get(ImportCommand.class).run(manifest.toString(), List.of(options), out));
  }

  Said verify() {
    return said(get(VerifyCommand.class)::run);
  }

  static Said said(Command command) {
    var bytes = new ByteArrayOutputStream();
    int code = command.run(new PrintStream(bytes, true, StandardCharsets.UTF_8));
    return new Said(code, bytes.toString(StandardCharsets.UTF_8).lines().toList());
  }

  @Override
  public void close() {
    context.close();
  }

  private static Path newFolder() {
    try {
      return Files.createTempDirectory("saberes-command");
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
  }
}
