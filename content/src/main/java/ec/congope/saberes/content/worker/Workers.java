package ec.congope.saberes.content.worker;

import java.io.Closeable;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * The worker processes. One that passes its deadline is killed, one that dies is replaced. Saving
 * waits for Markdown and reading for the picture of a page; neither waits for an extraction,
 * because each has a worker of its own. Safe for many threads.
 */
@Component
public final class Workers implements Closeable {

  private static final int MARKDOWN_HEAP = 256;
  private static final int MARKDOWN_TASKS = 1_000_000;

  private final WorkerSettings settings;
  private final Scratch scratch;
  private final ScheduledExecutorService watch;
  private final WorkerPool extraction;
  private final WorkerPool drawing;
  private final WorkerPool markdown;

  Workers(WorkerSettings settings) {
    this.settings = settings;
    this.scratch = Scratch.ofThisProcess();
    this.watch =
        Executors.newSingleThreadScheduledExecutor(
            Thread.ofPlatform().name("worker-watch").daemon().factory());
    int heap = settings.heap();
    int tasks = settings.tasks();
    var documents = WorkerProcess.Kind.DOCUMENTS;
    this.extraction = new WorkerPool(settings.count(), tasks, () -> start(documents, heap));
    this.drawing = new WorkerPool(1, tasks, () -> start(documents, heap));
    this.markdown =
        new WorkerPool(1, MARKDOWN_TASKS, () -> start(WorkerProcess.Kind.MARKDOWN, MARKDOWN_HEAP));
  }

  /** A pool of its own, for tests. */
  public static Workers with(WorkerSettings settings) {
    return new Workers(settings);
  }

  private Worker start(WorkerProcess.Kind kind, int heap) throws IOException {
    Scratch part = scratch.part();
    return new Worker(WorkerCommand.start(kind, heap, part.folder()), part, watch);
  }

  /**
   * The text of a file, or why there is none. Never throws for what the file does. What was read
   * before a deadline is kept.
   *
   * @throws IllegalStateException when the workers are being closed: then nothing is known
   */
  public Extracted extract(Path file, String mediaType) {
    if (!Extractors.read(mediaType)) {
      return Extracted.ended(Extracted.Status.FAILED, "no reader for " + mediaType);
    }
    var pages = new ArrayList<Extracted.Page>();
    Worker.Exchange<Extracted> exchange =
        (out, in) -> {
          pages.clear();
          out.writeByte(WorkerProcess.Task.EXTRACT.ordinal());
          Wire.text(out, file.toString());
          Wire.text(out, mediaType);
          out.flush();
          return Wire.extracted(in, pages);
        };
    try {
      return extraction.ask(
          exchange, limits(), answer -> answer.status() == Extracted.Status.FAILED);
    } catch (Worker.Lost lost) {
      return cutShort(lost.status(), mediaType, pages);
    }
  }

  private static Extracted cutShort(
      Extracted.Status status, String mediaType, List<Extracted.Page> pages) {
    if (pages.isEmpty()) {
      return Extracted.ended(status, null);
    }
    int last = pages.getLast().number();
    String detail = status.name().toLowerCase(Locale.ROOT) + " after page " + last;
    boolean paged = mediaType.equals("application/pdf") || mediaType.contains("presentation");
    return new Extracted(
        Extracted.Status.PARTIAL, last, paged, detail, Map.of(), List.copyOf(pages));
  }

  /**
   * A page of a PDF as a picture of this width, for somebody who waits; empty when it cannot be
   * drawn in time.
   *
   * @throws NoPlace when too many others wait
   */
  public Optional<PageImage> draw(Path file, int page, int width) {
    try {
      return drawing.askWithin(limits().wall(), drawn(file, page, width), limits(), failed());
    } catch (Worker.Lost lost) {
      return Optional.empty();
    }
  }

  /** The same, for somebody who has time: nobody who reads waits for it. */
  public Optional<PageImage> drawInBackground(Path file, int page, int width) {
    try {
      return extraction.ask(drawn(file, page, width), limits(), failed());
    } catch (Worker.Lost lost) {
      return Optional.empty();
    }
  }

  private static Predicate<Optional<PageImage>> failed() {
    return image -> false; // a page that is not there is no error
  }

  private static Worker.Exchange<Optional<PageImage>> drawn(Path file, int page, int width) {
    return (out, in) -> {
      out.writeByte(WorkerProcess.Task.DRAW.ordinal());
      Wire.text(out, file.toString());
      out.writeInt(page);
      out.writeInt(width);
      out.flush();
      return Optional.ofNullable(Wire.image(in));
    };
  }

  /**
   * Safe HTML of Markdown sources, in order; null for a source that the renderer cannot do in time.
   * Such a source costs the others nothing but time, as long as there are few of them: see {@link
   * MarkdownBatch}.
   *
   * @throws IllegalStateException when the workers are being closed
   */
  public List<@Nullable String> render(List<String> sources) {
    return new MarkdownBatch(markdown).render(sources);
  }

  private Worker.Limits limits() {
    return new Worker.Limits(
        Duration.ofSeconds(settings.seconds()), Duration.ofSeconds(settings.cpuSeconds()));
  }

  /** Process ids of the workers that are alive: for tests that kill them. */
  List<Long> pids() {
    var pids = new ArrayList<Long>(extraction.pids());
    pids.addAll(drawing.pids());
    pids.addAll(markdown.pids());
    return pids;
  }

  @Override
  public void close() {
    watch.shutdownNow();
    extraction.close();
    drawing.close();
    markdown.close();
    scratch.close();
  }
}
