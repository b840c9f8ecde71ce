package ec.congope.saberes.content.worker;

import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;

/** One worker process, asked one thing at a time. Not safe for two threads at once. */
final class Worker {

  /** Exit code of a JVM that ends for want of memory. */
  private static final int OUT_OF_MEMORY = 3;

  private static final long WATCH_MILLIS = 100;

  /** What to write, and how to read the answer. */
  interface Exchange<T> {
    /** Talks to the worker. */
    T with(DataOutputStream out, DataInputStream in) throws IOException;
  }

  /** The worker did not answer. */
  static final class Lost extends Exception {
    private static final long serialVersionUID = 1L;
    private final Extracted.Status status;

    Lost(Extracted.Status status, Throwable cause) {
      super(cause);
      this.status = status;
    }

    Extracted.Status status() {
      return status;
    }
  }

  private final Process process;
  private final DataOutputStream out;
  private final DataInputStream in;
  private final ScheduledExecutorService watch;
  private int tasks;

  Worker(int heap, boolean lasting, Path folder, ScheduledExecutorService watch)
      throws IOException {
    process = WorkerCommand.start(heap, lasting, folder);
    out = new DataOutputStream(new BufferedOutputStream(process.getOutputStream(), 1 << 16));
    in = new DataInputStream(new BufferedInputStream(process.getInputStream(), 1 << 16));
    this.watch = watch;
  }

  /** How many tasks it has done. */
  int tasks() {
    return tasks;
  }

  boolean isAlive() {
    return process.isAlive();
  }

  long pid() {
    return process.pid();
  }

  /** Asks; after the deadline, of clock or processor, the process is killed. */
  <T> T ask(Exchange<T> exchange, Duration wall, Duration cpu) throws Lost {
    tasks++;
    var late = new AtomicBoolean();
    ScheduledFuture<?> watching = watch(wall, cpu, late);
    try {
      return exchange.with(out, in);
    } catch (IOException gone) {
      kill();
      boolean memory = !late.get() && exitCode() == OUT_OF_MEMORY;
      throw new Lost(
          late.get()
              ? Extracted.Status.TIMEOUT
              : memory ? Extracted.Status.MEMORY : Extracted.Status.FAILED,
          gone);
    } finally {
      watching.cancel(false);
    }
  }

  private ScheduledFuture<?> watch(Duration wall, Duration cpu, AtomicBoolean late) {
    long start = System.nanoTime();
    Duration before = cpu();
    Runnable look =
        () -> {
          boolean over = System.nanoTime() - start > wall.toNanos();
          if (over || cpu().minus(before).compareTo(cpu) > 0) {
            late.set(true);
            process.destroyForcibly();
          }
        };
    return watch.scheduleAtFixedRate(look, WATCH_MILLIS, WATCH_MILLIS, TimeUnit.MILLISECONDS);
  }

  private Duration cpu() {
    return process.info().totalCpuDuration().orElse(Duration.ZERO);
  }

  private int exitCode() {
    try {
      return process.waitFor(5, TimeUnit.SECONDS) ? process.exitValue() : -1;
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
      return -1;
    }
  }

  /** Ends the process at once. */
  void kill() {
    if (process.isAlive() && process.children().findAny().isEmpty()) {
      // an exit that is under way keeps its code
      try {
        process.waitFor(200, TimeUnit.MILLISECONDS);
      } catch (InterruptedException interrupted) {
        Thread.currentThread().interrupt();
      }
    }
    process.destroyForcibly();
  }
}
