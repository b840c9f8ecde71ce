package ec.congope.saberes.content.worker;

import java.io.Closeable;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.Semaphore;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * The pool of worker processes. A worker that passes its deadline is killed, one that dies is
 * replaced; a file that failed on a worker with a past is tried once more on a fresh one. Markdown
 * has a worker of its own, so that saving never waits for an extraction. Safe for many threads.
 */
@Component
public final class Workers implements Closeable {

  private static final int MARKDOWN_HEAP = 256;
  private static final Duration MARKDOWN_PATIENCE = Duration.ofSeconds(3);
  private static final int MARKDOWN_TASKS = 1_000_000;

  private final WorkerSettings settings;
  private final Path folder;
  private final ScheduledExecutorService watch;
  private final Pool extraction;
  private final Pool markdown;

  Workers(WorkerSettings settings) {
    this.settings = settings;
    this.folder = temporaryFolder();
    this.watch =
        Executors.newSingleThreadScheduledExecutor(
            Thread.ofPlatform().name("worker-watch").daemon().factory());
    this.extraction = new Pool(settings.count(), settings.heap(), false, settings.tasks());
    this.markdown = new Pool(1, MARKDOWN_HEAP, true, MARKDOWN_TASKS);
  }

  /** A pool of its own, for tests. */
  public static Workers with(WorkerSettings settings) {
    return new Workers(settings);
  }

  /** The text of a file, or why there is none. Never throws for what the file does. */
  public Extracted extract(Path file, String mediaType) {
    Worker.Exchange<Extracted> exchange =
        (out, in) -> {
          out.writeByte(WorkerProcess.Task.EXTRACT.ordinal());
          Wire.text(out, file.toString());
          Wire.text(out, mediaType);
          out.flush();
          return Wire.extracted(in);
        };
    try {
      return extraction.ask(exchange, wall(), cpu());
    } catch (Worker.Lost lost) {
      return Extracted.ended(lost.status(), null);
    }
  }

  /** A page of a PDF as a picture of this width; empty when it cannot be drawn. */
  public Optional<PageImage> draw(Path file, int page, int width) {
    Worker.Exchange<Optional<PageImage>> exchange =
        (out, in) -> {
          out.writeByte(WorkerProcess.Task.DRAW.ordinal());
          Wire.text(out, file.toString());
          out.writeInt(page);
          out.writeInt(width);
          out.flush();
          return in.readBoolean() ? Optional.of(image(in)) : Optional.empty();
        };
    try {
      return extraction.ask(exchange, wall(), cpu());
    } catch (Worker.Lost lost) {
      return Optional.empty();
    }
  }

  /**
   * Safe HTML of Markdown sources, in order; null for a source that the renderer cannot do in time.
   * Such a source costs the others nothing but time.
   */
  public List<@Nullable String> render(List<String> sources) {
    if (sources.isEmpty()) {
      return new ArrayList<>();
    }
    Worker.Exchange<List<@Nullable String>> exchange =
        (out, in) -> {
          send(out, sources);
          var rendered = new ArrayList<@Nullable String>(sources.size());
          for (int i = 0; i < sources.size(); i++) {
            rendered.add(Wire.textOrNull(in));
          }
          return rendered;
        };
    try {
      return markdown.ask(exchange, MARKDOWN_PATIENCE.multipliedBy(2), MARKDOWN_PATIENCE);
    } catch (Worker.Lost lost) {
      return renderHalves(sources);
    }
  }

  private List<@Nullable String> renderHalves(List<String> sources) {
    var rendered = new ArrayList<@Nullable String>(sources.size());
    if (sources.size() == 1) {
      rendered.add(null);
      return rendered;
    }
    int half = sources.size() / 2;
    rendered.addAll(render(sources.subList(0, half)));
    rendered.addAll(render(sources.subList(half, sources.size())));
    return rendered;
  }

  private static void send(DataOutputStream out, List<String> sources) throws IOException {
    out.writeByte(WorkerProcess.Task.RENDER.ordinal());
    out.writeInt(sources.size());
    for (String source : sources) {
      Wire.text(out, source);
    }
    out.flush();
  }

  private static PageImage image(DataInputStream in) throws IOException {
    String mediaType = Wire.text(in);
    int width = in.readInt();
    int height = in.readInt();
    byte[] bytes = in.readNBytes(in.readInt());
    return new PageImage(mediaType, width, height, bytes);
  }

  private Duration wall() {
    return Duration.ofSeconds(settings.seconds());
  }

  private Duration cpu() {
    return Duration.ofSeconds(settings.cpuSeconds());
  }

  /** Process ids of the workers that are alive: for tests that kill them. */
  List<Long> pids() {
    var pids = new ArrayList<Long>(extraction.pids());
    pids.addAll(markdown.pids());
    return pids;
  }

  @Override
  public void close() {
    watch.shutdownNow();
    extraction.close();
    markdown.close();
    try (var files = Files.walk(folder)) {
      for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
        Files.deleteIfExists(file);
      }
    } catch (IOException failure) {
      throw new UncheckedIOException("cannot remove " + folder, failure);
    }
  }

  private static Path temporaryFolder() {
    try {
      return Files.createTempDirectory("saberes-workers");
    } catch (IOException failure) {
      throw new UncheckedIOException("no temporary folder for the workers", failure);
    }
  }

  /** Workers of one kind. */
  private final class Pool {
    private final Semaphore places;
    private final int heap;
    private final boolean lasting;
    private final int tasks;
    private final Deque<Worker> idle = new ArrayDeque<>();
    private final List<Worker> all = new ArrayList<>();
    private boolean closed;

    Pool(int count, int heap, boolean lasting, int tasks) {
      this.places = new Semaphore(count);
      this.heap = heap;
      this.lasting = lasting;
      this.tasks = tasks;
    }

    <T> T ask(Worker.Exchange<T> exchange, Duration wall, Duration cpu) throws Worker.Lost {
      places.acquireUninterruptibly();
      try {
        Worker worker = take();
        boolean fresh = worker.tasks() == 0;
        try {
          T answer = worker.ask(exchange, wall, cpu);
          give(worker);
          return answer;
        } catch (Worker.Lost lost) {
          forget(worker);
          if (fresh || lost.status() == Extracted.Status.TIMEOUT) {
            throw lost;
          }
        }
        Worker second = take();
        try {
          T answer = second.ask(exchange, wall, cpu);
          give(second);
          return answer;
        } catch (Worker.Lost lost) {
          forget(second);
          throw lost;
        }
      } finally {
        places.release();
      }
    }

    private synchronized Worker take() {
      while (!idle.isEmpty()) {
        Worker worker = idle.pop();
        if (worker.isAlive()) {
          return worker;
        }
        all.remove(worker);
      }
      if (closed) {
        throw new IllegalStateException("the workers are closed");
      }
      try {
        var worker = new Worker(heap, lasting, folder, watch);
        all.add(worker);
        return worker;
      } catch (IOException failure) {
        throw new UncheckedIOException("no worker process could be started", failure);
      }
    }

    private synchronized void give(Worker worker) {
      if (worker.tasks() >= tasks || closed) {
        forget(worker);
      } else {
        idle.push(worker);
      }
    }

    private synchronized void forget(Worker worker) {
      worker.kill();
      all.remove(worker);
    }

    synchronized List<Long> pids() {
      return all.stream().filter(Worker::isAlive).map(Worker::pid).toList();
    }

    synchronized void close() {
      closed = true;
      all.forEach(Worker::kill);
      all.clear();
      idle.clear();
    }
  }
}
