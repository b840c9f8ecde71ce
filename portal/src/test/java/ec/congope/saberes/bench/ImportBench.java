package ec.congope.saberes.bench;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/**
 * Imports a folder with the packaged portal, in a process of its own with 512 MiB of heap and the
 * embedded PostgreSQL, into an empty data folder. Everything counts: starting the JVM, making the
 * database, rendering in the worker, following into the index, stopping.
 */
final class ImportBench {

  /** Used heap before and after a collection, in a line of the JVM's log. */
  private static final Pattern COLLECTION = Pattern.compile("(\\d+)M->(\\d+)M\\(");

  /**
   * What one import took.
   *
   * @param cpu of all processes
   * @param wall from the start of the process to its end
   * @param lag from the end of the import to the moment when all of it can be found
   * @param peak most heap in use, garbage included
   * @param kept most heap in use after a collection
   */
  record Result(Duration cpu, Duration wall, Duration lag, int peak, int kept) {}

  private ImportBench() {}

  static Result run(Path jar, Path library, Path data) throws IOException, InterruptedException {
    Path log = data.resolveSibling("import-gc.log");
    Duration before = ChildrenCpu.waitForAll();
    long start = System.nanoTime();
    var process = new ProcessBuilder(command(jar, library, data, log)).redirectErrorStream(true);
    var child = process.start();
    var arrivals = new ArrayList<Long>();
    try (var lines = child.inputReader(StandardCharsets.UTF_8)) {
      for (String line = lines.readLine(); line != null; line = lines.readLine()) {
        IO.println("  " + line);
        arrivals.add(System.nanoTime());
      }
    }
    if (child.waitFor() != 0 || arrivals.size() < 2) {
      throw new IllegalStateException("the import went wrong");
    }
    Duration cpu = ChildrenCpu.waitForAll().minus(before);
    return new Result(
        cpu,
        Duration.ofNanos(System.nanoTime() - start),
        Duration.ofNanos(arrivals.getLast() - arrivals.get(arrivals.size() - 2)),
        most(log, 1),
        most(log, 2));
  }

  private static List<String> command(Path jar, Path library, Path data, Path log) {
    return List.of(
        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
        "-Xmx512m",
        "-Xlog:gc:file=" + log,
        "-jar",
        jar.toString(),
        "import",
        library.toString(),
        "--saberes.data=" + data);
  }

  private static int most(Path log, int group) throws IOException {
    int most = 0;
    for (String line : Files.readAllLines(log)) {
      var numbers = COLLECTION.matcher(line);
      if (numbers.find()) {
        most = Math.max(most, Integer.parseInt(numbers.group(group)));
      }
    }
    return most;
  }
}
