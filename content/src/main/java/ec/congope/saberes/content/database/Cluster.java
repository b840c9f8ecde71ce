package ec.congope.saberes.content.database;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.time.Duration;
import java.util.HexFormat;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The folder of an embedded server: its data, password and log, and what a crash may have left in
 * it.
 */
final class Cluster {

  private static final Logger LOG = LoggerFactory.getLogger(Cluster.class);

  /** The launcher's own mark in a folder of binaries. */
  private static final String UNPACKED = ".exists";

  private static final Duration PATIENCE = Duration.ofSeconds(60);

  private final Path folder;

  Cluster(Path folder) throws IOException {
    this.folder = folder;
    Files.createDirectories(folder);
    restrict(folder, "rwx------");
  }

  Path data() {
    return folder.resolve("cluster");
  }

  /** The launcher makes its own folder open to all: it stands in one that is not. */
  Path binaries() {
    return folder.resolve("binaries");
  }

  Path passwordFile() {
    return folder.resolve("password");
  }

  Path log() {
    return folder.resolve("postgres.log");
  }

  /**
   * Removes what an earlier run left: half-unpacked binaries, a half-made cluster, an orphaned
   * server, a stale pid file.
   */
  void recover() throws IOException {
    Files.createDirectories(binaries());
    removeHalfUnpacked();
    if (Files.exists(log()) && Files.size(log()) > 10_000_000) {
      Files.delete(log());
    }
    Path pidFile = data().resolve("postmaster.pid");
    if (Files.exists(pidFile)) {
      stopOrphan(pidFile);
      Files.deleteIfExists(pidFile);
    }
    if (Files.exists(data()) && !Files.exists(marker())) {
      LOG.warn("An earlier start was cut short while making the database: it is made anew");
      EmbeddedPostgresServer.deleteTree(data());
    }
  }

  /** The launcher unpacks over remains and stumbles; it says with a file when it has finished. */
  private void removeHalfUnpacked() throws IOException {
    try (var unpacked = Files.list(binaries())) {
      for (Path folder : unpacked.filter(Files::isDirectory).toList()) {
        if (!Files.exists(folder.resolve(UNPACKED))) {
          EmbeddedPostgresServer.deleteTree(folder);
        }
      }
    }
  }

  /** Says that the cluster is whole; from now on it is never wiped. */
  void markInitialised() throws IOException {
    if (Files.exists(marker())) {
      return;
    }
    try (var file =
        FileChannel.open(marker(), StandardOpenOption.CREATE, StandardOpenOption.WRITE)) {
      file.force(true);
    }
  }

  /** The password, made at the first call; only the owner reads its file. */
  String password() throws IOException {
    if (!Files.exists(passwordFile())) {
      var bytes = new byte[24];
      new SecureRandom().nextBytes(bytes);
      Path fresh = folder.resolve("password.new");
      Files.writeString(fresh, HexFormat.of().formatHex(bytes));
      restrict(fresh, "rw-------");
      Files.move(fresh, passwordFile());
    }
    return Files.readString(passwordFile()).strip();
  }

  private Path marker() {
    return folder.resolve("initialised");
  }

  private void stopOrphan(Path pidFile) throws IOException {
    var lines = Files.readAllLines(pidFile);
    if (lines.isEmpty() || !lines.getFirst().strip().matches("\\d{1,9}")) {
      return;
    }
    var process = ProcessHandle.of(Long.parseLong(lines.getFirst().strip()));
    if (process.isPresent() && isOurServer(process.get())) {
      LOG.warn("Stopping the PostgreSQL that an earlier run left behind, pid {}", lines.getFirst());
      process.get().destroy();
      await(process.get());
    }
  }

  private boolean isOurServer(ProcessHandle process) {
    String command = process.info().commandLine().orElse("");
    return command.contains("postgres") && command.contains(data().toString());
  }

  private static void await(ProcessHandle process) {
    try {
      process.onExit().get(PATIENCE.toSeconds(), TimeUnit.SECONDS);
    } catch (TimeoutException stuck) {
      process.destroyForcibly();
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
    } catch (ExecutionException impossible) {
      throw new IllegalStateException(impossible);
    }
  }

  private static void restrict(Path path, String permissions) throws IOException {
    if (path.getFileSystem().supportedFileAttributeViews().contains("posix")) {
      Files.setPosixFilePermissions(path, PosixFilePermissions.fromString(permissions));
    }
  }
}
