package ec.congope.saberes.portal;

import ec.congope.saberes.SaberesApplication;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.HttpURLConnection;
import java.net.ServerSocket;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.TimeUnit;

/**
 * A portal in a process of its own, on the store of {@link Portal}: whoever has an account there
 * has one here. It may be killed, as a power cut would, and started again at the same address.
 */
final class KillablePortal implements AutoCloseable {

  private static final Duration LONG = Duration.ofMinutes(3);

  private final int port = freePort();
  private final Path folder;
  private Process process;

  KillablePortal() {
    try {
      folder = Files.createTempDirectory("saberes-killable");
      process = process();
      await();
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
  }

  String base() {
    return "http://localhost:" + port;
  }

  /** Without a word of warning. */
  void kill() {
    process.destroyForcibly();
    process.onExit().join();
  }

  void startAgain() {
    try {
      process = process();
      await();
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
  }

  private Process process() throws IOException {
    var command =
        List.of(
            Path.of(System.getProperty("java.home"), "bin", "java").toString(),
            "-XX:TieredStopAtLevel=1",
            "--enable-native-access=ALL-UNNAMED",
            "-cp",
            System.getProperty("java.class.path"),
            SaberesApplication.class.getName(),
            "--server.port=" + port,
            "--saberes.data=" + folder,
            "--spring.datasource.url=" + Portal.property("spring.datasource.url"),
            "--saberes.text.enabled=false",
            "--saberes.search.follow=false",
            "--saberes.alerts.send=false",
            "--saberes.sign.second-factor=optional",
            "--logging.level.root=warn");
    return new ProcessBuilder(command)
        .redirectErrorStream(true)
        .redirectOutput(folder.resolve("log").toFile())
        .start();
  }

  private void await() throws IOException {
    var deadline = Instant.now().plus(LONG);
    while (!answers()) {
      if (ended() || Instant.now().isAfter(deadline)) {
        throw new IllegalStateException(Files.readString(folder.resolve("log")));
      }
    }
  }

  /** Whether it has ended; looks for a moment. */
  private boolean ended() {
    try {
      return process.waitFor(200, TimeUnit.MILLISECONDS);
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
      return true;
    }
  }

  private boolean answers() {
    try {
      var asked = (HttpURLConnection) URI.create(base() + "/entrar").toURL().openConnection();
      asked.setConnectTimeout(1_000);
      return asked.getResponseCode() == HttpURLConnection.HTTP_OK;
    } catch (IOException notYet) {
      return false;
    }
  }

  private static int freePort() {
    try (var free = new ServerSocket(0)) {
      return free.getLocalPort();
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
  }

  @Override
  public void close() {
    kill();
  }
}
