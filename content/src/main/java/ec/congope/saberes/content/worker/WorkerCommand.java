package ec.congope.saberes.content.worker;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The command line of a worker: the portal's own Java and class path, a bounded heap, nothing of
 * the environment, and no network where the system lets us take it away.
 */
final class WorkerCommand {

  private static final Logger LOG = LoggerFactory.getLogger(WorkerCommand.class);
  private static final String LAUNCHER =
      "org.springframework.boot.loader.launch.PropertiesLauncher";
  private static final Path UNSHARE = Path.of("/usr/bin/unshare");
  private static final List<String> WITHOUT_NETWORK = withoutNetwork();

  private WorkerCommand() {}

  static Process start(int heap, boolean lasting, Path folder) throws IOException {
    var command = new ArrayList<>(WITHOUT_NETWORK);
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.addAll(List.of("-Xmx" + heap + "m", "-XX:+UseSerialGC", "-XX:+ExitOnOutOfMemoryError"));
    command.addAll(
        List.of("-XX:-UsePerfData", "-Djava.awt.headless=true", "-Dfile.encoding=UTF-8"));
    command.addAll(List.of("-Dstdout.encoding=UTF-8", "-Djava.io.tmpdir=" + folder));
    command.add("--enable-native-access=ALL-UNNAMED");
    if (!lasting) {
      command.add("-XX:TieredStopAtLevel=1");
    }
    String main = WorkerProcess.class.getName();
    boolean packed = ClassLoader.getSystemResource(LAUNCHER.replace('.', '/') + ".class") != null;
    if (packed) {
      command.add("-Dloader.main=" + main);
    }
    command.addAll(List.of("-cp", System.getProperty("java.class.path"), packed ? LAUNCHER : main));
    var builder = new ProcessBuilder(command);
    builder.environment().clear();
    builder.redirectError(ProcessBuilder.Redirect.DISCARD);
    return builder.start();
  }

  private static List<String> withoutNetwork() {
    if (!Files.isExecutable(UNSHARE)) {
      return List.of();
    }
    for (var form : List.of(List.of("--net"), List.of("--map-root-user", "--net"))) {
      var prefix = new ArrayList<>(List.of(UNSHARE.toString()));
      prefix.addAll(form);
      if (works(prefix)) {
        return List.copyOf(prefix);
      }
    }
    LOG.info("Workers keep their network: this system does not let it be taken away");
    return List.of();
  }

  private static boolean works(List<String> prefix) {
    try {
      var command = new ArrayList<>(prefix);
      command.add("/bin/true");
      var process =
          new ProcessBuilder(command)
              .redirectErrorStream(true)
              .redirectOutput(ProcessBuilder.Redirect.DISCARD)
              .start();
      return process.waitFor(5, TimeUnit.SECONDS) && process.exitValue() == 0;
    } catch (IOException unavailable) {
      return false;
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
      return false;
    }
  }
}
