package ec.congope.saberes.content.privacy;

import ec.congope.saberes.content.Daily;
import org.springframework.stereotype.Component;

/** Applies the periods of {@link Retention} once a day while the portal runs. */
@Component
class RetentionLoop extends Daily {

  private final Retention retention;

  RetentionLoop(Retention retention) {
    super("retention");
    this.retention = retention;
  }

  @Override
  protected void step() {
    retention.sweep();
  }
}
