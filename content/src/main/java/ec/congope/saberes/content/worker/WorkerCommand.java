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
 * the environment, and, where the system has the means, no network, bounded memory outside the heap
 * and bounded files, in a session of its own, so that Ctrl-C reaches the portal alone.
 */
final class WorkerCommand {

  private static final Logger LOG = LoggerFactory.getLogger(WorkerCommand.class);
  private static final String LAUNCHER =
      "org.springframework.boot.loader.launch.PropertiesLauncher";

  /** Memory beside the heap, in MiB: a worker of 512 has 768 in all. */
  private static final int BESIDE_HEAP = 256;

  private static final List<String> SESSION = first(List.of(List.of("/usr/bin/setsid")));
  private static final List<String> LIMITS =
      first(List.of(List.of("/usr/bin/prlimit", "--core=0", "--fsize=1073741824")));
  private static final List<String> WITHOUT_NETWORK =
      first(
          List.of(
              List.of("/usr/bin/unshare", "--net"),
              List.of("/usr/bin/unshare", "--map-root-user", "--net")));

  static {
    if (WITHOUT_NETWORK.isEmpty()) {
      LOG.info("Workers keep their network: this system does not let it be taken away");
    }
    if (LIMITS.isEmpty()) {
      LOG.info("Workers have no limit but their heap: prlimit is not installed");
    }
  }

  private WorkerCommand() {}

  /** Whether this system lets the network be taken away. */
  static boolean withoutNetwork() {
    return !WITHOUT_NETWORK.isEmpty();
  }

  /** Whether this system bounds what a worker takes beside its heap. */
  static boolean limited() {
    return !LIMITS.isEmpty();
  }

  static Process start(WorkerProcess.Kind kind, int heap, Path folder) throws IOException {
    var command = new ArrayList<>(SESSION);
    command.addAll(LIMITS);
    if (limited()) {
      command.add("--data=" + ((long) heap + BESIDE_HEAP << 20));
    }
    command.addAll(WITHOUT_NETWORK);
    command.addAll(java(kind, heap, folder));
    var builder = new ProcessBuilder(command);
    builder.environment().clear();
    builder.environment().put("PATH", "/nonexistent"); // without one, the system's default is used
    builder.directory(folder.toFile());
    builder.redirectError(ProcessBuilder.Redirect.DISCARD);
    return builder.start();
  }

  private static List<String> java(WorkerProcess.Kind kind, int heap, Path folder) {
    var command = new ArrayList<String>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.addAll(List.of("-Xmx" + heap + "m", "-XX:+UseSerialGC", "-XX:+ExitOnOutOfMemoryError"));
    command.addAll(List.of("-XX:MaxDirectMemorySize=32m", "-XX:ReservedCodeCacheSize=64m"));
    command.addAll(List.of("-XX:ErrorFile=/dev/null", "-XX:-CreateCoredumpOnCrash"));
    command.addAll(
        List.of("-XX:-UsePerfData", "-Djava.awt.headless=true", "-Dfile.encoding=UTF-8"));
    command.addAll(List.of("-Dstdout.encoding=UTF-8", "-Djava.io.tmpdir=" + folder));
    command.add("--enable-native-access=ALL-UNNAMED");
    if (kind == WorkerProcess.Kind.DOCUMENTS) {
      command.add("-XX:TieredStopAtLevel=1");
    }
    String main = WorkerProcess.class.getName();
    boolean packed = ClassLoader.getSystemResource(LAUNCHER.replace('.', '/') + ".class") != null;
    if (packed) {
      command.add("-Dloader.main=" + main);
    }
    command.addAll(List.of("-cp", classPath(), packed ? LAUNCHER : main, kind.name()));
    return command;
  }

  /** The portal's own, from wherever the worker is started. */
  private static String classPath() {
    String separator = System.getProperty("path.separator");
    var paths = new ArrayList<String>();
    for (String path : System.getProperty("java.class.path").split(separator)) {
      paths.add(Path.of(path).toAbsolutePath().toString());
    }
    return String.join(separator, paths);
  }

  /** The first of these prefixes of a command that this system can do; empty when it can none. */
  private static List<String> first(List<List<String>> prefixes) {
    return prefixes.stream().filter(WorkerCommand::works).findFirst().orElse(List.of());
  }

  private static boolean works(List<String> prefix) {
    if (!Files.isExecutable(Path.of(prefix.getFirst()))) {
      return false;
    }
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
