package ec.congope.saberes.bench;

import com.sun.management.OperatingSystemMXBean;
import java.lang.management.ManagementFactory;
import java.time.Duration;

/**
 * CPU time so far of this process and of the database that it started, for differences between two
 * moments at which both live. The load driver, a child too, is left out.
 */
final class ProcessCpu {

  private ProcessCpu() {}

  static Duration now() {
    var system = (OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean();
    return ProcessHandle.current()
        .descendants()
        .map(ProcessHandle::info)
        .filter(info -> info.command().orElse("").endsWith("postgres"))
        .map(info -> info.totalCpuDuration().orElse(Duration.ZERO))
        .reduce(Duration.ofNanos(system.getProcessCpuTime()), Duration::plus);
  }
}
