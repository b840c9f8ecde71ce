package ec.congope.saberes.content.worker;

import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.time.Duration;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;

/** One worker process, asked one thing at a time. Not safe for two threads at once. */
final class Worker {

  /** Exit code of a JVM that ends for want of memory. */
  private static final int OUT_OF_MEMORY = 3;

  /** One look costs some 0.1 ms, so that watching costs a thousandth of a processor. */
  private static final long WATCH_MILLIS = 100;

  /** The start of a JVM is nobody's fault: it has a deadline of its own. */
  private static final Limits START = new Limits(Duration.ofSeconds(60), Duration.ofSeconds(60));

  /** An exit that is under way keeps its code for so long. */
  private static final long EXIT_MILLIS = 2_000;

  /** A worker that goes on answering has so many times the time by the clock. */
  private static final int PATIENCE = 4;

  /**
   * How long one thing may take, of processor and by the clock. The clock runs anew with everything
   * that a worker says, four times at most: on a machine that is busy with other things a long
   * document is not given up while its pages come.
   */
  record Limits(Duration wall, Duration cpu) {
    /** Whether the clock says that it is over, by {@link System#nanoTime()}. */
    boolean isOver(long start, long heard, long now) {
      return now - heard > wall.toNanos() || now - start > PATIENCE * wall.toNanos();
    }
  }

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
  private final Scratch scratch;
  private final DataOutputStream out;
  private final Answers answers;
  private final DataInputStream in;
  private final ScheduledExecutorService watch;
  private boolean ready;
  private int tasks;

  Worker(Process process, Scratch scratch, ScheduledExecutorService watch) {
    this.process = process;
    this.scratch = scratch;
    this.watch = watch;
    out = new DataOutputStream(new BufferedOutputStream(process.getOutputStream(), 1 << 16));
    answers = new Answers(new BufferedInputStream(process.getInputStream(), 1 << 16));
    in = new DataInputStream(answers);
  }

  /** How many tasks it was given. */
  int tasks() {
    return tasks;
  }

  boolean isAlive() {
    return process.isAlive();
  }

  long pid() {
    return process.pid();
  }

  /**
   * Asks; after the deadline the process is killed. Whatever else it writes than an answer ends it
   * too.
   */
  <T> T ask(Exchange<T> exchange, Limits limits) throws Lost {
    tasks++;
    if (!ready) {
      ready = watched((to, from) -> from.readByte() == Wire.READY, START);
    }
    return watched(exchange, limits);
  }

  private <T> T watched(Exchange<T> exchange, Limits limits) throws Lost {
    var late = new AtomicBoolean();
    answers.begin();
    ScheduledFuture<?> watching = watch(limits, late);
    try {
      return exchange.with(out, in);
    } catch (IOException | RuntimeException gone) {
      int code = end();
      throw new Lost(
          late.get()
              ? Extracted.Status.TIMEOUT
              : code == OUT_OF_MEMORY ? Extracted.Status.MEMORY : Extracted.Status.FAILED,
          gone);
    } finally {
      watching.cancel(false);
    }
  }

  private ScheduledFuture<?> watch(Limits limits, AtomicBoolean late) {
    long start = System.nanoTime();
    Duration before = cpu();
    Runnable look =
        () -> {
          boolean over = limits.isOver(start, answers.heard(), System.nanoTime());
          if (over || cpu().minus(before).compareTo(limits.cpu()) > 0) {
            late.set(true);
            process.destroyForcibly();
          }
        };
    return watch.scheduleAtFixedRate(look, WATCH_MILLIS, WATCH_MILLIS, TimeUnit.MILLISECONDS);
  }

  private Duration cpu() {
    return process.info().totalCpuDuration().orElse(Duration.ZERO);
  }

  /** The exit code of a process that ends, or is ended now. */
  private int end() {
    try {
      if (!process.waitFor(EXIT_MILLIS, TimeUnit.MILLISECONDS)) {
        process.destroyForcibly();
      }
      return process.waitFor();
    } catch (InterruptedException interrupted) {
      process.destroyForcibly();
      Thread.currentThread().interrupt();
      return -1;
    }
  }

  /** Ends the process at once, waits until it is gone, and removes what it wrote. */
  void kill() {
    process.destroyForcibly();
    boolean interrupted = false;
    while (process.isAlive()) {
      try {
        process.waitFor();
      } catch (InterruptedException later) {
        interrupted = true;
      }
    }
    if (interrupted) {
      Thread.currentThread().interrupt();
    }
    scratch.close();
  }
}
