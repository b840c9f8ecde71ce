package ec.congope.saberes.content.worker;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * The worker processes. The defaults are those of the extraction run over 4,803 files: none of them
 * needed more than 5.8 s of CPU, one more than 512 MiB.
 *
 * @param count worker processes for extraction; there is one more for pictures of pages and one for
 *     Markdown
 * @param heap memory of a worker's heap, in MiB
 * @param seconds longest time between two pages of a file, by the clock; four times this for one
 *     file
 * @param cpuSeconds longest time for one file, of processor
 * @param tasks files after which a worker is replaced by a fresh one
 */
@ConfigurationProperties("saberes.workers")
public record WorkerSettings(
    @DefaultValue("2") int count,
    @DefaultValue("512") int heap,
    @DefaultValue("15") int seconds,
    @DefaultValue("10") int cpuSeconds,
    @DefaultValue("200") int tasks) {

  /** The defaults. */
  public static WorkerSettings defaults() {
    return new WorkerSettings(2, 512, 15, 10, 200);
  }
}
