package ec.congope.saberes.content.worker;

import java.time.Duration;

/** Too many others wait for the same kind of worker: nothing was tried. */
public final class NoPlace extends RuntimeException {

  private static final long serialVersionUID = 1L;

  NoPlace(Duration patience) {
    super("no worker was free within " + patience);
  }
}
