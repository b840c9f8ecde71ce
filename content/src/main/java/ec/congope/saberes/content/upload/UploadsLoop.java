package ec.congope.saberes.content.upload;

import ec.congope.saberes.content.Rounds;
import java.io.IOException;
import java.time.Duration;
import org.springframework.stereotype.Component;

/** Sweeps uploads every ten minutes while the portal runs. */
@Component
class UploadsLoop extends Rounds {

  private final Uploads uploads;

  UploadsLoop(Uploads uploads) {
    super("uploads", Duration.ofMinutes(10), Duration.ofMinutes(10));
    this.uploads = uploads;
  }

  @Override
  protected void step() throws IOException {
    uploads.sweep();
  }
}
