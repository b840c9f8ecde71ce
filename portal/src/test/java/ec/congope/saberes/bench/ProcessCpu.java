package ec.congope.saberes.bench;

import java.time.Duration;
import java.util.HashMap;
import java.util.Map;

/**
 * CPU time of this process and of all that it started (database, workers), as the operating system
 * counts it. A child that ended between two readings keeps the time of its last reading.
 */
final class ProcessCpu {

  private final Map<Long, Duration> seen = new HashMap<>();

  /** CPU time so far, of this process alone. */
  static Duration own() {
    return ProcessHandle.current().info().totalCpuDuration().orElseThrow();
  }

  /** CPU time so far, of this process and all its descendants that any reading saw. */
  Duration total() {
    ProcessHandle.current()
        .descendants()
        .forEach(
            child -> child.info().totalCpuDuration().ifPresent(cpu -> seen.put(child.pid(), cpu)));
    return seen.values().stream().reduce(own(), Duration::plus);
  }
}
