package ec.congope.saberes.bench;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;

/**
 * Asks a server for a list of addresses with some clients at once, and prints one line: requests,
 * failures, and the percentiles of the answering time in milliseconds. A process of its own, so
 * that its CPU is not counted as the server's. Only ever asks this machine.
 */
final class LoadDriver {

  private static final Duration PATIENCE = Duration.ofSeconds(60);

  private final HttpClient http =
      HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).connectTimeout(PATIENCE).build();
  private final String base;
  private final List<String> paths;
  private final AtomicInteger failures = new AtomicInteger();
  private final AtomicLong bytes = new AtomicLong();

  private LoadDriver(int port, List<String> paths) {
    this.base = "http://127.0.0.1:" + port;
    this.paths = paths;
  }

  /** Arguments: port, file with one path a line, number of clients. */
  public static void main(String[] arguments) throws Exception {
    var paths = Files.readAllLines(Path.of(arguments[1]));
    var driver = new LoadDriver(Integer.parseInt(arguments[0]), paths);
    long[] nanos = driver.run(Integer.parseInt(arguments[2]));
    Arrays.sort(nanos);
    IO.println(
        "%d %d %.3f %.3f %.3f %d"
            .formatted(
                nanos.length,
                driver.failures.get(),
                nanos[nanos.length / 2] / 1e6,
                nanos[(int) (nanos.length * 0.95)] / 1e6,
                nanos[(int) (nanos.length * 0.99)] / 1e6,
                driver.bytes.get()));
  }

  private long[] run(int clients) throws InterruptedException {
    var nanos = new long[paths.size()];
    var next = new AtomicInteger();
    try (var executor = Executors.newFixedThreadPool(clients)) {
      for (int client = 0; client < clients; client++) {
        executor.submit(() -> {
          for (int i = next.getAndIncrement(); i < nanos.length; i = next.getAndIncrement()) {
            nanos[i] = ask(paths.get(i));
          }
          return null;
        });
      }
    }
    return nanos;
  }

  private long ask(String path) throws IOException, InterruptedException {
    var request = HttpRequest.newBuilder(URI.create(base + path)).timeout(PATIENCE).build();
    long start = System.nanoTime();
    var answer = http.send(request, HttpResponse.BodyHandlers.ofByteArray());
    bytes.addAndGet(answer.body().length);
    if (answer.statusCode() != 200) {
      failures.incrementAndGet();
    }
    return System.nanoTime() - start;
  }
}
