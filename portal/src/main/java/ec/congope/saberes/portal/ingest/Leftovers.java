package ec.congope.saberes.portal.ingest;

import ec.congope.saberes.content.Daily;
import ec.congope.saberes.content.batch.Batch;
import ec.congope.saberes.content.batch.Batches;
import java.io.IOException;
import java.nio.file.Files;
import java.time.Clock;
import java.time.Duration;
import java.util.stream.Collectors;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.stereotype.Component;

/**
 * Sweeps what was sent from the browser and nobody decided about, and what broke off on its way
 * into a batch. What may still be done stays, and so do the reports.
 */
@Component
@ConditionalOnWebApplication
class Leftovers extends Daily {

  /** As long as somebody who is on holiday may be away. */
  static final Duration PATIENCE = Duration.ofDays(30);

  /** Longer than anything takes to come in. */
  private static final Duration ARRIVING = Duration.ofDays(1);

  private final Holding holding;
  private final Batches batches;
  private final Clock clock;

  Leftovers(Holding holding, Batches batches, Clock clock) {
    super("leftovers");
    this.holding = holding;
    this.batches = batches;
    this.clock = clock;
  }

  @Override
  protected void step() throws IOException {
    batches.abandon(Batch.Kind.IMPORT, PATIENCE);
    var needed =
        batches.open(Batch.Kind.IMPORT).stream()
            .map(ImportWork::folder)
            .collect(Collectors.toSet());
    var before = clock.instant().minus(ARRIVING);
    for (String name : holding.names()) {
      if (!needed.contains(name) && holding.touched(name).isBefore(before)) {
        clear(name);
      }
    }
  }

  private void clear(String name) throws IOException {
    if (Files.exists(holding.report(name))) {
      holding.empty(name);
    } else {
      holding.drop(name);
    }
  }
}
