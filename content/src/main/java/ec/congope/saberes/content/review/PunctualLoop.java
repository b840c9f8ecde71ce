package ec.congope.saberes.content.review;

import ec.congope.saberes.content.Rounds;
import java.time.Duration;
import org.springframework.stereotype.Component;

/** Publishes what is due while the portal runs, within half a minute of its moment. */
@Component
class PunctualLoop extends Rounds {

  private final Punctual punctual;

  PunctualLoop(Punctual punctual) {
    super("scheduled", Duration.ofMinutes(1), Duration.ofSeconds(30));
    this.punctual = punctual;
  }

  @Override
  protected void step() {
    punctual.step();
  }
}
