package ec.congope.saberes.bench;

import java.lang.foreign.Arena;
import java.lang.foreign.FunctionDescriptor;
import java.lang.foreign.Linker;
import java.lang.foreign.MemoryLayout;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;
import java.lang.invoke.MethodHandle;
import java.time.Duration;

/**
 * CPU time of everything that this process started and that has ended, exactly as Linux accounts
 * for it. Nothing is polled, so nothing is lost: orphans (a database that detached itself, a worker
 * whose parent is gone) are handed to this process, which waits for them, and whoever is waited for
 * adds its time and that of its own children. Linux only.
 */
final class ChildrenCpu {

  private static final int PR_SET_CHILD_SUBREAPER = 36;
  private static final int RUSAGE_CHILDREN = -1;
  private static final int EVERY_CHILD = -1;

  /** struct rusage begins with two struct timeval and is 144 bytes long on 64 bits. */
  private static final MemoryLayout RUSAGE = MemoryLayout.sequenceLayout(18, ValueLayout.JAVA_LONG);

  private static final Linker LINKER = Linker.nativeLinker();
  private static final MethodHandle PRCTL =
      handle(
          "prctl",
          FunctionDescriptor.of(
              ValueLayout.JAVA_INT,
              ValueLayout.JAVA_INT,
              ValueLayout.JAVA_LONG,
              ValueLayout.JAVA_LONG,
              ValueLayout.JAVA_LONG,
              ValueLayout.JAVA_LONG),
          Linker.Option.firstVariadicArg(1));
  private static final MethodHandle WAITPID =
      handle(
          "waitpid",
          FunctionDescriptor.of(
              ValueLayout.JAVA_INT,
              ValueLayout.JAVA_INT,
              ValueLayout.ADDRESS,
              ValueLayout.JAVA_INT));
  private static final MethodHandle GETRUSAGE =
      handle(
          "getrusage",
          FunctionDescriptor.of(ValueLayout.JAVA_INT, ValueLayout.JAVA_INT, ValueLayout.ADDRESS));

  private ChildrenCpu() {}

  private static MethodHandle handle(
      String name, FunctionDescriptor descriptor, Linker.Option... options) {
    return LINKER.downcallHandle(
        LINKER.defaultLookup().find(name).orElseThrow(), descriptor, options);
  }

  /** From now on orphans below this process become its children. Before the first is started. */
  static void adoptOrphans() {
    try {
      int result = (int) PRCTL.invokeExact(PR_SET_CHILD_SUBREAPER, 1L, 0L, 0L, 0L);
      if (result != 0) {
        throw new IllegalStateException("prctl refused");
      }
    } catch (Throwable failure) {
      throw new IllegalStateException("this benchmark counts CPU the Linux way", failure);
    }
  }

  /** Waits until every child, own or adopted, has ended, and returns the time of all so far. */
  static Duration waitForAll() {
    try (var arena = Arena.ofConfined()) {
      int ended;
      do {
        ended = (int) WAITPID.invokeExact(EVERY_CHILD, MemorySegment.NULL, 0);
      } while (ended > 0);
      var usage = arena.allocate(RUSAGE);
      int result = (int) GETRUSAGE.invokeExact(RUSAGE_CHILDREN, usage);
      if (result != 0) {
        throw new IllegalStateException("getrusage refused");
      }
      long seconds = usage.get(ValueLayout.JAVA_LONG, 0) + usage.get(ValueLayout.JAVA_LONG, 16);
      long micros = usage.get(ValueLayout.JAVA_LONG, 8) + usage.get(ValueLayout.JAVA_LONG, 24);
      return Duration.ofSeconds(seconds).plusNanos(micros * 1_000);
    } catch (Throwable failure) {
      throw new IllegalStateException("the children were not counted", failure);
    }
  }
}
