package ec.congope.saberes.content.worker;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.function.Predicate;

/**
 * Workers of one kind, so many at a time; whoever waits longest is next. A worker is replaced after
 * a number of tasks and after any error, and what failed is tried once more, on a fresh one. Safe
 * for many threads.
 */
final class WorkerPool {

  /** Starts a process. */
  interface Start {
    /** A fresh worker. */
    Worker worker() throws IOException;
  }

  private final Semaphore places;
  private final int tasks;
  private final Start start;
  private final Deque<Worker> idle = new ArrayDeque<>();
  private final List<Worker> all = new ArrayList<>();
  private boolean closed;

  WorkerPool(int count, int tasks, Start start) {
    this.places = new Semaphore(count, true);
    this.tasks = tasks;
    this.start = start;
  }

  /** Asks when there is a place. */
  <T> T ask(Worker.Exchange<T> exchange, Worker.Limits limits, Predicate<T> failed)
      throws Worker.Lost {
    places.acquireUninterruptibly();
    try {
      return twice(exchange, limits, failed);
    } finally {
      places.release();
    }
  }

  /**
   * Asks if there is a place in time.
   *
   * @throws NoPlace when there is none
   */
  <T> T askWithin(
      Duration patience, Worker.Exchange<T> exchange, Worker.Limits limits, Predicate<T> failed)
      throws Worker.Lost {
    if (!enter(patience)) {
      throw new NoPlace(patience);
    }
    try {
      return twice(exchange, limits, failed);
    } finally {
      places.release();
    }
  }

  private boolean enter(Duration patience) {
    try {
      return places.tryAcquire(patience.toMillis(), TimeUnit.MILLISECONDS);
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
      return false;
    }
  }

  private <T> T twice(Worker.Exchange<T> exchange, Worker.Limits limits, Predicate<T> failed)
      throws Worker.Lost {
    Worker first = take();
    boolean used = first.tasks() > 0;
    try {
      T answer = once(first, exchange, limits, failed);
      if (!used || !failed.test(answer)) {
        return answer;
      }
    } catch (Worker.Lost lost) {
      boolean again =
          switch (lost.status()) {
            case TIMEOUT -> false;
            case MEMORY -> used;
            default -> true;
          };
      if (!again) {
        throw lost;
      }
    }
    return once(fresh(), exchange, limits, failed);
  }

  private <T> T once(
      Worker worker, Worker.Exchange<T> exchange, Worker.Limits limits, Predicate<T> failed)
      throws Worker.Lost {
    boolean good = false;
    try {
      T answer = worker.ask(exchange, limits);
      good = !failed.test(answer);
      return answer;
    } finally {
      release(worker, good && worker.tasks() < tasks);
    }
  }

  private synchronized Worker take() {
    while (!closed && !idle.isEmpty()) {
      Worker worker = idle.pop();
      if (worker.isAlive()) {
        return worker;
      }
      all.remove(worker);
      worker.kill();
    }
    return fresh();
  }

  private synchronized Worker fresh() {
    requireOpen();
    try {
      Worker worker = start.worker();
      all.add(worker);
      return worker;
    } catch (IOException failure) {
      throw new UncheckedIOException("no worker process could be started", failure);
    }
  }

  /** What ended because the pool was closed says nothing about its document. */
  private void requireOpen() {
    if (closed) {
      throw new IllegalStateException("the workers are closed");
    }
  }

  private void release(Worker worker, boolean good) {
    synchronized (this) {
      if (good && !closed) {
        idle.push(worker);
        return;
      }
      all.remove(worker);
    }
    worker.kill();
    synchronized (this) {
      requireOpen();
    }
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
