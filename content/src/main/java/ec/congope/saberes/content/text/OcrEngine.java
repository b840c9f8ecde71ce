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
 * a fixed command line, a deadline, and nothing of the portal's environment.
 */
@Component
class OcrEngine {

  private static final Logger LOG = LoggerFactory.getLogger(OcrEngine.class);

  /** Some 200 dots an inch on an A4 page. */
  private static final int WIDTH = 1654;

  /** Most bytes of text of one page: a full page of small print has some 10,000. */
  private static final int LONGEST = 1 << 20;

  /** After so many pages in a row that nobody can draw or read, the rest is not tried. */
  private static final int FAILURES = 3;

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
    int failures = 0;
    for (int page = 1; page <= pages && failures < FAILURES; page++) {
      Optional<PageImage> image = workers.drawInBackground(pdf, page, WIDTH);
      Optional<String> text = image.isPresent() ? read(image.get()) : Optional.empty();
      failures = text.isPresent() ? 0 : failures + 1;
      if (text.isPresent() && !text.get().isBlank()) {
        found.add(new Extracted.Page(page, text.get()));
      }
    }
    return found;
  }

  /** The text on a picture, maybe none; empty when the engine did not end well. */
  private Optional<String> read(PageImage image) throws IOException {
    Path picture = Files.createTempFile("saberes-ocr", ".png");
    Path output = Files.createTempFile("saberes-ocr", ".txt");
    try {
      Files.write(picture, image.bytes());
      String base = output.toString().replaceAll("\\.txt$", "");
      var command = List.of(settings.tesseract(), picture.toString(), base, "-l", "spa");
      return run(command, ProcessBuilder.Redirect.DISCARD, settings.ocrSeconds())
          ? Optional.of(joined(head(output)))
          : Optional.empty();
    } finally {
      Files.deleteIfExists(picture);
      Files.deleteIfExists(output);
    }
  }

  private static String head(Path output) throws IOException {
    try (var in = Files.newInputStream(output)) {
      return new String(in.readNBytes(LONGEST), StandardCharsets.UTF_8);
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
        var command = List.of(settings.tesseract(), "--list-langs");
        boolean said = run(command, ProcessBuilder.Redirect.to(languages.toFile()), 10);
        return said && head(languages).lines().anyMatch("spa"::equals);
      } finally {
        Files.deleteIfExists(languages);
      }
    } catch (IOException notInstalled) {
      LOG.info("No OCR: {} is not installed", settings.tesseract());
      return false;
    }
  }

  /** Whether the command ended well in time; when it returns, the command is gone. */
  private static boolean run(List<String> command, ProcessBuilder.Redirect output, int seconds)
      throws IOException {
    var builder = new ProcessBuilder(command);
    String data = System.getenv("TESSDATA_PREFIX");
    builder.environment().clear();
    builder.environment().put("OMP_THREAD_LIMIT", "1");
    if (data != null) {
      builder.environment().put("TESSDATA_PREFIX", data); // where an operator put the languages
    }
    var process = builder.redirectErrorStream(true).redirectOutput(output).start();
    try {
      process.getOutputStream().close();
      return process.waitFor(seconds, TimeUnit.SECONDS) && process.exitValue() == 0;
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
      return false;
    } finally {
      process.descendants().forEach(ProcessHandle::destroyForcibly);
      process.destroyForcibly();
    }
  }
}
