package ec.congope.saberes.content.item;

import ec.congope.saberes.content.Rounds;
import java.time.Duration;
import org.springframework.stereotype.Component;

/** Ends embargoes while the portal runs, within half a minute of their day. */
@Component
class EmbargoLoop extends Rounds {

  private final Embargoes embargoes;

  EmbargoLoop(Embargoes embargoes) {
    super("embargoes", Duration.ofMinutes(1), Duration.ofSeconds(30));
    this.embargoes = embargoes;
  }

  @Override
  protected void step() {
    embargoes.step();
  }
}
