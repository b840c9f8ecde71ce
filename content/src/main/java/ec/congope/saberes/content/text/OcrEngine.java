package ec.congope.saberes.content.text;

import ec.congope.saberes.content.worker.Extracted;
import ec.congope.saberes.content.worker.PageImage;
import ec.congope.saberes.content.worker.Workers;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/**
 * Tesseract with its Spanish data, where somebody installed it: an own process for each page, with
 * a fixed command line and a deadline.
 */
@Component
class OcrEngine {

  private static final Logger LOG = LoggerFactory.getLogger(OcrEngine.class);

  /** Some 200 dots an inch on an A4 page. */
  private static final int WIDTH = 1654;

  private static final int SECONDS = 90;

  private final TextSettings settings;
  private final Workers workers;
  private final boolean available;

  OcrEngine(TextSettings settings, Workers workers) {
    this.settings = settings;
    this.workers = workers;
    this.available = settings.ocr() && speaksSpanish();
  }

  boolean isAvailable() {
    return available;
  }

  /** The pages on which it found text. */
  List<Extracted.Page> read(Path pdf, int pages) throws IOException {
    var found = new ArrayList<Extracted.Page>();
    for (int page = 1; page <= pages; page++) {
      Optional<PageImage> image = workers.draw(pdf, page, WIDTH);
      if (image.isPresent()) {
        String text = read(image.get());
        if (!text.isBlank()) {
          found.add(new Extracted.Page(page, text));
        }
      }
    }
    return found;
  }

  private String read(PageImage image) throws IOException {
    Path picture = Files.createTempFile("saberes-ocr", ".png");
    Path output = Files.createTempFile("saberes-ocr", ".txt");
    try {
      Files.write(picture, image.bytes());
      String base = output.toString().replaceAll("\\.txt$", "");
      return run(List.of(settings.tesseract(), picture.toString(), base, "-l", "spa"), SECONDS)
          ? joined(Files.readString(output, StandardCharsets.UTF_8))
          : "";
    } finally {
      Files.deleteIfExists(picture);
      Files.deleteIfExists(output);
    }
  }

  private static String joined(String text) {
    return text.replaceAll("(\\p{Ll})-\\n(\\p{Ll})", "$1$2")
        .replaceAll("(?<!\\n)\\n(?!\\n)", " ")
        .replaceAll("\\n{3,}|\\f", "\n\n")
        .strip();
  }

  private boolean speaksSpanish() {
    try {
      Path languages = Files.createTempFile("saberes-ocr", ".list");
      try {
        var process =
            new ProcessBuilder(settings.tesseract(), "--list-langs")
                .redirectErrorStream(true)
                .redirectOutput(languages.toFile())
                .start();
        boolean ended = process.waitFor(10, TimeUnit.SECONDS);
        process.destroyForcibly();
        return ended && Files.readAllLines(languages).contains("spa");
      } finally {
        Files.deleteIfExists(languages);
      }
    } catch (IOException notInstalled) {
      LOG.info("No OCR: {} is not installed", settings.tesseract());
      return false;
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
      return false;
    }
  }

  private static boolean run(List<String> command, int seconds) throws IOException {
    var builder = new ProcessBuilder(command);
    builder.environment().put("OMP_THREAD_LIMIT", "1");
    builder.redirectErrorStream(true).redirectOutput(ProcessBuilder.Redirect.DISCARD);
    var process = builder.start();
    try {
      return process.waitFor(seconds, TimeUnit.SECONDS) && process.exitValue() == 0;
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
      return false;
    } finally {
      process.destroyForcibly();
    }
  }
}
