package ec.congope.saberes.content;

import java.time.Duration;

/** Does something once a day while the portal runs, for the first time after an hour. */
public abstract class Daily extends Rounds {

  /**
   * What is done every day.
   *
   * @param name of the thread, and in the log
   */
  protected Daily(String name) {
    super(name, Duration.ofHours(1), Duration.ofDays(1));
  }
}
