package ec.congope.saberes.content.text;

import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.dao.DataAccessException;
import org.springframework.stereotype.Component;

/**
 * Runs the steps of the extraction in the background, in two named threads, until the portal stops.
 */
@Component
class TextExtractionLoop implements SmartLifecycle {

  private static final Logger LOG = LoggerFactory.getLogger(TextExtractionLoop.class);
  private static final Duration PAUSE = Duration.ofMillis(500);
  private static final int THREADS = 2;

  private final TextExtraction extraction;
  private final TextSettings settings;
  private final List<Thread> threads = new ArrayList<>();
  private volatile boolean running;

  TextExtractionLoop(TextExtraction extraction, TextSettings settings) {
    this.extraction = extraction;
    this.settings = settings;
  }

  @Override
  public synchronized void start() {
    if (!settings.enabled() || running) {
      return;
    }
    running = true;
    for (int i = 1; i <= THREADS; i++) {
      boolean scans = i == THREADS;
      threads.add(Thread.ofVirtual().name("extract-" + i).start(() -> run(scans)));
    }
  }

  private void run(boolean scans) {
    while (running) {
      try {
        if (!extraction.step() && !(scans && extraction.ocrStep())) {
          Thread.sleep(PAUSE);
        }
      } catch (DataAccessException | IllegalStateException | UncheckedIOException failure) {
        if (running) {
          LOG.warn("Text extraction failed and goes on", failure);
          pause();
        }
      } catch (InterruptedException stopped) {
        return;
      }
    }
  }

  private static void pause() {
    try {
      Thread.sleep(PAUSE.multipliedBy(4));
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
    }
  }

  @Override
  public synchronized void stop() {
    running = false;
    threads.forEach(Thread::interrupt);
    threads.clear();
  }

  @Override
  public boolean isRunning() {
    return running;
  }
}
