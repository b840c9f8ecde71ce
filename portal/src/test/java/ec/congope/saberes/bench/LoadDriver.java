package ec.congope.saberes.bench;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;

/**
 * Asks a server for lists of addresses with some clients at once. A process of its own, so that its
 * CPU is not counted as the server's. Only ever asks this machine.
 *
 * <p>Argument: port. Each line of standard input is one run: number of clients, {@code gzip} or
 * {@code identity}, and a file with one path a line. Each run is answered by one line: requests,
 * failures, mean, 50th, 95th and 99th percentile of the answering time in milliseconds, bytes
 * received. It ends with its input.
 */
final class LoadDriver {

  private static final Duration PATIENCE = Duration.ofSeconds(60);

  private final HttpClient http =
      HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).connectTimeout(PATIENCE).build();
  private final String base;

  private LoadDriver(int port) {
    this.base = "http://127.0.0.1:" + port;
  }

  /** Runs until standard input ends. */
  public static void main(String[] arguments) throws Exception {
    var driver = new LoadDriver(Integer.parseInt(arguments[0]));
    var runs = new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8));
    for (String line = runs.readLine(); line != null; line = runs.readLine()) {
      String[] words = line.split(" ", 3);
      var run =
          driver
          .new Run(Files.readAllLines(Path.of(words[2])), Integer.parseInt(words[0]), words[1]);
      IO.println(run.done());
    }
  }

  /** One list of addresses, asked once each. */
  private final class Run {
    private final List<String> paths;
    private final int clients;
    private final String encoding;
    private final AtomicInteger next = new AtomicInteger();
    private final AtomicInteger failures = new AtomicInteger();
    private final AtomicLong bytes = new AtomicLong();

    Run(List<String> paths, int clients, String encoding) {
      this.paths = paths;
      this.clients = clients;
      this.encoding = encoding;
    }

    String done() {
      var nanos = new long[paths.size()];
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
      double mean = Arrays.stream(nanos).average().orElse(0);
      Arrays.sort(nanos);
      return "%d %d %.3f %.3f %.3f %.3f %d"
          .formatted(
              nanos.length,
              failures.get(),
              mean / 1e6,
              nanos[nanos.length / 2] / 1e6,
              nanos[(int) (nanos.length * 0.95)] / 1e6,
              nanos[(int) (nanos.length * 0.99)] / 1e6,
              bytes.get());
    }

    private long ask(String path) throws IOException, InterruptedException {
      var request =
          HttpRequest.newBuilder(URI.create(base + path))
              .timeout(PATIENCE)
              .header("Accept-Encoding", encoding)
              .build();
      long start = System.nanoTime();
      var answer = http.send(request, HttpResponse.BodyHandlers.ofByteArray());
      bytes.addAndGet(answer.body().length);
      if (answer.statusCode() != 200) {
        failures.incrementAndGet();
      }
      return System.nanoTime() - start;
    }
  }
}
